import type { TopicCell, TopicRecord } from "../../src/model/compare.ts";
import type { PassageRecord } from "../../src/model/records.ts";
import { type TopicCellEntry, type TopicEntry, topicsSchema } from "../../src/model/topics.ts";
import type { Range } from "../../src/model/tree.ts";
import { UserError } from "../errors.ts";
import { nearestOf } from "../nearest.ts";
import { readYaml } from "../yaml.ts";
import { candidatesOf } from "./candidates.ts";
import type { PlanLayers } from "./layers.ts";
import { statementOf, statusOf } from "./statements.ts";

type At = (path: PropertyKey[]) => string;

/** topics.yaml, checked by itself; its places are checked against the plans by `topicsOf`. */
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

/**
 * The topics with a cell for every plan: as an editor chose it, else by the topic's terms.
 * @throws UserError with `file:line` for a plan or passage that is not there, a quotation that is not in its passage, and a
 * topic that fewer than two plans share.
 */
export function topicsOf({ topics, at }: TopicRegistry, plans: readonly PlanLayers[]): TopicRecord[] {
  const faults: string[] = [];
  const known = new Map(plans.map((layers) => [layers.plan.id, layers]));
  const passages = new Map(plans.map(({ plan, passages: own }) => [plan.id, new Map(own.map((one) => [one.id, one]))]));
  const records = topics.map((topic, i): TopicRecord => {
    const path = ["topics", i, "cells"];
    for (const plan of Object.keys(topic.cells))
      if (!known.has(plan))
        faults.push(`${at([...path, plan])} no plan "${plan}"; ${nearestOf(plan, known.keys())}; correct or delete it`);
    const shared = Object.values(topic.cells).filter((cell) => "statements" in cell).length;
    if (shared < 2)
      faults.push(
        `${at(["topics", i, "id"])} topic "${topic.id}" has statements of ${shared} plan; a topic is what two plans or more share: add one, or delete the topic`,
      );
    const cells = plans.map((layers) => {
      const { id } = layers.plan;
      const entry = topic.cells[id];
      if (!entry) return foundCell(topic, layers);
      return chosenCell(entry, layers, (j) => {
        const own = "statements" in entry ? entry.statements[j] : undefined;
        return own ? placed(own, [...path, id, "statements", j], id) : null;
      });
    });
    return {
      id: topic.id,
      name: topic.name,
      theme: topic.theme,
      question: topic.question,
      note: topic.note ?? null,
      cells,
    };
  });
  if (faults.length > 0) throw new UserError(faults.join("\n"));
  return records;

  function placed(
    { passage: id, quote, short }: { passage: string; quote: string; short?: string | undefined },
    path: PropertyKey[],
    plan: string,
  ): { passage: PassageRecord; range: Range } | null {
    const own = passages.get(plan) ?? new Map<string, PassageRecord>();
    const passage = own.get(`${plan}/${id}`);
    if (!passage) {
      const ids = [...own.keys()].map((key) => key.slice(plan.length + 1));
      faults.push(`${at([...path, "passage"])} no passage "${id}" in ${plan}; ${nearestOf(id, ids)}`);
      return null;
    }
    const start = passage.text.indexOf(quote);
    const text = clip(passage.text, quote);
    if (start < 0) faults.push(`${at([...path, "quote"])} the passage does not hold "${quote}"; its text is "${text}"`);
    else if (passage.text.indexOf(quote, start + 1) >= 0)
      faults.push(`${at([...path, "quote"])} the passage holds "${quote}" twice; quote more of it`);
    else if (short !== undefined && !quote.includes(short))
      faults.push(`${at([...path, "short"])} "${short}" is not in the quotation "${quote}"; copy it from there`);
    else return { passage, range: { start, end: start + quote.length } };
    return null;
  }
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
  if (!("statements" in entry)) return { ...common, status: entry.status, statements: [], note: null };
  const statements = entry.statements.flatMap(({ short }, j) => {
    const found = place(j);
    return found ? [statementOf(layers, found.passage, found.range, short)] : [];
  });
  return { ...common, status: entry.status ?? statusOf(statements), statements, note: entry.note ?? null };
}

/** What the topic's terms find where no editor has read; without any, an excerpt says nothing and a whole document is silent. */
function foundCell(topic: TopicEntry, layers: PlanLayers): TopicCell {
  const statements = candidatesOf(topic.terms, layers.passages).map(({ passage, range }) =>
    statementOf(layers, passage, range),
  );
  const cut = layers.gaps.some(({ kind }) => kind === "truncated-start" || kind === "truncated-end");
  return {
    plan: layers.plan.id,
    status: statements.length > 0 ? statusOf(statements) : cut ? "outside" : "absent",
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
