import type { GapKind } from "../../../src/model/gaps.ts";
import type { Gap } from "../../../src/model/layers.ts";
import type { Leaf, PlanTree, Range } from "../../../src/model/tree.ts";
import { leavesOf } from "../parse/leaves-of.ts";

/**
 * Gaps inside the text: places where words cannot stand together unless something between them was
 * lost. A rule claims little: what may be good Chinese is left to the editors (review.yaml).
 */
export interface LostRule {
  name: string;
  kind: GapKind;
  /** Global; the match is the place of the loss. */
  pattern: RegExp;
  /** How much of the clause around the match the gap quotes. */
  quote: "match" | "before" | "both";
  meaning: string;
  /** Shown to readers. */
  note: string;
  /** Made up first, then one of a plan. */
  examples: string[];
  nearMisses: string[];
}

const NUMERAL = "0-9０-９〇零一二两三四五六七八九十百千万亿";
/** What may stand before a unit in place of a number: 每个, 几个, 多个. */
const COUNTED = `${NUMERAL}每各几数多整逐挨上下俩这那哪某单半余来第∞个若干XxNn.．%％)）〕\\]》”’+＋`;
const YEAR_LOST = "年份数字在本站所据文本中缺失";
const NUMBER_LOST = "数字在本站所据文本中缺失";

/** 个 as the first character of a word, not a unit: 个性, 个体, 个人. */
const NOT_UNIT = "性体人案别股位例展子数头税私唱中";
const ACTS =
  "发布|建设|新建|建成|改建|扩建|打造|培育|新增|增设|实施|完成|引进|创建|改造|设立|布局|建立|招引|孵化|推出|新设|认定|评选|组建|选树|整治|配置|建有";
const END = "(?=[,，、。；;）)]|以上|左右|$)";

