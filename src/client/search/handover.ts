/** Words that go from a result to the passage it opens: kept in this browser, for as long as a page takes to open. */
const KEY = "duidu-search-words";
const FRESH = 60_000;

interface Words {
  url: string;
  terms: string[];
  at: number;
}

/** Leaves the folded terms for the page that is about to be opened, in this tab or another. */
export function leaveWords(url: string, terms: readonly string[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ url, terms: [...terms], at: Date.now() } satisfies Words));
  } catch {
    // Storage refused: the passage opens all the same, without the words marked.
  }
}

/** The terms left for this page; none a second time. */
export function takeWords(url: string): string[] {
  try {
    const left = localStorage.getItem(KEY);
    if (left === null) return [];
    const words = wordsIn(left);
    const fresh = words !== null && Math.abs(Date.now() - words.at) < FRESH;
    // They may be for a page that is opening in another tab.
    if (fresh && words.url !== url) return [];
    localStorage.removeItem(KEY);
    return fresh ? words.terms : [];
  } catch {
    return [];
  }
}

/** Characters that words which a result left never have: what is longer was put there by something else. */
const LONGEST = 10_000;

/** The words that a text of the storage holds; null for anything else, which may stand there too. */
function wordsIn(text: string): Words | null {
  if (text.length > LONGEST) return null;
  try {
    const { url, terms, at } = JSON.parse(text) as Record<keyof Words, unknown>;
    const isText = (value: unknown) => typeof value === "string";
    return isText(url) && typeof at === "number" && Array.isArray(terms) && terms.every(isText)
      ? ({ url, terms, at } as Words)
      : null;
  } catch {
    return null;
  }
}

/** Whether a result has left words for some page. */
export const wordsWait = (): boolean => {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
};
