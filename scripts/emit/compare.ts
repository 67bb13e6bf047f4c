import type { SiteDesignation, SiteFound, SiteIndicator, SiteInstrument, SiteTopic } from "../../src/model/site.ts";
import { forDisplay } from "../../src/model/typography.ts";
import type { Analysis } from "../analyse.ts";
import type { Comparison } from "../compare/index.ts";
import type { PlanPassages } from "../compare/phrases/index.ts";
import { sitePhrases } from "../compare/phrases/site.ts";
import { passageRecords, targetRecords } from "./records.ts";

/** What the pages show of the comparison, by path below content/data. */
export function compareFiles(comparison: Comparison, analyses: readonly Analysis[]): Map<string, string> {
  const { topics, indicators, instruments, designations, phrases } = comparison;
  const paths = new Map<string, string>();
  const passages: PlanPassages[] = [];
  const targets = new Map<string, SiteTopic["cells"][number]["statements"][number]["values"][number]>();
  for (const analysis of analyses) {
    const from = { ...analysis, plan: analysis.plan.id };
    const own = passageRecords(from);
    passages.push({ plan: analysis.plan.id, passages: own });
    for (const { id, path } of own) paths.set(id, forDisplay(path.join(" › ")));
    for (const record of targetRecords(from, analysis.targets)) targets.set(record.id, record);
  }
  const placed = <T extends { passage: string }>(one: T) => ({ ...one, path: paths.get(one.passage) ?? "" });
  const site = {
    topics: topics.map(
      (topic): SiteTopic => ({
        ...topic,
        cells: topic.cells.map((cell) => ({
          ...cell,
          statements: cell.statements.map((statement) => ({
            ...placed(statement),
            values: statement.targets.flatMap((id) => targets.get(id) ?? []),
          })),
        })),
      }),
    ),
    indicators: indicators.map((one): SiteIndicator => ({ ...one, values: one.values.map(placed) })),
    instruments: instruments.map(
      (one): SiteInstrument => ({
        ...one,
        plans: one.plans.map((plan) => ({ ...plan, places: plan.places.map(placed) })),
      }),
    ),
    designations: designations.map(placed) satisfies SiteDesignation[],
    phrases: sitePhrases(passages, phrases),
  };
  return new Map(
    Object.entries(site).map(([name, records]): [string, string] => [
      `site/compare.${name}.json`,
      JSON.stringify(records),
    ]),
  );
}

/** Topics of each passage, by plan and passage. */
export function topicsByPassage({ topics }: Comparison): Record<string, SiteFound["topics"]> {
  const byPlan = new Map<string, Map<string, { id: string; name: string }[]>>();
  for (const { id, name, cells } of topics)
    for (const { plan, statements } of cells) {
      const own = byPlan.get(plan) ?? new Map<string, { id: string; name: string }[]>();
      byPlan.set(plan, own);
      for (const passage of new Set(statements.map((statement) => statement.passage)))
        own.set(passage, [...(own.get(passage) ?? []), { id, name }]);
    }
  return Object.fromEntries([...byPlan].map(([plan, own]) => [plan, Object.fromEntries(own)]));
}
