import { z } from "zod";
import { LEVEL_MARKERS } from "./markers.ts";

/** Kinds of document; what a text is decides how it may be compared. */
export const PLAN_KINDS = {
  outline: "规划纲要",
  "outline-excerpt": "规划纲要（节选）",
  "task-assignment": "任务分工方案",
  interpretation: "官方解读",
  proposal: "党委建议",
  "work-report": "政府工作报告",
  "special-plan": "专项规划",
  opinion: "实施意见",
  "action-plan": "行动方案",
  "construction-plan": "建设方案",
} as const;

/** Levels of government, from the top. */
export const PLAN_LEVELS = {
  national: "国家级",
  province: "省级",
  "sub-provincial": "副省级市",
  prefecture: "地级市",
  county: "县级",
  district: "市辖区",
} as const;

/** Where the copy at hand was taken from. */
export const PLAN_COPIES = {
  official: "政府网站文本",
  repost: "转载本",
  newspaper: "报纸刊本",
} as const;

const keys = <T extends Record<string, string>>(labels: T) =>
  z.enum(Object.keys(labels) as [keyof T & string, ...(keyof T & string)[]]);

const colour = z.string().regex(/^#[0-9a-f]{6}$/i, "a colour as #rrggbb");
const DAY = "a date as YYYY-MM-DD, in quotes";
/** A day of the calendar, as text. */
export const day = z.string().refine(
  (text) => {
    const date = new Date(`${text}T00:00:00Z`);
    return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
  },
  { error: ({ input }) => (/^\d{4}-\d{2}-\d{2}$/.test(String(input)) ? `${DAY}, that the calendar has` : DAY) },
);
const year = z.int("a year, e.g. 2025").min(1949, "a year since 1949").max(2099, "a year before 2100");

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, "64 hexadecimal digits");

/** The file from which source.txt was made, and what made it. The file itself may stand beside it; it is never published. */
const originalSchema = z.strictObject({
  /** Name of the file as it was obtained. */
  name: z.string().min(1),
  sha256,
  /** The format as which it was read (scripts/pipeline/sources), and the version of its reader. */
  extractor: z.string().min(1),
  version: z.int().positive(),
  /** SHA-256 of dropped.jsonl; null where all of the text was taken. */
  dropped: sha256.nullable(),
});

const marker = z.custom<(typeof LEVEL_MARKERS)[number]>(
  (key) => LEVEL_MARKERS.some((kind) => kind === key),
  `a marker that opens a level: ${LEVEL_MARKERS.join(", ")}`,
);

/**
 * What plan.yaml says of a plan. A fact the source does not hold is null, never a guess;
 * `unknown` fields are refused so that a misspelt key cannot pass unseen.
 */
export const planSchema = z.strictObject({
  /** `<place>-<number of the plan>[-<kind>]`, the name of its folder. */
  id: z.string().regex(/^[a-z]+(-[a-z0-9]+)+$/, "lower-case letters and digits joined by -, e.g. ankang-14"),
  /** The document's title as a reader would cite it, in the source's characters. */
  title: z.string().min(1),
  /** Short name of the place as shown: 安康市. */
  name: z.string().min(1),
  /** Name of the place in full: 陕西省安康市. */
  place: z.string().min(1),
  province: z.string().min(1),
  /** Code of the place in GB/T 2260. */
  code: z
    .string()
    .regex(/^\d{6}$/, "six digits, in quotes")
    .optional(),
  level: keys(PLAN_LEVELS),
  kind: keys(PLAN_KINDS),
  /** One calm sentence on what this document is, and is not. */
  nature: z.string().min(1),
  /** First and last year. */
  period: z
    .tuple([year, year])
    .refine(([first, last]) => first <= last, "the first year, then the last, e.g. [2021, 2025]"),
  issuer: z.string().nullable(),
  /** Document number (发文字号). */
  number: z.string().nullable(),
  signed: day.nullable(),
  issued: day.nullable(),
  sourceUrl: z.url({ protocol: /^https?$/, error: "an address that begins with http:// or https://" }).nullable(),
  copy: keys(PLAN_COPIES),
  /** Where our copy comes from and how far it can be trusted, in Chinese. */
  provenance: z.string().min(1),
  /** SHA-256 of source.txt, lower-case hexadecimal. */
  sha256,
  original: originalSchema.optional(),
  /** The one character of the plan's seal. */
  seal: z.string().regex(/^\p{Script=Han}$/u, "one Han character"),
  /** The plan's colour on light and on dark paper. */
  colour: z.strictObject({ light: colour, dark: colour }),
  /** Kept out of the site, but for previews. */
  draft: z.literal(true, "true, or no such line").optional(),
  /** Overrides what `parse` works out: level of a marker kind. */
  levels: z.partialRecord(marker, z.enum(["part", "chapter", "section", "item"])).optional(),
});

export type Plan = z.infer<typeof planSchema>;
