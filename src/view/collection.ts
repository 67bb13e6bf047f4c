import { PLAN_COPIES, PLAN_KINDS, type Plan } from "../model/plan.ts";
import { planOfYears } from "../text/five-year-plans.ts";
import { hanCount, hanMeasure } from "./han.ts";
import { periodText } from "./labels.ts";

/** What pages say of the plans together, worked out from them: how many, of which places and periods, how they differ. */

/** What these sentences look at. */
export type Collected = { plan: Pick<Plan, "place" | "period" | "kind" | "level" | "copy"> };

type Plans = readonly Collected[];

const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)];

/** How many plans: 五份, 两份. */
export const plansCount = (plans: Plans): string => `${hanMeasure(plans.length)}份`;

/** The name of a period, 十四五; null where it is not that of a five-year plan. */
export const periodName = (period: Plan["period"]): string | null => {
  const number = planOfYears(period);
  return number === null ? null : `${hanCount(number)}五`;
};

/** The plans of each period, the earliest first. */
const byPeriod = (plans: Plans): { period: Plan["period"]; plans: Collected[] }[] =>
  [...Map.groupBy(plans, ({ plan }) => plan.period.join())]
    .map(([, own]) => ({ period: own[0]?.plan.period ?? [0, 0], plans: own }))
    .sort((a, b) => a.period[0] - b.period[0] || a.period[1] - b.period[1]);

const quotedPeriod = (period: Plan["period"]): string => {
  const name = periodName(period);
  return name ? `“${name}”` : periodText(period);
};

/** The names of the plans' periods, the earliest first: “十四五”“十五五”; years where they are no five-year plan's. */
const periodNames = (plans: Plans): string =>
  byPeriod(plans)
    .map(({ period }) => quotedPeriod(period))
    .join("、")
    .replaceAll("”、“", "”“");

/** What is here, in a few words: 五份“十四五”规划文件. */
export const plansText = (plans: Plans): string =>
  plans.length === 0 ? "尚未收录规划文件" : `${plansCount(plans)}${periodNames(plans)}规划文件`;

/** What is here and of which years: 收录五份文件，都属于“十四五”时期（2021—2025年）。 */
export const periodsSentence = (plans: Plans): string => {
  const groups = byPeriod(plans);
  const [only] = groups;
  if (!only) return "尚未收录规划文件。";
  const during = ({ period }: (typeof groups)[number]) =>
    periodName(period) ? `属于${quotedPeriod(period)}时期（${periodText(period)}）` : `规划期是${periodText(period)}`;
  if (groups.length === 1) return `收录${plansCount(plans)}文件，${plans.length > 1 ? "都" : ""}${during(only)}。`;
  const each = groups.map((group) => `${plansCount(group.plans)}${during(group)}`);
  return `收录${plansCount(plans)}文件：${each.join("，")}。`;
};

/** How many there are to set side by side: 五地; 两份文件 where all are of one place; null where there is one at most. */
const sides = (plans: Plans): string | null => {
  const places = distinct(plans.map(({ plan }) => plan.place)).length;
  if (places > 1) return `${hanMeasure(places)}地`;
  return plans.length > 1 ? `${plansCount(plans)}文件` : null;
};

/** What the site is for, in clauses: 读规划，查承诺 and 对照五地. */
export const purpose = (plans: Plans): string[] => {
  const own = sides(plans);
  return ["读规划，查承诺", ...(own ? [`对照${own}`] : [])];
};

/** What a comparison asks: 同一件事，五地怎么承诺. */
export const comparedText = (plans: Plans): string => {
  const own = sides(plans);
  return own ? `同一件事，${own}怎么承诺` : "同一件事怎么承诺";
};

/** In what the plans differ, of what matters where they are compared: 性质不同, 层级不同, 时期不同. */
export const differences = (plans: Plans): string[] =>
  [
    { name: "性质不同", values: plans.map(({ plan }) => plan.kind) },
    { name: "层级不同", values: plans.map(({ plan }) => plan.level) },
    { name: "时期不同", values: plans.map(({ plan }) => plan.period.join()) },
  ].flatMap(({ name, values }) => (distinct(values).length > 1 ? [name] : []));

/** What kinds of document they are: 五份文件性质不同：有规划纲要（节选）、党委建议。 */
export const kindsSentence = (plans: Plans): string => {
  const names = kindsOf(plans).map((kind) => PLAN_KINDS[kind]);
  if (names.length > 1) return `${plansCount(plans)}文件性质不同：有${names.join("、")}。`;
  return plans.length > 0 ? `收录的文件${plans.length > 1 ? "都" : ""}是${names[0]}。` : "";
};

/** Kinds of document among the plans, in the order of the model. */
const kindsOf = (plans: Plans) =>
  (Object.keys(PLAN_KINDS) as Plan["kind"][]).filter((kind) => plans.some(({ plan }) => plan.kind === kind));

const KIND_NOTES: Record<Plan["kind"], string> = {
  outline: "规划纲要是正式文件",
  "outline-excerpt": "规划纲要的摘要、节选只是纲要的一部分",
  "task-assignment": "任务分工方案把工作分给部门",
  interpretation: "官方解读是对规划的介绍",
  proposal: "党委建议在纲要之前提出",
  "work-report": "政府工作报告主要讲一年的工作",
  "special-plan": "专项规划只讲一个方面",
  opinion: "实施意见说明怎样落实上级的要求",
  "action-plan": "行动方案安排几年内的一类工作",
  "construction-plan": "建设方案安排一个地区或一项工程的建设",
};

/** What each kind of document among the plans is, with a warning where there are several; empty without plans. */
export const kindNotes = (plans: Plans): string => {
  const notes = kindsOf(plans).map((kind) => KIND_NOTES[kind]);
  if (notes.length > 1) return `它们性质不同：${notes.join("，")}。把它们放在一起读，要先记得这一点。`;
  return notes.map((note) => `${note}。`).join("");
};

/** Where the copies come from: 三份是转载本，一份是政府网站文本; 都是转载本 where all are. */
export const copiesText = (plans: Plans): string => {
  const groups = [...Map.groupBy(plans, ({ plan }) => plan.copy)].sort(([, a], [, b]) => b.length - a.length);
  const [only] = groups;
  if (groups.length === 1 && only) return `${plans.length > 1 ? "都" : ""}是${PLAN_COPIES[only[0]]}`;
  return groups.map(([copy, own]) => `${plansCount(own)}是${PLAN_COPIES[copy]}`).join("，");
};

/** What to know before the plans are compared: 它们性质不同、层级不同，有的只是节选：比较之前，先看清各是什么。 Empty where they are alike. */
export const beforeComparing = (plans: Plans): string => {
  const excerpts = plans.filter(({ plan }) => plan.kind === "outline-excerpt").length;
  const said = [
    differences(plans).join("、"),
    ...(excerpts > 0 && excerpts < plans.length ? ["有的只是节选"] : []),
  ].filter(Boolean);
  return said.length > 0 ? `它们${said.join("，")}：比较之前，先看清各是什么。` : "";
};
