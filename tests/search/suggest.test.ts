import { describe, expect, test } from "vitest";
import { memoryStore, recordOf } from "../../scripts/tools/search/queries.ts";
import { parseQuery } from "../../src/search/query.ts";
import { closest, synonymsOf } from "../../src/search/suggest.ts";

const storeOf = (...texts: string[]) => memoryStore(texts.map((text, i) => recordOf(`p/${i + 1}`, text)));

describe("other queries", () => {
  const texts = (list: { text: string; count: number }[]) => list.map(({ text, count }) => `${text} ${count}`);

  test("a word of the same meaning: the longest that the term holds gives way, as the list writes it", async () => {
    const store = storeOf("敬老院", "长者食堂", "老年人活动");
    const synonyms = (q: string, ...groups: string[][]) => synonymsOf(parseQuery(q), groups, store).then(texts);
    expect(await synonyms("老人食堂", ["老人", "长者"])).toEqual(["长者食堂 1"]);
    expect(await synonyms("老年人", ["老年", "老年人", "长者"])).toEqual(["长者 1"]);
    expect(await synonyms("老人 食堂 -活动", ["老人", "长者"])).toEqual(["长者 食堂 -活动 1"]);
    expect(await synonyms("食堂", ["老人", "长者"])).toEqual([]);
    // Alternatives are the reader's own.
    expect(await synonyms("老人|托育", ["老人", "长者"])).toEqual([]);
    expect(await synonyms("", ["老人", "长者"])).toEqual([]);
  });

  test("of alternatives each by itself", async () =>
    expect(texts(await closest(parseQuery("养老|托育|无此"), storeOf("养老", "托育和养老")))).toEqual([
      "养老 2",
      "托育 1",
    ]));

  test("first with a term or the exclusions left out; only then parts of the longest term", async () => {
    const store = storeOf("养老服务", "食堂");
    const near = (q: string) => closest(parseQuery(q), store).then(texts);
    expect(await near("养老 食堂")).toEqual(["食堂 1", "养老 1"]);
    expect(await near("养老 -服务")).toEqual(["养老 1"]);
    expect(await near("养老服务甲 乙")).toEqual(["养老服务 1"]);
    expect(await near("乙 养老服务甲")).toEqual(["养老服务 1"]);
    expect(await near("养老服务无")).toEqual(["养老服务 1"]);
    expect(await near("")).toEqual([]);
  });

  test("of nine terms one of the first eight is left out; an exclusion alone is no query", async () => {
    const store = storeOf("甲乙丙丁戊己庚辛", "食堂-服务");
    const near = (q: string) => closest(parseQuery(q), store).then(texts);
    expect(await near("甲 乙 丙 丁 戊 己 庚 辛 无")).toEqual([]);
    expect(await near("无 甲 乙 丙 丁 戊 己 庚 辛")).toEqual(["甲 乙 丙 丁 戊 己 庚 辛 1"]);
    expect(await near("无此 -服务")).toEqual([]);
  });

  test("the longest parts that stand somewhere, three at most; single characters only of two", async () => {
    const store = storeOf("甲乙丙", "乙丙丁", "丙丁戊", "丁戊己", "庚");
    const near = (q: string) => closest(parseQuery(q), store).then(texts);
    expect(await near("甲乙丙丁戊己")).toEqual(["甲乙丙 1", "乙丙丁 1", "丙丁戊 1"]);
    expect(await near("庚辛")).toEqual(["庚 1"]);
    expect(await near("庚辛壬")).toEqual([]);
    expect(await near("辛")).toEqual([]);
    expect(await near("庚庚")).toEqual(["庚 1"]);
  });

  test("the characters of a short term anywhere in a passage, each once", async () => {
    const store = storeOf("甲和乙又丙", "丁和戊和己和庚和辛和壬和癸和子和丑");
    const near = (q: string) => closest(parseQuery(q), store).then(texts);
    expect(await near("丙乙甲")).toEqual(["丙 乙 甲 1"]);
    expect(await near("甲丙甲")).toEqual(["甲 丙 1"]);
    expect(await near("子癸壬辛庚己戊丁")).toEqual(["子 癸 壬 辛 庚 己 戊 丁 1"]);
    // Of nine it would say too little.
    expect(await near("丑子癸壬辛庚己戊丁")).toEqual([]);
  });

  test("of a very long term the first 24 characters", async () => {
    const first = "一二三四五六七八九十甲乙丙丁戊己庚辛壬癸子丑寅卯";
    expect(texts(await closest(parseQuery(`${first}辰巳午未`), storeOf(`${first.slice(1)}辰巳`)))).toEqual([
      `${first.slice(1)} 1`,
    ]);
  });
});

test("five suggestions at most, those that find most first", async () => {
  const others = ["长者", "老年人", "银发", "耆老", "老者", "高龄", "寿星"];
  // The first word stands in seven passages, the last in one.
  const own = memoryStore(others.map((_, i) => recordOf(`p/${i + 1}`, others.slice(0, others.length - i).join("，"))));
  const found = await synonymsOf(parseQuery("老人"), [["老人", ...others.toReversed()]], own);
  expect(found.map(({ text, count }) => `${text} ${count}`)).toEqual([
    "长者 7",
    "老年人 6",
    "银发 5",
    "耆老 4",
    "老者 3",
  ]);
});
