import { hanCount } from "../han.ts";
import { MOST } from "./read-state.ts";

/** Pages of the comparison beside the hub, in order: one that is added is announced here. */
export const comparisons = [
  { label: "共同指标", url: "/compare/indicators/", hint: "同一指标的数字，能同尺的画在一把尺上" },
  { label: "政策工具", url: "/compare/instruments/", hint: "有名称的做法和机制，哪些地方提到" },
  { label: "创建称号", url: "/compare/designations/", hint: "各地要争创的称号，按级别和年份" },
  { label: "时间表", url: "/compare/timeline/", hint: "写明年份的承诺，按年份排开" },
  { label: "篇幅对照", url: "/compare/profile/", hint: "每个主题占各自正文多少篇幅，不是轻重" },
  { label: "共同字句", url: "/compare/phrases/", hint: "几份文件一字不差的说法" },
  { label: "并排阅读", url: "/compare/read/", hint: `选二至${hanCount(MOST)}份，就一个主题或议题同屏读` },
] as const;
