import type { SiteFound, SitePlan, SiteTheme } from "../model/site.ts";

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

const NOTHING: SiteFound = {
  targets: [],
  tasks: [],
  agencies: [],
  designations: [],
  instruments: [],
  themeChars: {},
  bodyChars: 0,
  passages: {},
};

/** What was found in a plan's text; nothing where the pipeline wrote no findings. */
export const loadFound = async (id: string): Promise<SiteFound> => (await read<SiteFound>(`${id}.found`)) ?? NOTHING;

/** All themes in the order of their registry, the four of the first release first. */
export const loadThemes = async (): Promise<SiteTheme[]> =>
  ((await read<SiteTheme[]>("themes")) ?? []).toSorted((a, b) => Number(b.main) - Number(a.main));
