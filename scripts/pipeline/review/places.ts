import type { Leaf, Range } from "../../../src/model/tree.ts";
import type { CorrectionIssue } from "../../shared/issues.ts";
import { nearestOf } from "../../shared/nearest.ts";
import type { At } from "../../shared/yaml.ts";

/** Where an entry stands in review.yaml, e.g. `["targets", 0]`. */
export type EntryPath = CorrectionIssue["path"];

/** The passages of a plan and the issues found so far: what every kind of entry is checked with. */
export interface Places {
  /** Leaves by their id below the plan. */
  leaves: ReadonlyMap<string, Leaf>;
  /** `file:line` of an entry. */
  at: At;
  issues: CorrectionIssue[];
}

/** The passage that an entry names, or null with an issue. */
export function passageOf({ leaves, issues }: Places, path: EntryPath, id: string): Leaf | null {
  const leaf = leaves.get(id);
  if (!leaf)
    issues.push({
      path,
      message: `no passage "${id}"; expected an id below the plan, such as ch1/p1; ${nearestOf(id, leaves.keys())}`,
    });
  return leaf ?? null;
}

/** The only place of a quote in a passage, or null with an issue. */
export function rangeOf({ issues }: Places, path: EntryPath, leaf: Leaf, quote: string): Range | null {
  const start = leaf.value.indexOf(quote);
  if (start < 0)
    issues.push({ path, message: `the passage does not hold "${quote}"; its text is "${clip(leaf.value)}"` });
  else if (leaf.value.indexOf(quote, start + 1) >= 0)
    issues.push({ path, message: `the passage holds "${quote}" twice; quote more of it` });
  else return { start, end: start + quote.length };
  return null;
}

/** The passage and the place of an entry, or null with an issue. */
export function spanOf(
  places: Places,
  path: EntryPath,
  { passage, quote }: { passage: string; quote: string },
): { leaf: Leaf; range: Range } | null {
  const leaf = passageOf(places, path, passage);
  const range = leaf && rangeOf(places, path, leaf, quote);
  return leaf && range ? { leaf, range } : null;
}

export const clip = (text: string): string => (text.length > 60 ? `${text.slice(0, 40)}…${text.slice(-16)}` : text);
