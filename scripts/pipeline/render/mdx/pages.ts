import type { PageFrontmatter } from "../../../../src/model/site.ts";
import { type Container, isLeaf, ownLine } from "../../../../src/model/tree.ts";
import { forDisplay } from "../../../../src/text/typography.ts";
import type { Alias } from "../../address/anchors.ts";
import type { Page } from "../../address/pages.ts";
import type { Analysis } from "../../types.ts";
import { pageName } from "../titles.ts";
import { type PageContext, pageContext } from "./context.ts";
import { fullPage } from "./full-page.ts";
import type { Marks } from "./inline.ts";
import { element, type Flow } from "./mdast.ts";
import { type MovedAddress, movedAddresses, movedLink, movedPages } from "./moved.ts";
import { heading, passage } from "./passages.ts";
import { type PageFile, pageFile } from "./print.ts";
import { front, unit } from "./units.ts";

/** All pages of one plan: its reading pages, the whole plan on one page, and pages for old addresses whose page is gone. */
export function planPages(analysis: Analysis, marks: Marks, aliases: Alias[]): PageFile[] {
  const { plan, pages } = analysis;
  const moved = movedAddresses(analysis, aliases);
  const paths = new Set(pages.map((page) => pathOf(plan.id, page)));
  return [
    ...pages.map((page) => readingPage(page, analysis, marks, moved)),
    fullPage(analysis, marks, aliases),
    ...movedPages(plan.id, moved, paths),
  ];
}

const pathOf = (plan: string, { id }: Page): string => `/plans/${plan}/${id}/`;

/** A reading page; old addresses on it lead on to the new place. */
function readingPage(page: Page, analysis: Analysis, marks: Marks, moved: readonly MovedAddress[]): PageFile {
  const { plan } = analysis;
  const old = moved.filter((one) => one.page === pathOf(plan.id, page));
  const here = old.filter(({ address }) => address.page === page);
  const aliases = new Map(
    [...Map.groupBy(here, ({ to }) => to)].map(([to, own]) => [to, own.map(({ fragment }) => fragment)]),
  );
  const context = pageContext(analysis, marks, { base: page.id, elsewhere: page.sections, aliases });
  const body = pageBody(page, context);
  const elsewhere = old.filter(({ address, fragment }) => address.page !== page && fragment !== "");
  return pageFile(`plans/${plan.id}/${page.id}.mdx`, frontmatterOf(page, context), [
    ...body,
    ...elsewhere.map(movedLink),
  ]);
}

function pageBody(page: Page, context: PageContext): Flow[] {
  const sections = element("SectionList", { unit: `${context.analysis.plan.id}/${page.id}` }, []);
  return [
    ...(page.part ? partHead(page.part, context) : []),
    ...(page.kind === "front" ? front(page.unit, context) : unit(page.unit, 1, context)),
    ...(page.sections.length > 0 ? [sections] : []),
  ];
}

/** The heading and the own text of a part, which stand before its first chapter. */
const partHead = (part: Container, context: PageContext): Flow[] =>
  part.children
    .filter(isLeaf)
    .flatMap((leaf) => (leaf === ownLine(part) ? heading(leaf, part, 1, context) : passage(leaf, part, 2, context)));

/** Front matter of a reading page; to be called when its body is made and its headings are listed. */
function frontmatterOf(page: Page, { analysis: { plan, pages }, headings, words }: PageContext) {
  const at = pages.indexOf(page);
  const link = (other: Page | undefined) =>
    other ? { url: pathOf(plan.id, other), title: pageName(other, words) } : null;
  const title = pageName(page, words);
  return {
    title: `${title}（${plan.name}）`,
    description: `${plan.name}：${title}。${forDisplay(plan.title)}，逐段可引。`,
    plan: plan.id,
    unit: `${plan.id}/${page.id}`,
    kind: page.kind,
    headings,
    prevPage: link(pages[at - 1]),
    nextPage: link(pages[at + 1]),
  } satisfies PageFrontmatter & { title: string; description: string };
}
