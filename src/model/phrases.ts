import { z } from "zod";
import { PHRASE_CLASSES, type PhraseClass, SHORTEST_PHRASE } from "./phrase-classes.ts";
import { marked } from "./records.ts";

/** The records of phrases.json: words that stand, the same, in several plans. Nothing is said of who wrote them first. */

const offset = z.number().int().nonnegative();
const range = { start: offset.describe("起点"), end: offset.describe("终点") };

const placeSchema = z.strictObject({
  plan: z.string().describe("规划编号"),
  passage: z.string().describe("所在段落编号"),
  url: z.string().describe("所在段落地址").optional(),
  ...range,
  quote: z.string().describe("原文，照录"),
  marked: marked("quote"),
  parts: z.array(z.strictObject(range)).describe("引文跨越段落连接处时，各部分的位置").optional(),
});
export type PhrasePlace = z.infer<typeof placeSchema>;

const said = {
  text: z.string().describe("相同的字句，照录第一处"),
  marked: marked("text"),
  length: z.number().int().min(SHORTEST_PHRASE).describe("字数：标点不计，一个数或一个外文词算一个"),
  plans: z.array(z.string()).min(2).describe("有这些字句的规划"),
  places: z.array(placeSchema).min(2).describe("各处；与同一字句的前一处重叠的不另列"),
};

const variantSchema = z.strictObject(said);
export type PhraseVariant = z.infer<typeof variantSchema>;

export const phraseSchema = z.strictObject({
  id: z
    .string()
    .regex(/^ph-[0-9a-f]{10}$/)
    .describe("编号，由字句本身算出，文字不变则不变"),
  ...said,
  class: z
    .enum(Object.keys(PHRASE_CLASSES) as [PhraseClass, ...PhraseClass[]])
    .describe("telling 相同表述：较长、不是固定名称，也不是多数文件都有 · genre 惯用语"),
  reason: z.string().nullable().describe("归为惯用语的理由；空为相同表述"),
  variants: z.array(variantSchema).describe("与它重叠、见于另几份规划的相同字句，或只在其中几份里更长的"),
});
export type PhraseRecord = z.infer<typeof phraseSchema>;

/** boilerplate-phrases.yaml: fixed names and slogans that a rule cannot know. */
export const boilerplateSchema = z.array(
  z.strictObject({
    /** The words; punctuation, quotation marks and the width of signs do not count. */
    text: z.string().min(4),
    /** What they are, in Chinese, as readers see it. */
    reason: z.string().min(4),
  }),
);
export type BoilerplateEntry = z.infer<typeof boilerplateSchema>[number];

/** content/data/site/compare.phrases.json: what the page of shared phrases shows. */
export interface SitePhrases {
  phrases: SitePhrase[];
  /** How many there are in all, by class; what is not in `phrases` is in the data file alone. */
  counts: Record<PhraseClass, number>;
}

export interface SitePhrase
  extends Pick<PhraseRecord, "id" | "text" | "marked" | "length" | "plans" | "class" | "reason"> {
  /** Its places, a few a plan. */
  rows: SitePhraseRow[];
  /** Where further plans say part of it. */
  near: SitePhraseRow[];
  /** The same words, longer, in some of its plans. */
  longer: Pick<PhraseVariant, "text" | "marked" | "plans">[];
  /** Places that are not shown, by plan. */
  more: Record<string, number>;
}

export interface SitePhraseRow {
  plan: string;
  passage: string;
  url: string;
  /** Headings above the passage, joined by ` › `. */
  path: string;
  /** An excerpt of the passage: `same` stands in several plans, `other` where the phrase reads differently. */
  pieces: ExcerptPiece[];
}

export interface ExcerptPiece {
  text: string;
  as: "around" | "same" | "other";
}
