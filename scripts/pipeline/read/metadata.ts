/** Facts about the document that its page gives beside the text: a table of 索引号 …, or lines such as 来源：…. */
export interface MetaLine {
  pairs: { key: string; value: string }[];
}

/** Keys as pages name them; blanks between their characters do not count. */
const KEYS = [
  "索引号",
  "主题分类",
  "主题词",
  "信息分类",
  "体裁分类",
  "组配分类",
  "服务对象",
  "发布机构",
  "发文机关",
  "发文单位",
  "印发机关",
  "制发机关",
  "公开机构",
  "公开主体",
  "公开方式",
  "公开范围",
  "公开时限",
  "发文字号",
  "备注/文号",
  "文号",
  "备注",
  "成文日期",
  "签发时间",
  "签发日期",
  "印发日期",
  "发文日期",
  "发布日期",
  "发布时间",
  "公开日期",
  "生成日期",
  "生效日期",
  "有效性",
  "效力状态",
  "废止日期",
  "名称",
  "标题",
  "信息名称",
  "关键词",
  "内容概述",
  "统一编号",
  "信息来源",
  "来源",
  "稿源",
  "作者",
  "浏览次数",
  "浏览量",
  "点击量",
  "阅读量",
] as const;

const KEY = KEYS.map((key) => [...key].join("\\s*")).join("|");
const CELLS = new RegExp(`^(?:${KEY})$`);
const PAIR = new RegExp(`(?:^[-•·*]\\s*)?[[【(]?(${KEY})[\\]】]?\\s*[:：]\\s*`, "g");

/** What a page says above its text alone: below it, 名称：某项目 is the last line of a list of projects. */
const ABOVE = new Set(["名称", "标题", "信息名称", "内容概述", "备注"]);

/**
 * The facts in one line of the page, or null where it is none: a row of cells that begins with a
 * known key (索引号 | … | 签发时间 | …), or one or more `来源：…`. `below`: the line stands below the text.
 */
export function metaOf(line: string, below = false): MetaLine | null {
  const facts = rowOf(line) ?? pairsOf(line);
  return below && ABOVE.has(facts?.pairs[0]?.key ?? "") ? null : facts;
}

function rowOf(line: string): MetaLine | null {
  const cells = line.split(/[|\t]/).map((cell) => cell.replace(/\s*[:：]\s*$/, "").trim());
  if (cells.length < 2 || !CELLS.test(cells[0] ?? "")) return null;
  const pairs: MetaLine["pairs"] = [];
  for (let i = 0; i + 1 < cells.length; i += 2) {
    const key = cells[i] ?? "";
    const value = cells[i + 1] ?? "";
    if (key !== "") pairs.push({ key: key.replace(/\s/g, ""), value });
  }
  return { pairs };
}

function pairsOf(line: string): MetaLine | null {
  const marks = [...line.matchAll(PAIR)];
  if (marks[0]?.index !== 0 || line.length > 200) return null;
  const pairs = marks.map((mark, i) => ({
    key: (mark[1] ?? "").replace(/\s/g, ""),
    value: line
      .slice(mark.index + mark[0].length, marks[i + 1]?.index ?? line.length)
      .replace(/[\s|\]】)]+$/, "")
      .trim(),
  }));
  return { pairs };
}
