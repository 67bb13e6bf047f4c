import { z } from "zod";

/** The list of words that mean the same, `content/registry/synonyms.yaml`: offered to who searches, never forced. */
export const synonymsSchema = z.strictObject({
  groups: z
    .array(
      z.strictObject({
        words: z.array(z.string().min(2)).min(2).describe("可以互相代替的词"),
        note: z.string().min(1).optional().describe("何以并列"),
      }),
    )
    .min(1),
});
export type SynonymRegistry = z.infer<typeof synonymsSchema>;
