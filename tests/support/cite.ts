import { readFileSync } from "node:fs";
import { randomLcg } from "d3";
import { parse } from "yaml";
import { type PassageRecord, passageSchema } from "../../src/model/records.ts";
import type { SitePlan } from "../../src/model/site.ts";
import { forDisplay } from "../../src/text/typography.ts";
import type { CslItem } from "../../src/view/cite/csl.ts";
import { records } from "./site.ts";

/** Citations of a plan as a person wrote them. */
export interface GoldenCitation {
  plan: string;
  gbt7714: string;
  csl: CslItem;
  quotation: { passage: string; begins: string; source: string };
}

/** Where and when the hand-made citations were read. */
export const GOLDEN = { origin: "https://example.org", today: "2026-11-22" };

export const goldenCitations = (): GoldenCitation[] => parse(readFileSync("tests/golden/citations.yaml", "utf8"));

export const sitePlanOf = (id: string): SitePlan =>
  JSON.parse(readFileSync(`content/data/site/${id}.json`, "utf8")) as SitePlan;

export const passageRecords = (): PassageRecord[] => records("passages.jsonl", (value) => passageSchema.parse(value));

/** A passage's text as its page shows it, with marks, in one line. */
export const shownText = ({ text, marked = text }: PassageRecord): string =>
  forDisplay(marked.replace(/\s+/g, " ").trim());

/** The headings above a passage as a page shows them: its own run-in heading is part of its text. */
export const shownPath = ({ path, text: plain, marked: text = plain, number }: PassageRecord): string[] => {
  const bare = text.slice(text.indexOf(number ?? "") + (number ?? "").length).replace(/^[\s.．、]+/u, "");
  const own = path.at(-1);
  const above = own !== undefined && (bare.startsWith(own) || text.startsWith(own)) ? path.slice(0, -1) : path;
  return above.map((heading) => forDisplay(heading.replace(/\s+/g, " ")));
};

/** `count` of a list, drawn with a seed, in the list's order. */
export function draw<T>(list: readonly T[], count: number, seed: number): T[] {
  const random = randomLcg(seed);
  const chosen = new Set(
    list
      .map((_, at) => ({ at, by: random() }))
      .toSorted((a, b) => a.by - b.by)
      .slice(0, count)
      .map(({ at }) => at),
  );
  return list.filter((_, at) => chosen.has(at));
}
