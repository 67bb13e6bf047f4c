import type { Designation } from "../../../src/model/layers.ts";
import type { Leaf, PlanTree, Range } from "../../../src/model/tree.ts";
import { yearOf } from "../../../src/text/numerals.ts";
import { leavesOf } from "../parse/leaves-of.ts";

/**
 * Titles that a place sets out to win (创建国家卫生城市). The rules are tried in order; what an
 * earlier one has found is not found again. A title ends in one of a few nouns and, but for a rank
 * (国家, 省级), has a word that makes it a title (示范, 文明, 绿色 …).
 */
export interface DesignationRule {
  name: string;
  meaning: string;
  /** Sticky at the place of its verb; groups `verb` and `title`. */
  pattern: RegExp;
  /** Made up first, then one of a plan. */
  examples: string[];
  nearMisses: string[];
}

const RANK = "国家级?|全国性?|省级|全省|省(?=[示文卫园森生模试])|市级(?:以上)?|国际";
/** Words that make a title of a place or thing. */
const KEY =
  "示范|试点|模范|文明|卫生|园林|森林|名城|名镇|名村|先行|先进|优质均衡|绿色|平安|标杆|典范|宜居|创新型|双拥|达标|星级|A级|等级|合格|无违[法建]|标准化|双创|节水|食品安全|法治|生态|健康|美丽|最美|特色|休闲|度假|无障碍|儿童友好|老年友好|海绵|智慧|和谐|信用|重点";
const NOUN =
  "县级市|城市|市|县|区|镇|乡|村|社区|街道|名城|名镇|名村|园|园区|开发区|高新区|基地|先导区|景区|度假区|商场|商圈|街区|学校|校园|高中|中学|小学|幼儿园|医院|机关|企业|单位|家庭|工厂|矿山|站|社|中心镇|强县|强市|庭院|大县|大市|园林";
const PLACES = "(?:[(（][市县区旗州、]{1,5}[)）])?";
/** A title runs to the end of its phrase. */
const STOP =
  "(?=$|[,，、。；;：:！!”’)）(（《\\s\\d]|和|与|及|或|等|的|称号|创建|建设|工作|行动|活动|试点工作|试点建设|[一二三四五六七八九十两]{1,2}[个家所座处])";
/** A title holds no other sign than quotation marks. */
const CHAR = "[^,，、。；;：:！!？?\\s(（)）《》]";
const COUNT = "(?:一批|一个|若干|更多|更高水平的|新一轮|\\d{1,3}个?(?:以上)?的?)?";

const ranked = (length: number): string =>
  `(?:${RANK})(?:${RANK})?${CHAR}{0,${length}}?(?:${NOUN})(?<!成)${PLACES}${STOP}`;
const keyed = (length: number): string =>
  `(?!(?:${RANK}))${CHAR}{0,${length}}?(?:${KEY})${CHAR}{0,12}?(?:${NOUN})${PLACES}${STOP}`;

export const DESIGNATION_RULES: DesignationRule[] = [
  {
    name: "win-ranked",
    meaning: "创建/争创/申报 + 国家…, 省级…",
    pattern: new RegExp(
      `(?<verb>成功创建|全力创建|争取创建|创建|争创|创成|申创|申报创建|申报|争当|创评)${COUNT}(?<title>${ranked(26)})`,
      "uy",
    ),
    examples: ["创建国家园林城市", "争创全国社会信用体系建设示范城市", "成功创建全国电子商务进农村综合示范县(市)"],
    nearMisses: [
      "创建省级现代农业、新材料等领域技术研发平台",
      "申报国家重大项目",
      "创建国家级平台",
      "创建全国领先的产业集群",
    ],
  },
  {
    name: "win-title",
    meaning: "创建/争创/申报 + a title without its rank",
    pattern: new RegExp(
      `(?<verb>成功创建|全力创建|争取创建|创建|争创|创成|申创|申报创建|申报|争当|创评)${COUNT}(?<title>${keyed(16)}|\\dA级?(?:以上)?${CHAR}{0,8}?景区${STOP})`,
      "uy",
    ),
    examples: ["创建儿童友好城市", "大力创建新型消费示范城市", "创建绿色商场", "积极争创一批4A级以上旅游景区"],
    nearMisses: [
      "创建创业平台",
      "创建零投诉营商环境",
      "创建工作机制",
      "开展平安家庭等平安创建活动",
      "加强区域性公用品牌创建",
    ],
  },
  {
    name: "title-to-win",
    meaning: "国家…示范市 + 创建: the verb comes after",
    pattern: new RegExp(
      `(?<title>(?:${RANK})(?:${RANK})?${CHAR}{0,20}?(?:${KEY})${CHAR}{0,10}?(?:${NOUN})${PLACES})(?<verb>创建|争创)(?!成果|经验|成效|成就)`,
      "uy",
    ),
    examples: ["国家节水型城市创建", "全国法治政府建设示范市创建行动", "力争完成新一轮全国全省“双拥”模范城市创建"],
    nearMisses: ["巩固提升国家公共文化服务体系示范区创建成果", "三无创建活动", "基层党组织示范创建活动"],
  },
  {
    name: "build-ranked",
    meaning: "打造/建设/建成 + 国家…示范区, 省级…基地: a title to be built",
    pattern: new RegExp(
      `(?<verb>打造|建设|建成|成为|培育|创设|争取|入选|列入|纳入|获评)${COUNT}(?<title>(?:${RANK})${CHAR}{0,20}?(?:(?:示范|试点|试验|先行|标杆|典范|模范|文明|卫生|园林|森林|创新型|度假|合格|节水型)${CHAR}{0,6}?(?:县|城市|市|区|镇|村|园区|园|基地)|历史文化名[城镇村]|(?:产业|后备人才|孵化|培训|研学|实践|教育)基地)${PLACES}${STOP})`,
      "uy",
    ),
    examples: ["建设国家级农业绿色发展先行区", "打造省级单项体育后备人才基地"],
    nearMisses: [
      "打造全国油茶第一强市",
      "打造全国领先的绿色食品产业集群",
      "建设国家西南区域应急救援中心",
      "建设国家重点实验室",
    ],
  },
];

