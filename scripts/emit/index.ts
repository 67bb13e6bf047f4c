import type { Release } from "../../src/model/tables.ts";
import type { Leaf } from "../../src/model/tree.ts";
import { aliasesOf } from "../address/anchors.ts";
import { type AgencyRegistry, agenciesOf, agencyOf } from "../annotate/agencies.ts";
import type { Registries } from "../annotate/index.ts";
import type { Comparison } from "../compare/index.ts";
import type { LoadedPlan } from "../plans.ts";
import { compareFiles, topicsByPassage } from "./compare.ts";
import { siteReview } from "./corrections.ts";
import { dataFiles } from "./data.ts";
import { siteFound } from "./found.ts";
import type { Marks } from "./inline.ts";
import { planPages } from "./pages.ts";
import { numberedGaps, targetRecords } from "./records.ts";
import { sitePlan } from "./site.ts";
import { siteThemes, themePages } from "./themes.ts";
import { topicPages } from "./topics.ts";

/** Everything that is written before the site is built, by path below content/pages and content/data. */
export interface Emitted {
  pages: Map<string, string>;
  data: Map<string, string | Uint8Array>;
}

/** What the pages and data files say beside the plans and the registries. */
export interface Imprint {
  /** Versions of the data, newest first. */
  releases: readonly Release[];
  /** The text of LICENSE. */
  licence: string;
}

/** Pages and data of all plans. */
export function emit(
  plans: LoadedPlan[],
  registries: Registries,
  agencies: AgencyRegistry,
  comparison: Comparison,
  imprint: Imprint,
): Emitted {
  const pages = new Map<string, string>();
  const data: Emitted["data"] = new Map();
  const analyses = plans.map(({ analysis }) => analysis);
  const topics = topicsByPassage(comparison);
  const marked = analyses.map((analysis) => ({
    analysis,
    marks: marksOf(analysis, new Set(Object.keys(topics[analysis.plan.id] ?? {}))),
  }));
  plans.forEach(({ analysis, frozen, corrections, review }, i) => {
    const { plan } = analysis;
    const marks = (marked[i] as (typeof marked)[number]).marks;
    for (const { path, mdx } of planPages(analysis, marks, aliasesOf(frozen))) pages.set(path, mdx);
    const bodies = agenciesOf(analysis.tasks, agencies, plan.id);
    const lookup = (name: string) => agencyOf(agencies, plan.id, name)?.id ?? null;
    data.set(`site/${plan.id}.json`, JSON.stringify(sitePlan(analysis, corrections)));
    data.set(`site/${plan.id}.review.json`, JSON.stringify(siteReview(analysis, corrections, review)));
    data.set(
      `site/${plan.id}.found.json`,
      JSON.stringify(siteFound(analysis, bodies, lookup, registries, topics[plan.id] ?? {})),
    );
  });
  for (const { path, mdx } of themePages(registries.themes, marked)) pages.set(path, mdx);
  for (const { path, mdx } of topicPages(comparison.topics, marked)) pages.set(path, mdx);
  for (const [name, text] of compareFiles(comparison, analyses)) data.set(name, text);
  const { files, doc } = dataFiles({
    analyses,
    comparison,
    sources: plans.map(({ analysis: { plan }, bytes }) => ({ plan, bytes })),
    vocabularies: { themes: registries.themes.themes.map(({ id, name }) => ({ value: id, label: name })) },
    ...imprint,
  });
  for (const { path, content } of files) data.set(`public/${path}`, content);
  data.set("site/tables.json", JSON.stringify(doc));
  data.set("site/index.json", JSON.stringify({ plans: analyses.map(({ plan }) => plan.id) }));
  data.set("site/themes.json", JSON.stringify(siteThemes(registries.themes, analyses)));
  return { pages, data };
}

/** What is marked in a plan's text. */
export function marksOf(analysis: LoadedPlan["analysis"], topics: ReadonlySet<string> = new Set()): Marks {
  const records = targetRecords({ ...analysis, plan: analysis.plan.id }, analysis.targets);
  const targets = new Map<Leaf, { id: string; target: (typeof analysis.targets)[number] }[]>();
  analysis.targets.forEach((target, i) => {
    const list = targets.get(target.leaf) ?? [];
    targets.set(target.leaf, [...list, { id: records[i]?.id ?? "", target }]);
  });
  return {
    gaps: numberedGaps({ ...analysis, plan: analysis.plan.id }, analysis.gaps),
    typos: analysis.typos,
    targets,
    topics,
  };
}
