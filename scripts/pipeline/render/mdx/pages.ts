import { posix } from "node:path";
import type { PageFrontmatter } from "../../../../src/model/site.ts";
import { type Container, isLeaf, type Leaf, ownLine, type PlanNode } from "../../../../src/model/tree.ts";
import { forDisplay } from "../../../../src/text/typography.ts";
import type { Alias } from "../../address/anchors.ts";
import { fragmentOf, type Page, urlOf } from "../../address/pages.ts";
import { leavesOf } from "../../parse/leaves-of.ts";
import { cleanTitle } from "../../parse/titles.ts";
import type { Analysis } from "../../types.ts";
import { entryTitle, pageName } from "../titles.ts";
import { inlineOf, type Marks } from "./inline.ts";
import { element, type Flow, line, printPage, text } from "./mdast.ts";

/** A file to write: path below content/pages, and its MDX. */
export interface PageFile {
  path: string;
  mdx: string;
}

const COMPONENTS = [
  "Heading",
  "StandIn",
  "Passage",
  "Gap",
  "Box",
  "Alias",
  "Moved",
  "SectionList",
  "Anchor",
  "Sic",
  "Notes",
  "ThemeSub",
  "ThemeColumn",
  "ThemeList",
  "ThemePlace",
  "TopicColumn",
  "Excerpt",
] as const;

/** What a page being written knows: where its fragments start, and what it has listed so far. */
interface Writing {
  analysis: Analysis;
  marks: Marks;
  /** Id of the page's unit; empty for the whole plan, where fragments have all segments. */
  base: string;
  headings: PageFrontmatter["headings"];
  /** Nodes that have pages of their own. */
  elsewhere: Set<PlanNode>;
  aliases: Map<string, string[]>;
  /** Leaves with a theme or a task's agencies. */
  noted: ReadonlySet<Leaf>;
}

/** All pages of one plan: its reading pages, the whole plan on one page, and stubs for pages that are gone. */
export function planPages(analysis: Analysis, marks: Marks, aliases: Alias[]): PageFile[] {
  const { plan, pages } = analysis;
  const here = new Map(pages.map((page) => [`/plans/${plan.id}/${page.id}/`, page]));
  const targets = aliases.flatMap((alias) => {
    const node = analysis.nodes.get(alias.to);
    const address = node && analysis.addresses.get(node);
    return address ? [{ ...alias, url: urlOf(plan.id, address), address, label: labelOf(node) }] : [];
  });
  const reading = pages.map((page, i) => {
    const own = targets.filter(({ from }) => here.get(pagePath(from)) === page);
    const writing = begin(analysis, marks, page.id, page.sections);
    for (const { from, to, address } of own)
      if (address.page === page) writing.aliases.set(to, [...(writing.aliases.get(to) ?? []), fragmentIn(from)]);
    const body = pageBody(page, writing);
    for (const { from, url, label, address } of own)
      if (address.page !== page && fragmentIn(from) !== "") body.push(moved(fragmentIn(from), url, label));
    return {
      path: `plans/${plan.id}/${page.id}.mdx`,
      mdx: printMdx(`plans/${plan.id}/${page.id}.mdx`, frontmatter(analysis, page, i, writing), body),
    };
  });
  return [...reading, fullPage(analysis, marks, aliases), ...stubs(plan.id, targets, here)];
}

const begin = (analysis: Analysis, marks: Marks, base: string, elsewhere: PlanNode[] = []): Writing => ({
  analysis,
  marks,
  base,
  headings: [],
  elsewhere: new Set(elsewhere),
  aliases: new Map(),
  noted: new Set([
    ...analysis.themed.filter(({ themes }) => themes.length > 0).map(({ leaf }) => leaf),
    ...analysis.tasks.map(({ leaf }) => leaf),
  ]),
});

/** A node as the text of a link: the beginning of its first line. */
function labelOf(node: PlanNode): string {
  const text = forDisplay(cleanTitle(leavesOf(node)[0]?.value ?? ""));
  return text.length > 24 ? `${text.slice(0, 24)}…` : text;
}

const pagePath = (url: string): string => url.split("#")[0] ?? url;
const fragmentIn = (url: string): string => url.split("#")[1] ?? "";
const moved = (anchor: string, href: string, label: string): Flow => element("Moved", { anchor, href, label }, []);

