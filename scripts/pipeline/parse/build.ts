import type { Position } from "unist";
import {
  type Container,
  type ContainerType,
  isLeaf,
  ownLine,
  type PlanNode,
  type PlanTree,
} from "../../../src/model/tree.ts";
import type { StandIn } from "../read/corrections.ts";
import type { Block } from "../read/index.ts";
import { isListLine, namesAgencies } from "./agencies/lists.ts";
import { bodyIndentOf, boxLength } from "./box.ts";
import { endsOf, isSpoken } from "./closing.ts";
import { beginsInside, breaksOff } from "./damage.ts";
import { documentTitle } from "./document-title.ts";
import { leafMaker } from "./leaves.ts";
import type { Levels } from "./levels.ts";
import type { Token } from "./tokens.ts";

export const OUTSIDE = { label: "〔章名在节选之外〕", note: "原文此处以上的章标题不在本站所据文本之内" };
export const UNNAMED = { label: "〔无章名〕", note: "原文此处没有章一级的标题" };

interface Open {
  node: Container;
  rank: number;
}

type MarkedToken = Extract<Token, { type: "heading" | "text" }>;

/** Lays the tokens out as a tree. Every block of every token becomes part of exactly one leaf. */
export function build(
  tokens: Token[],
  levels: Levels,
  source: string,
  place: (start: number, end: number) => Position,
  standIns: StandIn[],
): PlanTree {
  const { leaf } = leafMaker(source, place);
  const root: PlanTree = { type: "plan", children: [], position: place(0, source.length) };
  const stack: Open[] = [];
  const pending = [...standIns].sort((a, b) => a.offset - b.offset);
  const bodyIndent = bodyIndentOf(tokens);
  const { annexes, closing } = endsOf(tokens);

  const container = (type: ContainerType, extra: Partial<Container> = {}): Container => ({
    type,
    children: [],
    position: place(0, 0),
    ...extra,
  });
  const top = (): Container | undefined => stack.at(-1)?.node;
  const attach = (node: Container) => {
    const parent = top();
    if (parent) parent.children.push(node);
    else root.children.push(node);
  };
  const open = (node: Container, rank: number) => {
    attach(node);
    stack.push({ node, rank });
  };
  const closeTo = (rank: number) => {
    while (stack.length > 0 && (stack.at(-1) as Open).rank >= rank) stack.pop();
  };
  const inChapter = () => stack.some(({ node }) => node.type === "chapter");

  /** What has no chapter above it hangs under a stand-in that says so. */
  const needChapter = (first: boolean, number: number | null) => {
    if (inChapter()) return;
    const rank = rankOf(levels, "chapter");
    closeTo(rank);
    const truncated = first && number !== null && number > 1;
    open(
      container("chapter", { standIn: truncated || levels.level.get("jie") === "section" ? OUTSIDE : UNNAMED }),
      rank,
    );
  };

  const openStandIns = (offset: number) => {
    while (pending[0] && pending[0].offset <= offset) {
      const { level, label, note } = pending.shift() as StandIn;
      const rank = rankOf(levels, level);
      closeTo(rank);
      open(container(level, { standIn: { label, note } }), rank);
    }
  };

  const addMarked = (token: MarkedToken) => {
    const { marker, blocks } = token;
    const level = levels.level.get(marker.kind) ?? "item";
    const rank = levels.rank.get(marker.kind) ?? Number.MAX_SAFE_INTEGER;
    closeTo(rank);
    if (level !== "part" && level !== "chapter") needChapter(root.children.length < 2, marker.number);
    const node = container(level, {
      kind: marker.kind,
      ...(marker.number !== null ? { number: marker.number } : {}),
      ...(marker.starred ? { binding: true as const } : {}),
    });
    open(node, rank);
    node.children.push(
      leaf(token.type, blocks, {
        marker: marker.written,
        markerLength: marker.length,
        ...(token.type === "text" ? { runIn: { comma: marker.kind === "cn-paren", colon: false } } : {}),
      }),
    );
  };

  /** Whether a task has named its agencies; each of its lines is looked at once. */
  const looked = new WeakMap<Container, { lines: number; named: boolean }>();
  const named = (task: Container): boolean => {
    const before = looked.get(task) ?? { lines: 0, named: false };
    const own = ownLine(task);
    const now =
      before.named ||
      task.children.slice(before.lines).some((child) => isLeaf(child) && namesAgencies(child.value, child !== own));
    looked.set(task, { lines: task.children.length, named: now });
    return now;
  };

  /** Where an unmarked line after an item belongs: an annex and the closing words to the chapter, else see closesBefore. */
  const closeBefore = (token: Token, text: string) => {
    const closed: ReadonlySet<string> =
      annexes.has(token) || (closing.has(token) && isSpoken(text)) ? BELOW_CHAPTER : closing.has(token) ? ITEM : NONE;
    const ends = (node: Container) => closed.has(node.type) || closesBefore(node, text, named);
    while (stack.length > 0 && ends((stack.at(-1) as Open).node)) stack.pop();
  };

  const addLine = (token: Exclude<Token, { type: "table" }>, into: Container, boxed: boolean) => {
    const block = token.blocks[0] as Block;
    const contents = token.type === "contents";
    const before = into.children.at(-1);
    const continues =
      beginsInside(block.text) || (before?.type === "paragraph" && isLeaf(before) && breaksOff(before.value));
    into.children.push(
      leaf("paragraph", token.blocks, {
        ...(contents ? { extra: { contents: true as const } } : {}),
        ...(contents || continues ? {} : { runIn: { comma: false, colon: boxed } }),
        markerLength: boxed || !/^(?:答|A)\s*[:：]/iu.test(block.text) ? 0 : block.text.search(/[:：]/u) + 1,
      }),
    );
  };

  const addBullet = (token: MarkedToken, into: Container, boxed: boolean) => {
    into.children.push(
      leaf("bullet", token.blocks, {
        marker: token.marker.written,
        markerLength: token.marker.length,
        runIn: { comma: false, colon: boxed },
      }),
    );
  };

  const addTable = (token: Extract<Token, { type: "table" }>, into: Container) => {
    const node = container("table");
    for (const { block, cells, rule } of token.rows)
      if (!rule) node.children.push(leaf("row", [block], { extra: { cells } }));
    into.children.push(node);
  };

  const addBox = (heading: MarkedToken, body: Token[]) => {
    const node = container("box", {
      kind: "box",
      ...(heading.marker.number !== null ? { number: heading.marker.number } : {}),
    });
    attach(node);
    node.children.push(
      leaf("heading", heading.blocks, { marker: heading.marker.written, markerLength: heading.marker.length }),
    );
    for (const token of body) {
      if (token.type === "table") addTable(token, node);
      else if (token.type !== "heading" && token.type !== "text") addLine(token, node, true);
      else if (token.marker.kind === "bullet") addBullet(token, node, true);
      else {
        const { marker } = token;
        const item = container("item", {
          kind: marker.kind,
          ...(marker.number !== null ? { number: marker.number } : {}),
        });
        item.children.push(
          leaf(token.type, token.blocks, {
            marker: marker.written,
            markerLength: marker.length,
            ...(token.type === "text" ? { runIn: { comma: false, colon: true } } : {}),
          }),
        );
        node.children.push(item);
      }
    }
  };

  const addQuestion = (token: Extract<Token, { type: "question" }>) => {
    const rank = QUESTION_RANK;
    closeTo(rank);
    while (top() && !["chapter", "section", "part"].includes((top() as Container).type)) stack.pop();
    needChapter(false, null);
    const node = container("question", token.number !== null ? { number: token.number } : {});
    open(node, rank);
    node.children.push(leaf("heading", token.blocks, { marker: markerOfQuestion(token) }));
  };

  const firstStructural = tokens.findIndex(opensStructure);
  const frontEnd = firstStructural < 0 ? tokens.length : firstStructural;
  const front = container("front");
  if (frontEnd > 0) root.children.push(front);
  const titled = new Set<Block>(
    documentTitle(
      tokens.slice(0, frontEnd).map((token) => (token.type === "paragraph" ? token.blocks[0] : null)),
      firstStructural >= 0,
    ),
  );

  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const first = token.blocks[0] as Block;
    if (i >= frontEnd) openStandIns(first.start);
    if (i < frontEnd && titled.has(first)) {
      const blocks = [...titled];
      front.children.push(leaf("title", blocks));
      i += blocks.length - 1;
      continue;
    }
    if (token.type === "question") addQuestion(token);
    else if (token.type === "heading" && token.marker.kind === "box") {
      if (i >= frontEnd) needChapter(false, null);
      const length = boxLength(tokens, i, bodyIndent);
      addBox(token, tokens.slice(i + 1, i + 1 + length));
      i += length;
    } else if ((token.type === "heading" || token.type === "text") && token.marker.kind !== "bullet") addMarked(token);
    else {
      if (i >= frontEnd && token.type === "paragraph") closeBefore(token, first.text);
      const into = i < frontEnd ? front : (top() ?? front);
      if (token.type === "table") addTable(token, into);
      else if (token.type === "heading" || token.type === "text") addBullet(token, into, false);
      else addLine(token, into, false);
    }
  }
  for (const child of root.children) cover(child, place);
  return root;
}

