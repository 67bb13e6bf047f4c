import type { Plan } from "../../../src/model/plan.ts";
import { isLeaf, type Leaf } from "../../../src/model/tree.ts";
import { squeeze } from "../../../src/text/chars.ts";
import { daysIn } from "../../../src/text/days.ts";
import { leavesOf } from "../parse/leaf-ranges.ts";
import { metaOf } from "../read/metadata.ts";
import type { Dropped, Extraction, OriginalFacts } from "../sources/format.ts";
import type { ParsedPlan } from "../types.ts";

/** What a text and the page around it say of the document; null where they do not. */
export interface DocumentFacts extends Pick<Plan, "issuer" | "number" | "signed" | "issued" | "sourceUrl"> {
  title: string | null;
  /** Who published the page. */
  source: string | null;
}

/** What is said of the document, by the text itself first, then by what stands around it. */
export function factsOf(
  { text, tree }: ParsedPlan,
  { facts, dropped }: Pick<Extraction, "facts" | "dropped">,
): DocumentFacts {
  const leaves = leavesOf(tree);
  const front = frontLines(leaves);
  const said = new Map<string, string>();
  const around = [...text.meta.flatMap(({ pairs }) => pairs), ...pairsIn(dropped)];
  for (const { key, value } of around) if (value !== "" && !said.has(key)) said.set(key, value);
  const of = (...keys: string[]) => keys.map((key) => said.get(key)).find((value) => value !== undefined) ?? null;
  const notice = [...front, facts.title ?? "", of("名称", "标题", "信息名称") ?? ""]
    .map(noticeOf)
    .find((one) => one !== null);
  const signature = signatureIn(front);
  return {
    title: titleOf(leaves, notice?.document ?? null, facts, of("标题", "名称", "信息名称")),
    issuer: notice?.issuer ?? signature?.issuer ?? of("发文机关", "发文单位", "制发机关", "印发机关", "发布机构"),
    number:
      numberIn(of("发文字号", "文号", "备注/文号") ?? "") ?? front.map(wholeNumber).find((one) => one !== null) ?? null,
    signed: signature?.day ?? dayOf(of("成文日期", "签发日期", "签发时间", "印发日期", "发文日期")),
    issued: dayOf(of("发布日期", "发布时间", "公开日期") ?? facts.published ?? null),
    sourceUrl: facts.url ?? null,
    source: of("来源", "信息来源", "稿源") ?? facts.source ?? null,
  };
}

/** Lines before the first heading of the text; of a long front the first alone. */
const REACH = 40;
const frontLines = (leaves: readonly Leaf[]): string[] => {
  const end = leaves.findIndex(({ type }) => type === "heading");
  return leaves.slice(0, end < 0 ? REACH : Math.min(end, REACH)).map(({ value }) => value);
};

/** Facts among lines that were set aside; a key and its value may stand in lines of their own. */
const pairsIn = (dropped: readonly Dropped[]) =>
  dropped.flatMap(({ text }, i) => {
    const next = dropped[i + 1]?.text ?? "";
    return (metaOf(text) ?? metaOf(`${text} | ${next}`))?.pairs ?? [];
  });

/** 甲关于印发《乙》的通知: who issued what. */
function noticeOf(line: string): { issuer: string; document: string } | null {
  const [, issuer, document] =
    /^(.{2,40}?)关于(?:印发|发布|下发)[《〈]?(.{4,80}?)[》〉]?的通知/u.exec(squeeze(line)) ?? [];
  return issuer && document ? { issuer, document } : null;
}

const BODY = /^(?:中共|中国共产党)?.{2,24}(?:人民政府|委员会|办公[室厅]|委员会办公室|人民代表大会|[局委厅])$/u;

/** Who signed, and the day below: two lines of the notice. */
function signatureIn(front: readonly string[]): { issuer: string; day: string } | null {
  for (const [i, line] of front.entries()) {
    const [day] = isDayAlone(line) ? daysIn(line) : [];
    const above = squeeze(front[i - 1] ?? "");
    if (day && BODY.test(above)) return { issuer: above, day };
  }
  return null;
}

const isDayAlone = (line: string): boolean => squeeze(line).length <= 12 && /日$/u.test(squeeze(line));

const dayOf = (text: string | null): string | null => daysIn(text ?? "")[0] ?? null;

const NUMBER = /\p{Script=Han}{1,12}[〔[［(（【]\s*(?:19|20)\d\d\s*[〕\]］)）】]\s*第?\s*\d{1,5}\s*号/u;

const numberIn = (text: string): string | null => {
  const found = NUMBER.exec(text)?.[0];
  return found ? squeeze(found) : null;
};
const wholeNumber = (line: string): string | null => {
  const number = numberIn(line);
  return number !== null && number.length === squeeze(line).length ? number : null;
};

/** What a document's title ends in. */
const DOCUMENT = /(?:规划|纲要|建议|方案|计划|报告|意见|解读|问答|分工|要点)(?:[(（][^()（）]{1,20}[)）])?$/u;

/** The title: of the text, where it reads as one, else of the notice or of the page. */
function titleOf(
  leaves: readonly Leaf[],
  document: string | null,
  facts: OriginalFacts,
  named: string | null,
): string | null {
  const own = leaves.filter((leaf) => isLeaf(leaf) && leaf.type === "title").map(({ value }) => squeeze(value));
  const candidates = [...own, document, named, facts.title?.split(/[-_|—]/u)[0]?.trim()];
  const known = candidates.flatMap((one) => one || []);
  return known.find((one) => DOCUMENT.test(one)) ?? known[0] ?? null;
}
