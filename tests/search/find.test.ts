import { describe, expect, test } from "vitest";
import { loadSynonyms } from "../../scripts/build/search-index.ts";
import { memoryStore, recordOf, searchRecords, substrings, TERMS, truth } from "../../scripts/tools/search/queries.ts";
import type { NumberCounts } from "../../src/model/targets.ts";
import { resultsCsv } from "../../src/search/csv.ts";
import { chosen, counts } from "../../src/search/facets.ts";
import { find, findLoosely } from "../../src/search/find.ts";
import { openSearch } from "../../src/search/opensearch.ts";
import { parseQuery } from "../../src/search/query.ts";
import { facetValues, type SearchRecord } from "../../src/search/record.ts";
import { runSearch } from "../../src/search/run.ts";
import { asking } from "../../src/search/state.ts";
import { closest, synonymsOf } from "../../src/search/suggest.ts";
import { searchFold } from "../../src/text/fold.ts";
import { xmlFault } from "../support/xml.ts";

/** The search on words in memory, in the place of Pagefind's; tests/browser/search.test.ts asks the same of the built site. */

const records = searchRecords();
const store = memoryStore(records);
const folded = records.map(({ id, text }) => ({ id, text: searchFold(text) }));
const ids = (hits: readonly { passage: number }[]) => hits.flatMap(({ passage }) => records[passage]?.id ?? []).sort();

const numbers = (given: Partial<NumberCounts>): NumberCounts => ({ written: 0, inferred: 0, lost: 0, ...given });

test("a passage whose only number is inferred has none that is written", () => {
  const values = (targets: SearchRecord["targets"]) => facetValues.targets(recordOf("p/1", "", { targets }));
  expect(values(null)).toEqual(["无"]);
  expect(values(numbers({ inferred: 1 }))).toEqual(["由文字推得"]);
  expect(values(numbers({ written: 1, inferred: 1 }))).toEqual(["有", "由文字推得"]);
  expect(values(numbers({ lost: 1 }))).toEqual(["数字缺失"]);
  expect(values(numbers({ written: 1, lost: 1 }))).toEqual(["有", "数字缺失"]);
});

describe("exactness", () => {
  const drawn = substrings(
    records.map(({ text }) => text),
    1000,
    1,
  );

  test("1,000 drawn substrings: what is found is what includes them", async () => {
    for (const q of drawn) {
      const found = ids(await find(parseQuery(q), store));
      expect(found, q).toEqual(truth(q, folded).sort());
    }
  });

  test.each(TERMS)("%s", async (q) => expect(ids(await find(parseQuery(q), store))).toEqual(truth(q, folded).sort()));

  test("pairs, exclusions and alternatives of drawn substrings", async () => {
    for (let i = 0; i + 2 < 300; i += 3) {
      const [a, b, c] = drawn.slice(i, i + 3).map((text) => `"${text.replace(/["“”‘’'《》]/gu, "")}"`);
      for (const q of [`${a} ${b}`, `${a} -${b}`, `${a}|${b} ${c}`])
        expect(ids(await find(parseQuery(q), store)), q).toEqual(truth(q, folded).sort());
    }
  });
});

test("every result of 枫桥经验 is there, the task and the run-in headings among them", async () => {
  const outcome = await runSearch(asking("枫桥经验"), store);
  expect(outcome?.hits.length).toBe(3);
  expect(outcome?.facets.plan.map(({ count }) => count)).toEqual([1, 1, 1]);
});

describe("punctuation left out", () => {
  test.each([
    ["双随机一公开", 3],
    ["枫桥经验", 0],
    ["的", 0],
  ])("%s: %i more", async (q, more) => {
    const query = parseQuery(q);
    const extra = await findLoosely(query, await find(query, store), store);
    expect(extra?.length).toBe(more);
  });
});

describe("filters", () => {
  test("within one, any; across, all; each counted under the others", async () => {
    const passages = await store.passages();
    const hits = await find(parseQuery("养老"), store);
    const choice = { plan: ["ankang-14", "hengyang-14-proposal"], theme: ["elderly"] };
    const left = chosen(hits, passages, choice);
    const expected = records.filter(
      ({ text, plan, themes }) => text.includes("养老") && choice.plan.includes(plan) && themes.includes("elderly"),
    );
    expect(ids(left)).toEqual(expected.map(({ id }) => id).sort());
    const plans = counts(hits, passages, choice, "plan");
    for (const { value, count } of plans)
      expect(count, value).toBe(
        records.filter(
          ({ text, plan, themes }) => text.includes("养老") && plan === value && themes.includes("elderly"),
        ).length,
      );
  });
});

describe("offers", () => {
  const texts = (list: { text: string }[]) => list.map(({ text }) => text);
  test("a word of the same meaning, in its place", async () =>
    expect(texts(await synonymsOf(parseQuery("老人"), [["老年人", "老人", "长者"]], store))).toEqual(["老年人"]));
  test("nothing where it finds nothing", async () =>
    expect(await synonymsOf(parseQuery("老人"), [["老人", "寿星"]], store)).toEqual([]));
  test.each([
    ["a part", "枫桥经验甲", "枫桥经验"],
    ["without one term", "枫桥经验 㐂", "枫桥经验"],
    ["without an exclusion", "枫桥经验 -新时代", "枫桥经验"],
  ])("%s: %s", async (_, q, near) => expect(texts(await closest(parseQuery(q), store))).toContain(near));

  test("the list: no word in two groups of the same meaning, none said twice", () => {
    for (const { words } of loadSynonyms().groups) expect(new Set(words.map(searchFold)).size).toBe(words.length);
  });
});

test("OpenSearch", () => {
  const description = openSearch("https://example.cn/a&b<c/search/");
  expect(xmlFault(description)).toBeNull();
  expect(description).toContain('template="https://example.cn/a&#x26;b&#x3C;c/search/?q={searchTerms}"');
});

test("a table of results marks what is lost where it is lost", () => {
  const names = { plan: (id: string) => id, theme: (id: string) => id, address: (url: string) => url };
  const record = records.find(({ id }) => id === "chengdu-14-qa/ch2/q1/p2");
  expect(resultsCsv(record ? [record] : [], names)).toContain("确保到〔缺〕年,新增普惠性养老床位〔缺〕张,");
  expect(record?.text).toContain("确保到年,新增普惠性养老床位张,");
});

test("titles of records are whole headings or run-in headings", () => {
  for (const { text, title, kinds, id } of records) {
    if (kinds.includes("标题")) expect(title, id).toBe(text.length);
    else if (title > 0) expect(text.slice(0, title), id).toMatch(/[。：:；;.]$/u);
  }
  expect(records.filter(({ title, kinds }) => title > 0 && !kinds.includes("标题")).length).toBeGreaterThan(50);
});
