import { HAN_ORDINALS } from "../../../../src/text/numerals.ts";
import { anyOf, without, words } from "../../../../src/text/patterns.ts";
import { plainForm } from "../../../../src/text/quantities.ts";
import { MANNER } from "../vocabulary/openings.ts";
import type { Period, Time } from "./time/index.ts";

/** What headings say of the time of the targets below them. */

/** Headings of sections that tell what has been reached, or what is. */
const LOOKS_BACK = new RegExp(
  anyOf(
    // What has been reached.
    words("回顾 成就 成效 成绩 取得(?:了)?(?:决定性|显著|明显|积极) 十[二三]五.{0,6}(?:发展|时期|情况|评估)"),
    // What there is to build on.
    words("发展基础 基础条件 现实基础 工作基础 发展现状 基本现状 现状(?:与|和|及|$) 发展条件"),
    words("基本情况 市情 县情 区情 规划背景 编制背景"),
    // What stands around it.
    words("发展环境 发展形势 面临(?:的)?(?:形势|机遇|挑战) 机遇(?:与|和)?挑战"),
    words("(?:存在|突出)(?:的)?(?:问题|短板|不足) 短板"),
  ),
  "u",
);
/** … unless they also look ahead. */
const LOOKS_AHEAD = /目标|任务|展望|愿景|重点|举措|部署|安排|打算|指标|思路/u;
/** A run-in heading may promise 新成效; only these look back. */
const ACHIEVED = /回顾|决定性(?:成就|胜利)|历史性(?:成就|跨越|变革)|显著成效|发展现状|现实基础/u;

/** 优化发展环境, 补齐民生短板: a heading that begins with an act looks ahead. */
const ACTS = new RegExp(
  `^${anyOf(without(MANNER, "稳步 有序"), words("全面 切实"))}*${anyOf(
    words(
      "建设 打造 构建 营造 筑牢 夯实 厚植 培育 壮大 扩大 拓展 增强 强化 加强 提升 巩固 改善 完善 健全 优化 补齐 补强",
    ),
    words("深化 创新 推动 推进 促进 统筹 实施 破解 解决 化解 应对 抢抓 把握"),
  )}`,
  "u",
);
const NUMBERING = new RegExp(
  `^(?:第?[〇零${HAN_ORDINALS}百\\d]+[篇编章节部分]*[、.．\\s]*|[(（][${HAN_ORDINALS}\\d]+[)）]|#+|\\*+|\\s)+`,
  "u",
);

const looksBack = (title: string): boolean => {
  const words = title.replace(NUMBERING, "");
  return LOOKS_BACK.test(words) && !LOOKS_AHEAD.test(words) && !ACTS.test(words);
};

/** Whether a run-in heading says that its paragraph tells what has been reached. */
export const isAchievement = (runIn: string): boolean => ACHIEVED.test(runIn);

/**
 * The time that holds below a heading (empty where there is none), given the one above it. In a report of one year, a
 * heading that names an earlier one looks back.
 */
export function timeBelow(heading: string, above: Time, period: Period, reportYear: number | null): Time {
  const title = plainForm(heading);
  const past = looksBack(title) || (above.past && !LOOKS_AHEAD.test(title));
  const planNamed = /十[四五六]五/u.test(title);
  if (/远景目标|2035年|二[〇○零O0]三五年/u.test(title) && !planNamed) return { year: 2035, past };
  const year = Number(/(20[2-5]\d)年/u.exec(title)?.[1] ?? Number.NaN);
  if (year >= period.first) return { year, past };
  if (/十[四五六]五[”"]?(?:时期|期间)/u.test(title)) return { year: "period", past };
  return { year: above.year, past: past || (year < period.first && reportYear !== null) };
}

/** Titles of documents that speak of one year. */
const OF_ONE_YEAR =
  /工作报告|工作(?:要点|安排|计划|任务)|重点(?:工作|任务)|年度计划|任务(?:分工|分解)|责任分解|民生实事/u;
const OF_A_PLAN = /五年规划|十[三四五六]五/u;

/** The year that a document speaks of, by its title or, for a report, by the day on which it was given; else null. */
export function reportYearOf(frontLines: readonly string[]): number | null {
  const lines = frontLines.map(plainForm);
  const title = lines.find((line) => line.length < 60 && OF_ONE_YEAR.test(line) && !OF_A_PLAN.test(line));
  if (title === undefined) return null;
  const named = /(20[1-5]\d)年/u.exec(title)?.[1];
  const dated = /(20[1-5]\d)年\s*\d{1,2}月/u.exec(lines.join("\n"))?.[1];
  const year = named ?? (/工作报告/u.test(title) ? dated : undefined);
  return year ? Number(year) : null;
}