export const LOST_RULES: LostRule[] = [
  {
    name: "by-year",
    kind: "year",
    pattern:
      /(?<![达得受感看签遇迎盼想找直抵等升高加大长增转延展])到年(?![底末初终中尾头轻龄度均限级报会关货味纪产处代老幼富薪租收华利青久夜糕画金])|[到至]年(?=[,，])/gu,
    quote: "match",
    meaning: "到年: by the year …",
    note: YEAR_LOST,
    examples: ["力争到年，建成区绿地率达到40%", "确保到年,新增普惠性养老床位"],
    nearMisses: [
      "到年底完成改造",
      "到年末全部投用",
      "达到年产30万吨",
      "感受到年味",
      "到年龄退休",
      "截至年底",
      "到2025年，",
    ],
  },
  {
    name: "year-first",
    kind: "year",
    pattern: /(?<=^|[。；;])年(?=[,，])/gu,
    quote: "match",
    meaning: "a sentence that begins with 年,: in the year …",
    note: YEAR_LOST,
    examples: [
      "年，市政府印发了实施方案。",
      "年,中共中央、国务院印发了《关于统一规划体系更好发挥国家发展规划战略导向作用的意见》",
    ],
    nearMisses: [
      "今年,中共中央印发了意见",
      "2018年,中共中央印发了意见",
      "年度目标,逐项落实",
      "增速连续五年,居全省前列",
    ],
  },
  {
    name: "year-of-outlook",
    kind: "year",
    pattern: new RegExp(
      `(?<![${NUMERAL}○OＯo每全当本今明去前后近逐历多数周常往整半来同今中长])年远景目标|(?:明确|描绘|提出|展望|谋划|确定)年(?=全[市区县省州盟旗])`,
      "gu",
    ),
    quote: "match",
    meaning: "年远景目标, 明确年全市: the outlook for the year …",
    note: YEAR_LOST,
    examples: ["“十四五”规划和年远景目标纲要", "主要明确年全市远景目标"],
    nearMisses: [
      "2035年远景目标",
      "二〇三五年远景目标",
      "二O三五年远景目标",
      "明确今年全市重点工作",
      "提出年均增长目标",
    ],
  },
  {
    name: "date",
    kind: "year",
    pattern: /(?<=^|[于在自从,，。；;(（])年月日?(?=[^\p{Script=Han}]|印发|发布|起|前|底|在|召开|审议)/gu,
    quote: "match",
    meaning: "年月日: a date without its digits",
    note: "日期数字在本站所据文本中缺失",
    examples: ["本方案于年月日印发"],
    nearMisses: ["2021年9月18日印发", "填写出生年月日", "激情燃烧的年月"],
  },
  {
    name: "percent",
    kind: "percent",
    pattern:
      /(?<=[达到为至在于过占约超近逾])\s*[%％‰]|(?<=率|比重|比例|增长|提高|提升|下降|降低)\s*[%％‰](?=[以左,，。；;])|(?<=[%％][、和及与])[%％]/gu,
    quote: "before",
    meaning: "达%: a percentage without its number",
    note: "百分数的数字在本站所据文本中缺失",
    examples: ["生活垃圾资源化利用率达到%以上", "重点食品品种可溯源率达到%", "公共机构节能率达%", "分别达到95%、%"],
    nearMisses: ["年均增长%", "覆盖率达到80%", "达到百分之八十", "比重(%)", "增速(%)", "单位:%", "提高1.5%"],
  },
  {
    name: "bare-unit",
    kind: "number",
    pattern: new RegExp(`(?<![${COUNTED}])个(?:工作日|百分点)`, "gu"),
    quote: "before",
    meaning: "个工作日, 个百分点 without a number",
    note: NUMBER_LOST,
    examples: ["审批时限压缩至个工作日", "占比提高个百分点"],
    nearMisses: ["压缩至3个工作日", "每个工作日", "提高1.2个百分点", "提高两个百分点", "提高〔5〕个百分点"],
  },
  {
    name: "compared",
    kind: "number",
    pattern: new RegExp(
      `(?:不少于|不低于|不超过|至少|超过|多于)(?:个(?![${NOT_UNIT}])|[名张座](?=[,，。；;、]|以上))|(?<![直通送抵传])(?:达到?|增加到|增至|减至|发展到|控制在|保持在)(?:个|家|名|张|座|所|处|户|条|项|件)(?=[,，。；;]|以上|左右|以内|$)`,
      "gu",
    ),
    quote: "both",
    meaning: "不少于个, 达到家: a comparison without its number",
    note: NUMBER_LOST,
    examples: ["规模以上工业企业达到家，", "每年实施不少于个社区微更新项目"],
    nearMisses: [
      "不少于30个社区",
      "资金直达户，",
      "达到家喻户晓",
      "不超过个人缴费",
      "达到名列前茅",
      "实现就业不少于一人",
      "达到所有行政村",
    ],
  },
  {
    name: "act-unit",
    kind: "number",
    pattern: new RegExp(`(?:${ACTS})个(?=\\p{Script=Han})(?![${NOT_UNIT}])`, "gu"),
    quote: "both",
    meaning: "建设个: so many … are built",
    note: NUMBER_LOST,
    examples: ["新建个社区服务站", "规划建设个社区儿童综合体", "每年发布个新场景"],
    nearMisses: [
      "打造个性化服务",
      "培育个体工商户",
      "建立个人健康档案",
      "建设30个社区",
      "开展个案管理",
      "打造一个平台",
    ],
  },
  {
    name: "list-unit",
    kind: "number",
    pattern: new RegExp(`(?<=[、和及与])个(?=\\p{Script=Han})(?![${NOT_UNIT}])`, "gu"),
    quote: "both",
    meaning: "、个新产品: one of several counts",
    note: NUMBER_LOST,
    examples: ["建设公园10个、个口袋公园", "每年发布个新场景、个新产品等"],
    nearMisses: ["企业、个体工商户", "单位和个人", "个性化、个别化", "3个、5个"],
  },
  {
    name: "noun-unit",
    kind: "number",
    pattern: new RegExp(
      `(?<=[^${COUNTED}])(?<![${COUNTED}]\\s*)(?<=\\p{Script=Han})个(?=[,，、。；;）)]|$)|(?<=床位)张${END}|(?<=线路|航线|生产线|公路|街区)条${END}|(?<=机构|门店|网点|合作社|农场)家${END}|(?<=专家|教师|医师|人才|志愿者|大学生)名${END}|(?<=住房)套${END}|(?<=公园|泵站|桥梁)座${END}`,
      "gu",
    ),
    quote: "before",
    meaning: "社区食堂个, 床位张: a thing and its unit, the number between them lost",
    note: NUMBER_LOST,
    examples: ["新增托位床位张，", "柔性引进专家名以上", "特色商业街区个,", "社区食堂个。"],
    nearMisses: [
      "床位紧张,",
      "社区食堂30个,",
      "逐个,",
      "挨个,",
      "企业家、",
      "专家、教师,",
      "人才名录",
      "一个个,",
      "整个,",
      "床位张贴公示",
    ],
  },
  {
    name: "half-number",
    kind: "number",
    pattern: /(?<=[超过达到破近约逾为])0+[万亿](?!\d)/gu,
    quote: "before",
    meaning: "超0万: the leading digits of a number are lost, its zeros kept",
    note: "数字的前几位在本站所据文本中缺失，余下的0不是零",
    examples: ["常住人口达0万", "管理服务人口超0万的超大城市"],
    nearMisses: ["超2000万", "超0.5万", "达到10万", "突破100亿元"],
  },
  {
    name: "empty-quotes",
    kind: "name",
    pattern: /“\s*”|‘\s*’|《\s*》|「\s*」/gu,
    quote: "both",
    meaning: "“”: a name without its characters",
    note: "引号内的名称在本站所据文本中缺失",
    examples: ["实施“”教育质量提升行动", "实施“”立体化信息化社会治安防控体系建设行动"],
    nearMisses: ["实施“十百千”工程", "“一老一小”“一网通办”", "《纲要》《方案》"],
  },
  {
    name: "unreadable",
    kind: "word",
    pattern: /\ufffd+|(?<=\p{Script=Han})□+(?=\p{Script=Han})/gu,
    quote: "match",
    meaning: "characters that a conversion could not keep",
    note: "此处文字在本站所据文本中无法辨认",
    examples: ["推进□城建设", "建设\ufffd\ufffd中心"],
    nearMisses: ["□ 同意 □ 不同意", "■推进建设"],
  },
  {
    name: "page-turn",
    kind: "broken-paragraph",
    pattern: /(?<=[^\n])[(（[【]\s*(?:下转|上接)第?[^)）\]】]{1,6}版\s*[)）\]】](?=[^\n])/gu,
    quote: "match",
    meaning: "（下转三版）inside a paragraph: the newspaper goes on elsewhere",
    note: "报纸在此转版，文字在此处断开",
    examples: ["推进城乡（下转三版）融合发展"],
    nearMisses: ["（上接七版）育常态化制度化", "修订第三版（试行）"],
  },
];

