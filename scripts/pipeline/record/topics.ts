import type { TopicCell, TopicStatement } from "../../../src/model/compare.ts";
import type { PassageRecord } from "../../../src/model/records.ts";
import { countNumbers, type NumberCounts } from "../../../src/model/targets.ts";
import { type PlanTopics, type TopicCellEntry, type TopicEntry, topicsSchema } from "../../../src/model/topics.ts";
import type { Range } from "../../../src/model/tree.ts";
import { UserError } from "../../shared/errors.ts";
import { nearestOf } from "../../shared/nearest.ts";
import { type At, readYaml, type YamlFile } from "../../shared/yaml.ts";
import { candidatesOf } from "./candidates.ts";
import type { PlanLayers } from "./layers.ts";
import { statementOf, statusOf } from "./statements.ts";

/** content/registry/topics.yaml, checked on its own. */
export interface TopicRegistry {
  topics: TopicEntry[];
  /** `file:line` of an entry. */
  at: At;
}

/**
 * Reads the text of topics.yaml; `name` is what messages call the file, `themes` are the ids that a topic may stand under.
 * @throws UserError for an id or name that two topics claim, and for an unknown theme.
 */
export function readTopics(text: string, name: string, themes: readonly string[]): TopicRegistry {
  const { value, at } = readYaml(text, name, topicsSchema);
  const faults = value.topics.flatMap((topic, i) => [
    ...(["id", "name"] as const).flatMap((field) => {
      const before = value.topics.findIndex((other) => other[field] === topic[field]);
      return before < i
        ? [
            `${at(["topics", i, field])} ${field} "${topic[field]}" is taken at ${at(["topics", before, field])}; rename one`,
          ]
        : [];
    }),
    ...(themes.includes(topic.theme)
      ? []
      : [`${at(["topics", i, "theme"])} no theme "${topic.theme}"; ${nearestOf(topic.theme, themes)}`]),
  ]);
  if (faults.length > 0) throw new UserError(faults.join("\n"));
  return { topics: value.topics, at };
}

/** The cells of one plan, one for each topic in the registry's order. */
export interface PlanCells {
  plan: string;
  cells: TopicCell[];
  /** Ids of the topics for which an editor chose statements. */
  stated: string[];
  /** What is wrong with the plan's readings, with `file:line`. */
  faults: string[];
}

/**
 * One plan's cells: as an editor read them (the plan's topics.yaml), else by the topics' terms. They depend on no other plan.
 */
export function cellsOf(
  { topics }: TopicRegistry,
  { value: readings, at }: YamlFile<PlanTopics>,
  layers: PlanLayers,
): PlanCells {
  const { id } = layers.plan;
  const known = topics.map((topic) => topic.id);
  const passages = new Map(layers.passages.map((one) => [one.id, one]));
  const faults = Object.keys(readings)
    .filter((topic) => !known.includes(topic))
    .map((topic) => `${at([topic])} no topic "${topic}"; ${nearestOf(topic, known)}; correct or delete it`);
  const cells = topics.map((topic): TopicCell => {
    const entry = readings[topic.id];
    if (!entry) return foundCell(topic, layers);
    return chosenCell(entry, layers, (j) => {
      const own = "statements" in entry ? entry.statements[j] : undefined;
      if (!own) return null;
      const place = placed(own, id, passages, (field) => at([topic.id, "statements", j, field]));
      if (typeof place !== "string") return place;
      faults.push(place);
      return null;
    });
  });
  const stated = Object.entries(readings).flatMap(([topic, entry]) => ("statements" in entry ? [topic] : []));
  return { plan: id, cells, stated, faults };
}

/** Where a quotation of a reading stands, or what is wrong with it; `at` gives the line of its fields. */
function placed(
  { passage: id, quote, short }: { passage: string; quote: string; short?: string | undefined },
  plan: string,
  passages: ReadonlyMap<string, PassageRecord>,
  at: (field: string) => string,
): { passage: PassageRecord; range: Range } | string {
  const passage = passages.get(`${plan}/${id}`);
  if (!passage) {
    const ids = [...passages.keys()].map((key) => key.slice(plan.length + 1));
    return `${at("passage")} no passage "${id}" in ${plan}; ${nearestOf(id, ids)}`;
  }
  const start = passage.text.indexOf(quote);
  if (start < 0)
    return `${at("quote")} the passage does not hold "${quote}"; its text is "${clip(passage.text, quote)}"`;
  if (passage.text.indexOf(quote, start + 1) >= 0)
    return `${at("quote")} the passage holds "${quote}" twice; quote more of it`;
  if (short !== undefined && !quote.includes(short))
    return `${at("short")} "${short}" is not in the quotation "${quote}"; copy it from there`;
  return { passage, range: { start, end: start + quote.length } };
}

function chosenCell(
  entry: TopicCellEntry,
  layers: PlanLayers,
  place: (statement: number) => { passage: PassageRecord; range: Range } | null,
): TopicCell {
  const common = {
    plan: layers.plan.id,
    reviewed: true,
    reason: entry.reason ?? null,
    doubt: entry.doubt ?? null,
  };
  if (!("statements" in entry))
    return { ...common, status: entry.status, numbers: countNumbers([]), statements: [], note: null };
  const statements = entry.statements.flatMap(({ short }, j) => {
    const found = place(j);
    return found ? [statementOf(layers, found.passage, found.range, short)] : [];
  });
  const status = entry.status ?? statusOf(statements);
  return { ...common, status, numbers: numbersIn(statements, layers), statements, note: entry.note ?? null };
}

/** The numbers that statements hold; one that two of them quote is one. */
function numbersIn(statements: readonly TopicStatement[], { targets }: PlanLayers): NumberCounts {
  const quoted = new Set(statements.flatMap((statement) => statement.targets));
  return countNumbers(targets.flatMap(({ record }) => (quoted.has(record.id) ? [record] : [])));
}

/**
 * The cell of a plan that no editor has read for the topic: what the topic's terms find. Where they find nothing, the status is
 * `outside` for a plan of which only a part is known, else `absent`.
 */
function foundCell(topic: TopicEntry, layers: PlanLayers): TopicCell {
  const statements = candidatesOf(topic.terms, layers.passages).map(({ passage, range }) =>
    statementOf(layers, passage, range),
  );
  const cut = layers.gaps.some(({ kind }) => kind === "truncated-start" || kind === "truncated-end");
  return {
    plan: layers.plan.id,
    status: statements.length > 0 ? statusOf(statements) : cut ? "outside" : "absent",
    numbers: numbersIn(statements, layers),
    statements,
    reviewed: false,
    reason: null,
    note: null,
    doubt: null,
  };
}

/** The text of a passage around what is most like the quotation: all of it where it is short. */
function clip(text: string, quote: string): string {
  if (text.length <= 160) return text;
  let best = 0;
  let most = -1;
  for (let at = 0; at < text.length; at += 20) {
    const part = new Set(text.slice(at, at + quote.length));
    const shared = [...new Set(quote)].filter((char) => part.has(char)).length;
    if (shared > most) {
      most = shared;
      best = at;
    }
  }
  const from = Math.max(0, best - 20);
  return `…${text.slice(from, from + Math.max(120, quote.length + 40))}…`;
}
