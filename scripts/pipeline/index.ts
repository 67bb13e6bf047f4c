import { addressFaults, type LoadedPlan } from "../build/plan-folder.ts";
import { type PlanReport, reportOf } from "../build/report.ts";
import type { Registries } from "./annotate/index.ts";
import type { ComparedPlan, CompareRegistries } from "./compare/index.ts";
import { cellsOf } from "./compare/topics.ts";
import { layersOf } from "./record/layers.ts";
import { planRecord } from "./record/plan.ts";
import { removedRecords, taskRecords } from "./record/records.ts";
import { marksOf } from "./render/mdx/marks.ts";
import type { Flow } from "./render/mdx/mdast.ts";
import { type ThemeExcerpts, type ThemeShare, themesOf } from "./render/mdx/themes.ts";
import { topicExcerpts } from "./render/mdx/topics.ts";
import { emitPlan } from "./render/plan.ts";
import { topicsByPassage } from "./render/site-data/compare.ts";
import type { PlanRows } from "./render/tables/tables.ts";
import { type AgencyRegistry, namesOf, reportUnknownAgencies } from "./review/agencies.ts";

/**
 * What a build keeps of a plan when its text has been worked through: plain data, no tree, so that memory does not grow by
 * a tree a plan and that it can be written down for the next build.
 */
export interface KeptPlan extends ComparedPlan {
  /** Rows of the tables that the layers do not hold. */
  rows: Pick<PlanRows, "plan" | "removed" | "tasks">;
  /** How much the plan has of each theme. */
  shares: Record<string, ThemeShare>;
  report: PlanReport;
  /** Names of agencies in the plan's tasks. */
  agencies: string[];
  addressFaults: string[];
}

/** What a plan gives to pages that it shares with others: by theme and sub-theme, and by topic. */
export interface PlanExcerpts {
  themes: Record<string, ThemeExcerpts>;
  topics: Record<string, Flow[]>;
}

/** A plan worked through: what is kept of it, its own pages and data files, and its part of pages that plans share. */
export interface WorkedPlan {
  kept: KeptPlan;
  excerpts: PlanExcerpts;
  pages: [path: string, mdx: string][];
  data: [path: string, json: string][];
}

/** All registries that the stages up to emit go by. */
export interface AllRegistries {
  annotate: Registries;
  agencies: AgencyRegistry;
  compare: CompareRegistries;
}

/** Takes a loaded plan through all that depends on no other plan. */
export function work(loaded: LoadedPlan, { annotate, agencies, compare }: AllRegistries): WorkedPlan {
  const { analysis } = loaded;
  const { plan } = analysis;
  reportUnknownAgencies(analysis.tasks, agencies, plan.id, loaded.file);
  const layers = layersOf(analysis);
  const cells = cellsOf(compare.topics, layers);
  const topics = topicsByPassage(compare.topics.topics, cells);
  const marks = marksOf(analysis, new Set(Object.keys(topics)));
  const { shares, themes } = themesOf(annotate.themes, analysis, marks);
  const { pages, data } = emitPlan(loaded, annotate, agencies, { marks, themes, topics });
  return {
    kept: {
      layers,
      topics: cells,
      rows: {
        plan: planRecord(analysis),
        removed: removedRecords(plan.id, analysis.text),
        tasks: taskRecords({ ...analysis, plan: plan.id }, analysis.tasks),
      },
      shares,
      report: reportOf(loaded),
      agencies: [...new Set(analysis.tasks.flatMap(namesOf))],
      addressFaults: addressFaults(loaded),
    },
    excerpts: { themes, topics: topicExcerpts(compare.topics.topics, cells, analysis, marks) },
    pages: [...pages],
    data: [...data],
  };
}