/** Gaps inside the text of a plan, in document order; those of one leaf do not overlap. */
export function lostWordGaps(tree: PlanTree): Gap[] {
  return leavesOf(tree).flatMap((leaf) => (leaf.type === "row" || leaf.contents ? [] : gapsIn(leaf)));
}

function gapsIn(leaf: Leaf): Gap[] {
  const text = leaf.value;
  const found: { rule: LostRule; start: number; end: number }[] = [];
  for (const rule of LOST_RULES)
    for (const { index, 0: match } of text.matchAll(rule.pattern))
      found.push({ rule, start: index, end: index + match.length });
  found.sort((a, b) => a.start - b.start || a.end - b.end);
  const gaps: Gap[] = [];
  let reach = 0;
  found.forEach(({ rule, start, end }, i) => {
    if (start < reach) return;
    let after = i + 1;
    while ((found[after]?.start ?? end) < end) after++;
    const next = found[after]?.start ?? text.length;
    const range = quoted(text, rule, { start, end }, reach, next);
    reach = Math.max(end, range.end);
    gaps.push({ leaf, range, kind: rule.kind, note: rule.note, rule: rule.name });
  });
  return gaps;
}

/** The place with as much of its clause as makes it understood, between `from` and `to`. */
function quoted(text: string, { quote }: LostRule, { start, end }: Range, from: number, to: number): Range {
  const before = /[^,，、。；;:：!！?？\n]{0,24}$/u.exec(text.slice(Math.max(from, start - 24), start))?.[0] ?? "";
  const after = /^[^,，、。；;:：!！?？\n]{0,20}/u.exec(text.slice(end, Math.min(to, end + 20)))?.[0] ?? "";
  return {
    start: quote === "match" ? start : start - before.length,
    end: quote === "both" ? end + after.length : end,
  };
}
