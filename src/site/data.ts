import type { SitePlan } from "../model/site.ts";

/** Files the pipeline wrote; read one by one when a page asks, so that a page holds one plan. */
const files = import.meta.glob<{ default: unknown }>("../../content/data/site/*.json");

const read = async <T>(name: string): Promise<T | undefined> => {
  const load = files[`../../content/data/site/${name}.json`];
  return load && ((await load()).default as T);
};

/** Ids of all plans in the order of the site; none before the pipeline has run. */
export const planIds = async (): Promise<string[]> => (await read<{ plans: string[] }>("index"))?.plans ?? [];

/** What the site knows of one plan; throws when the pipeline wrote nothing for it. */
export const loadPlan = async (id: string): Promise<SitePlan> => {
  const site = await read<SitePlan>(id);
  if (!site)
    throw new Error(`content/data/site/${id}.json is missing: run \`npm run build\` (or scripts/build.ts) first.`);
  return site;
};

/** All plans in the order of the site. */
export const loadPlans = async (): Promise<SitePlan[]> => Promise.all((await planIds()).map(loadPlan));
