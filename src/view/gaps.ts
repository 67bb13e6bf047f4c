/** The fragment of a gap in the list on its plan's page: `gap-ch17-s5-g1` for `ankang-14/ch17/s5~g1`. */
export const gapFragment = (id: string): string => `gap-${id.split("/").slice(1).join("-").replaceAll("~", "-")}`;

/** Where a gap mark in the text leads: to its line in the plan's list of gaps. */
export const gapUrl = (id: string): string => `/plans/${id.split("/")[0] ?? ""}/#${gapFragment(id)}`;
