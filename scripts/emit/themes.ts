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

/** A theme of a plan with what stands under each sub-theme, in the registry's order, the general last. */
interface Grouped {
  analysis: Analysis;
  marks: Marks;
  groups: Map<string, Leaf[]>;
}

/** Themes with the passages and characters that each plan has on them. */
export const siteThemes = (registry: ThemeRegistry, analyses: Analysis[]): SiteTheme[] =>
  registry.themes.map((theme) => ({
    id: theme.id,
    name: theme.name,
    main: theme.main,
    description: theme.description,
    subs: (theme.subs ?? []).map(({ id, name }) => ({ id, name })),
    plans: Object.fromEntries(
      analyses.map((analysis) => {
        const leaves = leavesWithTheme(analysis, theme.id);
        return [
          analysis.plan.id,
          { passages: leaves.length, chars: leaves.reduce((sum, leaf) => sum + lengthOf(leaf), 0) },
        ];
      }),
    ),
  }));

/** Theme pages: one a theme across all plans, and one a theme and plan that has any of it. */
export function themePages(registry: ThemeRegistry, plans: { analysis: Analysis; marks: Marks }[]): PageFile[] {
  return registry.themes.flatMap((theme) => {
    const grouped = plans.map(({ analysis, marks }) => ({ analysis, marks, groups: groupsOf(theme, analysis) }));
    const shared = page(`themes/${theme.id}.mdx`, theme, grouped, null);
    const own = grouped.flatMap((one) =>
      one.groups.size > 0
        ? [page(`plans/${one.analysis.plan.id}/themes/${theme.id}.mdx`, theme, [one], one.analysis)]
        : [],
    );
    return [shared, ...own];
  });
}

/** A passage with two sub-themes of a theme stands under the first that names it, so that nothing is read twice. */
function groupsOf(theme: ThemeEntry, analysis: Analysis): Map<string, Leaf[]> {
  const subs = new Map(analysis.themed.map(({ leaf, subs }) => [leaf, subs]));
  const order = [...(theme.subs ?? []).map(({ id }) => id), GENERAL.id];
  const groups = new Map<string, Leaf[]>();
  for (const leaf of leavesWithTheme(analysis, theme.id)) {
    const own = (subs.get(leaf) ?? []).find((sub) => sub.startsWith(`${theme.id}/`));
    const id = own?.slice(theme.id.length + 1) ?? GENERAL.id;
    groups.set(id, [...(groups.get(id) ?? []), leaf]);
  }
  return new Map([...groups].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b)));
}

function page(path: string, theme: ThemeEntry, grouped: Grouped[], only: Analysis | null): PageFile {
  const names = [...(theme.subs ?? []), GENERAL];
  const present = names.filter(({ id }) => grouped.some(({ groups }) => groups.has(id)));
  const body = present.map(
    ({ id, name }): Flow =>
      element(
        "ThemeSub",
        { id, name: (theme.subs ?? []).length === 0 ? theme.name : name, level: 2 },
        grouped.flatMap((one) => column(one, id)),
      ),
  );
  const place = only ? `${only.plan.name}·` : "";
  const frontmatter = {
    title: `${place}${theme.name}`,
    description: only
      ? `${only.plan.name}的规划文件里关于${theme.name}的段落。`
      : `各份规划文件里关于${theme.name}的段落，分题并列。`,
    ...(only ? { plan: only.plan.id } : {}),
    theme: theme.id,
    kind: "theme" as const,
    headings: present.map(({ id, name }) => ({ depth: 2, slug: id, text: name })),
  };
  return { path, mdx: printMdx(path, frontmatter, body) };
}

function column({ analysis, marks, groups }: Grouped, sub: string): Flow[] {
  const leaves = groups.get(sub) ?? [];
  if (leaves.length === 0) return [];
  return [
    element("ThemeColumn", { plan: analysis.plan.id, count: leaves.length }, leaves.map(excerpts(analysis, marks))),
  ];
}
