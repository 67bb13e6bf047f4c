import type { SiteTheme } from "../../../../src/model/site.ts";
import type { ThemeRegistry } from "../../../../src/model/themes.ts";
import type { PlanShares } from "../mdx/themes.ts";

/** Themes with the passages and characters that each plan has on them. */
export const siteThemes = (registry: ThemeRegistry, plans: readonly PlanShares[]): SiteTheme[] =>
  registry.themes.map((theme) => ({
    id: theme.id,
    name: theme.name,
    main: theme.main,
    description: theme.description,
    subs: (theme.subs ?? []).map(({ id, name }) => ({ id, name })),
    plans: Object.fromEntries(
      plans.map(({ plan, shares }) => {
        const { passages = 0, chars = 0 } = shares[theme.id] ?? {};
        return [plan, { passages, chars }];
      }),
    ),
  }));
