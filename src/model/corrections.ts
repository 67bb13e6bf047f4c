import { z } from "zod";

const reason = z.string().min(4).describe("why, in Chinese; shown to readers");
const quote = z.string().min(2).describe("exact characters of the source");

/**
 * corrections.yaml: what editors know better than the copy, each with its reason. The source is
 * never edited; an entry that does not match it exactly once fails the build.
 */
export const correctionsSchema = z.strictObject({
  /** Lines of the web page that no rule claims: `line` is one whole line; `from` begins the first of several and `to` the last. */
  boilerplate: z
    .array(
      z
        .strictObject({ line: quote.optional(), from: quote.optional(), to: quote.optional(), reason })
        .refine(
          ({ line, from, to }) => (line === undefined) === (from !== undefined && to !== undefined),
          "either line, or from and to",
        ),
    )
    .default([]),
  /** Paragraphs that the scrape broke: `end` ends the first line, `begin` begins the next. */
  joins: z.array(z.strictObject({ end: quote, begin: quote, reason })).default([]),
  /** Stand-ins for lost headings: `before` begins the line they stand in front of. */
  standIns: z
    .array(
      z.strictObject({
        before: quote,
        level: z.enum(["chapter", "section"]),
        label: z.string().regex(/^〔.+〕$/, "a label in 〔〕, e.g. 〔小标题缺失〕"),
        reason,
      }),
    )
    .default([]),
});
export type Corrections = z.infer<typeof correctionsSchema>;

export const NO_CORRECTIONS: Corrections = { boilerplate: [], joins: [], standIns: [] };
