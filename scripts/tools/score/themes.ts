import type { Position } from "unist";
import { z } from "zod";
import type { PassageThemes } from "../../../src/model/layers.ts";
import type { ThemeRegistry } from "../../../src/model/themes.ts";
import { readText } from "../../build/io.ts";
import { loadPlan } from "../../build/plans.ts";
import { loadRegistries } from "../../build/registries.ts";
import { themesOf } from "../../pipeline/annotate/themes/index.ts";
import { UserError } from "../../shared/errors.ts";
import { readYaml } from "../../shared/yaml.ts";

/** Compares the themes found with the keys made by reading (tests/golden/themes). */

const KEYS = "tests/golden/themes";

const keySchema = z.array(
  z.strictObject({
    line: z.int().positive(),
    head: z.string(),
    themes: z.array(z.string()),
    sub: z.array(z.string()),
    more: z.array(z.string()),
    unsure: z.array(z.string()),
  }),
);
type KeyEntry = z.infer<typeof keySchema>[number];

/** Counts for one theme: rightly found, wrongly found, missed. */
export interface Tally {
  right: number;
  wrong: number;
  missed: number;
}

export const precision = ({ right, wrong }: Tally): number => (right + wrong === 0 ? 1 : right / (right + wrong));
export const recall = ({ right, missed }: Tally): number => (right + missed === 0 ? 1 : right / (right + missed));

/** What differs between key and finding at one passage. */
export interface Miss {
  plan: string;
  line: number;
  head: string;
  wrong: string[];
  missed: string[];
}

export interface PlanScore {
  plan: string;
  /** By theme id, and by `theme/name` of a sub-theme. */
  tallies: Map<string, Tally>;
  misses: Miss[];
  /** Body passages, and those without any theme. */
  passages: number;
  without: number;
}

/** Scores one plan against its key; a theme that the key is unsure of counts neither way. */
export function scorePlan(plan: string, registry: ThemeRegistry): PlanScore {
  const name = `${KEYS}/${plan}.yaml`;
  const text = readText(name);
  if (text === null) throw new UserError(`${name}: missing; make a key by reading the plan, or name another plan`);
  const { value: key, at } = readYaml(text, name, keySchema);
  const found = themesOf(loadPlan(plan, loadRegistries()).analysis.tree, registry);
  const byLine = new Map(found.map((passage) => [passage.leaf.position.start.line, passage]));
  const joined = new Set(found.flatMap(({ leaf }) => (leaf.parts ? linesAfter(leaf.position) : [])));
  const score: PlanScore = {
    plan,
    tallies: new Map(),
    misses: [],
    passages: found.length,
    without: found.filter(({ themes }) => themes.length === 0).length,
  };
  key.forEach((entry, i) => {
    const passage = byLine.get(entry.line);
    // The key has an entry for each line; one that a correction joined to the line before is scored there.
    if (!passage && joined.has(entry.line)) return;
    if (!passage)
      throw new UserError(
        `${at([i])} no body passage begins at line ${entry.line} ("${entry.head}"); did the source change?`,
      );
    const wanted = new Set([...entry.themes, ...entry.more]);
    const ignored = new Set(entry.unsure);
    const miss: Miss = { plan, line: entry.line, head: entry.head, wrong: [], missed: [] };
    for (const { id } of registry.themes)
      if (!ignored.has(id)) count(score.tallies, id, wanted.has(id), passage.themes.includes(id), miss);
    countSubs(score.tallies, entry, passage, registry);
    if (miss.wrong.length + miss.missed.length > 0) score.misses.push(miss);
  });
  return score;
}

/** Lines of a passage after its first. */
const linesAfter = ({ start, end }: Position): number[] =>
  Array.from({ length: end.line - start.line }, (_, i) => start.line + 1 + i);

function countSubs(
  tallies: Map<string, Tally>,
  entry: KeyEntry,
  passage: PassageThemes,
  { themes }: ThemeRegistry,
): void {
  for (const { id, subs } of themes)
    if (entry.themes.includes(id) && passage.themes.includes(id))
      for (const sub of subs ?? [])
        count(
          tallies,
          `${id}/${sub.name}`,
          entry.sub.includes(sub.name),
          passage.subs.includes(`${id}/${sub.id}`),
          null,
        );
}

function count(tallies: Map<string, Tally>, key: string, wanted: boolean, found: boolean, miss: Miss | null): void {
  const tally = tallies.get(key) ?? { right: 0, wrong: 0, missed: 0 };
  tallies.set(key, tally);
  if (wanted && found) tally.right++;
  if (!wanted && found) {
    tally.wrong++;
    miss?.wrong.push(key);
  }
  if (wanted && !found) {
    tally.missed++;
    miss?.missed.push(key);
  }
}

/** Sums the tallies of several plans. */
export function total(scores: PlanScore[]): Map<string, Tally> {
  const sum = new Map<string, Tally>();
  for (const { tallies } of scores)
    for (const [key, { right, wrong, missed }] of tallies) {
      const before = sum.get(key) ?? { right: 0, wrong: 0, missed: 0 };
      sum.set(key, { right: before.right + right, wrong: before.wrong + wrong, missed: before.missed + missed });
    }
  return sum;
}

const percent = (share: number): string => `${(100 * share).toFixed(1)}%`.padStart(7);
const line = (name: string, tally: Tally): string =>
  `  ${name.padEnd(28)} P${percent(precision(tally))} R${percent(recall(tally))}  right ${tally.right} wrong ${tally.wrong} missed ${tally.missed}`;

/** The themes of the plans against their keys, as text: every plan, all together, then the misses. */
export function reportThemes(scores: PlanScore[], mains: string[]): string {
  const out: string[] = [];
  for (const { plan, tallies, passages, without } of scores) {
    out.push(`${plan}: ${passages} body passages, ${without} (${percent(without / passages).trim()}) without a theme`);
    for (const id of mains) out.push(line(id, tallies.get(id) ?? { right: 0, wrong: 0, missed: 0 }));
  }
  const passages = scores.reduce((sum, score) => sum + score.passages, 0);
  const without = scores.reduce((sum, score) => sum + score.without, 0);
  out.push(`together: ${passages} body passages, ${without} (${percent(without / passages).trim()}) without a theme`);
  for (const [key, tally] of total(scores)) out.push(line(key, tally));
  out.push("misses (+ wrongly found, - missed):");
  for (const { plan, line: at, head, wrong, missed } of scores.flatMap(({ misses }) => misses))
    out.push(`  ${plan}:${at} ${head} ${[...wrong.map((id) => `+${id}`), ...missed.map((id) => `-${id}`)].join(" ")}`);
  return out.join("\n");
}
