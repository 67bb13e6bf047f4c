/** The last segment of a fragment as letters and number: `p9` of `s5-p9`. */
const LAST = /^(.*?)([a-z]+)(\d+)[a-z]*$/;

/** Longer fragments are no address of anything; what is behind this is not looked at. */
const LONGEST = 200;

/** A fragment as a person may have meant it: lower case, `-` for other separators, nothing around it. */
const tidy = (fragment: string): string =>
  fragment
    .slice(0, LONGEST)
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s./_–—]+/g, "-")
    .replace(/^[-#]+|[^a-z0-9]+$/g, "");

/**
 * Places of a page that a fragment which is not there may have meant, the likeliest first, at most two: the same written
 * differently; else the place beside it with the nearest number of the same kind, and what both stand in (`s5-p9` → the
 * last passage of `s5`, `s5`).
 */
export const nearestPlaces = (fragment: string, ids: readonly string[]): string[] => {
  const known = new Set(ids);
  const wanted = tidy(fragment);
  if (known.has(wanted)) return [wanted];
  for (let rest = wanted; rest !== ""; rest = rest.split("-").slice(0, -1).join("-")) {
    const [, before = "", letters = "", number = ""] = LAST.exec(rest) ?? [];
    const beside = ids
      .map((id) => ({ id, parts: LAST.exec(id) }))
      .filter(({ parts }) => parts !== null && parts[1] === before && parts[2] === letters)
      .map(({ id, parts }) => ({ id, far: Math.abs(Number(parts?.[3]) - Number(number)) }))
      .sort((a, b) => a.far - b.far);
    const parent = before.replace(/-$/, "");
    const found = [beside[0]?.id, parent].filter((id): id is string => id !== undefined && known.has(id));
    if (found.length > 0) return found;
  }
  return [];
};
