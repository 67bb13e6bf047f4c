/**
 * The one fold of the search, used on the index and on the query: NFKC and lower case; white space, control and
 * zero-width characters, quotation marks and book-title marks do not count; 〇 ○ O 0 are one in years in Han numerals.
 */

/** Characters that are dropped, as they are after NFKC. */
const DROPPED = /[\s\p{Cc}\p{Cf}"'“”„‟‘’‚‛«»‹›「」『』《》〈〉〝〞〟]|\p{Variation_Selector}/u;

/**
 * A run of Han digits and zeros of any kind, beside no other digit or Latin letter: 二o三五, 二0二五. What stands before it is
 * taken along: Safari before 16.4 knows no lookbehind.
 */
const NUMERAL = /(^|[^0-9a-z])([一二三四五六七八九〇○◯o0]{2,})(?![0-9a-z])/gu;

/** A folded text and where each of its UTF-16 units comes from. */
export interface Folded {
  text: string;
  /** Offset in the original of the character that each unit stands for. */
  starts: number[];
  /** Offset just after it. */
  ends: number[];
}

/** `text` folded, with the way back to its own characters. */
export function foldMapped(text: string): Folded {
  const starts: number[] = [];
  const ends: number[] = [];
  let folded = "";
  // A character goes with the marks that combine with it, so that NFKC sees what belongs together.
  for (const { 0: cluster, index } of text.matchAll(/.\p{M}*/gsu)) {
    const own = foldedCluster(cluster);
    folded += own;
    for (let i = 0; i < own.length; i++) {
      starts.push(index);
      ends.push(index + cluster.length);
    }
  }
  return { text: oneZero(folded), starts, ends };
}

/** Clusters folded before: a text has few different ones. */
const known = new Map<string, string>();
const KNOWN = 10_000;

function foldedCluster(cluster: string): string {
  const before = known.get(cluster);
  if (before !== undefined) return before;
  const folded = Array.from(cluster.normalize("NFKC").toLowerCase())
    .filter((char) => !DROPPED.test(char))
    .join("");
  if (known.size < KNOWN) known.set(cluster, folded);
  return folded;
}

/** `text` in the form in which the search compares. */
export const searchFold = (text: string): string => foldMapped(text).text;

/** Writes every zero of a Han numeral as 〇; each is one unit, so that all places stay. */
const oneZero = (folded: string): string =>
  folded.replace(NUMERAL, (found, before: string, run: string) =>
    /[一二三四五六七八九]/u.test(run) ? before + run.replace(/[○◯o0]/gu, "〇") : found,
  );

/** Punctuation and signs; % and ‰ belong to their number. */
const PUNCTUATION = /(?![%‰])[\p{P}\p{S}]/u;

/** What is left of a folded text without punctuation (that between two digits stays: 3-5, 5.5), and from where. */
export function loosenMapped(folded: string): { text: string; at: number[] } {
  const at: number[] = [];
  let text = "";
  let index = 0;
  for (const char of folded) {
    const inNumber = /[0-9]/.test(folded.charAt(index - 1)) && /[0-9]/.test(folded.charAt(index + char.length));
    if (inNumber || !PUNCTUATION.test(char)) {
      text += char;
      for (let i = 0; i < char.length; i++) at.push(index + i);
    }
    index += char.length;
  }
  return { text, at };
}

/** A folded text without its punctuation. */
export const loosen = (folded: string): string => loosenMapped(folded).text;

/** Whether a folded text holds nothing but punctuation and signs. */
export const onlyPunctuation = (folded: string): boolean => !/[\p{L}\p{N}]/u.test(folded);

/** Han characters of the basic plane that Pagefind takes for letters. */
const HAN = /^(?=\p{Script=Han})(?=[\p{L}\p{N}])[\0-\uffff]$/u;

/**
 * The word that ends every passage: no phrase runs from one into the next, and where it stands says where each begins. It
 * sorts after all words of the text, into a part of the index of its own where there is much.
 */
export const END = "\u{2a6d6}";

/** The word that stands for a character in the index: none is the beginning of another, none is cut or stemmed. */
export function token(char: string): string {
  if (HAN.test(char)) return char;
  if (/^[a-z0-9]$/.test(char)) return `q${char}`;
  return `z${(char.codePointAt(0) ?? 0).toString(16).padStart(6, "0")}`;
}

/** The words of a folded text, one a character. */
export const tokens = (folded: string): string[] => Array.from(folded, token);
