import { createHash } from "node:crypto";
import { facetValues, type SearchRecord } from "../../../src/search/record.ts";
import {
  COLUMN_FACETS,
  type Column,
  type ColumnFacet,
  type SearchTable,
  type TablePlan,
  textPath,
} from "../../../src/search/table.ts";
import { searchFold, tokens } from "../../../src/text/fold.ts";

/** Characters after which a part of a plan's texts is closed: a result loads one part. */
const PART = 1000;

/** The files beside Pagefind's: the table of all passages, and their texts in parts. */
export function passageFiles(records: readonly SearchRecord[]): { path: string; text: string }[] {
  const plans = [...Map.groupBy(records, ({ plan }) => plan).values()].map(planTexts);
  const ordered = plans.flatMap(({ parts }) => parts.flat());
  const table: SearchTable = {
    plans: plans.map(({ plan }) => plan),
    titles: ordered.map(({ text, title }) => length(text.slice(0, title))),
    lists: ordered.map(listLength),
    columns: Object.fromEntries(
      COLUMN_FACETS.map((facet) => [facet, column(ordered.map(facetValues[facet]))]),
    ) as Record<ColumnFacet, Column>,
  };
  const texts = plans.flatMap(({ plan, parts }) =>
    parts.map((part, i) => ({ path: textPath(plan, i), text: JSON.stringify(part) })),
  );
  return [{ path: "passages.json", text: JSON.stringify(table) }, ...texts];
}

/** A plan's passages in parts of about equal length. */
function planTexts(records: readonly SearchRecord[]): { plan: TablePlan; parts: SearchRecord[][] } {
  const parts: SearchRecord[][] = [];
  let length = PART;
  for (const record of records) {
    if (length >= PART) {
      parts.push([]);
      length = 0;
    }
    parts.at(-1)?.push(record);
    length += record.text.length;
  }
  const version = createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 10);
  return { plan: { id: records[0]?.plan ?? "", version, parts: parts.map((part) => part.length) }, parts };
}

const length = (text: string): number => tokens(searchFold(text)).length;

/** Words from the beginning of a task's list of responsible bodies to its end. */
export const listLength = ({ text, listAt }: SearchRecord): number =>
  listAt === null ? 0 : length(text) - length(text.slice(0, listAt));

function column(values: readonly (readonly string[])[]): Column {
  const sets = new Map<string, number>();
  const of = values.map((set) => {
    const key = JSON.stringify(set);
    const known = sets.get(key) ?? sets.size;
    sets.set(key, known);
    return known;
  });
  return { sets: [...sets.keys()].map((key) => JSON.parse(key) as string[]), of };
}
