import { GENRE_REASONS } from "../../../../src/model/phrase-classes.ts";
import { type BoilerplateEntry, boilerplateSchema, type PhraseVariant } from "../../../../src/model/phrases.ts";
import { readYaml } from "../../../shared/yaml.ts";
import { tokensOf } from "./tokens.ts";

/** A phrase of fewer tokens is of the genre: read through, those of 10 and 11 are names of measures and set phrases. */
const SHORTEST_TELLING = 12;

/** What may be left of a telling phrase without the listed words: fewer tokens are their surroundings. */
const LEAST_LEFT = 7;

/** A phrase of most plans is of the genre: of this share of them, where there are at least as many plans as this. */
const WIDESPREAD = { plans: 4, share: 0.6 };

/** The editors' list, ready to be looked for. */
export interface Boilerplate {
  entries: { words: string; entry: BoilerplateEntry; at: string }[];
}

/** Reads the text of boilerplate-phrases.yaml; `name` is what messages call the file. */
export function readBoilerplate(text: string, name: string): Boilerplate {
  const { value, at } = readYaml(text, name, boilerplateSchema);
  return { entries: value.map((entry, i) => ({ words: joined(entry.text), entry, at: at([i]) })) };
}

/** A text's tokens with a sign between them, so that no word is found within another. */
const joined = (text: string): string => `|${tokensOf(text).words.join("|")}|`;

/** Why a phrase is of the genre among `all` plans, as readers see it, or null where it is telling. */
export function genreReason(
  { text, length, plans }: Pick<PhraseVariant, "text" | "length" | "plans">,
  all: number,
  { entries }: Boilerplate,
): string | null {
  const { left, matched } = withoutListed(joined(text), entries);
  if (matched[0] && left < LEAST_LEFT) return matched[0].reason;
  if (plans.length >= Math.max(WIDESPREAD.plans, Math.ceil(all * WIDESPREAD.share))) return GENRE_REASONS.widespread;
  return length < SHORTEST_TELLING ? GENRE_REASONS.short : null;
}

/** A message for each entry that stands in none of the texts. */
export const idleEntries = ({ entries }: Boilerplate, texts: readonly string[]): string[] => {
  const all = texts.map(joined).join("\n");
  return entries
    .filter(({ words }) => !all.includes(words))
    .map(({ at, entry }) => `${at} "${entry.text}" stands in no shared phrase; delete it, or correct its words`);
};

/** Tokens that are left without the listed words, longest first, and the entries that were found. */
function withoutListed(words: string, entries: Boilerplate["entries"]) {
  const matched: BoilerplateEntry[] = [];
  let rest = words;
  for (const { words: listed, entry } of [...entries].sort((a, b) => b.words.length - a.words.length)) {
    if (!words.includes(listed)) continue;
    matched.push(entry);
    rest = rest.replaceAll(listed, "||");
  }
  return { left: rest.split("|").filter((word) => word !== "").length, matched };
}
