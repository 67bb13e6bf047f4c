import { describe, expect, test } from "vitest";
import { loadSynonyms } from "../../scripts/build/search-index.ts";
import { memoryStore, recordOf, searchRecords, substrings, TERMS, truth } from "../../scripts/tools/search/queries.ts";
import type { NumberCounts } from "../../src/model/targets.ts";
import { resultsCsv } from "../../src/search/csv.ts";
import { chosen, counts } from "../../src/search/facets.ts";
import { find, findLoosely, inOrder } from "../../src/search/find.ts";
import { openSearch } from "../../src/search/opensearch.ts";
import { parseQuery } from "../../src/search/query.ts";
import { facetValues, type SearchRecord } from "../../src/search/record.ts";
import { runSearch } from "../../src/search/run.ts";
import { addressOf, asking, stateAt } from "../../src/search/state.ts";
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

describe("order", () => {
  const little = [
    recordOf("p/1", "顺带提到养老，其余都在讲别的事情，讲了很长的一段话，没有数字，也没有任务，只是说说。"),
    recordOf("p/2", "养老服务体系", { title: 6, kinds: ["标题"] }),
    recordOf("q/3", "加强养老服务。建设养老院，办好养老院。", { title: 7 }),
    recordOf("q/4", "顺带提到养老，其余都在讲别的事情，讲了很长的一段话，有了数字，也没有任务，只是说说。", {
      targets: numbers({ written: 2 }),
    }),
    recordOf("q/5", "建设养老院，办好养老院。"),
  ];
  const long = "，别的事情".repeat(10);
  const ordered = async (order: "rank" | "plan") => {
    const own = memoryStore(little);
    return (await inOrder(await find(parseQuery("养老"), own), order, own)).map(({ passage }) => little[passage]?.id);
  };

  test("headings, run-in headings, density, targets before passing mentions", async () =>
    expect(await ordered("rank")).toEqual(["q/3", "p/2", "q/5", "q/4", "p/1"]));

  test("a task that begins with the words before one with targets that mentions them", async () => {
    const kinds = ["任务"] as const;
    const own = memoryStore([
      recordOf(
        "p/1",
        "完成剩余18个老旧小区改造,完善城市供排水、供热供气管网、城市停车场、充电桩、景观绿化等建设,提升品质。",
        {
          kinds: [...kinds],
          targets: numbers({ written: 2 }),
        },
      ),
      recordOf(
        "p/2",
        "加强充电桩建设,建设新能源充电基础设施,积极推进汽车与智能电网间的能量和信息互动,提升充电服务的智能化水平。",
        {
          kinds: [...kinds],
        },
      ),
    ]);
    const order = await inOrder(await find(parseQuery("充电桩"), own), "rank", own);
    expect(order.map(({ passage }) => passage + 1)).toEqual([2, 1]);
  });

  test("among long texts, what begins with the words before a task with targets that only mentions them", async () => {
    const own = memoryStore([
      recordOf("p/1", `${long}教育${long}`, { kinds: ["任务"], targets: numbers({ written: 2 }) }),
      recordOf("p/2", `${long.slice(0, 10)}教育${long}${long.slice(10)}`),
    ]);
    const order = await inOrder(await find(parseQuery("教育"), own), "rank", own);
    expect(order.map(({ passage }) => passage + 1)).toEqual([2, 1]);
  });

  test("what only the list of responsible bodies says comes last, the leading body's tasks first", async () => {
    const listed = (id: string, text: string) =>
      recordOf(id, text, { kinds: ["任务"], targets: numbers({ written: 3 }), listAt: text.lastIndexOf("(") });
    const own = memoryStore([
      listed("p/1", `打造示范集群${long}。(牵头部门:市农业农村局,配合部门:市乡村振兴局)`),
      listed("p/2", `改善人居环境${long}。(牵头部门:市乡村振兴局)`),
      recordOf("p/3", "顺带提到乡村振兴，其余都在讲别的事情，讲了很长的一段话，没有数字，也没有任务，只是说说。"),
      listed("p/4", "办好乡村振兴学堂。(牵头部门:市乡村振兴局)"),
    ]);
    const order = await inOrder(await find(parseQuery("乡村振兴"), own), "rank", own);
    expect(order.map(({ passage }) => passage + 1)).toEqual([4, 3, 2, 1]);
  });

  test("by plan: as they stand", async () =>
    expect(await ordered("plan")).toEqual(["p/1", "p/2", "q/3", "q/4", "q/5"]));

  test("every result of 枫桥经验 is there, the task and the run-in headings among them", async () => {
    const outcome = await runSearch(asking("枫桥经验"), store);
    expect(outcome?.hits.length).toBe(3);
    expect(outcome?.facets.plan.map(({ count }) => count)).toEqual([1, 1, 1]);
  });
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

describe("addresses", () => {
  test.each([
    ["", ""],
    ["?q=%E5%85%BB%E8%80%81", "?q=%E5%85%BB%E8%80%81"],
    ["?q=a&plan=x&plan=y&theme=z&order=plan&loose=1", "?q=a&plan=x&plan=y&theme=z&order=plan&loose=1"],
    ["?q=a&order=wrong&loose=0&page=2", "?q=a"],
  ])("%s", (search, address) => expect(addressOf(stateAt({ search, hash: "" }))).toBe(address));

  test("a long query goes by the fragment, and comes back", () => {
    const q = "规划".repeat(5000);
    const address = addressOf(asking(q));
    expect(address.startsWith("#q=")).toBe(true);
    expect(stateAt({ search: "", hash: address }).q).toBe(q);
  });
});

test("a table of results is safe for spreadsheet programs", () => {
  const names = { plan: (id: string) => id, theme: (id: string) => id, address: (url: string) => `https://x${url}` };
  const csv = resultsCsv([recordOf("p/1", '=1+1,"甲"')], names);
  expect(csv).toBe(
    '\ufeff序号,规划,标题路径,类别,段落编号,原文,主题,牵头部门,地址\r\n1,p,,正文,p/1,"\'=1+1,""甲""",,,https://x/plans/p/1/\r\n',
  );
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

test("five suggestions at most, those that find most first", async () => {
  const others = ["长者", "老年人", "银发", "耆老", "老者", "高龄", "寿星"];
  // The first word stands in seven passages, the last in one.
  const own = memoryStore(others.map((_, i) => recordOf(`p/${i + 1}`, others.slice(0, others.length - i).join("，"))));
  const found = await synonymsOf(parseQuery("老人"), [["老人", ...others]], own);
  expect(found.map(({ text, count }) => `${text} ${count}`)).toEqual([
    "长者 7",
    "老年人 6",
    "银发 5",
    "耆老 4",
    "老者 3",
  ]);
});
