import { z } from "zod";

/** Which way an indicator is to go, as the plans themselves put it. */
export const DIRECTIONS = { up: "规划求其升", down: "规划求其降", none: "不分升降" } as const;

const id = z.string().regex(/^[a-z][a-z0-9-]*$/, "expected lower-case letters, digits and -, e.g. forest-cover");

export const indicatorSchema = z.strictObject({
  id,
  name: z.string().min(2).max(24),
  /** Theme under which it stands. */
  theme: id,
  /** Unit of the common scale; 万 and 亿 of the texts are converted, nothing else is. */
  unit: z.string(),
  /** A level that is reached, or a rate by which something grows or falls. */
  sense: z.enum(["level", "rate"]).default("level"),
  direction: z.enum(["up", "down", "none"]),
  /** What is measured, in one sentence, with the scope that plans must share to stand on one scale. */
  meaning: z.string().min(6),
  /** Words of targets' indicators that mean exactly this; quotation marks, brackets and white space do not count. */
  names: z.array(z.string().min(2)).min(1),
});
export type IndicatorEntry = z.infer<typeof indicatorSchema>;

/** content/registry/indicators.yaml: what several plans measure. */
export const indicatorsSchema = z.strictObject({ indicators: z.array(indicatorSchema) });

/** A target of a plan that is nearly what an indicator measures, and what differs. */
const near = z.strictObject({
  /** Id of the indicator. */
  indicator: id,
  /** Id of the passage below the plan. */
  passage: z.string().min(1),
  /** Exact characters of the passage that hold one target. */
  quote: z.string().min(2),
  /** What differs, in words. */
  difference: z.string().min(4),
});

/** A plan's indicators.yaml: targets that an editor lays beside an indicator, never on its scale. */
export const planIndicatorsSchema = z.strictObject({ near: z.array(near) });
export type PlanIndicators = z.infer<typeof planIndicatorsSchema>;
