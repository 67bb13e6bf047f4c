import { STRENGTHS, type ThemeEntry, type ThemeRegistry } from "../../../../src/model/themes.ts";
import { compile, type Hit, type Matcher } from "./terms.ts";
import { plain } from "./text.ts";

/** Points that a heading gives to all passages below it, by theme and by sub-theme (see subKey). */
export interface HeadingPoints {
  themes: Map<number, number>;
  subs: Map<number, number>;
}

/** How much a theme is what a passage is about. */
export interface Score {
  theme: ThemeEntry;
  /** As a multiple of what the passage must have: from 1 on it is clearly about the theme. */
  score: number;
  subs: { id: string; score: number }[];
}

/** Points that a passage of `UNIT` characters must have to be about a theme. */
const ENOUGH = 3;
/** Length of a passage that needs `ENOUGH`; a longer one needs more, as it mentions more in passing. */
const UNIT = 80;
/** Share of `UNIT` below which the need no longer falls: a phrase has room for one term. */
const SHORT = 0.5;
/** How fast the need grows with length: below 1, as a long passage may have several themes. */
const GROWTH = 0.7;
/** Weight of a term's second mention; further ones count nothing, as different terms say more than one repeated. */
const SECOND_MENTION = 0.5;
/** Weight of a heading's points below it: of all up to the nearest with a clear theme, and of those above that. */
const NEAREST = 0.9;
const FARTHER = 0.25;
/** Most points that one heading gives a theme. */
const HEADING_CAP = 4;
/** A theme with less than this share of the strongest's score is dropped, unless the registry gives it a share of its own (`beside`). */
const BESIDE = 0.4;
/** Where no theme reaches 1, the strongest counts from here on: most passages are about something. */
const LAST_RESORT = 0.5;

const matchers = new WeakMap<ThemeRegistry, Matcher>();

function matcherOf(registry: ThemeRegistry): Matcher {
  const known = matchers.get(registry);
  if (known) return known;
  const matcher = compile(registry);
  matchers.set(registry, matcher);
  return matcher;
}

/** Points by key (null: not counted); a term mentioned again counts less. */
function tally(hits: Hit[], keyOf: (hit: Hit) => number | null): Map<number, number> {
  const seen = new Map<string, number>();
  const points = new Map<number, number>();
  for (const hit of hits) {
    const key = keyOf(hit);
    if (key === null) continue;
    const name = `${key} ${hit.term}`;
    const times = seen.get(name) ?? 0;
    seen.set(name, times + 1);
    const worth = times === 0 ? hit.points : times === 1 ? hit.points * SECOND_MENTION : 0;
    points.set(key, (points.get(key) ?? 0) + worth);
  }
  return points;
}

/** The points that a heading gives, as written in the source. */
export function headingPoints(title: string, registry: ThemeRegistry): HeadingPoints {
  const hits = matcherOf(registry).hits(plain(title));
  return { themes: tally(hits, ({ theme }) => theme), subs: tally(hits, subKey) };
}

/**
 * How much each theme is what a passage is about, strongest first, zeros left out. `text` as it stands in the source;
 * `headings` nearest first, the run-in heading being the nearest.
 */
export function scoresOf(text: string, headings: readonly HeadingPoints[], registry: ThemeRegistry): Score[] {
  const { themes } = registry;
  const searched = plain(text);
  const need = ENOUGH * Math.max(SHORT, searched.length / UNIT) ** GROWTH;
  const hits = matcherOf(registry).hits(searched);
  const scores = new Map<number, number>();
  const subScores = new Map<number, number>();
  for (const [theme, points] of tally(hits, ({ theme }) => theme)) raise(scores, theme, points / need);
  for (const [key, points] of tally(hits, subKey)) raise(subScores, key, points / need);
  let worth = NEAREST;
  for (const heading of headings) {
    const given = (points: number) => (Math.min(points, HEADING_CAP) * worth) / ENOUGH;
    for (const [theme, points] of heading.themes) raise(scores, theme, given(points));
    for (const [key, points] of heading.subs) raise(subScores, key, given(points));
    if ([...heading.themes.values()].some((points) => points >= STRENGTHS.clear)) worth = FARTHER;
  }
  return [...scores]
    .flatMap(([index, score]): Score[] => {
      const theme = themes[index];
      if (!theme) return [];
      const subs = (theme.subs ?? []).flatMap(({ id }, sub) => {
        const found = subScores.get(index * SUBS + sub);
        return found ? [{ id, score: found }] : [];
      });
      return [{ theme, score, subs }];
    })
    .sort((a, b) => b.score - a.score);
}

/** More sub-themes than any theme has, so that one number can name both. */
const SUBS = 1000;
const subKey = ({ theme, sub }: Hit): number | null => (sub === null ? null : theme * SUBS + sub);

const raise = (scores: Map<number, number>, key: number, by: number): void => {
  scores.set(key, (scores.get(key) ?? 0) + by);
};

/** The scores that make a theme of the passage. */
export function chosen(scores: Score[]): Score[] {
  const best = scores[0]?.score ?? 0;
  const over = scores.filter(({ theme, score }) => score >= 1 && score >= best * (theme.beside ?? BESIDE));
  if (over.length > 0) return over;
  return scores.filter(({ score }) => score >= LAST_RESORT).slice(0, 1);
}

/** Sub-themes that a passage of this theme is about. */
export function chosenSubs({ subs }: Score): string[] {
  const best = Math.max(0, ...subs.map(({ score }) => score));
  return subs.filter(({ score }) => score >= SUB_ENOUGH && score >= best * SUB_BESIDE).map(({ id }) => id);
}

/** A sub-theme needs less than its theme, whose points are those of all its sub-themes. */
const SUB_ENOUGH = 0.5;
const SUB_BESIDE = 0.35;
