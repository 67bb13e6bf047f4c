import { aliasesOf } from "../address/anchors.ts";
import type { Registries } from "../annotate/index.ts";
import type { RecordedPlan } from "../record/index.ts";
import type { TopicRegistry } from "../record/topics.ts";
import { type AgencyForms, agenciesOf } from "../review/agencies.ts";
import { searchRecords } from "../search-index/records.ts";
import type { ReviewedPlan } from "../types.ts";
import { marksOf } from "./mdx/marks.ts";
import type { Flow } from "./mdx/mdast.ts";
import { planPages } from "./mdx/pages.ts";
import { planThemePages } from "./mdx/theme-pages.ts";
import { type ThemeExcerpts, type ThemeShare, themesOf } from "./mdx/themes.ts";
import { topicExcerpts } from "./mdx/topics.ts";
import { topicsByPassage } from "./site-data/compare.ts";
import { siteReview } from "./site-data/corrections.ts";
import { siteFound } from "./site-data/found.ts";
import { sitePlan } from "./site-data/plan.ts";

/** A plan's excerpts for pages that it shares with others: by theme and sub-theme, and by topic. */
export interface PlanExcerpts {
  themes: Record<string, ThemeExcerpts>;
  topics: Record<string, Flow[]>;
}

/** A plan's own pages and data files, by path below content/pages and content/data, and its part of shared pages. */
export interface RenderedPlan {
  pages: [path: string, mdx: string][];
  data: [path: string, json: string][];
  excerpts: PlanExcerpts;
  /** How much of the plan is on each theme. */
  shares: Record<string, ThemeShare>;
}

/** Renders all of a plan that depends on no other plan. */
export function renderPlan(
  { analysis, input: { anchors, corrections, review, dropped } }: ReviewedPlan,
  { topics: cells }: RecordedPlan,
  agencies: AgencyForms,
  registries: { annotate: Registries; compare: { topics: TopicRegistry } },
): RenderedPlan {
  const { id } = analysis.plan;
  const { topics } = registries.compare.topics;
  const { themes: themeRegistry } = registries.annotate;
  const topicsOfPassages = topicsByPassage(topics, cells);
  const marks = marksOf(analysis, new Set(Object.keys(topicsOfPassages)));
  const { shares, themes } = themesOf(themeRegistry, analysis, marks);
  const pages = [
    ...planPages(analysis, marks, aliasesOf(anchors)),
    ...planThemePages(themeRegistry, analysis.plan, themes),
  ];
  const found = siteFound(
    analysis,
    agenciesOf(analysis.tasks, agencies),
    agencies,
    registries.annotate,
    topicsOfPassages,
  );
  const data = {
    [`site/${id}`]: sitePlan(analysis, corrections.value, dropped),
    [`site/${id}.review`]: siteReview(
      analysis,
      corrections.value,
      review.value,
      registries.annotate.instruments.instruments,
    ),
    [`site/${id}.found`]: found,
    [`search/${id}`]: searchRecords(analysis, found),
  };
  return {
    pages: pages.map(({ path, mdx }) => [path, mdx]),
    data: Object.entries(data).map(([path, value]) => [`${path}.json`, JSON.stringify(value)]),
    excerpts: { themes, topics: topicExcerpts(topics, cells, analysis, marks) },
    shares,
  };
}
