import type { SiteIndicator, SiteIndicatorValue, SitePlan } from "../../model/site.ts";
import { countNumbers, INFERRED } from "../../model/targets.ts";
import { forDisplay } from "../../text/typography.ts";
import { nameList } from "../labels.ts";
import { quoteText } from "../quote.ts";
import { valueText, yearText } from "../targets.ts";
import { shortValue } from "./values.ts";

/** Page of an indicator. */
export const indicatorUrl = (id: string): string => `/compare/indicators/${id}/`;

/** Whether a number stands on its indicator's scale: same meaning, and a number that can be converted. */
export const drawable = ({ same, lost, scaled }: SiteIndicatorValue): boolean => same && !lost && scaled !== null;

/** The number on the scale, or the two ends of a range; none where there is none. */
export const ends = ({ scaled }: Pick<SiteIndicatorValue, "scaled">): number[] =>
  scaled === null ? [] : Array.isArray(scaled) ? scaled : [scaled];

/** The numbers of an indicator by what can be done with them; together they are all of them. */
export const valueGroups = ({ values }: Pick<SiteIndicator, "values">) => {
  const lost = values.filter((value) => value.lost);
  const scale = values.filter(drawable);
  return { scale, lost, near: values.filter((value) => !lost.includes(value) && !scale.includes(value)) };
};

/** Year in a few characters: 2025, 每年; empty where the text gives none. */
const shortYear = ({ year }: SiteIndicatorValue): string => {
  if (year === null) return "";
  return typeof year === "number" ? String(year) : yearText(year);
};

/** What stands at a number's mark: ≥80% · 2025. */
export const markText = (value: SiteIndicatorValue): string =>
  [shortValue(value), shortYear(value)].filter(Boolean).join(" · ");

/** A year in a sentence or a table: 2025年, 规划期内, 年份未载明. */
export const yearWords = (year: SiteIndicatorValue["year"]): string => (year === null ? "年份未载明" : yearText(year));

/**
 * A number in one line, for whoever does not see the picture: what is read at its place (seal and `words`) first, as whoever
 * speaks to the browser says it (WCAG 2.5.3), then all that it means.
 */
export const valueLine = (words: string, value: SiteIndicatorValue, { plan }: SitePlan): string =>
  [
    `${plan.seal} ${words}：${plan.name}，${forDisplay(value.indicator)} ${valueText(value)}`,
    yearWords(value.year),
    `“${quoteText(value)}”`,
  ].join("，");

const names = (ids: readonly string[], plans: readonly SitePlan[]): string =>
  nameList(plans.filter(({ plan }) => ids.includes(plan.id)).map(({ plan }) => plan.name));

/** How many of the numbers are inferred from words, in a few words; empty where all are written. */
const inferredCount = (values: readonly SiteIndicatorValue[]): string => {
  const { inferred } = countNumbers(values);
  return inferred > 0 ? `${inferred} 个数${INFERRED}` : "";
};

/** Who stands on the scale, in a sentence; that one alone cannot be compared is said. */
export const scaleText = (indicator: Pick<SiteIndicator, "values">, plans: readonly SitePlan[]): string => {
  const { scale } = valueGroups(indicator);
  const own = new Set(scale.map(({ plan }) => plan));
  if (own.size === 0) return "没有哪一份的数可以画在这把尺上。";
  const inferred = inferredCount(scale);
  const note = inferred && `${inferred}。`;
  if (own.size === 1) return `这把尺上只有${names([...own], plans)}一家。${note}`;
  return `${names([...own], plans)}的数口径相同，画在同一把尺上。${note}`;
};

/** Heading of the numbers on the scale. */
export const scaleHeading = (indicator: Pick<SiteIndicator, "values">, plans: readonly SitePlan[]): string => {
  const own = new Set(valueGroups(indicator).scale.map(({ plan }) => plan));
  return own.size === 1 ? `${names([...own], plans)}的数，没有口径相同的第二家` : "口径相同，画在一把尺上";
};

/** How many plans share the scale, in a few words, for a list. */
export const scaleCount = (indicator: Pick<SiteIndicator, "values">): string => {
  const { scale, near, lost } = valueGroups(indicator);
  const plans = (values: readonly SiteIndicatorValue[]) => new Set(values.map(({ plan }) => plan)).size;
  return [
    plans(scale) > 1 ? `${plans(scale)} 家同尺` : plans(scale) === 1 ? "只有一家在尺上" : "",
    near.length > 0 ? `${plans(near)} 家口径不同` : "",
    lost.length > 0 ? `${plans(lost)} 家数字缺失` : "",
    inferredCount([...scale, ...near]),
  ]
    .filter(Boolean)
    .join("，");
};

/** Numbers of one plan that contradict each other, plan by plan, in the order of the plans. */
export const contradictions = (
  { values }: Pick<SiteIndicator, "values">,
  plans: readonly SitePlan[],
): { plan: SitePlan; values: SiteIndicatorValue[] }[] =>
  plans
    .map((plan) => ({ plan, values: values.filter((value) => value.conflict && value.plan === plan.plan.id) }))
    .filter((one) => one.values.length > 0);

/** The contradiction in a sentence: 兴平市对同一件事给了 2 个数：19 万吨（2025年）和 19.5 万吨（2025年）. */
export const contradictionText = ({ plan, values }: ReturnType<typeof contradictions>[number]): string =>
  `${plan.plan.name}的文件里有 ${values.length} 个不一致的数：${values
    .map((value) => `${valueText(value)}（${yearWords(value.year)}）`)
    .join("、")}。两处都照原文列出，本站不判断哪个为准。`;

/** Things of the comparison by theme, in the order of the site; themes without any are left out. */
export const byTheme = <T extends { theme: string }>(
  things: readonly T[],
  themes: readonly { id: string; name: string }[],
): { id: string; name: string; things: T[] }[] =>
  themes
    .map(({ id, name }) => ({ id, name, things: things.filter(({ theme }) => theme === id) }))
    .filter((group) => group.things.length > 0);
