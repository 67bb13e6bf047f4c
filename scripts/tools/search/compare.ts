import { searchFold } from "../../../src/text/fold.ts";
import { bytesOf, type Engine, miniSearch, ours, pagefindPages, pagefindPassages } from "./engines.ts";
import { fetchFromDisk, kb, median } from "./local-store.ts";
import { searchRecords, substrings, TERMS, truth } from "./queries.ts";

/**
 * Search engines side by side on the passages of the built site, as a Markdown table: `npm run search-compare`. The truth is
 * what includes the query, both folded; bytes are what the terms fetch with their first ten results, one after the other (no page, no interface).
 */

const records = searchRecords();
const folded = records.map(({ id, text }) => ({ id, text: searchFold(text) }));
const byId = new Map(records.map((record) => [record.id, record]));
const drawn = substrings(
  records.map(({ text }) => text),
  100,
  4,
);

/** One row: how exact an engine is on a list of queries, and which of them that have an answer find nothing. */
async function exactness({ ask, unit }: Engine, queries: readonly string[]) {
  let [right, shown, wanted] = [0, 0, 0];
  const zero: string[] = [];
  for (const q of queries) {
    const expected = new Set(
      truth(q, folded)
        .flatMap((id) => byId.get(id) ?? [])
        .map(unit),
    );
    const found = new Set(await ask(q));
    right += [...found].filter((one) => expected.has(one)).length;
    shown += found.size;
    wanted += expected.size;
    if (expected.size > 0 && found.size === 0) zero.push(q);
  }
  return { figures: [right / wanted, right / shown].map((share) => share.toFixed(2)), zero };
}

async function row(engine: Engine): Promise<string> {
  const [first = 0, ...later] = await bytesOf(engine, TERMS, meter);
  const terms = await exactness(engine, TERMS);
  const pieces = await exactness(engine, drawn);
  meter.take();
  const zero = terms.zero.length === 0 ? "none" : `${terms.zero.length}: ${terms.zero.join(" ")}`;
  const cells = [
    engine.name,
    ...terms.figures,
    zero,
    ...pieces.figures,
    pieces.zero.length,
    kb(first),
    kb(median(later)),
  ];
  return `| ${cells.join(" | ")} |`;
}

const meter = fetchFromDisk();
const rows: string[] = [];
// One after the other: all are measured with one meter.
rows.push(await row(await pagefindPages("dist", records, meter)));
rows.push(await row(await pagefindPassages(records, meter)));
rows.push(await row(miniSearch(records)));
rows.push(await row(await ours("dist/pagefind", meter)));
console.log(`${records.length} passages, ${TERMS.length} terms, ${drawn.length} drawn substrings

| engine | terms: recall | precision | found nothing | substrings: recall | precision | found nothing | first query | later, median |
|---|---|---|---|---|---|---|---|---|
${rows.join("\n")}`);
