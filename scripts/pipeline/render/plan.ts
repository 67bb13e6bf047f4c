import type { SiteFound } from "../../../src/model/site.ts";
import type { LoadedPlan } from "../../build/plan-folder.ts";
import { aliasesOf } from "../address/anchors.ts";
import type { Registries } from "../annotate/index.ts";
import { type AgencyRegistry, agenciesOf, agencyOf } from "../review/agencies.ts";
import type { Marks } from "./mdx/inline.ts";
import { planPages } from "./mdx/pages.ts";
import { planThemePages, type ThemeExcerpts } from "./mdx/themes.ts";
import { siteReview } from "./site-data/corrections.ts";
import { siteFound } from "./site-data/found.ts";
import { sitePlan } from "./site-data/plan.ts";

/** Pages and data of one plan, by path below content/pages and content/data; they depend on no other plan. */
export function emitPlan(
  { analysis, frozen, corrections, review }: LoadedPlan,
  registries: Registries,
  agencies: AgencyRegistry,
  found: { marks: Marks; themes: Record<string, ThemeExcerpts>; topics: SiteFound["topics"] },
): { pages: Map<string, string>; data: Map<string, string> } {
  const { plan } = analysis;
  const pages = [
    ...planPages(analysis, found.marks, aliasesOf(frozen)),
    ...planThemePages(registries.themes, plan, found.themes),
  ];
  const bodies = agenciesOf(analysis.tasks, agencies, plan.id);
  const lookup = (name: string) => agencyOf(agencies, plan.id, name)?.id ?? null;
  const data = {
    "": sitePlan(analysis, corrections),
    ".review": siteReview(analysis, corrections, review),
    ".found": siteFound(analysis, bodies, lookup, registries, found.topics),
  };
  return {
    pages: new Map(pages.map(({ path, mdx }) => [path, mdx])),
    data: new Map(Object.entries(data).map(([kind, value]) => [`site/${plan.id}${kind}.json`, JSON.stringify(value)])),
  };
}
