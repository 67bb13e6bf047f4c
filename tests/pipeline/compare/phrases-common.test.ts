import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { commonPhrases } from "../../../scripts/pipeline/compare/phrases/common.ts";
import { familiesOf } from "../../../scripts/pipeline/compare/phrases/families.ts";
import { commonPrefixes, suffixArray } from "../../../scripts/pipeline/compare/phrases/suffixes.ts";
import { streamOf, tokensOf } from "../../../scripts/pipeline/compare/phrases/tokens.ts";
import { SEEDED } from "../../support/arbitraries.ts";
import { planOf } from "../../support/phrases.ts";

/** The finder of common phrases against one that looks at every piece of every text. */

const stripped = (text: string) => text.replaceAll(/[，、“”。]/gu, "");

/** Phrases by the definition: no longer one that holds it stands in the same plans. Words → places, as `plan:passage:offset`. */
function naive(plans: string[][], shortest: number): Map<string, string[]> {
  const texts = plans.map((passages) => passages.map(stripped));
  const plansWith = new Map<string, Set<number>>();
  texts.forEach((passages, plan) => {
    for (const text of passages)
      for (let from = 0; from < text.length; from++)
        for (let to = from + shortest; to <= text.length; to++) {
          const words = text.slice(from, to);
          plansWith.set(words, (plansWith.get(words) ?? new Set()).add(plan));
        }
  });
  const common = [...plansWith].filter(([, set]) => set.size > 1);
  const same = (a: Set<number>, b: Set<number>) => a.size === b.size && [...a].every((plan) => b.has(plan));
  const closed = common.filter(
    ([words, set]) =>
      !common.some(([longer, other]) => longer.length > words.length && longer.includes(words) && same(set, other)),
  );
  return new Map(
    closed.map(([words]) => [
      words,
      texts.flatMap((passages, plan) =>
        passages.flatMap((text, passage) => {
          const found: string[] = [];
          for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length))
            found.push(`${plan}:${passage}:${at}`);
          return found;
        }),
      ),
    ]),
  );
}

function found(plans: string[][], shortest: number): Map<string, string[]> {
  const stream = streamOf(plans.map((texts, i) => planOf(`p${i}`, texts)));
  const first = new Map(stream.passages.map(({ plan }, i) => [plan, i] as const).reverse());
  return new Map(
    commonPhrases(stream, shortest).map(({ length, places }) => {
      const where = places.map((place) => {
        const index = stream.owner[place] ?? 0;
        const { plan, from } = stream.passages[index] as (typeof stream.passages)[number];
        return `${plan}:${index - (first.get(plan) ?? 0)}:${place - from}`;
      });
      const { tokens, from } = stream.passages[stream.owner[places[0] ?? 0] ?? 0] as (typeof stream.passages)[number];
      const at = (places[0] ?? 0) - from;
      return [tokens.words.slice(at, at + length).join(""), where];
    }),
  );
}

const sorted = (map: Map<string, string[]>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));

const passage = fc.array(fc.constantFrom(..."甲甲乙乙丙丁，、“”。"), { maxLength: 14 }).map((signs) => signs.join(""));
const plans = fc.array(fc.array(passage, { maxLength: 3 }), { maxLength: 5 });

