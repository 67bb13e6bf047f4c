import { z } from "zod";
import type { Target } from "../../../src/model/layers.ts";
import { readText } from "../../build/io.ts";
import { quoteOf, sourceRange } from "../../pipeline/parse/leaf-ranges.ts";
import { UserError } from "../../shared/errors.ts";
import { readYaml } from "../../shared/yaml.ts";

/**
 * Compares targets with the keys made by reading (tests/golden/targets). A target is right where it
 * stands at the key's place with its value; arguable entries count neither way.
 */

const KEYS = "tests/golden/targets";

const keySchema = z.array(
  z.looseObject({
    quote: z.string(),
    start: z.number(),
    value: z.union([z.number(), z.tuple([z.number(), z.number()]), z.null()]),
    unit: z.string(),
    comparator: z.string(),
    year: z.union([z.number(), z.string(), z.null()]),
    kind: z.string(),
    binding: z.boolean().nullable(),
    arguable: z.boolean().optional(),
  }),
);
type Key = z.infer<typeof keySchema>[number];

const FIELDS = ["unit", "comparator", "year", "kind", "binding"] as const;

/** How the rules did on one plan. */
export interface TargetScore {
  plan: string;
  right: number;
  wrong: Target[];
  missed: Key[];
  /** Fields that differ from the key, of targets that are right. */
  fields: { field: string; quote: string; got: unknown; want: unknown }[];
}

const same = (a: Target["value"], b: Key["value"]): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Scores the rules on one plan. */
export function scoreTargets(plan: string, targets: Target[]): TargetScore {
  const name = `${KEYS}/${plan}.yaml`;
  const text = readText(name);
  if (text === null) throw new UserError(`${name}: missing; make a key by reading the plan`);
  const keys = readYaml(text, name, keySchema).value;
  const left = new Set(targets);
  const score: TargetScore = { plan, right: 0, wrong: [], missed: [], fields: [] };
  for (const key of keys) {
    const distance = (target: Target): number => {
      const { start, end } = sourceRange(target.leaf, target.range);
      const touches = start < key.start + key.quote.length && key.start < end;
      return touches && same(target.value, key.value)
        ? Math.abs(start - key.start) + Math.abs(end - key.start - key.quote.length)
        : Number.POSITIVE_INFINITY;
    };
    const [best] = [...left]
      .filter((target) => distance(target) < Number.POSITIVE_INFINITY)
      .sort((a, b) => distance(a) - distance(b));
    if (best) left.delete(best);
    if (key.arguable) continue;
    if (!best) score.missed.push(key);
    else {
      score.right++;
      for (const field of FIELDS)
        if (best[field] !== key[field])
          score.fields.push({ field, quote: key.quote, got: best[field], want: key[field] });
    }
  }
  score.wrong = [...left];
  return score;
}

const ratio = (part: number, rest: number): string => (part + rest === 0 ? "  –  " : (part / (part + rest)).toFixed(3));

/** Scores as text: a line a plan with what was missed, wrong or differs below it, then all together. */
export function reportTargets(scores: TargetScore[]): string {
  const sum = (of: (score: TargetScore) => number): number => scores.reduce((total, score) => total + of(score), 0);
  const line = (name: string, right: number, wrong: number, missed: number): string =>
    `${name.padEnd(24)} precision ${ratio(right, wrong)}  recall ${ratio(right, missed)}  (${right} right, ${wrong} wrong, ${missed} missed)`;
  return [
    ...scores.flatMap(({ plan, right, wrong, missed, fields }) => [
      `${line(plan, right, wrong.length, missed.length)}, ${fields.length} fields differ`,
      ...missed.map(({ quote }) => `   missed: ${quote}`),
      ...wrong.map((target) => `   wrong:  ${quoteOf(target)} (${target.rule})`),
      ...fields.map(({ field, quote, got, want }) => `   ${field}: ${quote}: ${got}, key ${want}`),
    ]),
    line(
      "all",
      sum(({ right }) => right),
      sum(({ wrong }) => wrong.length),
      sum(({ missed }) => missed.length),
    ),
  ].join("\n");
}
