import type { Plan } from "../../../../src/model/plan.ts";
import type { SiteTheme } from "../../../../src/model/site.ts";
import { MOST_QUOTED, type ThemeEntry, type ThemeRegistry } from "../../../../src/model/themes.ts";
import { isLeaf, type Leaf } from "../../../../src/model/tree.ts";
import { themeUrl } from "../../../../src/model/urls.ts";
import { lengthOf } from "../../address/pages.ts";
import { leavesOf } from "../../parse/leaves-of.ts";
import type { Analysis } from "../../types.ts";

import { excerpts } from "./excerpts.ts";
import type { Marks } from "./inline.ts";
import { element, type Flow } from "./mdast.ts";
import { type PageFile, pageFile } from "./print.ts";

/** Sub-theme of passages that are about a theme as a whole. */
const GENERAL = { id: "zongti", name: "总体" };

/** Passages of a plan on a theme as excerpts, by sub-theme in the registry's order, the general last. */
export type ThemeExcerpts = Record<string, Flow[]>;

/** How much a plan has of a theme. */
export interface ThemeShare {
  passages: number;
  chars: number;
  /** Passages by sub-theme, in the registry's order, the general last; each passage counts once. */
  subs: Record<string, number>;
}

/** How much a plan has of each theme, and its excerpts, by the theme's id. */
export function themesOf(
  registry: ThemeRegistry,
  analysis: Analysis,
  marks: Marks,
): { shares: Record<string, ThemeShare>; themes: Record<string, ThemeExcerpts> } {
  const shares: Record<string, ThemeShare> = {};
  const themes: Record<string, ThemeExcerpts> = {};
  for (const theme of registry.themes) {
    const leaves = leavesWithTheme(analysis, theme.id);
    const groups = [...groupsOf(theme, analysis, leaves)];
    shares[theme.id] = {
      passages: leaves.length,
      chars: leaves.reduce((sum, leaf) => sum + lengthOf(leaf), 0),
      subs: Object.fromEntries(groups.map(([sub, own]) => [sub, own.length])),
    };
    themes[theme.id] = Object.fromEntries(groups.map(([sub, own]) => [sub, own.map(excerpts(analysis, marks))]));
  }
  return { shares, themes };
}

/** How much a plan has of each theme, by the theme's id. */
export interface PlanShares {
  plan: string;
  shares: Record<string, ThemeShare>;
}

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

/** A plan's excerpts on one theme. */
export interface ThemeColumn {
  plan: string;
  excerpts: ThemeExcerpts;
}

/**
 * The page of a theme with what all plans have of it, or, of more plans than a page can quote, with where how much stands;
 * `excerpts` are asked for only where they are quoted.
 */
export function themePage(theme: ThemeEntry, plans: readonly PlanShares[], excerpts: () => ThemeColumn[]): PageFile {
  const path = `themes/${theme.id}.mdx`;
  const speaking = plans.filter(({ shares }) => (shares[theme.id]?.passages ?? 0) > 0);
  return speaking.length > MOST_QUOTED ? listPage(path, theme, speaking) : page(path, theme, excerpts(), null);
}

/** A page for each theme that a plan has any of. */
export const planThemePages = (
  registry: ThemeRegistry,
  plan: Plan,
  themes: Record<string, ThemeExcerpts>,
): PageFile[] =>
  registry.themes.flatMap((theme) => {
    const own = themes[theme.id] ?? {};
    if (Object.keys(own).length === 0) return [];
    return [page(`plans/${plan.id}/themes/${theme.id}.mdx`, theme, [{ plan: plan.id, excerpts: own }], plan)];
  });

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

function page(path: string, theme: ThemeEntry, columns: readonly ThemeColumn[], only: Plan | null): PageFile {
  const names = [...(theme.subs ?? []), GENERAL];
  const present = names.filter(({ id }) => columns.some(({ excerpts }) => Object.hasOwn(excerpts, id)));
  const body = present.map(
    ({ id, name }): Flow =>
      element(
        "ThemeSub",
        { id, name: (theme.subs ?? []).length === 0 ? theme.name : name, level: 2 },
        columns.flatMap((own) => column(own, id)),
      ),
  );
  const place = only ? `${only.name}：` : "";
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
  return pageFile(path, frontmatter, body);
}

/** A theme of more plans than a page can quote: under each sub-theme the plans, with how many passages where. */
function listPage(path: string, theme: ThemeEntry, speaking: readonly PlanShares[]): PageFile {
  const countOf = ({ shares }: PlanShares, sub: string) => {
    const { subs = {} } = shares[theme.id] ?? {};
    return Object.hasOwn(subs, sub) ? (subs[sub] ?? 0) : 0;
  };
  const present = [...(theme.subs ?? []), GENERAL].filter(({ id }) => speaking.some((one) => countOf(one, id) > 0));
  const body = present.map(({ id, name }): Flow => {
    const places = speaking.flatMap((one) => {
      const count = countOf(one, id);
      const url = `${themeUrl(theme.id, one.plan)}#${id}`;
      return count > 0 ? [element("ThemePlace", { plan: one.plan, url, count }, [])] : [];
    });
    const shown = (theme.subs ?? []).length === 0 ? theme.name : name;
    return element("ThemeList", { id, name: shown, others: speaking.length - places.length }, places);
  });
  const frontmatter = {
    title: theme.name,
    description: `各份规划文件里关于${theme.name}的段落，按小类列出各有几段、在哪里。`,
    theme: theme.id,
    kind: "theme" as const,
    headings: present.map(({ id, name }) => ({ depth: 2, slug: id, text: name })),
  };
  return pageFile(path, frontmatter, body);
}

function column({ plan, excerpts }: ThemeColumn, sub: string): Flow[] {
  const own = Object.hasOwn(excerpts, sub) ? (excerpts[sub] ?? []) : [];
  return own.length === 0 ? [] : [element("ThemeColumn", { plan, count: own.length }, own)];
}

/** Leaves of a plan with a theme, in document order. */
export const leavesWithTheme = (analysis: Analysis, theme: string): Leaf[] => {
  const wanted = new Set(analysis.themed.filter(({ themes }) => themes.includes(theme)).map(({ leaf }) => leaf));
  return leavesOf(analysis.tree).filter((leaf) => isLeaf(leaf) && wanted.has(leaf));
};
