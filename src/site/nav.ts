/** Entries of the header, in order: a page that is added to the site is announced here. */
export const NAV = [
  { label: "规划", path: "/plans/" },
  { label: "说明", path: "/about/" },
] as const;

/** Whether a page lies under a header entry, both with the base path. */
export const isUnder = (pathname: string, entry: string): boolean => pathname.startsWith(entry);
