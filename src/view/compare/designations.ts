import type { SiteDesignation, SitePlan } from "../../model/site.ts";
import { loosen, searchFold } from "../../text/fold.ts";
import { forDisplay } from "../../text/typography.ts";
import { nameList } from "../labels.ts";
import { quoteText } from "../quote.ts";

/** Levels of titles from the top, as shown; null where the text does not say. */
export const LEVELS: readonly { level: SiteDesignation["level"]; key: string; name: string }[] = [
  { level: "国家", key: "national", name: "国家级" },
  { level: "省", key: "provincial", name: "省级" },
  { level: "市", key: "municipal", name: "市级" },
  { level: null, key: "unsaid", name: "级别未载明" },
];

/** A title and everybody who sets out to win it, in the order of the plans. */
export interface Title {
  title: string;
  claims: { plan: SitePlan; designation: SiteDesignation }[];
}

const plansOf = ({ claims }: Title): number => new Set(claims.map(({ plan }) => plan.plan.id)).size;

/** Titles by level; one that several plans, or several passages, name stands once; those of several plans come first. */
export function titleGroups(
  designations: readonly SiteDesignation[],
  plans: readonly SitePlan[],
): ((typeof LEVELS)[number] & { titles: Title[] })[] {
  return LEVELS.map((level) => {
    const titles = new Map<string, Title>();
    for (const plan of plans)
      for (const designation of designations) {
        if (designation.level !== level.level || designation.plan !== plan.plan.id) continue;
        const key = loosen(searchFold(designation.title));
        const title = titles.get(key) ?? { title: forDisplay(designation.title), claims: [] };
        titles.set(key, title);
        title.claims.push({ plan, designation });
      }
    return { ...level, titles: [...titles.values()].sort((a, b) => plansOf(b) - plansOf(a)) };
  }).filter(({ titles }) => titles.length > 0);
}

/** Titles that more than one plan sets out to win. */
export const sharedTitles = (groups: ReturnType<typeof titleGroups>): Title[] =>
  groups.flatMap(({ titles }) => titles).filter((title) => plansOf(title) > 1);

/** Who sets out to win a title, in a few words: 衡阳市、兴平市. */
export const claimants = ({ claims }: Title): string =>
  nameList([...new Set(claims.map(({ plan }) => plan.plan.name))]);

/** 2025年 or 年份未载明. */
export const titleYear = (year: number | null): string => (year === null ? "年份未载明" : `${year}年`);

/** A title in one line, for whoever does not see the picture. */
export const titleLine = ({ title, verb, level, year, ...quoted }: SiteDesignation, { plan }: SitePlan): string =>
  [
    `${plan.name}，${verb}：${forDisplay(title)}`,
    LEVELS.find((one) => one.level === level)?.name ?? "",
    titleYear(year),
    `“${quoteText(quoted)}”`,
  ].join("，");
