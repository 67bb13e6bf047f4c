import { visitParents } from "unist-util-visit-parents";
import type { VFile } from "vfile";
import { type Container, isLeaf, type Leaf, ownLine, type PlanNode, type PlanTree } from "../../../src/model/tree.ts";
import { fold, hanOf, squeeze } from "../../../src/text/chars.ts";
import { leavesOf } from "../parse/leaf-ranges.ts";
import type { Extraction } from "../sources/format.ts";
import type { ParsedPlan } from "../types.ts";

/** Something that an editor should look at. */
export interface Doubt {
  reason: string;
  /** Lines of source.txt where it shows, or the first of them. */
  lines: number[];
  /** How many places there are; null where the reason says it, or has no place. */
  count: number | null;
}

/** What was read of a text, and what is doubtful. */
export interface Verdict {
  read: { name: string; count: number }[];
  doubts: Doubt[];
}

export function verdictOf(parsed: ParsedPlan, file: VFile, extraction: Pick<Extraction, "doubts">): Verdict {
  const leaves = leavesOf(parsed.tree);
  // The front is made of short lines, and so is a contents list.
  const running = leaves
    .slice(
      Math.max(
        0,
        leaves.findIndex(({ type }) => type === "heading"),
      ),
    )
    .filter(({ contents }) => !contents);
  return {
    read: countsOf(parsed, leaves),
    doubts: [
      ...extraction.doubts.map((reason) => ({ reason, lines: [], count: null })),
      ...noticesOf(file),
      ...brokenParagraphs(running),
      ...shortLines(running),
      ...promisesOfThePast(parsed),
      ...unreadTail(parsed.tree, leaves),
    ],
  };
}

const COUNTED = ["part", "chapter", "section", "item", "task", "question", "box", "table"] as const;

function countsOf({ tree, targets, text }: ParsedPlan, leaves: readonly Leaf[]): Verdict["read"] {
  const counts = new Map<string, number>();
  visitParents(tree, (node) => void counts.set(node.type, (counts.get(node.type) ?? 0) + 1));
  return [
    ...COUNTED.map((name) => ({ name, count: counts.get(name) ?? 0 })),
    { name: "target", count: targets.length },
    { name: "passage", count: leaves.length },
    { name: "Chinese character", count: leaves.reduce((sum, { value }) => sum + hanOf(value), 0) },
    { name: "line set aside", count: text.removed.length },
  ].filter(({ count }) => count > 0);
}

const lineOf = ({ position }: PlanNode): number => position.start.line;

const doubtOf = (reason: string, places: readonly PlanNode[], count: number | null = places.length): Doubt[] =>
  places.length === 0 ? [] : [{ reason, lines: places.map(lineOf), count }];

/** What the stages doubt: one doubt a rule, in the words of the first. */
const noticesOf = ({ messages }: VFile): Doubt[] =>
  [...Map.groupBy(messages, ({ ruleId }) => ruleId ?? "")].map(([rule, own]) => ({
    reason: `${rule}: ${own[0]?.reason ?? ""}${own.length > 1 ? "; and the like" : ""}`,
    lines: own.flatMap(({ line }) => line ?? []),
    count: own.length,
  }));

const percent = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;

/** Paragraphs of this length end as sentences do. */
const SENTENCE = 20;
const ENDS = /[。；;：:！!？?…．.][”’"」』》）)\]〕】]*$/u;
/** Shares that any text may have. */
const FEW_BROKEN = 0.02;
const FEW_SHORT = 0.01;

/** Paragraphs that break off: lines of a page or a column that were taken for paragraphs. */
function brokenParagraphs(leaves: readonly Leaf[]): Doubt[] {
  const long = leaves.filter(({ type, value }) => type === "paragraph" && value.length >= SENTENCE);
  const broken = long.filter(({ value }) => !ENDS.test(value.trimEnd()));
  return broken.length > FEW_BROKEN * long.length
    ? doubtOf(
        `${broken.length} of ${long.length} paragraphs (${percent(broken.length, long.length)}) break off without a full stop`,
        broken,
        null,
      )
    : [];
}

/** Lines of a few characters that are no heading: pieces of tables and of pages, mostly. */
const SHORT = 8;

function shortLines(leaves: readonly Leaf[]): Doubt[] {
  const short = leaves.filter(({ type, value }) => type === "paragraph" && fold(value).length < SHORT);
  return short.length > FEW_SHORT * leaves.length
    ? doubtOf(`lines under ${SHORT} characters that were taken for text`, short)
    : [];
}

/** Headings of what was reached before. */
const PAST = /发展基础|发展成就|(?:取得|主要)[^，。]{0,8}成[就效绩]|工作回顾|回顾|指标完成情况|“十.五”以来/u;

function promisesOfThePast({ tree, targets }: ParsedPlan): Doubt[] {
  const promised = new Set(targets.map(({ leaf }) => leaf));
  const found: Leaf[] = [];
  visitParents(tree, isLeaf, (leaf, ancestors) => {
    const past = ancestors.some((node) => node.type !== "plan" && PAST.test(ownLine(node as Container)?.value ?? ""));
    if (past && promised.has(leaf)) found.push(leaf);
  });
  return doubtOf("targets below headings that tell of the past", found);
}

/** Share of a text that may stand under its last heading. */
const TAIL = 0.15;

function unreadTail(tree: PlanTree, leaves: readonly Leaf[]): Doubt[] {
  const last = leaves.findLastIndex(({ type }) => type === "heading");
  const of = (some: readonly Leaf[]) => some.reduce((sum, { value }) => sum + squeeze(value).length, 0);
  const [tail, whole] = [of(leaves.slice(last + 1)), of(leaves)];
  const from = leaves[last] ?? tree.children[0];
  return from && leaves.length > 0 && tail > TAIL * whole
    ? doubtOf(`${percent(tail, whole)} of the text stands under one heading, the last that was found`, [from], null)
    : [];
}

/** Most lines that are named of one doubt. */
const FIRST = 5;

/** The verdict in words. */
export function verdictText({ read, doubts }: Verdict): string {
  const counted = read.map(
    ({ name, count }) => `${count.toLocaleString("en-US")} ${count === 1 ? name : plural(name)}`,
  );
  return [
    `Read: ${counted.join(", ")}.`,
    doubts.length === 0 ? "Doubtful: nothing that a program sees." : "Doubtful:",
    ...doubts.map(
      ({ reason, lines, count }) => `- ${count !== null && count > 1 ? `${count} × ` : ""}${reason}${whereText(lines)}`,
    ),
  ].join("\n");
}

const plural = (name: string): string =>
  name === "line set aside" ? "lines set aside" : `${name}${/x$/u.test(name) ? "es" : "s"}`;

function whereText(lines: readonly number[]): string {
  const own = [...new Set(lines)];
  if (own.length === 0) return "";
  return ` (line${own.length > 1 ? "s" : ""} ${own.slice(0, FIRST).join(", ")}${own.length > FIRST ? " …" : ""})`;
}
