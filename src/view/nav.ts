import type { SiteFound, SiteTheme } from "../model/site.ts";
import { countNumbers } from "../model/targets.ts";
import { itemsText } from "./numbers.ts";
import { themesIn } from "./themes.ts";

/** Entries of the header, in order: a page that is added to the site is announced here. */
export const NAV = [
  { label: "规划", path: "/plans/" },
  { label: "主题", path: "/themes/" },
  { label: "比较", path: "/compare/" },
  { label: "检索", path: "/search/" },
  { label: "数据", path: "/data/" },
  { label: "说明", path: "/about/" },
] as const;

/** Whether a page lies under a header entry, both with the base path. */
export const isUnder = (pathname: string, entry: string): boolean => pathname.startsWith(entry);

/** A page beside a plan's text, with how much it holds. */
export interface PlanLink {
  label: string;
  url: string;
  hint: string;
}

const hinted = (count: number, unit: string) => ({ count, hint: `${count} ${unit}` });

/** What there is about a plan beside its text, in order; a page that would be empty is not announced. */
export const planLinks = (plan: string, found: SiteFound, themes: readonly SiteTheme[]): PlanLink[] =>
  [
    {
      label: "目标",
      url: `/plans/${plan}/targets/`,
      count: found.targets.length,
      hint: itemsText(countNumbers(found.targets)),
    },
    { label: "任务", url: `/plans/${plan}/tasks/`, ...hinted(found.tasks.length, "项") },
    { label: "责任部门", url: `/plans/${plan}/agencies/`, ...hinted(found.agencies.length, "个") },
    { label: "主题", url: `/plans/${plan}/themes/`, ...hinted(themesIn(themes, plan).length, "类") },
  ]
    .filter(({ count }) => count > 0)
    .map(({ label, url, hint }) => ({ label, url, hint }));
