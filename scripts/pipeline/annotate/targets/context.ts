import type { Target } from "../../../../src/model/layers.ts";
import type { TargetYear } from "../../../../src/model/targets.ts";
import {
  type Container,
  isLeaf,
  type Leaf,
  ownLine,
  type PlanNode,
  type PlanTree,
  type Range,
} from "../../../../src/model/tree.ts";
import { plainForm } from "../../../../src/text/quantities.ts";
import { AGENCIES } from "../../parse/agencies/labels.ts";
import { breaksOff } from "../../parse/damage.ts";
import { type Period, periodOf } from "./time.ts";

/** A line in which targets are looked for, and what the headings above say of it. */
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

/** Headings of sections that tell what has been reached, or what is. */
const LOOKS_BACK =
  /回顾|成就|成效|成绩|发展基础|基础条件|现实基础|工作基础|发展现状|基本现状|现状(?:与|和|及|$)|发展环境|发展形势|面临(?:的)?(?:形势|机遇|挑战)|(?:存在|突出)(?:的)?(?:问题|短板|不足)|机遇(?:与|和)?挑战|规划背景|编制背景|取得(?:了)?(?:决定性|显著|明显|积极)|十[二三]五.{0,6}(?:发展|时期|情况|评估)|短板|基本情况|市情|县情|区情|发展条件/u;
/** A run-in heading may promise 新成效; only these look back. */
const ACHIEVED = /回顾|决定性(?:成就|胜利)|历史性(?:成就|跨越|变革)|显著成效|发展现状|现实基础/u;
/** … unless they also look ahead. */
const LOOKS_AHEAD = /目标|任务|展望|愿景|重点|举措|部署|安排|打算|指标|思路/u;

/** All lines of a tree that may hold targets, in document order, and the period they speak of. */
export function linesOf(tree: PlanTree, source: string): { lines: Line[]; period: Period } {
  const period = periodOf(source);
  const reportYear = reportYearOf(tree);
  const lines: Line[] = [];
  const walk = (node: Container, above: { year: TargetYear; past: boolean; starred: boolean }) => {
    const own = ownLine(node);
    const title = own ? headingText(own) : "";
    const heading = fromHeading(title, period, above, reportYear);
    const starred = above.starred || startsStarred(node);
    const here = { ...heading, starred };
    for (const child of node.children) {
      if (!isLeaf(child)) {
        walk(child, here);
        continue;
      }
      if (child.contents || child.type === "title" || (child.type === "heading" && !isListItem(node))) continue;
      const { text, atSource } = withoutZeroWidth(child.value);
      lines.push({
        leaf: child,
        atSource,
        plain: withoutMarker(withoutAgencies(plainForm(text)), child).replace(/\*\*|__/gu, "  "),
        year: here.year,
        past:
          here.past ||
          (child.runIn !== undefined && ACHIEVED.test(child.value.slice(child.runIn.start, child.runIn.end))),
        binding:
          node.type === "task" ? (node.binding ?? (here.starred && isIndicator(child.value) ? false : null)) : null,
        deadline: deadlineOf(child.value),
        broken: breaksOff(child.value),
        owner: node,
      });
    }
  };
  for (const child of tree.children) walk(child, { year: reportYear, past: false, starred: false });
  return { lines, period };
}

/** A numbered line without a full stop reads like a heading, yet may be all that the item says: 1.新建公路500公里. */
const isListItem = (node: Container): boolean => node.type === "item" || node.type === "task";

/** Words of a container's own line that work as its heading: the line, or its run-in heading. */
const headingText = (own: Leaf): string =>
  own.type === "heading" ? own.value : own.runIn || own.value.length >= 40 ? "" : own.value;

/** 优化发展环境, 补齐民生短板: a heading that begins with an act looks ahead. */
const ACTS =
  /^(?:着力|大力|全面|加快|持续|不断|进一步|积极|切实)*(?:优化|补齐|补强|夯实|改善|筑牢|营造|提升|打造|创新|建设|加强|完善|推动|推进|巩固|厚植|拓展|增强|强化|构建|破解|解决|化解|健全|深化|抢抓|应对|培育|壮大|扩大|促进|统筹|实施|把握)/u;
const NUMBERING =
  /^(?:第?[〇零一二三四五六七八九十百\d]+[篇编章节部分]*[、.．\s]*|[(（][一二三四五六七八九十\d]+[)）]|#+|\*+|\s)+/u;

const looksBack = (title: string): boolean => {
  const words = title.replace(NUMBERING, "");
  return LOOKS_BACK.test(words) && !LOOKS_AHEAD.test(words) && !ACTS.test(words);
};

function fromHeading(
  title: string,
  period: Period,
  above: { year: TargetYear; past: boolean },
  reportYear: number | null,
) {
  const plain = plainForm(title);
  const past = looksBack(plain) ? true : above.past && !LOOKS_AHEAD.test(plain);
  if (/远景目标|2035年|二[〇○零O0]三五年/u.test(plain) && !/十[四五六]五/u.test(plain))
    return { year: 2035 as TargetYear, past };
  const year = /(20[2-5]\d)年/u.exec(plain)?.[1];
  if (year && Number(year) >= period.first) return { year: Number(year) as TargetYear, past };
  if (/十[四五六]五[”"]?(?:时期|期间)/u.test(plain)) return { year: "period" as TargetYear, past };
  if (year && reportYear !== null) return { year: above.year, past: true };
  return { year: above.year, past };
}

/** Documents that speak of one year: their title names it, or the day on which a report was given. */
const OF_ONE_YEAR =
  /工作报告|工作(?:要点|安排|计划|任务)|重点(?:工作|任务)|年度计划|任务(?:分工|分解)|责任分解|民生实事/u;

function reportYearOf(tree: PlanTree): number | null {
  const front = tree.children.find((child) => child.type === "front");
  const lines = (front?.children ?? []).filter(isLeaf).map(({ value }) => plainForm(value));
  const title = lines.find(
    (line) => line.length < 60 && OF_ONE_YEAR.test(line) && !/五年规划|十[三四五六]五/u.test(line),
  );
  if (title === undefined) return null;
  const named = /(20[1-5]\d)年/u.exec(title)?.[1];
  const dated = /(20[1-5]\d)年\s*\d{1,2}月/u.exec(lines.join("\n"))?.[1];
  const year = named ?? (/工作报告/u.test(title) ? dated : undefined);
  return year ? Number(year) : null;
}

/** The section marks binding indicators with a star, so that those without are anticipatory. */
const startsStarred = (node: Container): boolean =>
  (node.type === "section" || node.type === "chapter") &&
  node.children.some(
    (child: PlanNode) => isLeaf(child) && /标注\s*[*＊★].{0,6}约束性|[*＊★].{0,8}为约束性指标/u.test(child.value),
  );

/** A task that is an indicator: short, and its number ends it. */
const isIndicator = (value: string): boolean => value.length < 120;

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
