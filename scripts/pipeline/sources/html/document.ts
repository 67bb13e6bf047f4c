import { fold, hanOf } from "../../../../src/text/chars.ts";
import type { Page } from "./page.ts";
import type { Block, PageLine } from "./page-line.ts";

/** Which lines of a page are its document, and why the others are not. */
export interface DocumentLines {
  kept: PageLine[];
  dropped: { line: PageLine; reason: string }[];
  /** Running text of some length that stands outside of what was taken for the document. */
  elsewhere: { at: number; characters: number }[];
}

/**
 * The innermost block that holds most of the page's running text, from the title above it on. A block that is hidden by style is
 * left out there, unless it is the text itself.
 */
export function documentLines({ root, lines }: Page, title: string | null): DocumentLines {
  const weights = weightsOf(lines);
  const body = bodyOf(root, weights);
  const inside = new Set(withinOf(body, lines));
  const first = lines.findIndex((line) => inside.has(line));
  const last = lines.findLastIndex((line) => inside.has(line));
  const start = titleAbove(lines, first, title);
  const kept: PageLine[] = [];
  const dropped: DocumentLines["dropped"] = [];
  lines.forEach((line, i) => {
    const hidden = line.hidden && (weights.get(line.hidden) ?? 0) * 2 < (weights.get(root) ?? 0);
    if (i < start) dropped.push({ line, reason: "正文之前的网页文字" });
    else if (i > last) dropped.push({ line, reason: "正文之后的网页文字" });
    else if (hidden) dropped.push({ line, reason: "网页上不显示的文字" });
    else kept.push(line);
  });
  return {
    kept,
    dropped,
    elsewhere: elsewhereIn(
      dropped.map(({ line }) => line),
      weights.get(root) ?? 0,
    ),
  };
}

/** Running text has sentences; menus, lists of links and buttons have none. */
const weightOf = ({ text, row, linked }: PageLine): number => {
  const han = hanOf(text);
  return linked < 0.5 && (row || (han >= 20 && /[。；：;:]/u.test(text))) ? han : 0;
};

/** Running text below each block. */
function weightsOf(lines: readonly PageLine[]): Map<Block, number> {
  const weights = new Map<Block, number>();
  for (const line of lines) {
    const weight = weightOf(line);
    if (weight > 0)
      for (let block: Block | null = line.block; block; block = block.parent)
        weights.set(block, (weights.get(block) ?? 0) + weight);
  }
  return weights;
}

/** Share of the running text that a block must hold to be the document. */
const MOST = 0.8;

/** Share of the running text from which on what was set aside is worth a word. */
const WORTH_A_WORD = 0.05;

/** Blocks with much running text among lines that were set aside. */
function elsewhereIn(lines: readonly PageLine[], all: number): DocumentLines["elsewhere"] {
  const found = [...Map.groupBy(lines, ({ block }) => block.parent ?? block).values()];
  return found.flatMap((own) => {
    const characters = own.reduce((sum, line) => sum + weightOf(line), 0);
    return characters > WORTH_A_WORD * all ? [{ at: own[0]?.at ?? 0, characters }] : [];
  });
}

function bodyOf(root: Block, weights: ReadonlyMap<Block, number>): Block {
  let body = root;
  for (;;) {
    const least = MOST * (weights.get(body) ?? 0);
    const inner = body.children.find((child) => least > 0 && (weights.get(child) ?? 0) >= least);
    if (!inner) return body;
    body = inner;
  }
}

function* withinOf(body: Block, lines: readonly PageLine[]): Generator<PageLine> {
  for (const line of lines)
    for (let block: Block | null = line.block; block; block = block.parent)
      if (block === body) {
        yield line;
        break;
      }
}

/** Index of the line above the document's text that is its title: a heading, or the words of the page's own title. */
function titleAbove(lines: readonly PageLine[], first: number, title: string | null): number {
  const page = fold(title ?? "");
  const isTitle = ({ text, block, linked }: PageLine): boolean =>
    linked < 0.5 && fold(text).length >= 8 && (/^h[1-3]$/u.test(block.name) || page.startsWith(fold(text)));
  const at = lines.slice(0, Math.max(first, 0)).findLastIndex(isTitle);
  return at >= 0 ? at : Math.max(first, 0);
}
