import type { ThemeEntry, ThemeRegistry } from "../../../../src/model/themes.ts";
import type { Leaf } from "../../../../src/model/tree.ts";
import { lengthOf } from "../../address/pages.ts";
import { leavesOf } from "../../parse/leaf-ranges.ts";
import type { Analysis } from "../../types.ts";
import { excerpts } from "./excerpts.ts";
import type { Marks } from "./inline.ts";
import type { Flow } from "./mdast.ts";

/** Sub-theme of passages that are about a theme as a whole. */
export const GENERAL = { id: "zongti", name: "总体" };

/** Passages of a plan on a theme as excerpts, by sub-theme in the registry's order, the general last. */
export type ThemeExcerpts = Record<string, Flow[]>;

/** How much of a plan is on a theme. */
export interface ThemeShare {
  passages: number;
  chars: number;
  /** Passages by sub-theme, in the registry's order, the general last; each passage counts once. */
  subs: Record<string, number>;
}

/** How much of a plan is on each theme, by the theme's id. */
export interface PlanShares {
  plan: string;
  shares: Record<string, ThemeShare>;
}

/** How much of a plan is on each theme, and its excerpts, by the theme's id. */
export function themesOf(
  registry: ThemeRegistry,
  analysis: Analysis,
  marks: Marks,
): { shares: Record<string, ThemeShare>; themes: Record<string, ThemeExcerpts> } {
  const shares: Record<string, ThemeShare> = {};
  const themes: Record<string, ThemeExcerpts> = {};
  for (const theme of registry.themes) {
    const leaves = leavesWithTheme(analysis, theme.id);
    const groups = groupsOf(theme, analysis, leaves);
    shares[theme.id] = {
      passages: leaves.length,
      chars: leaves.reduce((sum, leaf) => sum + lengthOf(leaf), 0),
      subs: Object.fromEntries(groups.map(([sub, own]) => [sub, own.length])),
    };
    themes[theme.id] = Object.fromEntries(groups.map(([sub, own]) => [sub, own.map(excerpts(analysis, marks))]));
  }
  return { shares, themes };
}

/** Leaves of a plan with a theme, in document order. */
function leavesWithTheme({ passageThemes, tree }: Analysis, theme: string): Leaf[] {
  const wanted = new Set(passageThemes.filter(({ themes }) => themes.includes(theme)).map(({ leaf }) => leaf));
  return leavesOf(tree).filter((leaf) => wanted.has(leaf));
}

/** A passage with two sub-themes of a theme stands under the first that names it, so that nothing is shown twice. */
function groupsOf(
  theme: ThemeEntry,
  { passageThemes }: Analysis,
  leaves: readonly Leaf[],
): [sub: string, leaves: Leaf[]][] {
  const subs = new Map(passageThemes.map((entry) => [entry.leaf, entry.subs]));
  const order = [...(theme.subs ?? []).map(({ id }) => id), GENERAL.id];
  const subOf = (leaf: Leaf): string => {
    const own = (subs.get(leaf) ?? []).find((sub) => sub.startsWith(`${theme.id}/`));
    return own?.slice(theme.id.length + 1) ?? GENERAL.id;
  };
  return [...Map.groupBy(leaves, subOf)].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
}
