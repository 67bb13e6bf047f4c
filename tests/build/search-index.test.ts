import { existsSync, mkdtempSync, readdirSync, readFileSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { randomLcg } from "d3";
import { describe, expect, test } from "vitest";
import { writeIndex } from "../../scripts/build/search-index.ts";
import { passageFiles } from "../../scripts/pipeline/search-index/table.ts";
import { grownRecords } from "../../scripts/tools/search/grown.ts";
import { fetchFromDisk, folderUrl } from "../../scripts/tools/search/local-store.ts";
import { memoryStore, recordOf, searchRecords, substrings, TERMS, truth } from "../../scripts/tools/search/queries.ts";
import { FACET_NAMES, knownChoice } from "../../src/search/facets.ts";
import { find } from "../../src/search/find.ts";
import { openStore } from "../../src/search/pagefind-store.ts";
import { passagesOf } from "../../src/search/passages.ts";
import { parseQuery } from "../../src/search/query.ts";
import { facetValues } from "../../src/search/record.ts";
import { type SearchTable, textPath } from "../../src/search/table.ts";
import { searchFold } from "../../src/text/fold.ts";

/** The index as it is written, read back by Pagefind's own script: what is on the disk is what the texts say. */

const records = grownRecords(searchRecords(), 20, randomLcg(20));
const folded = records.map(({ id, text }) => ({ id, text: searchFold(text) }));
const folder = mkdtempSync(join(tmpdir(), "duidu-index-"));
fetchFromDisk();
await writeIndex(records, folder);
const store = await openStore(folderUrl(folder), 0);

describe("20 plans, made from the real ones", () => {
  test("terms and 200 drawn substrings: what is found is what includes them, and is loaded", async () => {
    const drawn = substrings(
      records.map(({ text }) => text),
      200,
      5,
    );
    for (const q of [...TERMS, ...drawn]) {
      const hits = await find(parseQuery(q), store);
      const loaded = await Promise.all(hits.map(({ passage }) => store.record(passage)));
      expect(loaded.map(({ id }) => id).sort(), q).toEqual(truth(q, folded).sort());
    }
  });

  test("every passage is its own record, with its values of each filter", async () => {
    const passages = await store.passages();
    expect(passages.count).toBe(records.length);
    for (const [passage, record] of records.entries()) {
      expect(await store.record(passage)).toEqual(record);
      for (const facet of FACET_NAMES) expect(passages.values(facet, passage)).toEqual(facetValues[facet](record));
    }
    expect([...passages.starts]).toEqual([...(await memoryStore(records).passages()).starts]);
    expect(passages.titles).toEqual((await memoryStore(records).passages()).titles);
    expect(passages.lists).toEqual((await memoryStore(records).passages()).lists);
  });

  test("values of filters that no passage has are told from the others", async () => {
    const choice = { plan: ["grown-3", "gone"], kind: ["任务"], theme: ["wrong"] };
    const { known, unknown } = knownChoice(choice, await store.passages());
    expect(known).toEqual({ plan: ["grown-3"], kind: ["任务"] });
    expect(unknown).toEqual([
      ["plan", "gone"],
      ["theme", "wrong"],
    ]);
  });

  test("nothing is written that is not read: Pagefind's interfaces, worker and copies of the texts", () => {
    expect(readdirSync(folder).filter((name) => !/^pagefind\.zz_\w+\.pf_meta$/.test(name))).toEqual([
      "index",
      "pagefind-entry.json",
      "pagefind.js",
      "passages.json",
      "texts",
      "wasm.unknown.pagefind",
    ]);
  });
});

describe("parts that do not belong together", () => {
  const two = [recordOf("p/1", "甲"), recordOf("p/2", "乙")];
  const table = JSON.parse(passageFiles(two)[0]?.text ?? "") as SearchTable;

  test("a table of other passages than the index's is refused", () => {
    expect(passagesOf(table, Uint32Array.of(1, 3)).count).toBe(2);
    expect(() => passagesOf(table, Uint32Array.of(1, 3, 5))).toThrow("2 passages, 3 ends");
  });

  test("changed texts lie elsewhere; unchanged ones where they were", () => {
    const addresses = (text: string) =>
      passageFiles([recordOf("p/1", text), recordOf("q/1", "丙")]).flatMap(({ path }) => path);
    const [before, after] = [addresses("甲"), addresses("乙")];
    expect(after[1]).not.toBe(before[1]);
    expect(after[2]).toBe(before[2]);
  });

  test("a plan's texts are parted where a part is long enough, none left out", () => {
    const many = Array.from({ length: 30 }, (_, i) => recordOf(`p/${i}`, "字".repeat(i * 20)));
    const [own, ...parts] = passageFiles(many);
    const [plan] = (JSON.parse(own?.text ?? "") as SearchTable).plans;
    expect(parts.map(({ path }) => path)).toEqual(parts.map((_, i) => plan && textPath(plan, i)));
    expect(parts.flatMap(({ text }) => JSON.parse(text))).toEqual(many);
    expect(parts.length).toBeGreaterThan(5);
  });
});

test("the parts of the index stay small", () => {
  const sizes = readdirSync(join(folder, "index")).map((name) => readFileSync(join(folder, "index", name)).length);
  expect(Math.max(...sizes)).toBeLessThan(20_000);
});

test("files that may be kept for ever have another name where they hold something else", async () => {
  const [first, ...others] = searchRecords();
  if (!first) throw new Error("no record");
  const [one, other] = [1, 2].map(() => mkdtempSync(join(tmpdir(), "duidu-names-"))) as [string, string];
  await writeIndex([first, ...others], one);
  await writeIndex([{ ...first, text: first.text.replace(/\p{sc=Han}/u, "㐂") }, ...others], other);
  const same: string[] = [];
  for (const folder of ["index", "texts"])
    for (const file of readdirSync(join(one, folder), { recursive: true, encoding: "utf8" })) {
      const [a, b] = [join(one, folder, file), join(other, folder, file)];
      if (!statSync(a).isFile() || !existsSync(b)) continue;
      same.push(folder);
      expect(readFileSync(a).equals(readFileSync(b)), file).toBe(true);
    }
  // What did not change keeps its name, so that it is not loaded again.
  expect(new Set(same)).toEqual(new Set(["index", "texts"]));
  expect(readdirSync(join(one, "texts")).filter((name) => !existsSync(join(other, "texts", name)))).toHaveLength(1);
});
