import type { Article, Chapter, CreativeWork, Report } from "schema-dts";
import type { Plan } from "../../model/plan.ts";
import type { SitePage, SitePlan } from "../../model/site.ts";
import { forDisplay } from "../../text/typography.ts";
import type { Address } from "../address.ts";

/**
 * What a document is to schema.org. None is `Legislation` ("a legal document such as an act, decree, bill"): an outline is
 * approved by a people's congress but is a plan, not an act; the others are proposals, assignments and accounts of one.
 */
const TYPES = {
  outline: "Report",
  "outline-excerpt": "Report",
  "task-assignment": "Report",
  interpretation: "Article",
  proposal: "Report",
  "work-report": "Report",
  "special-plan": "Report",
  opinion: "Report",
  "action-plan": "Report",
  "construction-plan": "Report",
} as const satisfies Record<Plan["kind"], "Report" | "Article">;

const planUrl = (plan: Pick<Plan, "id">, at: Address): string => at(`/plans/${plan.id}/`);

/** A plan as other things refer to it. */
export const planReference = (plan: Plan, at: Address) => ({
  "@type": TYPES[plan.kind],
  "@id": planUrl(plan, at),
  name: forDisplay(plan.title),
});

/** A plan's document, with what its copy states and nothing else. */
export function planThing({ plan, pages }: SitePlan, at: Address): Report | Article {
  const { issuer, number, signed, issued, sourceUrl } = plan;
  const known = {
    ...(issuer === null ? {} : { publisher: { "@type": "Organization" as const, name: issuer } }),
    ...(signed === null ? {} : { dateCreated: signed }),
    ...(issued === null ? {} : { datePublished: issued }),
    ...(sourceUrl === null ? {} : { isBasedOn: sourceUrl }),
  };
  const facts = {
    "@id": planUrl(plan, at),
    url: planUrl(plan, at),
    name: forDisplay(plan.title),
    description: plan.nature,
    inLanguage: "zh-CN",
    isPartOf: { "@type": "WebSite" as const, "@id": at("/") },
    spatialCoverage: { "@type": "Place" as const, name: plan.place },
    temporalCoverage: plan.period.join("/"),
    ...known,
    encoding: {
      "@type": "MediaObject" as const,
      contentUrl: at(`/data/sources/${plan.id}.txt`),
      encodingFormat: "text/plain",
      sha256: plan.sha256,
    },
    hasPart: pages
      .filter(({ kind }) => kind === "chapter")
      .map((page) => ({ "@type": "Chapter" as const, "@id": at(page.url), name: page.title })),
  };
  if (TYPES[plan.kind] === "Article") return { "@type": "Article", ...facts };
  return { "@type": "Report", ...facts, ...(number === null ? {} : { reportNumber: number }) };
}

/** A reading page: a chapter of its plan, or another piece of it. */
export function pageThing({ plan, pages }: SitePlan, page: SitePage, at: Address): Chapter | CreativeWork {
  const facts = {
    "@id": at(page.url),
    url: at(page.url),
    name: page.title,
    inLanguage: "zh-CN",
    position: pages.indexOf(page) + 1,
    isPartOf: planReference(plan, at),
  };
  return page.kind === "chapter" ? { "@type": "Chapter", ...facts } : { "@type": "CreativeWork", ...facts };
}
