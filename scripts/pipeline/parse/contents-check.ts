import { visitParents } from "unist-util-visit-parents";
import type { VFile } from "vfile";
import { type Container, isContainer, type Leaf, ownLine, type PlanTree } from "../../../src/model/tree.ts";
import { type ContentsEntry, entriesOf, headingKey } from "./contents-entries.ts";
import type { Marker } from "./markers.ts";
import { cleanTitle } from "./titles.ts";
import type { Token } from "./token.ts";

/** An entry whose marker says what kind of heading it is, and of which number. */
type Listed = ContentsEntry & { marker: Marker };

interface Heading {
  kind: string;
  number: number | undefined;
  key: string;
  line: Leaf;
}

/** A kind of heading is listed where the list has so many of it; fewer are exceptions. */
const LEAST = 2;

/**
 * Compares the headings of a tree with its contents list, which is written by hand and a key of its own. Puts on `file` what the list
 * names and the text has not, what has other words, what the list does not know, and, where anything is missing, how many of each
 * kind there are.
 */
export function checkContents(tree: PlanTree, tokens: readonly Token[], file: VFile): void {
  const lines = tokens.flatMap((token) => (token.type === "contents" ? token.blocks : []));
  const all = entriesOf(lines).filter(
    (entry): entry is Listed => entry.marker !== null && entry.marker.number !== null,
  );
  const counts = countOf(all.map(({ marker }) => marker.kind));
  const entries = all.filter(({ marker }) => (counts.get(marker.kind) ?? 0) >= LEAST);
  if (entries.length === 0) return;
  const headings = headingsOf(tree).filter(({ kind }) => (counts.get(kind) ?? 0) >= LEAST);
  const unknown = new Set(headings);
  let last: Heading | undefined;
  let missing = 0;
  for (const entry of entries) {
    const found = take(entry, unknown);
    if (found) {
      if (found.key !== entry.key) differs(entry, found, file);
      last = found;
    } else {
      missing++;
      isMissing(entry, last, file);
    }
  }
  for (const { line } of unknown)
    report(
      file,
      line,
      "contents-unlisted",
      `"${clip(line.value)}" is a heading here, and the contents list does not name it`,
    );
  if (missing > 0) summarize(entries, headings, file);
}

/** The heading of an entry, by its words, else by its marker and number; it is taken out of `left`. */
function take({ key, marker }: Listed, left: Set<Heading>): Heading | undefined {
  let byNumber: Heading | undefined;
  for (const heading of left) {
    if (heading.key === key) {
      left.delete(heading);
      return heading;
    }
    // A number that starts again in each part says nothing by itself; the words are like each other, too.
    if (heading.kind === marker.kind && heading.number === marker.number && alike(heading.key, key))
      byNumber ??= heading;
  }
  if (byNumber) left.delete(byNumber);
  return byNumber;
}

/** Half of the shorter's characters are in the other. */
function alike(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const known = new Set(long);
  return [...short].filter((char) => known.has(char)).length * 2 >= short.length;
}

function headingsOf(tree: PlanTree): Heading[] {
  const found: Heading[] = [];
  visitParents(tree, isContainer, (node: Container) => {
    const line = ownLine(node);
    if (line?.type === "heading" && node.kind !== undefined && node.type !== "box")
      found.push({ kind: node.kind, number: node.number, key: headingKey(line.value), line });
  });
  return found;
}

const differs = (entry: Listed, { line }: Heading, file: VFile): void =>
  report(
    file,
    line,
    "contents-differs",
    `the contents list says "${clip(entry.text)}", the text "${clip(line.value)}"; one of them is mistyped, or the title is cut`,
  );

const isMissing = (entry: Listed, last: Heading | undefined, file: VFile): void =>
  report(
    file,
    last?.line,
    "contents-missing",
    `the contents list names "${clip(entry.text)}", which is no heading of the text; expected after ${
      last ? `"${clip(last.line.value)}" on line ${last.line.position.start.line}` : "the contents list"
    }`,
  );

function summarize(entries: readonly Listed[], headings: readonly Heading[], file: VFile): void {
  const inText = countOf(headings.map(({ kind }) => kind));
  const parts = [...countOf(entries.map(({ marker }) => marker.kind))].map(([kind, count]) => {
    const example = entries.find(({ marker }) => marker.kind === kind)?.marker.written ?? kind;
    return `${count} like ${example} (the text has ${inText.get(kind) ?? 0})`;
  });
  report(file, undefined, "contents-count", `the contents list names ${parts.join(", ")}`);
}

const countOf = (kinds: readonly string[]): Map<string, number> =>
  kinds.reduce((counts, kind) => counts.set(kind, (counts.get(kind) ?? 0) + 1), new Map<string, number>());

function report(file: VFile, line: Leaf | undefined, ruleId: string, reason: string): void {
  file.message(reason, { ...(line ? { place: line.position } : {}), ruleId, source: "duidu" });
}

const clip = (text: string): string => {
  const clean = cleanTitle(text);
  return clean.length > 30 ? `${clean.slice(0, 30)}…` : clean;
};
