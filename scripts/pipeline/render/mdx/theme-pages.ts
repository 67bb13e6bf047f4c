import type { Plan } from "../../../../src/model/plan.ts";
import { MOST_QUOTED, type ThemeEntry, type ThemeRegistry } from "../../../../src/model/themes.ts";
import { themeUrl } from "../../../../src/model/urls.ts";
import { element, type Flow } from "./mdast.ts";
import { type PageFile, pageFile } from "./print.ts";
import { GENERAL, type PlanShares, type ThemeExcerpts } from "./themes.ts";

/** A plan's excerpts on one theme. */
export interface ThemeColumn {
  plan: string;
  excerpts: ThemeExcerpts;
}

/**
 * The page of a theme with the passages of all plans on it; where more plans have any than a page can quote, with how many
 * passages stand where. `excerpts` are asked for only where they are quoted.
 */
export function themePage(theme: ThemeEntry, plans: readonly PlanShares[], excerpts: () => ThemeColumn[]): PageFile {
  const path = `themes/${theme.id}.mdx`;
  const having = plans.filter(({ shares }) => (shares[theme.id]?.passages ?? 0) > 0);
  return having.length > MOST_QUOTED ? listPage(path, theme, having) : quotingPage(path, theme, excerpts(), null);
}

/** A page for each theme that a plan has passages on. */
export const planThemePages = (
  registry: ThemeRegistry,
  plan: Plan,
  themes: Record<string, ThemeExcerpts>,
): PageFile[] =>
  registry.themes.flatMap((theme) => {
    const excerpts = themes[theme.id] ?? {};
    if (Object.keys(excerpts).length === 0) return [];
    return [quotingPage(`plans/${plan.id}/themes/${theme.id}.mdx`, theme, [{ plan: plan.id, excerpts }], plan)];
  });

/** A page that quotes: under each sub-theme one column for each plan. `only` is the one plan that it is about. */
function quotingPage(path: string, theme: ThemeEntry, columns: readonly ThemeColumn[], only: Plan | null): PageFile {
  const subs = subsOf(theme).filter(({ id }) => columns.some(({ excerpts }) => Object.hasOwn(excerpts, id)));
  const body = subs.map(({ id, shown }) =>
    element(
      "ThemeSub",
      { id, name: shown, level: 2 },
      columns.flatMap(({ plan, excerpts }) => themeColumn(plan, own(excerpts, id) ?? [])),
    ),
  );
  const frontmatter = {
    title: `${only ? `${only.name}：` : ""}${theme.name}`,
    description: only
      ? `${only.name}的规划文件里关于${theme.name}的段落。`
      : `各份规划文件里关于${theme.name}的段落，分题并列。`,
    ...(only ? { plan: only.id } : {}),
    theme: theme.id,
    kind: "theme",
    headings: headingsOf(subs),
  };
  return pageFile(path, frontmatter, body);
}

const themeColumn = (plan: string, excerpts: Flow[]): Flow[] =>
  excerpts.length === 0 ? [] : [element("ThemeColumn", { plan, count: excerpts.length }, excerpts)];

/** A page that does not quote: under each sub-theme the plans, with how many passages they have where. */
function listPage(path: string, theme: ThemeEntry, plans: readonly PlanShares[]): PageFile {
  const countOf = ({ shares }: PlanShares, sub: string) => own(shares[theme.id]?.subs ?? {}, sub) ?? 0;
  const subs = subsOf(theme).filter(({ id }) => plans.some((one) => countOf(one, id) > 0));
  const body = subs.map(({ id, shown }) => {
    const places = plans.flatMap((one) => {
      const count = countOf(one, id);
      const url = `${themeUrl(theme.id, one.plan)}#${id}`;
      return count > 0 ? [element("ThemePlace", { plan: one.plan, url, count }, [])] : [];
    });
    return element("ThemeList", { id, name: shown, others: plans.length - places.length }, places);
  });
  const frontmatter = {
    title: theme.name,
    description: `各份规划文件里关于${theme.name}的段落，按小类列出各有几段、在哪里。`,
    theme: theme.id,
    kind: "theme",
    headings: headingsOf(subs),
  };
  return pageFile(path, frontmatter, body);
}

/** Sub-themes in the registry's order, the general last; that of a theme without any other is shown by the theme's name. */
const subsOf = ({ name, subs = [] }: ThemeEntry): { id: string; name: string; shown: string }[] =>
  [...subs, GENERAL].map((sub) => ({ id: sub.id, name: sub.name, shown: subs.length === 0 ? name : sub.name }));

const headingsOf = (subs: readonly { id: string; name: string }[]) =>
  subs.map(({ id, name }) => ({ depth: 2, slug: id, text: name }));

/** A value by its key; sub-themes may have any id, `constructor` too. */
const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;
