/** The fragment that was asked for, without what browsers add to it (`:~:text=…`); as it stands where it is no good UTF-8. */
export const askedFragment = (hash = location.hash): string => {
  const raw = hash.slice(1).split(":~:")[0] ?? "";
  try {
    return decodeURIComponent(raw);
  } catch {
    return raw;
  }
};
