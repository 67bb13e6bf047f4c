import type { SiteFound, SiteTheme } from "../model/site.ts";

/** Themes that have a page in a plan: those with passages in it. */
export const themesIn = (themes: readonly SiteTheme[], plan: string): SiteTheme[] =>
  themes.filter(({ plans }) => (plans[plan]?.passages ?? 0) > 0);

/** Themes of a passage, in the order of the site. */
export const themesOf = (themes: readonly SiteTheme[], ids: readonly string[]): SiteTheme[] =>
  themes.filter(({ id }) => ids.includes(id));

/** Passages of a theme in all plans. */
export const passageCount = ({ plans }: SiteTheme): number =>
  Object.values(plans).reduce((sum, { passages }) => sum + passages, 0);

/** The theme under which a target is drawn: the first, in the order of the site, of its passage; null for none. */
export const firstTheme = (
  themes: readonly SiteTheme[],
  passages: SiteFound["passages"],
  passage: string,
): SiteTheme | null => themesOf(themes, passages[passage]?.themes ?? [])[0] ?? null;
