import type { SitePhrases } from "../model/phrases.ts";
import type {
  SiteDesignation,
  SiteFound,
  SiteIndicator,
  SiteInstrument,
  SitePlan,
  SiteReview,
  SiteTheme,
  SiteTopic,
} from "../model/site.ts";
import type { DataDoc } from "../model/tables.ts";
import { readJson } from "./disk.ts";

/** What the pipeline wrote for the pages; read one by one when a page asks, so that a page holds one plan. */
const read = async <T>(name: string): Promise<T | undefined> => readJson<T>(`content/data/site/${name}.json`);

/** Ids of all plans in the order of the site; none before the pipeline has run. */
export const planIds = async (): Promise<string[]> => (await read<{ plans: string[] }>("index"))?.plans ?? [];

/** What the site knows of one plan; throws when the pipeline wrote nothing for it. */
export const loadPlan = async (id: string): Promise<SitePlan> => {
  const site = await read<SitePlan>(id);
  if (!site)
    throw new Error(
      `content/data/site/${id}.json is missing: run \`npm run build\` (or scripts/commands/build.ts) first.`,
    );
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
  topics: {},
  passages: {},
};

/** What was found in a plan's text; nothing where the pipeline wrote no findings. */
export const loadFound = async (id: string): Promise<SiteFound> => (await read<SiteFound>(`${id}.found`)) ?? NOTHING;

/** The description of the data files. */
export const loadDataDoc = async (): Promise<DataDoc> => {
  const doc = await read<DataDoc>("tables");
  if (!doc)
    throw new Error(
      "content/data/site/tables.json is missing: run `npm run build` (or scripts/commands/build.ts) first.",
    );
  return doc;
};

const NO_DECISIONS: SiteReview = {
  text: [],
  gaps: [],
  targets: [],
  designations: [],
  instruments: [],
  confirmed: { targets: 0, designations: 0, instruments: 0 },
};

/** What editors decided about a plan; nothing where the pipeline wrote nothing. */
export const loadReview = async (id: string): Promise<SiteReview> =>
  (await read<SiteReview>(`${id}.review`)) ?? NO_DECISIONS;

/** All themes in the order of their registry, the four of the first release first. */
export const loadThemes = async (): Promise<SiteTheme[]> =>
  ((await read<SiteTheme[]>("themes")) ?? []).toSorted((a, b) => Number(b.main) - Number(a.main));

/** Topics in the order of their registry. */
export const loadTopics = async (): Promise<SiteTopic[]> => (await read<SiteTopic[]>("compare.topics")) ?? [];

/** Shared indicators in the order of their registry. */
export const loadIndicators = async (): Promise<SiteIndicator[]> =>
  (await read<SiteIndicator[]>("compare.indicators")) ?? [];

/** Instruments that any plan names, those of the most plans first. */
export const loadInstruments = async (): Promise<SiteInstrument[]> =>
  (await read<SiteInstrument[]>("compare.instruments")) ?? [];

/** Titles that the plans set out to win, in the order of plans and texts. */
export const loadDesignations = async (): Promise<SiteDesignation[]> =>
  (await read<SiteDesignation[]>("compare.designations")) ?? [];

/** Words that several plans have in common, the telling ones first. */
export const loadPhrases = async (): Promise<SitePhrases> =>
  (await read<SitePhrases>("compare.phrases")) ?? { phrases: [], counts: { telling: 0, genre: 0 } };