describe("common phrases", () => {
  test("are those of a finder that looks at every piece: the same words, the same places", () => {
    fc.assert(
      fc.property(plans, fc.integer({ min: 1, max: 4 }), (texts, shortest) => {
        expect(sorted(found(texts, shortest))).toEqual(sorted(naive(texts, shortest)));
      }),
      SEEDED,
    );
  });

  test.each([
    ["no plan", [], []],
    ["one plan", [["甲乙丙丁", "甲乙丙丁"]], []],
    [
      "empty passages",
      [
        ["", "，。"],
        ["", "甲"],
      ],
      [],
    ],
    [
      "two copies: the whole passages",
      [
        ["甲乙丙丁", "戊己庚"],
        ["甲乙丙丁", "戊己庚"],
      ],
      ["甲乙丙丁", "戊己庚"],
    ],
    ["never across passages", [["甲乙丙", "丁戊己"], ["甲乙丙丁戊己"]], ["丁戊己", "甲乙丙"]],
    ["the longer one in the same plans alone", [["甲乙丙丁，丙丁甲"], ["甲乙丙丁"]], ["甲乙丙丁"]],
    [
      "the shorter one too, where a further plan has it",
      [["甲乙丙丁"], ["甲乙丙丁"], ["乙丙丁戊"]],
      ["乙丙丁", "甲乙丙丁"],
    ],
    [
      "one that is longer at every place, each time in other plans",
      [["甲乙丙丁。乙丙丁戊"], ["甲乙丙丁"], ["乙丙丁戊"]],
      ["乙丙丁", "乙丙丁戊", "甲乙丙丁"],
    ],
    ["punctuation, quotation marks and widths do not count", [["甲、“乙”,丙"], ["甲乙，丙"]], ["甲乙丙"]],
    ["a number is one word: no phrase ends within it", [["达到12.5万元以上"], ["达到12.6万元以上"]], ["万元以上"]],
    ["characters beyond the basic plane are one", [["甲乙𠮷丙"], ["甲乙𠮶丙"]], []],
  ])("%s", (_, texts, words) => {
    expect([...found(texts as string[][], 3).keys()].sort()).toEqual([...words].sort());
  });

  test("come in the order of their first places, whatever signs they begin with; of two at one place the longer first", () => {
    const words = (...plans: string[][]) => [...found(plans, 3).keys()];
    // 甲 is the first sign of all, and begins the second phrase; then the other way round.
    expect(words(["甲", "乙丙丁", "甲戊己"], ["甲戊己", "乙丙丁"])).toEqual(["乙丙丁", "甲戊己"]);
    expect(words(["乙", "甲戊己", "乙丙丁"], ["乙丙丁", "甲戊己"])).toEqual(["甲戊己", "乙丙丁"]);
    expect(words(["丁戊己。甲乙丙丁"], ["甲乙丙丁，丁戊己"], ["甲乙丙"])).toEqual(["丁戊己", "甲乙丙丁", "甲乙丙"]);
  });

  test("many equal characters are one phrase, at places that do not overlap", () => {
    const equal = found([["规".repeat(100_000)], ["规".repeat(40_000)]], 10);
    expect([...equal].map(([words, places]) => [words.length, places])).toEqual([
      [40_000, ["0:0:0", "0:0:40000", "1:0:0"]],
    ]);
  });

  test("plans far apart are two: their numbers do not fit into one word of bits", () => {
    const far = Array.from({ length: 33 }, (_, i) => [i % 32 === 0 ? "共同的字句" : ("甲乙丙丁戊"[i % 5] ?? "")]);
    expect([...found(far, 5).keys()]).toEqual(["共同的字句"]);
  });

  test("more plans than one word of bits holds", () => {
    const many = Array.from({ length: 70 }, (_, i) => [`共同的字句${"甲乙丙丁"[i % 4]}`]);
    expect([...found(many, 5)].map(([words, places]) => [words, places.length])).toEqual(
      expect.arrayContaining([
        ["共同的字句", 70],
        ["共同的字句甲", 18],
      ]),
    );
  });
});

describe("families", () => {
  test("every phrase stands in one of them, once; heads weigh most", () => {
    fc.assert(
      fc.property(plans, (texts) => {
        const phrases = commonPhrases(streamOf(texts.map((list, i) => planOf(`p${i}`, list))), 2);
        const families = familiesOf(phrases);
        const all = families.flatMap(({ head, variants }) => [head, ...variants]);
        expect(all).toHaveLength(phrases.length);
        expect(new Set(all)).toEqual(new Set(phrases));
      }),
      SEEDED,
    );
  });
});

describe("suffix array", () => {
  const codes = fc
    .array(fc.integer({ min: 0, max: 3 }), { maxLength: 40 })
    .map((list) => Int32Array.from([...list, 4]));
  const from = (numbers: Int32Array, at: number) => [...numbers.slice(at)];
  const compare = (a: number[], b: number[]): number => {
    const at = a.findIndex((value, i) => value !== b[i]);
    return at < 0 ? -1 : (a[at] ?? -1) - (b[at] ?? -1);
  };

  test("orders all places by what follows, and tells what neighbours share", () => {
    fc.assert(
      fc.property(codes, (numbers) => {
        const sa = suffixArray(numbers);
        const wanted = [...numbers.keys()].sort((a, b) => compare(from(numbers, a), from(numbers, b)));
        expect([...sa]).toEqual(wanted);
        const lcp = commonPrefixes(numbers, sa);
        for (let i = 1; i < sa.length; i++) {
          const [a, b] = [from(numbers, sa[i - 1] ?? 0), from(numbers, sa[i] ?? 0)];
          const differs = a.findIndex((value, at) => value !== b[at]);
          expect(lcp[i]).toBe(differs < 0 ? a.length : differs);
        }
      }),
      SEEDED,
    );
  });

  test("of nothing is nothing", () => expect(suffixArray(new Int32Array(0))).toEqual(new Int32Array(0)));
});

test.each([
  ["增强“四个意识”、坚定", ["增", "强", "四", "个", "意", "识", "坚", "定"]],
  ["到2025年达到99.5%以上", ["到", "2025", "年", "达", "到", "99.5%", "以", "上"]],
  ["５Ｇ ＡＰＰ：二O三五", ["5gapp", "二", "〇", "三", "五"]],
  ["", []],
])("tokens of %s", (text, words) => expect(tokensOf(text).words).toEqual(words));
