import type {
  SiteDesignation,
  SiteFound,
  SiteIndicator,
  SiteInstrument,
  SiteTopic,
} from "../../../../src/model/site.ts";
import { forDisplay } from "../../../../src/text/typography.ts";
import type { Comparison } from "../../compare/index.ts";
import type { PlanPassages } from "../../compare/phrases/index.ts";
import type { PlanLayers } from "../../record/layers.ts";
import type { PlanCells } from "../../record/topics.ts";
import { sitePhrases } from "./phrases.ts";

/** What the pages show of the comparison, by path below content/data. */
export function compareFiles(comparison: Comparison, plans: readonly PlanLayers[]): Map<string, string> {
  const { topics, indicators, instruments, designations, phrases } = comparison;
  const paths = new Map<string, string>();
  const passages: PlanPassages[] = [];
  const targets = new Map<string, SiteTopic["cells"][number]["statements"][number]["values"][number]>();
  for (const layers of plans) {
    passages.push({ plan: layers.plan.id, passages: layers.passages, marks: layers.marks });
    for (const { id, path } of layers.passages) paths.set(id, forDisplay(path.join(" › ")));
    for (const { record } of layers.targets) targets.set(record.id, record);
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

/** Topics of each passage of one plan. */
export function topicsByPassage(topics: readonly { id: string; name: string }[], own: PlanCells): SiteFound["topics"] {
  const byPassage = new Map<string, { id: string; name: string }[]>();
  topics.forEach(({ id, name }, i) => {
    for (const passage of new Set((own.cells[i]?.statements ?? []).map((statement) => statement.passage)))
      byPassage.set(passage, [...(byPassage.get(passage) ?? []), { id, name }]);
  });
  return Object.fromEntries(byPassage);
}
