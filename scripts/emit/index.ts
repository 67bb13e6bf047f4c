import type { Leaf } from "../../src/model/tree.ts";
import { aliasesOf } from "../address/anchors.ts";
import { type AgencyRegistry, agenciesOf, agencyOf } from "../annotate/agencies.ts";
import type { Registries } from "../annotate/index.ts";
import type { LoadedPlan } from "../plans.ts";
import { dataFiles } from "./data.ts";
import { siteFound } from "./found.ts";
import type { Marks } from "./inline.ts";
import { planPages } from "./pages.ts";
import { numberedGaps, targetRecords } from "./records.ts";
import { sitePlan } from "./site.ts";
import { siteThemes, themePages } from "./themes.ts";

/** Everything that is written before the site is built, by path below content/pages and content/data. */
export interface Emitted {
  pages: Map<string, string>;
  data: Map<string, string>;
}

/** Pages and data of all plans. */
export function emit(plans: LoadedPlan[], registries: Registries, agencies: AgencyRegistry): Emitted {
  const pages = new Map<string, string>();
  const data = new Map<string, string>();
  const analyses = plans.map(({ analysis }) => analysis);
  const marked = analyses.map((analysis) => ({ analysis, marks: marksOf(analysis) }));
  plans.forEach(({ analysis, frozen, corrections }, i) => {
    const { plan } = analysis;
    const marks = (marked[i] as (typeof marked)[number]).marks;
    for (const { path, mdx } of planPages(analysis, marks, aliasesOf(frozen))) pages.set(path, mdx);
    const bodies = agenciesOf(analysis.tasks, agencies, plan.id);
    const lookup = (name: string) => agencyOf(agencies, plan.id, name)?.id ?? null;
    data.set(`site/${plan.id}.json`, JSON.stringify(sitePlan(analysis, corrections)));
    data.set(`site/${plan.id}.found.json`, JSON.stringify(siteFound(analysis, bodies, lookup, registries)));
  });
  for (const { path, mdx } of themePages(registries.themes, marked)) pages.set(path, mdx);
  for (const [name, text] of Object.entries(dataFiles(analyses))) data.set(`public/${name}`, text);
  data.set("site/index.json", JSON.stringify({ plans: analyses.map(({ plan }) => plan.id) }));
  data.set("site/themes.json", JSON.stringify(siteThemes(registries.themes, analyses)));
  return { pages, data };
}

/** What is marked in a plan's text. */
export function marksOf(analysis: LoadedPlan["analysis"]): Marks {
  const records = targetRecords({ ...analysis, plan: analysis.plan.id }, analysis.targets);
  const targets = new Map<Leaf, { id: string; target: (typeof analysis.targets)[number] }[]>();
  analysis.targets.forEach((target, i) => {
    const list = targets.get(target.leaf) ?? [];
    targets.set(target.leaf, [...list, { id: records[i]?.id ?? "", target }]);
  });
  return { gaps: numberedGaps({ ...analysis, plan: analysis.plan.id }, analysis.gaps), typos: analysis.typos, targets };
}
