import { STRENGTHS, type Strength, type ThemeRegistry, type ThemeTerms } from "../../../../src/model/themes.ts";
import { expandTerm } from "../../../../src/text/terms.ts";

/** The points of a term for theme number `theme` and, if it is one of a sub-theme, for its sub-theme number `sub`. */
interface Meaning {
  theme: number;
  sub: number | null;
  /** 0 for an exclude, which uses up its characters and gives nothing. */
  points: number;
}

/** A term found in a text, by theme. */
export interface Hit extends Meaning {
  term: string;
}

/** A step of the trie that holds all terms of all themes. */
interface Step {
  next: Map<string, Step>;
  meanings: Meaning[];
}

export interface Matcher {
  /** The terms of every theme in a text: leftmost, then longest, without overlap within a theme. */
  hits(text: string): Hit[];
}

/** Terms of a list with their strengths, `at` being the path of each within the list. */
export const listed = (terms: ThemeTerms): { term: string; strength: Strength; at: [Strength, number] }[] =>
  (Object.keys(STRENGTHS) as Strength[]).flatMap((strength) =>
    (terms[strength] ?? []).map((term, i) => ({ term, strength, at: [strength, i] as [Strength, number] })),
  );

/** All terms of a registry in one trie, so that a text is read once whatever the number of themes. */
export function compile({ themes }: ThemeRegistry): Matcher {
  const root: Step = { next: new Map(), meanings: [] };
  const add = (term: string, meaning: Meaning) => {
    for (const word of expandTerm(term)) {
      let step = root;
      // By UTF-16 unit, as the text is read.
      for (const character of word.split("")) {
        let next = step.next.get(character);
        if (!next) {
          next = { next: new Map(), meanings: [] };
          step.next.set(character, next);
        }
        step = next;
      }
      // Two terms may expand to one string: the first stands (excludes, then sub-themes, then the theme's own).
      if (!step.meanings.some(({ theme }) => theme === meaning.theme)) step.meanings.push(meaning);
    }
  };
  themes.forEach(({ terms, excludes, subs }, theme) => {
    for (const term of excludes ?? []) add(term, { theme, sub: null, points: 0 });
    subs?.forEach((entry, sub) => {
      for (const { term, strength } of listed(entry.terms)) add(term, { theme, sub, points: STRENGTHS[strength] });
    });
    for (const { term, strength } of listed(terms ?? {})) add(term, { theme, sub: null, points: STRENGTHS[strength] });
  });
  return { hits: (text) => hitsIn(root, text, themes.length) };
}

function hitsIn(root: Step, text: string, themes: number): Hit[] {
  const hits: Hit[] = [];
  const free = new Array<number>(themes).fill(0);
  for (let start = 0; start < text.length; start++) {
    const longest = new Map<number, { meaning: Meaning; end: number }>();
    let step: Step | undefined = root;
    for (let end = start; end < text.length; ) {
      step = step.next.get(text[end] ?? "");
      if (!step) break;
      end++;
      for (const meaning of step.meanings)
        if (start >= (free[meaning.theme] ?? 0)) longest.set(meaning.theme, { meaning, end });
    }
    for (const [theme, { meaning, end }] of longest) {
      free[theme] = end;
      if (meaning.points > 0) hits.push({ ...meaning, term: text.slice(start, end) });
    }
  }
  return hits;
}
