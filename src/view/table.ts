import { withoutMarks } from "../text/marks.ts";

/** What a row of a filterable table is asked about. */
export interface RowFacts {
  text: string;
  /** Values by the name of the choice (year, kind …); several where several hold. */
  values: Record<string, string[]>;
}

/** What a reader chose: words to be found and one value, or none, by name. */
export interface Choice {
  text: string;
  values: Record<string, string>;
}

/** Text in the form in which it is looked for: full-width as ASCII, lower case, no white space. */
export const searchForm = (text: string): string => text.normalize("NFKC").toLowerCase().replaceAll(/\s+/gu, "");

/** A row's text in that form; marks of this site are no words of it. */
const rowForm = (text: string): string => searchForm(withoutMarks(text));

/** Whether a row shows under a choice: all its words, and every value that is asked for. */
export const passes = (row: RowFacts, { text, values }: Choice): boolean => {
  const said = rowForm(row.text);
  const words = text.split(/\s+/u).map(searchForm);
  return (
    words.every((word) => said.includes(word)) &&
    Object.entries(values).every(([name, value]) => value === "" || (row.values[name] ?? []).includes(value))
  );
};

const collator = new Intl.Collator("zh-CN", { numeric: true });

const comparePart = (a: string, b: string): number => {
  const [x, y] = [Number(a), Number(b)];
  return Number.isNaN(x) || Number.isNaN(y) ? collator.compare(a, b) : x - y;
};

/**
 * Order of two sort keys: parts joined by `|`, each compared as numbers where both are numbers, else as
 * Chinese words. An empty key stands last, whichever way (`direction` 1 or -1) the rest is ordered.
 */
export const compareKeys = (a: string, b: string, direction: 1 | -1 = 1): number => {
  if (a === "" || b === "") return Number(a === "") - Number(b === "");
  const [xs, ys] = [a.split("|"), b.split("|")];
  for (const [at, x] of xs.entries()) {
    const order = comparePart(x, ys[at] ?? "");
    if (order !== 0) return direction * order;
  }
  return 0;
};

/** A sentence about a filtered table. */
export const shownText = (shown: number, all: number, unit = "项"): string =>
  shown === all ? `共 ${all} ${unit}` : `显示 ${shown} ${unit}，共 ${all} ${unit}`;
