import { HAN_ORDINALS } from "../../../src/text/numerals.ts";
import { anyOf, words } from "../../../src/text/patterns.ts";
import type { Block } from "../read/lines.ts";

const TABLES = anyOf(...words("分解 分工 一览 任务 责任 指标 汇总 计划 项目"));
const DOCUMENTS = anyOf(
  words("规划 纲要 建议 方案 计划 报告 意见 解读 问答 任务 要点 实录 目标 答记者问 分工 清单 台账 细则 草案"),
  `${TABLES}表`,
);
/** What the title of such a document ends in; a year, a version in brackets or (摘要) may follow. */
const TITLE = new RegExp(`${DOCUMENTS}(?:\\s*[(（〔][^()（）]{1,20}[)）〕])?$`, "u");
const SECOND_LINE = new RegExp(`^第[${HAN_ORDINALS}]+个五年`, "u");
const LONGEST = 70;
/** A title stands among the first lines of the front. */
const REACH = 15;

/**
 * The document's title among the lines before the first heading: one line, or two where the first
 * breaks off (…国民经济和社会发展 / 第十四个五年规划…). The last candidate counts: what comes before
 * is the notice that it was issued with. Else the first line, if it is short and a heading or another
 * line of the front follows. `null` stands for what is no paragraph.
 */
export function documentTitle(front: (Block | null)[], headingFollows = false): Block[] {
  for (let i = Math.min(front.length, REACH) - 1; i >= 0; i--) {
    const block = front[i];
    if (!block || !isCandidate(block)) continue;
    const before = front[i - 1];
    const continues = before && SECOND_LINE.test(block.text);
    return continues && before.text.length <= 40 && !/[，,。：:]/u.test(before.text) ? [before, block] : [block];
  }
  const [first] = front;
  const titled = first && first.text.length <= LONGEST && !/[，,。；;：:]/u.test(first.text);
  return titled && (headingFollows || front.length > 1) ? [first] : [];
}

const isCandidate = ({ text }: Block): boolean =>
  text.length >= 4 && text.length <= LONGEST && TITLE.test(text) && !/[，,。；;：:]/u.test(text);
