/** The page of a theme, across all plans or in one. */
export const themeUrl = (theme: string, plan?: string): string =>
  plan ? `/plans/${plan}/themes/${theme}/` : `/themes/${theme}/`;
