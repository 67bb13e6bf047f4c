import { hanOf } from "../../../src/text/chars.ts";
import type { OutlineRecord } from "../record/outline.ts";
import { kindOf } from "./kinds.ts";

/** What a plan has at least. */
const FEWEST_HEADINGS = 3;
const FEWEST_CHARACTERS = 2000;

const UNITS: ReadonlySet<string> = new Set(["part", "chapter", "section", "item", "task", "question"]);

/** Why a text does not look like a plan; empty where it does. */
export function unlike(text: string, title: string | null, outline: readonly OutlineRecord[]): string[] {
  const headings = outline.filter(({ type }) => UNITS.has(type)).length;
  const characters = hanOf(text);
  const reasons = [
    ...(headings < FEWEST_HEADINGS
      ? [`it has ${headings} numbered headings; a plan has ${FEWEST_HEADINGS} at least`]
      : []),
    ...(characters < FEWEST_CHARACTERS
      ? [`it has ${characters} Chinese characters; a plan has ${FEWEST_CHARACTERS} at least`]
      : []),
    ...(kindOf(title ?? "") === null
      ? [`its title names no plan, report or proposal: ${title ?? "none was found"}`]
      : []),
  ];
  // One of them alone is no reason: there are short plans, and plans without a title.
  return reasons.length > 1 || headings === 0 ? reasons : [];
}
