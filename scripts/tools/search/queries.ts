import { readFileSync } from "node:fs";
import { randomLcg } from "d3";
import { matches, parseQuery } from "../../../src/search/query.ts";
import { facetValues, type SearchRecord } from "../../../src/search/record.ts";
import type { Store } from "../../../src/search/store.ts";
import { END, searchFold, tokens } from "../../../src/text/fold.ts";
import { listLength } from "../../pipeline/search-index/table.ts";

/** The records that the search index is made of, from content/data; run the build first. */
export const searchRecords = (): SearchRecord[] =>
  json<{ plans: string[] }>("site/index").plans.flatMap((id) => json<SearchRecord[]>(`search/${id}`));

const json = <T>(name: string): T => JSON.parse(readFileSync(`content/data/${name}.json`, "utf8")) as T;

/** A record of a text, for tests that need no plan. */
export const recordOf = (id: string, text: string, more: Partial<SearchRecord> = {}): SearchRecord => ({
  id,
  plan: id.split("/")[0] ?? id,
  url: `/plans/${id}/`,
  kinds: ["正文"],
  path: [],
  number: null,
  text,
  title: 0,
  listAt: null,
  themes: [],
  leads: [],
  targets: null,
  ...more,
});

/** What Pagefind and the table give, in memory. */
export function memoryStore(records: readonly SearchRecord[]): Store {
  const words = records.map(({ text }) => [...tokens(searchFold(text)), END]);
  const places = Map.groupBy(words.flat().entries(), ([, word]) => word);
  let next = 0;
  const starts = Uint32Array.from([0, ...words.map((list) => (next += list.length))]);
  const titles = records.map(({ text, title }) => tokens(searchFold(text.slice(0, title))).length);
  const lists = records.map(listLength);
  return {
    places: async (token) => Uint32Array.from(places.get(token) ?? [], ([place]) => place),
    passages: async () => ({
      count: records.length,
      starts,
      titles,
      lists,
      all: (facet) => [...new Set(records.flatMap(facetValues[facet]))],
      values: (facet, passage) => records.slice(passage, passage + 1).flatMap(facetValues[facet]),
    }),
    record: async (passage) => {
      const record = records[passage];
      if (!record) throw new Error(`no record ${passage}`);
      return record;
    },
  };
}

/** Terms as readers type them: names, numbers, punctuation, quotation marks, forms of years; some occur nowhere. */
export const TERMS = [
  "枫桥经验", "长江禁渔", "老龄化", "营商环境", "放管服", "“放管服”改革", "放管服改革", "双随机、一公开",
  "双随机一公开", "3-5个", "二〇三五年", "二O三五年", "二0三五年", "２０２５年", "5G", "５ｇ", "互联网+政务服务",
  "医养结合", "老年人", "养老", "的", "一", "%", "“四个意识”", "森林覆盖率", "市发改局", "不低于", "GDP", "雪亮工程",
  "林长制", "枫桥经验甲",
]; // biome-ignore format: a list to be read as one

/**
 * `count` substrings of 1 to 12 characters of texts, always the same for a seed. White space inside stays out of them
 * (it parts terms); a line break is what a copied text has there.
 */
export function substrings(texts: readonly string[], count: number, seed: number): string[] {
  const random = randomLcg(seed);
  const pick = (below: number) => Math.floor(random() * below);
  const all = texts.map((text) => Array.from(text));
  const drawn: string[] = [];
  while (drawn.length < count) {
    const chars = all[pick(all.length)] ?? [];
    const length = 1 + pick(12);
    const start = pick(Math.max(1, chars.length - length + 1));
    const text = chars
      .slice(start, start + length)
      .join("")
      .replace(/[^\S\n]/gu, "");
    if (searchFold(text) !== "" && !text.includes("|")) drawn.push(text);
  }
  return drawn;
}

/** Ids of the records whose folded text answers a query, by `String.includes` alone. */
export const truth = (q: string, folded: readonly { id: string; text: string }[]): string[] => {
  const query = parseQuery(q);
  return folded.filter(({ text }) => matches(query, text)).map(({ id }) => id);
};