const QUESTION_RANK = 500;

const markerOfQuestion = (token: Extract<Token, { type: "question" }>): string =>
  (token.blocks[0] as Block).text.slice(0, token.markerLength).replace(/[\s:：]+$/u, "");

const opensStructure = (token: Token): boolean =>
  token.type === "question" || ((token.type === "heading" || token.type === "text") && token.marker.kind !== "bullet");

/** Rank at which a stand-in opens: that of the text's own headings of this level, else between its neighbours. */
function rankOf(levels: Levels, level: "chapter" | "section"): number {
  const own = [...levels.level].find(([, value]) => value === level)?.[0];
  const rank = own && levels.rank.get(own);
  if (rank !== undefined) return rank;
  if (level === "section") return rankOf(levels, "chapter") + 0.25;
  const part = [...levels.level].find(([, value]) => value === "part")?.[0];
  return (part ? (levels.rank.get(part) ?? 0) : -1) + 0.5;
}

const BELOW_CHAPTER: ReadonlySet<string> = new Set(["section", "question", "item", "task"]);
const ITEM: ReadonlySet<string> = new Set(["item"]);
const NONE: ReadonlySet<string> = new Set();

/**
 * Whether `node` ends before an unmarked line: a task that has named its agencies (unless the line
 * goes on with them), and a plain list item (its siblings have no titles either).
 */
function closesBefore(node: Container, text: string, named: (task: Container) => boolean): boolean {
  const own = ownLine(node);
  if (node.type === "task") return named(node) && !isListLine(text);
  return (
    node.type === "item" &&
    own?.type === "text" &&
    !own.runIn &&
    !/[:：]$/u.test(own.value) &&
    own.value.length > (own.marker?.length ?? 0) + 12
  );
}

/** Gives a container the range of what it holds. */
function cover(node: PlanNode, place: (start: number, end: number) => Position): Position {
  if (isLeaf(node)) return node.position;
  const ranges = node.children.map((child) => cover(child, place));
  const start = ranges[0]?.start.offset ?? 0;
  node.position = place(start, ranges.at(-1)?.end.offset ?? start);
  return node.position;
}
