import { visitParents } from "unist-util-visit-parents";
import type { VFile } from "vfile";
import type { Gap } from "../../../src/model/layers.ts";
import {
  type Container,
  isContainer,
  isLeaf,
  type Leaf,
  ownLine,
  type PlanNode,
  type PlanTree,
} from "../../../src/model/tree.ts";
import { isAgencyLine } from "../parse/agencies/lists.ts";
import { beginsInside, breaksOff, endsOpen } from "../parse/damage.ts";
import { leavesOf } from "../parse/leaf-ranges.ts";
import { jumps } from "../parse/numbering.ts";

/** The gaps that structure alone shows: cut beginnings and ends, broken paragraphs, jumps in the numbering of headings. */
export function structuralGaps(tree: PlanTree, file: VFile): Gap[] {
  return [...truncatedStart(tree), ...lostHeadings(tree), ...brokenParagraphs(tree), ...truncatedEnd(tree, file)];
}

const at = (leaf: Leaf, start: number, end: number) => ({ leaf, range: { start, end }, lost: [] });

/** The last characters of a line, where it breaks off. */
const tailOf = (leaf: Leaf) => at(leaf, Math.max(0, leaf.value.length - 10), leaf.value.length);

/** The text begins inside a sentence, or with headings whose parent is not in it. */
function truncatedStart(tree: PlanTree): Gap[] {
  const kind = "truncated-start";
  const first = leavesOf(tree).find((leaf) => leaf.type === "paragraph" && !leaf.contents);
  if (first && beginsInside(first.value)) {
    const end = /^[(（[【]?\s*上接.{0,8}版[)）\]】]?/u.exec(first.value)?.[0].length ?? 1;
    return [{ ...at(first, 0, end), kind, note: "本站所据文本从句中开始，此前内容不在其中" }];
  }
  const orphan = tree.children.find((child) => child.type === "chapter" && child.standIn && startsLate(child));
  const heading = orphan && leavesOf(orphan)[0];
  return heading
    ? [
        {
          ...at(heading, 0, heading.marker?.length ?? 0),
          kind,
          note: "本站所据文本从这里开始，此前内容和所属章标题不在其中",
        },
      ]
    : [];
}

const startsLate = (chapter: Container): boolean => {
  const first = chapter.children.find((child): child is Container => !isLeaf(child));
  return (first?.number ?? 1) > 1;
};

/** Headings whose numbers jump: what stands between is lost, or never had a heading in our copy. */
function lostHeadings(tree: PlanTree): Gap[] {
  return jumps(tree).flatMap(({ node, last }): Gap[] => {
    const own = ownLine(node);
    if (!own?.marker || last === null || node.type === "box" || (node.number ?? 0) <= last + 1) return [];
    const lost = (node.number ?? 0) - last - 1;
    return [
      {
        ...at(own, 0, own.marker.length),
        kind: "missing-heading",
        note: `编号由第${last}跳至第${node.number}，其间${lost}个标题在本站所据文本中缺失`,
      },
    ];
  });
}

/** Seams of paragraphs that an editor joined, and lines that end inside a sentence before one without a marker. */
function brokenParagraphs(tree: PlanTree): Gap[] {
  const kind = "broken-paragraph";
  const gaps: Gap[] = [];
  const following = new Map<PlanNode, PlanNode>();
  visitParents(tree, isContainer, ({ children }) => {
    for (const [i, next] of children.slice(1).entries()) following.set(children[i] as PlanNode, next);
  });
  visitParents(tree, isLeaf, (leaf) => {
    let seam = 0;
    // A title over two lines is whole.
    for (const part of leaf.type === "heading" ? [] : (leaf.parts?.slice(0, -1) ?? [])) {
      seam += part.end - part.start;
      gaps.push({ ...at(leaf, seam, seam), kind, note: "原文此处被断为两段，本站按文意相连" });
    }
    const next = following.get(leaf);
    const running = leaf.type === "paragraph" || leaf.type === "text" || leaf.type === "bullet";
    if (running && !leaf.contents && next?.type === "paragraph" && breaksOff(leaf.value))
      gaps.push({ ...tailOf(leaf), kind, note: "段落在句中断开，下一段似为其续" });
  });
  return gaps;
}

/** A signature, a date, a time stamp or another stray line below the text; a few at most. */
const isStray = ({ value }: Leaf): boolean =>
  value.length <= 30 && !/[，,。；;！!]|下转/u.test(value) && /\d|[府室会局处委部厅]$/u.test(value);
const MOST_STRAY = 4;

/**
 * The text ends inside a sentence; a list of agencies ends without a full stop. Stray lines below the text say nothing of it: one
 * scraped line makes no excerpt, but the editor is asked.
 */
function truncatedEnd(tree: PlanTree, file: VFile): Gap[] {
  const ends = leavesOf(tree).slice(-MOST_STRAY - 1);
  const end = ends.at(-1);
  // One short line below a whole sentence is a line of the page; a single character may be all that is left of the text.
  const below = end && end.value.length > 1 && end.value.length <= 30 && /[。！!]$/u.test(ends.at(-2)?.value ?? "");
  const last =
    below && !/[，,、；;]|下转/u.test(end.value) ? undefined : (ends.findLast((leaf) => !isStray(leaf)) ?? end);
  if (end && end !== last && !isStray(end) && !end.contents && endsOpen(end.value))
    file.message(
      "the last line ends without a stop and is taken for a line of the page; set it aside in corrections.yaml, or, where the text is cut there, add the gap in review.yaml",
      { place: end.position, ruleId: "end-unsure", source: "duidu" },
    );
  if (last?.type !== "paragraph" || last.contents || !endsOpen(last.value) || isAgencyLine(last.value)) return [];
  return [{ ...tailOf(last), kind: "truncated-end", note: "本站所据文本在句中中断，此后内容不在其中" }];
}
