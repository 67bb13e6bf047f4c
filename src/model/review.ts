import { z } from "zod";
import { TITLE_LEVELS } from "./compare.ts";
import { GAP_KINDS, type GapKind } from "./gaps.ts";
import { COMPARATORS, TARGET_KINDS } from "./targets.ts";

const passage = z.string().min(1).describe("id of the passage below the plan, e.g. ch17/s1/p3");
const quote = z.string().min(1).describe("exact characters of the passage");
const reason = z.string().min(2).describe("why, in Chinese");

const fields = z.strictObject({
  quote: z.string().min(1),
  indicator: z.string().min(1),
  value: z.union([z.number(), z.tuple([z.number(), z.number()]), z.null()]),
  unit: z.string(),
  comparator: z.enum(COMPARATORS),
  year: z.union([z.number().int(), z.literal("annual"), z.literal("period"), z.null()]),
  kind: z.enum(TARGET_KINDS),
  binding: z.boolean().nullable(),
  implied: z.boolean(),
  lost: z.boolean(),
});

const target = z.discriminatedUnion("verdict", [
  z.strictObject({ verdict: z.literal("confirm"), passage, quote, number: z.string().optional() }),
  z.strictObject({
    verdict: z.literal("correct"),
    passage,
    quote,
    number: z.string().optional(),
    set: fields.partial(),
    reason,
  }),
  z.strictObject({ verdict: z.literal("reject"), passage, quote, number: z.string().optional(), reason }),
  z.strictObject({
    verdict: z.literal("add"),
    passage,
    quote,
    number: z.string().optional(),
    set: fields.omit({ quote: true }),
    reason,
  }),
]);

const titleFields = z.strictObject({
  quote: z.string().min(1),
  verb: z.string().min(1),
  title: z.string().min(2),
  level: z.enum(TITLE_LEVELS).nullable(),
  year: z.number().int().nullable(),
});

const designation = z.discriminatedUnion("verdict", [
  z.strictObject({ verdict: z.literal("confirm"), passage, quote }),
  z.strictObject({ verdict: z.literal("correct"), passage, quote, set: titleFields.partial(), reason }),
  z.strictObject({ verdict: z.literal("reject"), passage, quote, reason }),
  z.strictObject({ verdict: z.literal("add"), passage, quote, set: titleFields.omit({ quote: true }), reason }),
]);

const instrument = z.string().min(1).describe("id of the instrument in content/registry/instruments.yaml");
const mention = z.discriminatedUnion("verdict", [
  z.strictObject({ verdict: z.literal("confirm"), passage, quote, instrument }),
  z.strictObject({ verdict: z.literal("reject"), passage, quote, instrument, reason }),
  z.strictObject({ verdict: z.literal("add"), passage, quote, instrument, reason }),
]);

const gapKind = z.enum(Object.keys(GAP_KINDS) as [GapKind, ...GapKind[]]);
const gap = z.discriminatedUnion("verdict", [
  z.strictObject({
    verdict: z.literal("add"),
    passage,
    quote: quote.describe("exact characters of the passage, with 〔缺〕 where some are lost"),
    kind: gapKind,
    note: reason,
  }),
  z.strictObject({ verdict: z.literal("reject"), passage, quote, kind: gapKind, reason }),
]);

/**
 * review.yaml: what an editor decided about each finding of a plan, one by one against the text.
 * Entries are found by passage and quote (`number`, the words of the number, where a quote holds
 * two targets); one that does not match exactly one finding fails the build.
 */
export const reviewSchema = z.strictObject({
  targets: z.array(target).default([]),
  /** Titles that the city sets out to win; where the line is drawn: /about/#designations. */
  designations: z.array(designation).default([]),
  /** Mentions of policy instruments; an entry is about all mentions with its words in the passage. What counts: /about/#instruments. */
  instruments: z.array(mention).default([]),
  gaps: z.array(gap).default([]),
  /** Typing mistakes of the source, shown as they stand and marked 〔原文如此〕. */
  typos: z.array(z.strictObject({ passage, quote, note: reason })).default([]),
});
export type Review = z.infer<typeof reviewSchema>;
export type TargetReview = Review["targets"][number];

export type DesignationReview = Review["designations"][number];

export type MentionReview = Review["instruments"][number];

export const NO_REVIEW: Review = { targets: [], designations: [], instruments: [], gaps: [], typos: [] };
