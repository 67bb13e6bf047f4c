import { PLAN_COPIES, PLAN_KINDS, PLAN_LEVELS, type Plan } from "../model/plan.ts";
import type { OutlineEntry, SitePlan } from "../model/site.ts";

/** What is shown for a fact that the copy does not state; nothing is ever filled in. */
export const UNKNOWN = "未载明";

/** `2021-03-01` as 2021年3月1日. */
export const dayText = (day: string): string => {
  const [year, month, date] = day.split("-").map(Number);
  return `${year}年${month}月${date}日`;
};

/** 2021—2025年, 2024年. */
export const periodText = ([first, last]: Plan["period"]): string =>
  first === last ? `${first}年` : `${first}—${last}年`;

/** How our copy stands to the official text, in a few words. */
export const copyText = (plan: Plan): string =>
  plan.copy === "official" ? `${PLAN_COPIES.official}，未逐字核对` : `${PLAN_COPIES[plan.copy]}，未与官方文本核对`;

/** When the document was issued or, failing that, signed; null when the copy states neither. */
export const dateText = (plan: Plan): string | null => {
  if (plan.issued) return `${dayText(plan.issued)}发布`;
  if (plan.signed) return `${dayText(plan.signed)}成文`;
  return null;
};

export const kindText = (plan: Plan): string => PLAN_KINDS[plan.kind];
export const levelText = (plan: Plan): string => PLAN_LEVELS[plan.level];

/** Whether all chapters are called 章 in the text itself; 一、 and 第二部分 are not. */
const calledZhang = (outline: readonly OutlineEntry[]): boolean =>
  outline.every(({ type, title, standIn, children }) =>
    type === "part" ? calledZhang(children) : type !== "chapter" || standIn !== null || /^第.+?章/u.test(title),
  );

/**
 * What a plan is made of, as short phrases in the order of its structure (13 个部分, 51 条, 93 段): its passages, and
 * of the rest the `most - 1` that say most about its kind.
 */
export const sizeTexts = ({ counts, outline }: Pick<SitePlan, "counts" | "outline">, most = 3): string[] => {
  const zhang = calledZhang(outline);
  const measures = [
    { count: counts.chapters, unit: zhang ? "章" : "个部分", says: 4 },
    { count: counts.sections, unit: zhang ? "节" : "个小节", says: 6 },
    { count: counts.items, unit: "条", says: 3 },
    { count: counts.tasks, unit: "项任务", says: 1 },
    { count: counts.questions, unit: "个问答", says: 2 },
    { count: counts.boxes, unit: "个专栏", says: 5 },
    { count: counts.passages, unit: "段", says: 0 },
  ].filter(({ count }) => count > 0);
  const chosen = new Set(measures.toSorted((x, y) => x.says - y.says).slice(0, most));
  return measures.filter((measure) => chosen.has(measure)).map(({ count, unit }) => `${count}\u00a0${unit}`);
};

/** Names in a sentence: 甲、乙; of many the first, and how many they are: 甲、乙、丙等 22 家. */
export const nameList = (names: readonly string[], most = 6): string =>
  names.length <= most ? names.join("、") : `${names.slice(0, most - 1).join("、")}等 ${names.length} 家`;

/** A number of characters as readers estimate it: 9,650 字 stays, 28,400 becomes 2.8 万字. */
export const charsText = (chars: number): string =>
  chars < 10_000 ? `${chars} 字` : `${(chars / 10_000).toFixed(1)} 万字`;

/** A share as readers take it in: 12%, 不到 1%. */
export const shareText = (share: number): string =>
  share > 0 && share < 0.01 ? "不到\u00a01%" : `${Math.round(share * 100)}%`;
