import { z } from "zod";

/** The registry of themes, `content/registry/themes.yaml`: the words by which a passage is known to be about one. */

const term = z.string().min(1).describe("普通字串；(甲|乙) 任取其一，(甲|) 可有可无");

/** Terms by strength, see STRENGTHS. */
const termsSchema = z.strictObject({
  clear: z.array(term).optional().describe("本身即足以说明主题"),
  usual: z.array(term).optional().describe("常用，短句中足以说明主题"),
  faint: z.array(term).optional().describe("须与他词同现"),
});
export type ThemeTerms = z.infer<typeof termsSchema>;

/** Points of one term of each strength. */
export const STRENGTHS = { clear: 3, usual: 2, faint: 1 } as const;
export type Strength = keyof typeof STRENGTHS;

const id = z.string().regex(/^[a-z][a-z-]*$/, "expected lower-case ASCII letters, as it becomes part of an address");

export const themeSchema = z.strictObject({
  id: id.describe("编号，用于地址"),
  name: z.string().min(1).describe("名称"),
  main: z.boolean().describe("首批四个主题之一"),
  beside: z
    .number()
    .gt(0)
    .lt(1)
    .optional()
    .describe("与更强的主题并见时，得分至少为其几成；词语少的主题从宽，词语多的从严"),
  description: z.string().min(1).describe("给读者的一句话说明"),
  terms: termsSchema.optional().describe("词语，按强弱分列；子主题的词语也计入"),
  excludes: z.array(term).optional().describe("含有上列词语而与主题无关的说法"),
  subs: z
    .array(z.strictObject({ id, name: z.string().min(1), terms: termsSchema }))
    .optional()
    .describe("子主题"),
  examples: z.array(z.string().min(1)).min(1).describe("必须归入本主题的例句"),
  nearMisses: z.array(z.string().min(1)).optional().describe("不得归入本主题的例句"),
});
export type ThemeEntry = z.infer<typeof themeSchema>;

export const themesSchema = z.strictObject({ themes: z.array(themeSchema).min(1) });
export type ThemeRegistry = z.infer<typeof themesSchema>;

/**
 * Plans whose passages the page of a theme still quotes. Five make 35 KB of the largest theme, compressed, so that twelve stay
 * within the 100 KB of a comparison page; beyond that the page says where how many stand, and each plan's own page quotes them.
 */
export const MOST_QUOTED = 12;
