import type { StatementStatus, TopicStatement } from "../../../src/model/compare.ts";
import type { GapRecord, PassageRecord, TargetRecord } from "../../../src/model/records.ts";
import { NUMBER_SOURCES, type NumberSource, numberSource } from "../../../src/model/targets.ts";
import type { CellStatus } from "../../../src/model/topics.ts";
import type { Range } from "../../../src/model/tree.ts";
import type { PlanLayers } from "./layers.ts";
import { markedField } from "./marks.ts";
import { sourceSpan, within } from "./spans.ts";

/** Gaps that take the number of a commitment: a lost year leaves it standing. */
const NUMBER_GAPS = new Set<GapRecord["kind"]>(["number", "percent"]);

/** Of several statements in a cell the first of these is its status: written digits say most, then that there were digits. */
const ORDER: readonly StatementStatus[] = ["quantified", "lost", "designated", "stated"];

/** Characters from which a quotation is too long for a narrow cell. */
const SHORT = 28;

/** A passage's words as a statement: what is found within them decides its status. */
export function statementOf(layers: PlanLayers, passage: PassageRecord, range: Range, short?: string): TopicStatement {
  const span = sourceSpan(passage, range);
  const quote = passage.text.slice(range.start, range.end);
  const marks = layers.marks[passage.id] ?? [];
  const inside = layers.targets.filter(
    ({ record, number }) => record.passage === passage.id && within(number, span) && overlap(record, span),
  );
  const titled = layers.designations.find((one) => one.passage === passage.id && overlap(one, span));
  const gap = layers.gaps.some((one) => one.passage === passage.id && NUMBER_GAPS.has(one.kind) && within(one, span));
  // Written numbers first, lost ones last: what a cell shows of a statement is what it says most plainly.
  const order = (record: TargetRecord) => NUMBER_SOURCES.indexOf(numberSource(record));
  const targets = inside.map(({ record }) => record).sort((a, b) => order(a) - order(b));
  const has = (source: NumberSource) => targets.some((target) => numberSource(target) === source);
  // Words that stand for a number (全覆盖) write none: they are a promise in words.
  const status: StatementStatus = has("written")
    ? "quantified"
    : has("lost") || gap
      ? "lost"
      : titled
        ? "designated"
        : "stated";
  const first = targets[0];
  const shown = short ?? shortOf(quote);
  const shownAt = range.start + quote.indexOf(shown);
  const { marked: shortMarked } = markedField(passage.text, marks, { start: shownAt, end: shownAt + shown.length });
  return {
    passage: passage.id,
    url: passage.url ?? "",
    ...span,
    quote,
    ...markedField(passage.text, marks, range),
    status,
    short: shown,
    ...(shortMarked ? { shortMarked } : {}),
    ...(first ? { target: first.id } : {}),
    targets: targets.map(({ id }) => id),
    inferred: targets.filter((target) => numberSource(target) === "inferred").map(({ id }) => id),
    title: titled?.title ?? null,
  };
}

const overlap = (one: Range, other: Range): boolean => one.start < other.end && other.start < one.end;

/** The first clause of a quotation that is long enough to say something, cut where it is too long. */
export function shortOf(quote: string): string {
  if (quote.length <= SHORT) return quote;
  const clause = /^.{6,28}?(?=[,，;；。:：])/su.exec(quote)?.[0];
  return clause ?? quote.slice(0, SHORT);
}

/** The status of a cell with these statements. */
export const statusOf = (statements: readonly TopicStatement[]): CellStatus =>
  ORDER.find((status) => statements.some((one) => one.status === status)) ?? "absent";
