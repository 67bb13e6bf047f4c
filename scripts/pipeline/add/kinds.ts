import type { Plan } from "../../../src/model/plan.ts";
import type { Rule } from "../../../src/model/rule.ts";

/** Kinds of document by their titles; the first that fits counts. `ending` goes into the plan's id. */
export interface KindRule extends Rule {
  kind: Plan["kind"];
  ending: string;
  pattern: RegExp;
}

export const KINDS: readonly KindRule[] = [
  {
    name: "interpretation",
    meaning: "What an office explains of a plan.",
    kind: "interpretation",
    ending: "qa",
    pattern: /解读|问答|答记者问/u,
    examples: ["某市“十五五”规划纲要解读"],
    nearMisses: ["某市规划纲要"],
  },
  {
    name: "task-assignment",
    meaning: "A plan's tasks, given to offices.",
    kind: "task-assignment",
    ending: "tasks",
    pattern: /(?:任务|责任|工作)分(?:工|解)|分工方案/u,
    examples: ["某市规划纲要任务分工方案", "某市政府工作报告责任分解"],
    nearMisses: ["某市规划纲要"],
  },
  {
    name: "proposal",
    meaning: "What a committee of the Party proposes for a plan.",
    kind: "proposal",
    ending: "proposal",
    pattern: /制定.*五年规划.*的建议$/u,
    examples: ["中共某市委关于制定某市国民经济和社会发展第十五个五年规划的建议"],
    nearMisses: ["关于办好学校的建议"],
  },
  {
    name: "work-report",
    meaning: "The government's yearly report.",
    kind: "work-report",
    ending: "report",
    pattern: /政府工作报告/u,
    examples: ["2026年某市政府工作报告"],
    nearMisses: ["某市审计工作报告"],
  },
  {
    name: "outline",
    meaning: "The plan of a place.",
    kind: "outline",
    ending: "",
    pattern: /国民经济和社会发展.*(?:规划|纲要)/u,
    examples: ["某市国民经济和社会发展第十五个五年规划纲要"],
    nearMisses: ["某市“十五五”养老规划"],
  },
  {
    name: "opinion",
    meaning: "How something is to be done.",
    kind: "opinion",
    ending: "opinion",
    pattern: /实施意见/u,
    examples: ["某市关于发展养老服务的实施意见"],
    nearMisses: ["征求意见的公告", "某市关于发展养老服务的指导意见"],
  },
  {
    name: "action-plan",
    meaning: "Steps of some years.",
    kind: "action-plan",
    ending: "action",
    pattern: /行动(?:方案|计划)/u,
    examples: ["某市美丽乡村建设行动方案（2026—2030年）", "某市制造业三年行动计划"],
    nearMisses: ["某市规划"],
  },
  {
    name: "construction-plan",
    meaning: "What is to be built up.",
    kind: "construction-plan",
    ending: "construction",
    pattern: /建设方案/u,
    examples: ["某市创新城市建设方案"],
    nearMisses: ["某市建设规划", "某市碳达峰实施方案"],
  },
  {
    name: "special-plan",
    meaning: "The plan of one field.",
    kind: "special-plan",
    ending: "special",
    pattern: /规划|计划/u,
    examples: ["某市“十五五”养老服务规划"],
    nearMisses: ["某市召开会议"],
  },
];

/** The kind of a document with such a title, or null. */
export const kindOf = (title: string): Plan["kind"] | null =>
  KINDS.find(({ pattern }) => pattern.test(title))?.kind ?? null;

/** What the id of a plan of this kind ends in; nothing for the plan of a place. */
export const endingOf = (kind: Plan["kind"]): string => KINDS.find((rule) => rule.kind === kind)?.ending ?? "";