/** A further title after 、 or 和 under the same verb: …和省级高新技术产业开发区. */
const FURTHER = new RegExp(
  `(?:、|和|及|与|以及|,)(?<title>${ranked(22)}|(?:${KEY})${CHAR}{0,10}?(?:${NOUN})${STOP})`,
  "uy",
);

/** Where a rule can begin. */
const START =
  /(?=创建|成功创建|全力创建|争取创建|争[创当]|创[成评设]|申[创报]|打造|建[设成]|成为|培育|争取|入选|列入|纳入|获评|国家|全国|全省|省级?|市级|国际)/gu;

/** Titles that a plan sets out to win, in document order. */
export const designationsOf = (tree: PlanTree): Designation[] =>
  leavesOf(tree).flatMap((leaf) => (leaf.contents || leaf.type === "title" ? [] : titlesIn(leaf)));

interface Hit extends Range {
  verb: string;
  title: string;
  rule: string;
}

function titlesIn(leaf: Leaf): Designation[] {
  const text = leaf.value;
  const hits: Hit[] = [];
  for (const rule of DESIGNATION_RULES)
    for (const { index } of text.matchAll(START)) {
      const hit = matchAt(rule, text, index);
      if (!hit || hits.some((other) => hit.start < other.end && other.start < hit.end)) continue;
      hits.push(hit);
      let last = hit;
      for (let next = further(text, last); next && /创|申报|争/u.test(hit.verb); next = further(text, last)) {
        hits.push(next);
        last = next;
      }
    }
  return hits
    .sort((a, b) => a.start - b.start)
    .filter(({ start }) => !isPast(text, start))
    .map(({ start, end, verb, title, rule }) => ({
      leaf,
      range: { start, end },
      verb: verb.replace(/^(?:成功|全力|争取(?=创)|申报(?=创))/u, ""),
      title,
      level: levelOf(title),
      year: yearBefore(text, start),
      rule,
    }));
}

function matchAt({ name, pattern }: DesignationRule, text: string, at: number): Hit | null {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  const { verb, title } = match?.groups ?? {};
  return match && verb && title ? { start: at, end: at + match[0].length, verb, title, rule: name } : null;
}

function further(text: string, { end, verb, rule }: Hit): Hit | null {
  FURTHER.lastIndex = end;
  const title = FURTHER.exec(text)?.groups?.title;
  return title ? { start: FURTHER.lastIndex - title.length, end: FURTHER.lastIndex, verb, title, rule } : null;
}

/** 全国全省 is of the nation too: the highest rank counts. */
function levelOf(title: string): Designation["level"] {
  const head = title.slice(0, 6);
  if (/国家|全国/u.test(head)) return "国家";
  if (/^(?:全省|省)|省级/u.test(head)) return "省";
  return /市级/u.test(head) ? "市" : null;
}

/** What has been won, or is only kept. */
const PAST = /已[经先]?|先后|荣获|获得|获评|获批|被(?:命名|授予|评|列)|巩固|保持|蝉联/u;
const BEHIND = /“?十三五”?(?:时期|期间|以来)|过去[一三五]年|[五一]年来|回顾/gu;
const AHEAD = /“?十[四五六]五”?|今后|未来|下一步|目标|到20\d\d年|力争/gu;

/** Whether the clause, or the time that the passage speaks of, lies behind. */
function isPast(text: string, start: number): boolean {
  const sentence = /[^。；;,，]*$/u.exec(text.slice(Math.max(0, start - 40), start))?.[0] ?? "";
  if (PAST.test(sentence)) return true;
  const before = text.slice(Math.max(0, start - 600), start);
  return lastOf(BEHIND, before) > lastOf(AHEAD, before);
}

const lastOf = (pattern: RegExp, text: string): number => {
  let last = -1;
  for (const { index } of text.matchAll(pattern)) last = index;
  return last;
};

const YEAR = /(?<![较比自从与])(?:20\d\d|二[〇○零OＯ0][一二三四五][〇零一二三四五六七八九])年|[到至]年/gu;

/** The year named last before a place of the passage; one whose digits are lost gives none. */
function yearBefore(text: string, start: number): number | null {
  const before = text.slice(Math.max(0, start - 400), start);
  let year: number | null = null;
  for (const [match] of before.matchAll(YEAR)) year = yearOf(match.replace("年", ""));
  return year;
}
