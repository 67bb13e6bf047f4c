/** What a reader chose in a form, by name; empty where nothing was chosen. */
export type Choice = Record<string, string>;

/** Values that an address may hold, by name; null for words that the reader types. */
export type Known = Readonly<Record<string, readonly string[] | null>>;

/** The choice that an address asks for, as near as it can be had, and the values in it that are not known here. */
export function readChoice(query: URLSearchParams, known: Known): { choice: Choice; unknown: string[] } {
  const unknown: string[] = [];
  const choice = Object.fromEntries(
    Object.entries(known).map(([name, values]) => {
      const value = query.get(name) ?? "";
      if (value === "" || values === null || values.includes(value)) return [name, value];
      unknown.push(value);
      return [name, ""];
    }),
  );
  return { choice, unknown };
}

/** The query of a choice, with its question mark; empty where nothing is asked for. */
export function writeChoice(choice: Choice): string {
  const query = new URLSearchParams(Object.entries(choice).filter(([, value]) => value !== ""));
  return query.size === 0 ? "" : `?${query}`;
}

/** The count, and a word about values of the address that are not known here. */
export const withUnknown = (count: string, unknown: readonly string[]): string =>
  unknown.length > 0 ? `${count}。地址里的“${unknown.join("”“")}”本站没有，已略去。` : count;