/** A page's MDX with the imports that its components need; `path` is its own below content/pages. */
export function printMdx(path: string, front: object, body: Flow[]): string {
  const used = new Set<string>();
  const collect = (nodes: readonly unknown[]) => {
    for (const node of nodes as { name?: string; children?: unknown[] }[]) {
      if (node.name) used.add(node.name);
      if (node.children) collect(node.children);
    }
  };
  collect(body);
  const up = posix.relative(posix.join("content/pages", posix.dirname(path)), "src/components/text");
  const imports = Object.fromEntries(
    COMPONENTS.filter((name) => used.has(name)).map((name) => [name, `${up}/${name}.astro`]),
  );
  return printPage(front, imports, body);
}

function frontmatter(analysis: Analysis, page: Page, at: number, { headings }: Writing) {
  const { plan, pages } = analysis;
  const link = (other: Page | undefined) =>
    other ? { url: `/plans/${plan.id}/${other.id}/`, title: pageName(other) } : null;
  const title = pageName(page);
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

function pageBody(page: Page, writing: Writing): Flow[] {
  const body: Flow[] = [];
  if (page.part) {
    for (const child of page.part.children)
      if (isLeaf(child))
        body.push(
          ...(child === ownLine(page.part)
            ? heading(child, page.part, 1, writing)
            : passage(child, page.part, 2, writing)),
        );
  }
  body.push(...(page.kind === "front" ? frontBody(page.unit, writing) : unitBody(page.unit, 1, writing)));
  if (page.sections.length > 0)
    body.push(element("SectionList", { unit: `${writing.analysis.plan.id}/${page.id}` }, []));
  return body;
}

/** The lines before the first heading; a text without a title gets a page title that is not the source's. */
function frontBody(front: Container, writing: Writing): Flow[] {
  const titled = front.children.some((child) => child.type === "title");
  const body = front.children.flatMap((child) => nodeBody(child, front, 2, writing));
  if (titled) return body;
  const note = "原文没有标题，或标题不在本站所据文本之内";
  return [
    element("StandIn", { level: 1, anchor: "_top", id: idOf(front, writing), note }, [line([text("〔无标题〕")])]),
    ...body,
  ];
}

function unitBody(unit: Container, level: number, writing: Writing): Flow[] {
  const own = ownLine(unit);
  const body: Flow[] = [];
  if (unit.standIn) {
    const { label, note } = unit.standIn;
    if (level > 1) writing.headings.push({ depth: level, slug: anchorOf(unit, writing), text: label });
    body.push(
      ...aliasesAt(unit, writing),
      element("StandIn", { level, anchor: anchorOf(unit, writing), id: idOf(unit, writing), note }, [
        line([text(label)]),
      ]),
    );
  } else if (own)
    body.push(
      ...(own.type === "heading"
        ? heading(own, unit, level, writing)
        : passage(own, unit, Math.max(level, 2), writing)),
    );
  for (const child of unit.children) if (child !== own) body.push(...nodeBody(child, unit, level + 1, writing));
  return body;
}

/** A node below a unit; `level` is that of a heading which stands here. */
function nodeBody(node: PlanNode, parent: Container, level: number, writing: Writing): Flow[] {
  if (writing.elsewhere.has(node)) return [];
  if (isLeaf(node))
    return node.type === "title" ? heading(node, parent, 1, writing) : passage(node, parent, level, writing);
  if (node.type === "table") return [tableBody(node, writing)];
  const inner = unitBody(node, Math.min(level, 6), writing);
  return node.type === "box" ? [element("Box", {}, inner)] : inner;
}

function heading(leaf: Leaf, owner: Container, level: number, writing: Writing): Flow[] {
  const kind = leaf.type === "title" ? "title" : owner.type;
  if (owner.type === "task") return passage(leaf, owner, level, writing);
  const anchor = anchorOf(leaf, writing);
  if (level > 1) writing.headings.push({ depth: level, slug: anchor, text: forDisplay(cleanTitle(leaf.value)) });
  return [
    ...aliasesAt(leaf, writing),
    element("Heading", { level, anchor, id: idOf(leaf, writing), kind }, [line(inlineOf(leaf, writing.marks))]),
  ];
}

function passage(leaf: Leaf, owner: Container, level: number, writing: Writing): Flow[] {
  const anchor = anchorOf(leaf, writing);
  const own = leaf === ownLine(owner);
  const title = entryTitle(leaf, owner);
  if (title !== null) writing.headings.push({ depth: level, slug: anchor, text: title });
  const type = own
    ? owner.type === "task" || owner.type === "question"
      ? owner.type
      : "item"
    : leaf.type === "bullet"
      ? "bullet"
      : "paragraph";
  const label = anchor.split("-").slice(-2).join("-");
  return [
    ...aliasesAt(leaf, writing),
    element("Passage", { anchor, id: idOf(leaf, writing), type, label }, [
      element("p", {}, [line(inlineOf(leaf, writing.marks))]),
      ...notesAt(leaf, writing),
    ]),
  ];
}

/** The line of what was found in a passage, where there is anything; not on the page made for print. */
function notesAt(leaf: Leaf, writing: Writing): Flow[] {
  const { marks, base, noted } = writing;
  const id = idOf(leaf, writing);
  const found = marks.targets.has(leaf) || noted.has(leaf) || marks.topics.has(id);
  return found && base !== "" ? [element("Notes", { id, slot: "notes" }, [])] : [];
}

function tableBody(table: Container, writing: Writing): Flow {
  const rows = table.children.filter(isLeaf).map((row, i) =>
    element(
      "tr",
      { id: anchorOf(row, writing), "data-id": idOf(row, writing) },
      (row.cells ?? []).map((cell, at, cells) =>
        element(i === 0 ? "th" : "td", i === 0 ? { scope: "col" } : {}, [
          ...(at === 0 ? aliasesAt(row, writing) : []),
          ...(cell.end > cell.start ? [line(inlineOf(row, writing.marks, cell))] : []),
          ...(at === cells.length - 1 ? [rowAnchor(row, writing)] : []),
        ]),
      ),
    ),
  );
  const width = Math.max(...table.children.map((row) => (isLeaf(row) ? (row.cells?.length ?? 0) : 0)));
  return element(
    "div",
    {
      class: "plan-table",
      id: anchorOf(table, writing),
      tabindex: 0,
      role: "region",
      "aria-label": `表格，${rows.length}行${width}列`,
    },
    [...aliasesAt(table, writing), element("table", {}, [element("tbody", {}, rows)])],
  );
}

/** The number of a row, at its end. */
function rowAnchor(row: Leaf, writing: Writing): Flow {
  const anchor = anchorOf(row, writing);
  return element("Anchor", { anchor, label: anchor.split("-").slice(-2).join("-"), what: "表格行" }, []);
}

const aliasesAt = (node: PlanNode, writing: Writing): Flow[] =>
  (writing.aliases.get(writing.analysis.ids.get(node) ?? "") ?? []).map((anchor) => element("Alias", { anchor }, []));

const idOf = (node: PlanNode, { analysis }: Writing): string => `${analysis.plan.id}/${analysis.ids.get(node) ?? ""}`;

/** Fragment of a node on the page being written; `_top` for the page's own unit. */
function anchorOf(node: PlanNode, { analysis, base }: Writing): string {
  return fragmentOf(analysis.ids.get(node) ?? "", base) || "_top";
}

/** The whole plan on one page, for reading through and for print; fragments have all segments. */
function fullPage(analysis: Analysis, marks: Marks, aliases: Alias[]): PageFile {
  const { plan, tree } = analysis;
  const writing = begin(analysis, marks, "");
  for (const { id, to } of aliases)
    if (id) writing.aliases.set(to, [...(writing.aliases.get(to) ?? []), fragmentOf(id, "")]);
  const body = tree.children.flatMap((child) =>
    child.type === "front" ? frontBody(child, writing) : unitBody(child, 2, writing),
  );
  if (tree.children[0]?.type !== "front")
    body.unshift(
      element("StandIn", { level: 1, anchor: "_top", id: plan.id, note: "原文没有标题，或标题不在本站所据文本之内" }, [
        line([text("〔无标题〕")]),
      ]),
    );
  const front = {
    title: `全文一页（${plan.name}）`,
    description: `${plan.name}：${forDisplay(plan.title)}，全文在一页上，便于通读和打印。`,
    plan: plan.id,
    unit: plan.id,
    kind: "full" as const,
    headings: [],
    prevPage: null,
    nextPage: null,
  } satisfies PageFrontmatter & { title: string; description: string };
  const path = `plans/${plan.id}/full.mdx`;
  return { path, mdx: printMdx(path, front, body) };
}

/** Pages that are gone: each old address leads on to the new one. */
function stubs(plan: string, targets: (Alias & { url: string; label: string })[], here: Map<string, Page>): PageFile[] {
  const gone = new Map<string, Flow[]>();
  for (const { from, url, label } of targets) {
    const page = pagePath(from);
    if (here.has(page)) continue;
    gone.set(page, [...(gone.get(page) ?? []), moved(fragmentIn(from) || "_top", url, label)]);
  }
  return [...gone].map(([url, body]) => {
    const path = `plans/${plan}/${url.slice(`/plans/${plan}/`.length).replace(/\/$/, "")}.mdx`;
    return { path, mdx: printMdx(path, { title: "此页已移动", description: "此页的文字已移至新的地址。" }, body) };
  });
}
