import type { Parent as Parents } from "unist";
import { visitParents } from "unist-util-visit-parents";
import type { Target } from "../../../../src/model/layers.ts";
import type { TargetYear } from "../../../../src/model/targets.ts";
import { type Container, isLeaf, type Leaf, ownLine, type PlanTree, type Range } from "../../../../src/model/tree.ts";
import { plainForm } from "../../../../src/text/quantities.ts";
import { AGENCIES } from "../../parse/agencies/labels.ts";
import { breaksOff } from "../../parse/damage.ts";
import { isAchievement, reportYearOf, timeBelow } from "./headings.ts";
import { type Period, periodOf, type Time } from "./time/index.ts";

/** A line in which targets are looked for, with what the headings above it say. */
export interface Line {
  leaf: Leaf;
  /** A target of `plain` with its ranges in the leaf's value (zero-width characters are not in `plain`). */
  atSource(target: Target): Target;
  /** The line in plain form, the list of agencies at its end blanked out. */
  plain: string;
  year: TargetYear;
  /** The headings say that the section looks back, or describes what is. */
  past: boolean;
  binding: boolean | null;
  /** Year of a task's time limit (完成时限), which stands with its agencies. */
  deadline: number | null;
  /** The line goes on in the next one: a paragraph that the copy broke. */
  broken: boolean;
  /** The nearest container; lines of one container share it. */
  owner: Container;
}

/** What the headings say for all that stands below a container's own line. */
interface Heading extends Time {
  /** A section above marks binding indicators with a star, so that those without are anticipatory. */
  starred: boolean;
}

/** All lines of a tree that may hold targets, in document order, and the period they speak of. */
export function linesOf(tree: PlanTree, source: string): { lines: Line[]; period: Period } {
  const period = periodOf(source);
  const front = tree.children.find((child) => child.type === "front");
  const reportYear = reportYearOf((front?.children ?? []).filter(isLeaf).map(({ value }) => value));
  const top: Heading = { year: reportYear, past: false, starred: false };
  const headings = new Map<Container, Heading>();
  const lines: Line[] = [];
  visitParents(tree, (node, ancestors) => {
    if (node.type === "plan") return;
    const parent = ancestors.at(-1) as Container;
    const above = headings.get(parent) ?? top;
    if (!isLeaf(node)) headings.set(node as Container, headingOf(node as Container, above, period, reportYear));
    else if (mayHoldTargets(node, parent) && !ancestors.some(isGlossary)) lines.push(lineOf(node, parent, above));
  });
  return { lines, period };
}

function headingOf(node: Container, above: Heading, period: Period, reportYear: number | null): Heading {
  const own = ownLine(node);
  return {
    ...timeBelow(own ? headingText(own) : "", above, period, reportYear),
    starred: above.starred || explainsStars(node),
  };
}

/** Words of a container's own line that work as its heading: the line, if it is short and has no run-in heading. */
const headingText = (own: Leaf): string =>
  own.type === "heading" || (!own.runIn && own.value.length < 40) ? own.value : "";

/** The section says that binding indicators are marked with a star. */
const explainsStars = (node: Container): boolean =>
  (node.type === "section" || node.type === "chapter") &&
  node.children.some(
    (child) => isLeaf(child) && /标注\s*[*＊★].{0,6}约束性|[*＊★].{0,8}为约束性指标/u.test(child.value),
  );

/** A chapter that says what words mean: its numbers are those of the things named. */
const isGlossary = (node: Parents): boolean => {
  const own = node.type === "plan" ? undefined : ownLine(node as Container);
  return (
    own !== undefined &&
    (node as Container).annex === true &&
    /名词|术语|注释|附注/u.test(own.value.replace(/\s/gu, ""))
  );
};

/** A numbered line without a full stop reads like a heading, yet may be all that the item says: 1.新建公路500公里. */
const mayHoldTargets = (leaf: Leaf, { type }: Container): boolean =>
  !leaf.contents && leaf.type !== "title" && (leaf.type !== "heading" || type === "item" || type === "task");

function lineOf(leaf: Leaf, owner: Container, heading: Heading): Line {
  const { text, atSource } = withoutZeroWidth(leaf.value);
  const achieved = leaf.runIn !== undefined && isAchievement(leaf.value.slice(leaf.runIn.start, leaf.runIn.end));
  return {
    leaf,
    atSource,
    plain: withoutMarker(withoutAgencies(plainForm(text)), leaf).replace(/\*\*|__/gu, "  "),
    year: heading.year,
    past: heading.past || achieved,
    binding: owner.type === "task" ? (owner.binding ?? (heading.starred && isIndicator(leaf) ? false : null)) : null,
    deadline: deadlineOf(leaf.value),
    broken: breaksOff(leaf.value),
    owner,
  };
}

/** A task that is an indicator is short. */
const isIndicator = ({ value }: Leaf): boolean => value.length < 120;

const deadlineOf = (value: string): number | null => {
  const year = /(?:完成时限|时限要求|完成时间|时限)\s*[:：]\s*(20\d\d)年/u.exec(plainForm(value.slice(-200)))?.[1];
  return year ? Number(year) : null;
};

const ZERO_WIDTH = /[\u200b-\u200d\u2060\ufeff\u00ad]/u;

/** The text without zero-width characters, which can stand inside a number, and the way back. */
function withoutZeroWidth(value: string): { text: string; atSource: Line["atSource"] } {
  if (!ZERO_WIDTH.test(value)) return { text: value, atSource: (target) => target };
  const kept = [...value.split("").keys()].filter((at) => !ZERO_WIDTH.test(value.charAt(at)));
  const back = ({ start, end }: Range): Range => ({
    start: kept[start] ?? value.length,
    end: end > start ? (kept[end - 1] ?? value.length - 1) + 1 : (kept[end] ?? value.length),
  });
  return {
    text: kept.map((at) => value.charAt(at)).join(""),
    atSource: (target) => ({ ...target, range: back(target.range), number: back(target.number) }),
  };
}

/** The text with its own marker blanked out: 107. is no number of the line. */
const withoutMarker = (plain: string, leaf: Leaf): string =>
  leaf.marker && leaf.type !== "row" ? " ".repeat(leaf.marker.length) + plain.slice(leaf.marker.length) : plain;

/** The text with its last list of agencies blanked out, so that offsets stay. */
function withoutAgencies(plain: string): string {
  const from = Math.max(0, plain.length - 400);
  const at = plain.slice(from).search(AGENCIES);
  return at < 0 ? plain : plain.slice(0, from + at) + plain.slice(from + at).replace(/[^。；;]/gu, "。");
}
