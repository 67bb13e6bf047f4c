import type { Plan } from "../model/plan.ts";
import type { SitePlan } from "../model/site.ts";
import {
  charsText,
  copyText,
  dateText,
  dayText,
  kindText,
  levelText,
  periodText,
  sizeTexts,
  UNKNOWN,
} from "./labels.ts";

/** One line of a list of facts; `unknown` marks what the copy does not state, `link` is an outside address. */
export interface Fact {
  name: string;
  text: string;
  unknown?: true;
  link?: string;
}

const stated = (name: string, text: string | null): Fact =>
  text === null ? { name, text: UNKNOWN, unknown: true } : { name, text };

/** What previews say of a draft; the site has none. */
const draftFact = ({ draft }: Plan): Fact[] => (draft ? [{ name: "草稿", text: "尚未发布，地址可能改变" }] : []);

/** What a document is and where our copy comes from: the table at the top of a plan's page. */
export const documentFacts = (site: SitePlan): Fact[] => {
  const { plan, counts } = site;
  return [
    ...draftFact(plan),
    { name: "性质", text: kindText(plan) },
    { name: "地方", text: `${plan.place}（${levelText(plan)}）` },
    { name: "规划期", text: periodText(plan.period) },
    stated("印发机关", plan.issuer),
    stated("发文字号", plan.number),
    stated("成文日期", plan.signed && dayText(plan.signed)),
    stated("发布日期", plan.issued && dayText(plan.issued)),
    { name: "本站所据", text: copyText(plan) },
    plan.sourceUrl ? { name: "来源网址", text: plan.sourceUrl, link: plan.sourceUrl } : stated("来源网址", null),
    { name: "篇幅", text: [charsText(counts.chars), ...sizeTexts(site, 4)].join("，") },
  ];
};

/** The short line under the title of every reading page: who issued it, when, what our copy is. */
export const noteFacts = ({ plan }: SitePlan): Fact[] => [
  ...draftFact(plan),
  stated("印发机关", plan.issuer),
  stated("日期", dateText(plan)),
  { name: "文本", text: copyText(plan) },
];
