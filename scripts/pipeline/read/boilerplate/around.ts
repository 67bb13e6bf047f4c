import { anyOf } from "../../../../src/text/patterns.ts";
import type { BoilerplateRule } from "./rule.ts";

const PUBLISHED = "(?:(?:发布|更新|发表)(?:时间|日期)? ?[:：]? ?)?";
const DATE = "\\d{4} ?[-/.年] ?\\d{1,2} ?[-/.月] ?\\d{1,2} ?日?";
const TIME = "\\d{1,2}:\\d{2}(?::\\d{2})?";
const AFTER_DATE = anyOf("来源", "字号", "字体", "浏览", "阅读", "点击", "分享", "作者", "编辑", "发布", "打印");
/** 2022年7月25日 alone is the date of a signature, which is the document's. */
const NOT_A_DATE_ALONE = "(?<!日|^.{8,10})";

const EDITOR = anyOf(
  ...["编辑", "校对", "责编", "审核", "审校", "初审", "复审", "终审"],
  ...["监制", "供稿", "录入", "记者", "通讯员"],
);
const RELATED = anyOf("阅读", "链接", "新闻", "信息", "文章", "稿件", "文件", "解读", "附件", "推荐");

/** What a page puts right before and after a text: page numbers, counters, dates, editors, rules, related pages. */
export const AROUND: readonly BoilerplateRule[] = [
  {
    name: "page-number",
    meaning: "The number of a page.",
    reason: "页码",
    where: "any",
    pattern: /^(?:[-—–] ?\d{1,4} ?[-—–]|第 ?\d{1,4} ?页(?: ?[,，/]? ?共 ?\d{1,4} ?页)?|\d{1,4} ?\/ ?\d{1,4})$/,
    examples: ["— 12 —", "- 3 -", "第 5 页 共 20 页", "3/20"],
    nearMisses: ["01", "12", "——坚持党的全面领导。"],
  },
  {
    name: "visit-counter",
    meaning: "How often the page was read.",
    reason: "浏览计数",
    where: "any",
    pattern: /^[[【(]?(?:浏览|阅读|点击|访问)(?:次数|量|数|人次)?[:：] ?\d*(?:[ 次人].{0,30})?[\]】)]?$/,
    examples: ["浏览次数：1024", "阅读量: 35 次", "点击数：88"],
    nearMisses: ["阅读推广：开展全民阅读活动。"],
  },
  {
    name: "counter-left-blank",
    meaning: "What a counter leaves behind that a script had to fill in.",
    reason: "浏览计数",
    where: "edge",
    pattern: /^[-—] ?次$/,
    examples: ["-次", "- 次"],
    nearMisses: ["12次", "——次生灾害。"],
  },
  {
    name: "page-dateline",
    meaning: "When the page was published, with its source and tools; or a time of day alone.",
    reason: "网页发布时间行",
    where: "edge",
    pattern: new RegExp(`^${PUBLISHED}${DATE}(?: ${TIME})?(?: ${AFTER_DATE}.{0,80})?${NOT_A_DATE_ALONE}$|^${TIME}$`),
    examples: ["2021年4月6日 浏览次数：20", "2021-03-05 09:00 来源：某日报", "2020-12-22 10:06:14 字号:"],
    nearMisses: ["2022年7月25日", "2021年是“十四五”开局之年。", "2025年,森林覆盖率达到40%。"],
  },
  {
    name: "credit",
    meaning: "Who edited, checked or wrote the page.",
    reason: "编辑署名",
    where: "edge",
    pattern: new RegExp(`^[[【(]?(?:责任|执行|值班|本期|网络)?${EDITOR}[:： ] ?[^。]{0,40}[\\]】)]?$`),
    examples: ["责任编辑：张三", "[责任编辑：李四]", "（编辑：赵六 审核：钱七）", "编辑:王敏"],
    nearMisses: ["编辑出版地方志。"],
  },
  {
    name: "rule",
    meaning: "A line drawn with signs.",
    reason: "分隔线",
    where: "any",
    pattern: /^(?:[-=*_—·.]{3,}|[-=*_—] ?(?:[-=*_—] ?){2,})$/,
    examples: ["---", "* * *", "————————"],
    nearMisses: ["——坚持改革创新。"],
  },
  {
    name: "related",
    meaning: "The head of a list of related pages.",
    reason: "相关链接",
    where: "edge",
    pattern: new RegExp(`^[【[]?(?:相关|推荐|延伸|更多)${RELATED}[】\\]]?(?:[:： ].{0,60})?$`),
    examples: ["相关阅读", "相关链接：", "【相关解读】"],
    nearMisses: ["相关文件由市发改局另行印发。相关部门要抓好落实。"],
  },
  {
    name: "original-title",
    meaning: "The title that a reprint had where it was first published.",
    reason: "转载来源提示",
    where: "edge",
    pattern: /^(?:原标题|原题)[:：].{1,80}$/,
    examples: ["原题：某市规划解读", "原标题:《成都“十四五”规划《纲要》系列解读⑧:贯彻新理念、实现新跨越》"],
    nearMisses: ["原标题栏改为公示栏。"],
  },
];
