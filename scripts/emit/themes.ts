import type { Plan } from "../../src/model/plan.ts";
import type { SiteTheme } from "../../src/model/site.ts";
import type { ThemeEntry, ThemeRegistry } from "../../src/model/themes.ts";
import type { Leaf } from "../../src/model/tree.ts";
import { lengthOf } from "../address/pages.ts";
import type { Analysis } from "../analyse.ts";
import { excerpts } from "./excerpts.ts";
import { leavesWithTheme } from "./found.ts";
import type { Marks } from "./inline.ts";
import { element, type Flow } from "./mdast.ts";
import type { PageFile } from "./pages.ts";
import { printMdx } from "./pages.ts";

/** Sub-theme of passages that are about a theme as a whole. */
const GENERAL = { id: "zongti", name: "总体" };

/** What a plan has of a theme: how much, and its passages as excerpts, by sub-theme in the registry's order, the general last. */
export interface ThemePart {
  passages: number;
  chars: number;
  excerpts: Record<string, Flow[]>;
}

/** What a plan has of each theme, by the theme's id. */
export const themeParts = (registry: ThemeRegistry, analysis: Analysis, marks: Marks): Record<string, ThemePart> =>
  Object.fromEntries(
    registry.themes.map((theme): [string, ThemePart] => {
      const leaves = leavesWithTheme(analysis, theme.id);
      const groups = [...groupsOf(theme, analysis, leaves)];
      return [
        theme.id,
        {
          passages: leaves.length,
          chars: leaves.reduce((sum, leaf) => sum + lengthOf(leaf), 0),
          excerpts: Object.fromEntries(groups.map(([sub, own]) => [sub, own.map(excerpts(analysis, marks))])),
        },
      ];
    }),
  );

/** A plan with what it has of each theme. */
export interface ThemedPlan {
  plan: Plan;
  themes: Record<string, ThemePart>;
}

/** Themes with the passages and characters that each plan has on them. */
export const siteThemes = (registry: ThemeRegistry, plans: readonly ThemedPlan[]): SiteTheme[] =>
  registry.themes.map((theme) => ({
    id: theme.id,
    name: theme.name,
    main: theme.main,
    description: theme.description,
    subs: (theme.subs ?? []).map(({ id, name }) => ({ id, name })),
    plans: Object.fromEntries(
      plans.map(({ plan, themes }) => {
        const { passages = 0, chars = 0 } = themes[theme.id] ?? {};
        return [plan.id, { passages, chars }];
      }),
    ),
  }));

/** A page a theme with what all plans have of it. */
export const themePages = (registry: ThemeRegistry, plans: readonly ThemedPlan[]): PageFile[] =>
  registry.themes.map((theme) => page(`themes/${theme.id}.mdx`, theme, plans, null));

/** A page for each theme that a plan has any of. */
export const planThemePages = (registry: ThemeRegistry, own: ThemedPlan): PageFile[] =>
  registry.themes.flatMap((theme) =>
    own.themes[theme.id]?.passages ? [page(`plans/${own.plan.id}/themes/${theme.id}.mdx`, theme, [own], own.plan)] : [],
  );

/** A passage with two sub-themes of a theme stands under the first that names it, so that nothing is read twice. */
function groupsOf(theme: ThemeEntry, analysis: Analysis, leaves: readonly Leaf[]): Map<string, Leaf[]> {
  const subs = new Map(analysis.themed.map(({ leaf, subs }) => [leaf, subs]));
  const order = [...(theme.subs ?? []).map(({ id }) => id), GENERAL.id];
  const groups = new Map<string, Leaf[]>();
  for (const leaf of leaves) {
    const own = (subs.get(leaf) ?? []).find((sub) => sub.startsWith(`${theme.id}/`));
    const id = own?.slice(theme.id.length + 1) ?? GENERAL.id;
    groups.set(id, [...(groups.get(id) ?? []), leaf]);
  }
  return new Map([...groups].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b)));
}

function page(path: string, theme: ThemeEntry, plans: readonly ThemedPlan[], only: Plan | null): PageFile {
  const names = [...(theme.subs ?? []), GENERAL];
  const excerptsOf = ({ themes }: ThemedPlan, sub: string) => themes[theme.id]?.excerpts[sub] ?? [];
  const present = names.filter(({ id }) => plans.some((own) => excerptsOf(own, id).length > 0));
  const body = present.map(
    ({ id, name }): Flow =>
      element(
        "ThemeSub",
        { id, name: (theme.subs ?? []).length === 0 ? theme.name : name, level: 2 },
        plans.flatMap((own) => column(own.plan, excerptsOf(own, id))),
      ),
  );
  const place = only ? `${only.name}·` : "";
  const frontmatter = {
    title: `${place}${theme.name}`,
    description: only
      ? `${only.name}的规划文件里关于${theme.name}的段落。`
      : `各份规划文件里关于${theme.name}的段落，分题并列。`,
    ...(only ? { plan: only.id } : {}),
    theme: theme.id,
    kind: "theme" as const,
    headings: present.map(({ id, name }) => ({ depth: 2, slug: id, text: name })),
  };
  return { path, mdx: printMdx(path, frontmatter, body) };
}

const column = (plan: Plan, own: Flow[]): Flow[] =>
  own.length === 0 ? [] : [element("ThemeColumn", { plan: plan.id, count: own.length }, own)];
