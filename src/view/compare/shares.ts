import type { SiteFound, SitePlan, SiteTheme } from "../../model/site.ts";
import { themeUrl } from "../../model/urls.ts";
import { shareText } from "../labels.ts";

/** How much of a plan's text is about a theme; null where nothing of it is, or there is no text. */
export interface Share {
  plan: SitePlan;
  chars: number;
  share: number | null;
}

/** A theme and its share of each plan's text. */
export interface ThemeShares {
  theme: SiteTheme;
  shares: Share[];
}

/** Shares of themes in the plans' texts, in the orders given; themes that no plan has are left out. */
export const themeShares = (
  themes: readonly SiteTheme[],
  plans: readonly SitePlan[],
  found: (plan: string) => Pick<SiteFound, "themeChars" | "bodyChars"> | undefined,
): ThemeShares[] =>
  themes
    .map((theme) => ({
      theme,
      shares: plans.map((plan): Share => {
        const { themeChars = {}, bodyChars = 0 } = found(plan.plan.id) ?? {};
        const chars = themeChars[theme.id] ?? 0;
        return { plan, chars, share: chars > 0 && bodyChars > 0 ? chars / bodyChars : null };
      }),
    }))
    .filter(({ shares }) => shares.some(({ share }) => share !== null));

/** Where a share leads: to the passages of the theme in the plan. */
export const shareUrl = (theme: SiteTheme, plan: SitePlan): string => themeUrl(theme.id, plan.plan.id);

/** A share in one line, for whoever does not see the picture. */
export const shareLine = (theme: SiteTheme, plan: SitePlan, share: number): string =>
  `${plan.plan.name}，${theme.name}：占正文 ${shareText(share)}`;
