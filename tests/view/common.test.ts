import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldMapped } from "../../src/text/fold.ts";
import { type Match, matches, SHORTEST, type Shown, sharedWords } from "../../src/view/compare/common.ts";

/** Words that several columns share. */

/** All longest matches by trying every pair of places. */
const naive = (texts: readonly Shown[], least: number): Match[] =>
  texts.flatMap((y, passage) =>
    texts.slice(0, passage).flatMap((x, other) =>
      x.plan === y.plan
        ? []
        : pairs(x.text, y.text)
            .map(([i, j]) => ({
              a: { passage: other, start: i },
              b: { passage, start: j },
              length: commonLength(x.text.slice(i), y.text.slice(j)),
            }))
            .filter(({ length }) => length >= least),
    ),
  );

/** Pairs of places in two texts before which the texts differ or begin. */
const pairs = (x: string, y: string): [number, number][] =>
  Array.from(x, (_, i) => Array.from(y, (_, j): [number, number] => [i, j]))
    .flat()
    .filter(([i, j]) => i === 0 || j === 0 || x[i - 1] !== y[j - 1]);

const commonLength = (x: string, y: string): number => {
  let length = 0;
  while (length < Math.min(x.length, y.length) && x[length] === y[length]) length++;
  return length;
};

const key = ({ a, b, length }: Match): string => `${a.passage}:${a.start} ${b.passage}:${b.start} ${length}`;
const keys = (found: readonly Match[]): string[] => found.map(key).sort();

/** Few different characters, so that much is alike. */
const fewLetters = fc.string({ unit: fc.constantFrom("甲", "乙", "丙"), maxLength: 40 });
const columns = fc.array(fc.record({ plan: fc.constantFrom("a", "b", "c"), text: fewLetters }), { maxLength: 6 });

test.each([1, 2, 4, 8])("finds what trying every pair of places finds, from %i characters", (least) => {
  fc.assert(
    fc.property(columns, (texts) => {
      expect(keys(matches(texts, least))).toEqual(keys(naive(texts, least)));
    }),
    { seed: 20260701, numRuns: 300 },
  );
});

/** Pieces of plans put together at random: long matches, punctuation, width and white space that differ. */
const phrase = fc.constantFrom(
  "推进治理体系和治理能力现代化",
  "公共法律服务体系建设",
  "，加强",
  "。",
  "“互联网＋”",
  "到２０２５年",
  "到 2025 年",
  "二○三五年",
  "二〇三五年远景目标纲要草案",
  "𠮷祥如意家园建设工程",
);
const prose = fc.array(phrase, { maxLength: 8 }).map((parts) => parts.join(""));
const plans = fc.array(fc.record({ plan: fc.constantFrom("a", "b", "c"), text: prose }), { maxLength: 5 });
const bare = (text: string) => foldMapped(text).text;

test("each piece stands at its twins, pieces do not overlap, and all that is alike is in one", () => {
  fc.assert(
    fc.property(plans, (passages: Shown[]) => {
      const shared = sharedWords(passages);
      const folded = passages.map(({ plan, text }) => ({ plan, ...foldMapped(text) }));
      shared.forEach((pieces, i) => {
        const { plan, text } = passages[i] as Shown;
        let last = 0;
        for (const { start, end, twins } of pieces) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
          expect(twins.length).toBeGreaterThan(0);
          expect(new Set(twins.map((twin) => twin.plan)).size).toBe(twins.length);
          for (const twin of twins) {
            const there = passages[twin.passage] as Shown;
            expect(there.plan).toBe(twin.plan);
            expect(twin.plan).not.toBe(plan);
            expect(bare(there.text.slice(twin.start, twin.end))).toBe(bare(text.slice(start, end)));
            expect(
              shared[twin.passage]?.some((other) => other.start < twin.end && twin.start < other.end),
              "the twin is marked too",
            ).toBe(true);
          }
        }
      });
      for (const { a, b, length } of naive(folded, SHORTEST))
        for (const place of [a, b]) {
          const { starts = [], text = "" } = folded[place.passage] ?? {};
          const words = text.slice(place.start, place.start + length);
          const inner = words.replace(/^[\p{P}\p{S}]+|[\p{P}\p{S}]+$/gu, "");
          if (inner.length < SHORTEST) continue;
          const from = place.start + words.indexOf(inner);
          for (let at = from; at < from + inner.length; at++) {
            const shown = starts[at] ?? -1;
            const covered = shared[place.passage]?.some(({ start, end }) => start <= shown && shown < end);
            expect(covered, `${words} at ${at}`).toBe(true);
          }
        }
    }),
    { seed: 20260702, numRuns: 300 },
  );
});

