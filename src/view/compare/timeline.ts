import type { TargetRecord } from "../../model/records.ts";
import type { SiteDesignation, SiteFound, SitePlan } from "../../model/site.ts";
import { numberSource } from "../../model/targets.ts";
import { MARK_NAMES } from "../../model/topics.ts";
import { forDisplay } from "../../text/typography.ts";
import { numbersText } from "../numbers.ts";
import { quoteText } from "../quote.ts";
import { valueText } from "../targets.ts";

/** A commitment that names its year: a number to be reached, written, inferred or lost, or a title to be won. */
export interface Dated {
  plan: string;
  year: number;
  status: "quantified" | "inferred" | "lost" | "designated";
  /** Indicator or title, as shown. */
  name: string;
  /** The number as shown; empty for a title. */
  value: string;
  /** The target; null for a title. */
  target: TargetRecord | null;
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

const STATUSES = { written: "quantified", inferred: "inferred", lost: "lost" } as const;

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
          status: STATUSES[numberSource(target)],
          name: forDisplay(target.indicator),
          value: valueText(target),
          target,
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
  quantified: MARK_NAMES.quantified,
  inferred: MARK_NAMES.inferred,
  lost: MARK_NAMES.lost,
  designated: MARK_NAMES.designated,
};

/** Commitments by kind: 写明数字 80 项，由文字推得 2 项，争创称号 3 个. */
export const datedText = (commitments: readonly Pick<Dated, "status">[]): string => {
  const count = (status: Dated["status"]) => commitments.filter((one) => one.status === status).length;
  const titles = count("designated");
  const numbers = { written: count("quantified"), inferred: count("inferred"), lost: count("lost") };
  return `${numbersText(numbers)}${titles > 0 ? `，${DATED_NAMES.designated} ${titles} 个` : ""}`;
};

/** A group of commitments: 60 项; where words alone stand for the numbers of some, how many: 60 项，2 项的数由文字推得. */
export const groupText = (commitments: readonly Pick<Dated, "status">[]): string => {
  const inferred = commitments.filter(({ status }) => status === "inferred").length;
  return `${commitments.length} 项${inferred > 0 ? `，${inferred} 项的${DATED_NAMES.inferred}` : ""}`;
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
