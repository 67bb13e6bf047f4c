import type { SiteDesignation, SiteIndicatorValue, SiteInstrument, SitePlan } from "../../src/model/site.ts";

/** Made-up pieces of a comparison: only what the charts look at. */

/** A plan `p1`, `p2` … with a name and a seal. */
export const plan = (n: number, name = `${n}市`): SitePlan =>
  ({ plan: { id: `p${n}`, name, seal: String(n % 10), kind: "proposal", level: "county" } }) as unknown as SitePlan;

export const plans = (count: number): SitePlan[] => Array.from({ length: count }, (_, at) => plan(at + 1));

/** A number that stands on its indicator's scale, unless told otherwise. */
export const value = (of: string, scaled: number | [number, number], given: Partial<SiteIndicatorValue> = {}) =>
  ({
    plan: of,
    target: `${of}/ch1/p1~1`,
    passage: `${of}/ch1/p1`,
    url: `/plans/${of}/ch1/#p1`,
    quote: `覆盖率达到${scaled}`,
    path: "第一章",
    indicator: "覆盖率",
    value: scaled,
    unit: "%",
    comparator: "eq",
    year: null,
    implied: false,
    words: "",
    lost: false,
    scaled,
    same: true,
    difference: null,
    conflict: false,
    ...given,
  }) as SiteIndicatorValue;

/** An instrument named so often by each plan. */
export const instrument = (id: string, counts: Record<string, number>, name = id): SiteInstrument => ({
  id,
  name,
  meaning: null,
  plans: Object.entries(counts).map(([of, count]) => ({
    plan: of,
    count,
    places: Array.from({ length: count }, (_, at) => ({
      passage: `${of}/ch1/p${at + 1}`,
      url: `/plans/${of}/ch1/#p${at + 1}`,
      start: 0,
      end: 2,
      quote: name,
      path: "第一章",
      status: "reviewed" as const,
    })),
  })),
});

export const designation = (of: string, title: string, given: Partial<SiteDesignation> = {}): SiteDesignation => ({
  plan: of,
  passage: `${of}/ch1/p1`,
  url: `/plans/${of}/ch1/#p1`,
  start: 0,
  end: 2,
  quote: `创建${title}`,
  path: "第一章",
  verb: "创建",
  title,
  level: null,
  year: null,
  status: "reviewed",
  ...given,
});

/** Whether any two of the marks, each in a square of `side` pixels, cover each other. */
export const overlaps = (marks: readonly { x: number; y: number }[], side: number): boolean =>
  marks.some((a, at) => marks.slice(at + 1).some((b) => Math.abs(a.x - b.x) < side && Math.abs(a.y - b.y) < side));
