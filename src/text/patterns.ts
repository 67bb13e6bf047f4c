/** Regular expressions out of word lists: a list is written once, and each pattern says how it differs from it. */

/** The words of a list that is written with blanks between them; a word may be a pattern without blanks. */
export const words = (list: string): string[] => list.trim().split(/\s+/u);

/** A group that matches any of the words. Where one word begins another, the one that stands first is tried first. */
export const anyOf = (...lists: (string | readonly string[])[]): string => `(?:${lists.flat().join("|")})`;

/** A list without some of its words. @throws RangeError for a word that is not in the list. */
export const without = (list: readonly string[], dropped: string): string[] => {
  const out = checked(list, dropped);
  return list.filter((word) => !out.has(word));
};

/** Some words of a list. @throws RangeError for a word that is not in the list. */
export const only = (list: readonly string[], kept: string): string[] => [...checked(list, kept)];

function checked(list: readonly string[], some: string): Set<string> {
  const chosen = new Set(words(some));
  const unknown = [...chosen].find((word) => !list.includes(word));
  if (unknown !== undefined) throw new RangeError(`"${unknown}" is not in the list ${list.join(" ")}`);
  return chosen;
}
