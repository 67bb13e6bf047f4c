import type { Release } from "../../../src/model/tables.ts";
import type { ThemeRegistry } from "../../../src/model/themes.ts";
import type { Comparison } from "../compare/index.ts";
import type { RecordedPlan } from "../record/index.ts";
import type { Flow } from "./mdx/mdast.ts";
import type { PageFile } from "./mdx/print.ts";
import { type ThemeColumn, themePage } from "./mdx/theme-pages.ts";
import type { PlanShares } from "./mdx/themes.ts";
import { topicPage } from "./mdx/topics.ts";
import type { RenderedPlan } from "./plan.ts";
import { compareFiles } from "./site-data/compare.ts";
import { siteThemes } from "./site-data/themes.ts";
import { dataFiles, type SourceBytes } from "./tables/index.ts";

/** A plan as shared pages and data need it: its records, and how much of it is on each theme. */
export type SharedPlan = RecordedPlan & Pick<RenderedPlan, "shares">;

/** What the data files say of their version and licence. */
export interface Imprint {
  /** Versions of the data, newest first. */
  releases: readonly Release[];
  /** The text of LICENSE-data. */
  licence: string;
}

/** The excerpts of all plans on one theme or topic, in the order of the plans; asked for one at a time, because all together need much memory. */
export interface SharedExcerpts {
  theme(id: string): ThemeColumn[];
  topic(id: string): { plan: string; excerpts: Flow[] }[];
}

/** Pages that several plans share, one after the other. */
export function* sharedPages(
  plans: readonly SharedPlan[],
  { themes }: ThemeRegistry,
  { topics }: Comparison,
  excerpts: SharedExcerpts,
): Generator<PageFile> {
  const shares = plans.map(sharesOf);
  for (const theme of themes) yield themePage(theme, shares, () => excerpts.theme(theme.id));
  for (const topic of topics) yield topicPage(topic, excerpts.topic(topic.id));
}

/** Data that several plans share, by path below content/data; each plan's own comes from `renderPlan`. */
export function sharedData(
  plans: readonly SharedPlan[],
  themes: ThemeRegistry,
  comparison: Comparison,
  sources: readonly SourceBytes[],
  imprint: Imprint,
): Map<string, string | Uint8Array> {
  const { files, doc } = dataFiles({
    plans: plans.map(({ layers, rows }) => ({
      ...rows,
      passages: layers.passages,
      gaps: layers.gaps,
      targets: layers.targets.map(({ record }) => record),
    })),
    comparison,
    sources,
    vocabularies: { themes: themes.themes.map(({ id, name }) => ({ value: id, label: name })) },
    ...imprint,
  });
  const layers = plans.map((plan) => plan.layers);
  return new Map<string, string | Uint8Array>([
    ...compareFiles(comparison, layers),
    ...files.map(({ path, content }) => [`public/${path}`, content] as const),
    ["site/tables.json", JSON.stringify(doc)],
    ["site/index.json", JSON.stringify({ plans: layers.map(({ plan }) => plan.id) })],
    ["site/themes.json", JSON.stringify(siteThemes(themes, plans.map(sharesOf)))],
  ]);
}

const sharesOf = ({ layers, shares }: SharedPlan): PlanShares => ({ plan: layers.plan.id, shares });