describe("by example", () => {
  const said = (...passages: [string, string][]) => {
    const shown = passages.map(([plan, text]) => ({ plan, text }));
    return sharedWords(shown).map((pieces, i) =>
      pieces.map(({ start, end, twins }) => [shown[i]?.text.slice(start, end), twins.map(({ plan }) => plan).join("")]),
    );
  };

  test("width, white space and quotation marks do not count; punctuation at the ends is not marked", () => {
    expect(said(["a", "落实，健全“公共”法律服务体系。"], ["b", "要求，健全公共 法律服务体系，推进"])).toEqual([
      [["健全“公共”法律服务体系", "b"]],
      [["健全公共 法律服务体系", "a"]],
    ]);
  });

  test("seven characters are too few, and so are eight with a comma at the end", () => {
    expect(said(["a", "甲推进依法治市乙，"], ["b", "丙推进依法治市乙，"])).toEqual([[], []]);
    expect(said(["a", "甲推进全面依法治市丁"], ["b", "丙推进全面依法治市戊"])).toEqual([
      [["推进全面依法治市", "b"]],
      [["推进全面依法治市", "a"]],
    ]);
  });

  test("a number is the same as a whole or not at all", () => {
    expect(said(["a", "城市社区日间照料覆盖率80%"], ["b", "城市社区日间照料覆盖率85%"])).toEqual([
      [["城市社区日间照料覆盖率", "b"]],
      [["城市社区日间照料覆盖率", "a"]],
    ]);
    expect(said(["a", "1.5万人以上参加基本养老"], ["b", "2.5万人以上参加基本养老"])).toEqual([
      [["万人以上参加基本养老", "b"]],
      [["万人以上参加基本养老", "a"]],
    ]);
    expect(said(["a", "日间照料服务覆盖率80%"], ["b", "日间照料服务覆盖率80%以上"])[0]).toEqual([
      ["日间照料服务覆盖率80%", "b"],
    ]);
  });

  test("half of a character of the upper planes is not marked", () => {
    // U+20000 and U+20001 share their first half.
    const [first, second] = ["\u{20000}", "\u{20001}"];
    expect(said(["a", `推进全面依法治市${first}`], ["b", `推进全面依法治市${second}`])[0]).toEqual([
      ["推进全面依法治市", "b"],
    ]);
  });

  test("two passages of one plan are not compared", () => {
    expect(said(["a", "推进治理体系和治理能力现代化"], ["a", "推进治理体系和治理能力现代化"])).toEqual([[], []]);
  });

  test("the longer match stands whole, and says only the plans that have all of it", () => {
    expect(
      said(["a", "推进治理体系和治理能力现代化"], ["b", "推进治理体系和治理能力现代化"], ["c", "治理体系和治理能力"]),
    ).toEqual([
      [["推进治理体系和治理能力现代化", "b"]],
      [["推进治理体系和治理能力现代化", "a"]],
      [["治理体系和治理能力", "ab"]],
    ]);
  });

  test("nothing, one passage, empty passages", () => {
    expect(sharedWords([])).toEqual([]);
    expect(said(["a", "推进治理体系和治理能力现代化"])).toEqual([[]]);
    expect(said(["a", ""], ["b", ""])).toEqual([[], []]);
  });
});
