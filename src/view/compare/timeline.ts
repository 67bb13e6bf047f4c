import type { SiteDesignation, SiteFound, SitePlan } from "../../model/site.ts";
import { forDisplay } from "../../text/typography.ts";
import { quoteText } from "../quote.ts";
import { valueText } from "../targets.ts";

/** A commitment that names its year: a number to be reached, or a title to be won. */
export interface Dated {
  plan: string;
  year: number;
  status: "quantified" | "lost" | "designated";
  /** Indicator or title, as shown. */
  name: string;
  /** The number as shown; empty for a title. */
  value: string;
  /** Whether the number is worked out from words: 翻一番 is 2. */
  implied: boolean;
  /** Id of the target; null for a title. */
  target: string | null;
  passage: string;
  url: string;
  quote: string;
  marked?: string | undefined;
  /** Headings above it, as shown. */
  path: string;
}

/** What a plan says without a year, by the words it uses instead. */
export interface Undated {
  plan: SitePlan;
  dated: number;
  annual: number;
  period: number;
  unsaid: number;
  titles: number;
}

type FoundOf = (plan: string) => Pick<SiteFound, "targets" | "passages"> | undefined;

/** Dated commitments, plan by plan in their order, numbers in the order of the text, then titles. */
export const datedCommitments = (
  plans: readonly SitePlan[],
  found: FoundOf,
  designations: readonly SiteDesignation[],
): Dated[] =>
  plans.flatMap(({ plan: { id } }) => {
    const own = found(id);
    const targets = (own?.targets ?? []).flatMap((target): Dated[] => {
      const place = own?.passages[target.passage];
      if (typeof target.year !== "number") return [];
      return [
        {
          plan: id,
          year: target.year,
          status: target.lost ? "lost" : "quantified",
          name: forDisplay(target.indicator),
          value: valueText(target),
          implied: target.implied,
          target: target.id,
          passage: target.passage,
          url: target.url ?? place?.url ?? "",
          quote: target.quote,
          marked: target.marked,
          path: place?.path ?? "",
        },
      ];
    });
    const titles = designations.flatMap((one): Dated[] =>
      one.plan === id && one.year !== null
        ? [
            {
              plan: id,
              year: one.year,
              status: "designated",
              name: forDisplay(one.title),
              value: "",
              implied: false,
              target: null,
              passage: one.passage,
              url: one.url,
              quote: one.quote,
              marked: one.marked,
              path: one.path,
            },
          ]
        : [],
    );
    return [...targets, ...titles];
  });

/** For each plan, how many of its commitments name a year and how many do not. */
export const undatedCounts = (
  plans: readonly SitePlan[],
  found: FoundOf,
  designations: readonly SiteDesignation[],
): Undated[] =>
  plans.map((plan) => {
    const targets = found(plan.plan.id)?.targets ?? [];
    const titles = designations.filter((one) => one.plan === plan.plan.id);
    const count = (test: (year: number | string | null) => boolean) => targets.filter(({ year }) => test(year)).length;
    return {
      plan,
      dated: count((year) => typeof year === "number") + titles.filter(({ year }) => year !== null).length,
      annual: count((year) => year === "annual"),
      period: count((year) => year === "period"),
      unsaid: count((year) => year === null),
      titles: titles.filter(({ year }) => year === null).length,
    };
  });

/** All commitments of a plan that name no year. */
export const undatedSum = ({ annual, period, unsaid, titles }: Undated): number => annual + period + unsaid + titles;

/** What each kind of mark is called. */
export const DATED_NAMES: Record<Dated["status"], string> = {
  quantified: "有数字",
  lost: "数字缺失",
  designated: "争创称号",
};

/** A commitment in one line, for whoever does not see the picture. */
export const datedLine = ({ year, status, name, value, ...quoted }: Dated, { plan }: SitePlan): string =>
  [
    `${plan.name}，${year}年`,
    `${DATED_NAMES[status]}：${[name, value].filter(Boolean).join(" ")}`,
    `“${quoteText(quoted)}”`,
  ].join("，");

/** Commitments by year and then by plan, in order; only what there is. */
export const byYear = (
  commitments: readonly Dated[],
  plans: readonly SitePlan[],
): { year: number; plans: { plan: SitePlan; commitments: Dated[] }[] }[] =>
  [...new Set(commitments.map(({ year }) => year))]
    .sort((a, b) => a - b)
    .map((year) => ({
      year,
      plans: plans
        .map((plan) => ({
          plan,
          commitments: commitments.filter((one) => one.year === year && one.plan === plan.plan.id),
        }))
        .filter((group) => group.commitments.length > 0),
    }));
