import { anyOf, only, without, words } from "./patterns.ts";

/** Words before and behind a number that say how it is meant; rules take from these lists what they need. */

/** Verbs that name a value reached. */
export const REACH_TO = words("达到 达");
/** Verbs of rising or growing to a value. */
export const RISE_TO = words(`
  提高到 提高至 提升到 提升至 增加到 增加至 增长到 增长至 扩大到 扩大至 上升到 发展到 恢复到 增至 升至 提至`);
/** Verbs of falling to a value. */
export const FALL_TO = words(`
  降低到 降低至 下降到 下降至 减少到 减少至 压减到 压减至 缩短到 缩短至 缩小到 缩小至 压缩到 压缩至 降到 降至`);
/** Verbs of staying at a value. */
export const STAY_AT = words("稳定在 保持在 维持在 控制在");

const ABOVE = words("超过 高于 大于 多于 超出");
const BELOW = words("低于 少于 小于");
const NOT = "不(?:得|能)?";

/** Not below: 不低于, 不得少于. */
export const NOT_BELOW = `${NOT}${anyOf(BELOW)}`;
/** Not above: 不超过, 不得高于. */
export const NOT_ABOVE = `${NOT}${anyOf(ABOVE)}`;
export const AT_LEAST = words("至少 最少 最低");
export const AT_MOST = words("至多 最多");
export const MORE_THAN = [...ABOVE, ...words("超 突破 逾 优于")];
export const LESS_THAN = [...BELOW, "不足"];
export const ABOUT = words("大约 约为 约 近 接近");

/** Any word of comparison right before a number, signs included. 最低 and 最多 also name what is measured (最低工资). */
export const COMPARISON = anyOf(
  NOT_BELOW,
  NOT_ABOVE,
  without(AT_LEAST, "最低"),
  without(AT_MOST, "最多"),
  MORE_THAN,
  LESS_THAN,
  ABOUT,
  "[<>≥≤]=?",
);

/** Verbs after which a decimal without a unit is a value: 降至1.3. */
export const BEFORE_DECIMAL = anyOf(
  REACH_TO,
  only(RISE_TO, "提高到 提高至 提升到 提升至"),
  only(FALL_TO, "降至 降低到 降到 下降到 缩小到 缩小至 压减到"),
  without(STAY_AT, "维持在"),
  "为",
);
