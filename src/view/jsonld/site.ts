import type {
  AboutPage,
  BreadcrumbList,
  CollectionPage,
  Dataset,
  SearchAction,
  SearchResultsPage,
  WebPage,
  WebSite,
  WithActionConstraints,
} from "schema-dts";
import { DATA_LICENCE } from "../../model/licence.ts";
import type { SitePlan } from "../../model/site.ts";
import type { DataDoc } from "../../model/tables.ts";
import type { Address } from "../address.ts";
import { dataCitation, dataUrl } from "../datasets.ts";
import { planReference } from "./plan.ts";

/** The name of the site, as in its header. */
const SITE_NAME = "五年规划对读";

/** Title, description and path of a page. */
export interface PageFacts {
  title: string;
  description: string;
  path: string;
}

/** The site and its search. */
export const webSite = ({ description }: PageFacts, at: Address): WebSite => ({
  "@type": "WebSite",
  "@id": at("/"),
  url: at("/"),
  name: SITE_NAME,
  description,
  inLanguage: "zh-CN",
  potentialAction: {
    "@type": "SearchAction",
    target: { "@type": "EntryPoint", urlTemplate: `${at("/search/")}?q={search_term_string}` },
    "query-input": "required name=search_term_string",
  } as WithActionConstraints<SearchAction>,
});

const pageFacts = ({ title, description, path }: PageFacts, at: Address) => ({
  "@id": at(path),
  url: at(path),
  name: title,
  description,
  inLanguage: "zh-CN",
  isPartOf: { "@type": "WebSite" as const, "@id": at("/"), name: SITE_NAME },
});

/** A page of its own kind, about the plan it belongs to where there is one. */
export const webPage = (
  type: "WebPage" | "AboutPage" | "SearchResultsPage" | "CollectionPage",
  page: PageFacts,
  at: Address,
  plan?: SitePlan,
): WebPage | AboutPage | SearchResultsPage | CollectionPage => ({
  "@type": type,
  ...pageFacts(page, at),
  ...(plan ? { about: planReference(plan.plan, at) } : {}),
});

/** The pages that a list leads to. */
export const listPage = (page: PageFacts, plans: readonly SitePlan[], at: Address): CollectionPage => ({
  "@type": "CollectionPage",
  ...pageFacts(page, at),
  hasPart: plans.map(({ plan }) => planReference(plan, at)),
});

/** The data: its version, what it covers, and every file of it. */
export function dataset(page: PageFacts, doc: DataDoc, plans: readonly SitePlan[], at: Address): Dataset {
  const years = plans.flatMap(({ plan }) => plan.period);
  const [release] = doc.releases;
  const files = [
    ...doc.tables.flatMap(({ title, files: own }) => own.map((file) => ({ file, name: title }))),
    ...doc.sources.map((file) => ({ file, name: "原文", license: at("/data/LICENSE.txt") })),
  ];
  return {
    "@type": "Dataset",
    ...pageFacts(page, at),
    name: `${SITE_NAME}：规划文本数据`,
    ...(release ? { version: release.version, dateModified: release.date } : {}),
    creator: { "@type": "Organization", name: SITE_NAME, url: at("/") },
    isAccessibleForFree: true,
    license: DATA_LICENCE.url,
    ...(release ? { creditText: dataCitation(release, at("/data/")) } : {}),
    ...(years.length > 0 ? { temporalCoverage: `${Math.min(...years)}/${Math.max(...years)}` } : {}),
    spatialCoverage: plans.map(({ plan }) => ({ "@type": "Place", name: plan.place })),
    distribution: files.map(({ file, name, ...terms }) => ({
      "@type": "DataDownload",
      name: `${name}（${file.path}）`,
      contentUrl: at(dataUrl(file)),
      encodingFormat: file.mediatype,
      contentSize: `${file.bytes} B`,
      sha256: file.sha256,
      ...terms,
    })),
  };
}

/** Where a page stands: the site, the pages above it, and itself, which needs no address. */
export const breadcrumbs = (trail: readonly { label: string; url?: string }[], at: Address): BreadcrumbList => ({
  "@type": "BreadcrumbList",
  itemListElement: [{ label: SITE_NAME, url: "/" }, ...trail].map(({ label, url }, i) => ({
    "@type": "ListItem",
    position: i + 1,
    name: label,
    ...(url ? { item: at(url) } : {}),
  })),
});
