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
    if (!left) return [];
    const words = JSON.parse(left) as Partial<Words>;
    if (words.url !== url) return [];
    localStorage.removeItem(KEY);
    return Date.now() - (words.at ?? 0) < FRESH ? (words.terms ?? []) : [];
  } catch {
    return [];
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
