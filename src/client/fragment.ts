/** The fragment that was asked for, without what browsers add to it (`:~:text=…`); as it stands where it is no good UTF-8. */
export const askedFragment = (hash = location.hash): string => {
  const raw = hash.slice(1).split(":~:")[0] ?? "";
  try {
    return decodeURIComponent(raw);
  } catch {
    return raw;
  }
};

/** Whether a fragment leads somewhere, as browsers see it: empty and `top` to the page's top, others to an id or a name. */
export const leadsSomewhere = (fragment: string): boolean =>
  fragment === "" ||
  ["top", "_top"].includes(fragment.toLowerCase()) ||
  document.getElementById(fragment) !== null ||
  document.getElementsByName(fragment).length > 0;
