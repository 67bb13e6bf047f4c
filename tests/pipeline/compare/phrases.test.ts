import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { planIds } from "../../../scripts/build/plan-folder.ts";
import { readBoilerplate } from "../../../scripts/pipeline/compare/phrases/boilerplate.ts";
import { phrasesOf } from "../../../scripts/pipeline/compare/phrases/index.ts";
import { passageRecords } from "../../../scripts/pipeline/record/passages.ts";
import { excerptOf } from "../../../scripts/pipeline/render/site-data/phrase-excerpt.ts";
import { sitePhrases } from "../../../scripts/pipeline/render/site-data/phrases.ts";
import { SHORTEST_PHRASE } from "../../../src/model/phrase-classes.ts";
import { phraseSchema } from "../../../src/model/phrases.ts";
import { loosen, searchFold } from "../../../src/text/fold.ts";
import { SEEDED } from "../../support/arbitraries.ts";
import { planOf } from "../../support/phrases.ts";
import { planNamed } from "../../support/stages.ts";

const LIST = "content/registry/boilerplate-phrases.yaml";
const boilerplate = readBoilerplate(readFileSync(LIST, "utf8"), LIST);
const folded = (text: string) => loosen(searchFold(text));

const plans = planIds().map((id) => {
  const { analysis } = planNamed(id);
  return { plan: id, source: analysis.text.source, passages: passageRecords({ ...analysis, plan: id }) };
});
const told: string[] = [];
const records = phrasesOf(plans, { boilerplate, notice: (message) => told.push(message) });

const key = z
  .object({
    phrases: z.array(
      z.strictObject({
        text: z.string(),
        class: z.enum(["telling", "genre"]).optional(),
        variant: z.string().optional(),
        places: z.array(z.string()),
      }),
    ),
    nearMisses: z.array(z.strictObject({ text: z.string(), passage: z.string(), words: z.string() })),
  })
  .parse(parse(readFileSync("tests/golden/phrases.yaml", "utf8")));

describe("the five plans", () => {
  test("the key has 21 phrases and 6 near-misses", () =>
    expect([key.phrases.length, key.nearMisses.length]).toEqual([21, 6]));

  test.each(key.phrases)("$text", ({ text, class: kind, variant, places }) => {
    const head = records.find((record) => folded(record.text) === folded(variant ?? text));
    const said = variant ? head?.variants.find((one) => folded(one.text) === folded(text)) : head;
    expect(said?.places.map(({ passage }) => passage).sort()).toEqual([...places].sort());
    if (kind) expect(head?.class).toBe(kind);
  });

  test.each(key.nearMisses)("$passage has $words, not $text", ({ text, passage, words }) => {
    const record = records.find((one) => folded(one.text) === folded(text));
    expect(plans.flatMap(({ passages }) => passages).find(({ id }) => id === passage)?.text).toContain(words);
    expect(record).toBeDefined();
    expect(record?.places.map((place) => place.passage)).not.toContain(passage);
  });

  test("records are as documented, with one id each, telling ones first, and nothing was left out", () => {
    z.array(phraseSchema).parse(records);
    expect(new Set(records.map(({ id }) => id)).size).toBe(records.length);
    const classes = records.map((record) => record.class);
    expect(classes).toEqual([...classes].sort().reverse());
    expect(told).toEqual([]);
  });

  test("each place is exactly the phrase, at its offsets in the source", () => {
    const sources = new Map(plans.map(({ plan, source }) => [plan, source]));
    for (const said of records.flatMap((record) => [record, ...record.variants]))
      for (const { plan, start, end, quote, parts } of said.places) {
        const pieces = (parts ?? [{ start, end }]).map((part) => sources.get(plan)?.slice(part.start, part.end));
        expect(pieces.join("")).toBe(quote);
        expect(folded(quote)).toBe(folded(said.text));
      }
  });

  test("a quotation mark whose partner stands inside belongs to the quote, others do not", () => {
    const texts = records.flatMap((record) => [record.text, ...record.variants.map(({ text }) => text)]);
    expect(texts).toContain("增强“四个意识”、坚定“四个自信”、做到“两个维护”");
    expect(texts).toContain("“绿水青山就是金山银山”的");
    expect(texts).toContain("市国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要");
  });

  test("an id is made of the words alone: other plans beside them change nothing", () => {
    const some = plans.filter(({ plan }) => /ankang|yijiang/.test(plan));
    const find = (list: typeof records) => list.find(({ text }) => text.startsWith("人大监督"))?.id;
    expect(find(phrasesOf(some.reverse()))).toBe(find(records));
  });
});

describe("what the page shows", () => {
  const page = sitePhrases(plans, records);
  const texts = new Map(plans.flatMap(({ passages }) => passages.map(({ id, text }) => [id, text])));

  test("every excerpt is a piece of its passage, and holds the phrase", () => {
    for (const { text, rows, near } of page.phrases) {
      for (const row of [...rows, ...near]) {
        const excerpt = row.pieces
          .map((piece) => piece.text)
          .join("")
          .replaceAll("…", "");
        expect(texts.get(row.passage)?.replaceAll("…", "")).toContain(excerpt);
      }
      for (const { pieces } of rows)
        expect(pieces.filter(({ as }) => as === "same").map((piece) => folded(piece.text))).toEqual([folded(text)]);
    }
  });

  test("plans that have only part of a phrase stand beside it", () => {
    const near = page.phrases.find(({ text }) => text.includes("统一衔接"))?.near.map(({ plan }) => plan);
    expect(near).toEqual(["ankang-14", "hengyang-14-proposal"]);
  });

  test("of several places in one passage the first is shown, the others are counted", () => {
    const twice = planOf("a", ["甲乙丙丁戊己庚辛壬癸子丑，甲乙丙丁戊己庚辛壬癸子丑"]);
    const both = [twice, planOf("b", ["甲乙丙丁戊己庚辛壬癸子丑"])];
    const [phrase] = sitePhrases(both, phrasesOf(both)).phrases;
    expect([phrase?.rows.length, phrase?.more]).toEqual([2, { a: 1 }]);
  });
});

/** An excerpt with what is the same in 【】 and what reads differently in 〈〉. */
const marked = (text: string, part: string, phrase: string): string =>
  excerptOf(text, { start: text.indexOf(part), end: text.indexOf(part) + part.length }, phrase)
    .map((piece) =>
      piece.as === "same" ? `【${piece.text}】` : piece.as === "other" ? `〈${piece.text}〉` : piece.text,
    )
    .join("");

const WHOLE = "定位准确、边界清晰、功能互补、统一衔接的";
test.each([
  ["the whole", `形成${WHOLE}体系。`, WHOLE, `形成【${WHOLE}】体系。`],
  [
    "other words after",
    "边界清晰、功能互补、有机衔接的体系",
    "边界清晰、功能互补",
    "【边界清晰、功能互补】、〈有机〉【衔接的】体系",
  ],
  [
    "words missing before",
    "形成各类规划定位清晰、功能互补",
    "清晰、功能互补",
    "形成各类规划【定位】【清晰、功能互补】",
  ],
  ["nothing alike beside it", "甲乙。边界清晰、功能互补。丙丁戊己", "边界清晰、功能互补", "【边界清晰、功能互补】。"],
  [
    "a long sentence is cut",
    `${"甲".repeat(60)}${WHOLE}${"乙".repeat(60)}`,
    WHOLE,
    `…${"甲".repeat(42)}【${WHOLE}】${"乙".repeat(42)}…`,
  ],
])("excerpt: %s", (_, text, part, expected) => expect(marked(text, part, WHOLE)).toBe(expected));

describe("any plans", () => {
  const block = fc.constantFrom(
    "规划实施",
    "统筹推进，",
    "“两个维护”",
    "体系。",
    "到2025年",
    "(市级)",
    "能力现代化",
    "甲",
    "乙、",
    "",
  );
  const passage = fc.array(block, { maxLength: 10 }).map((blocks) => blocks.join(""));
  const some = fc.array(fc.array(passage, { maxLength: 4 }), { maxLength: 5 });

  test("phrases are long enough, in two plans or more, and stand at their places", () => {
    fc.assert(
      fc.property(some, (texts) => {
        const made = texts.map((list, i) => planOf(`plan${i}`, list));
        for (const record of phrasesOf(made)) {
          phraseSchema.parse(record);
          for (const said of [record, ...record.variants]) {
            expect(said.length).toBeGreaterThanOrEqual(SHORTEST_PHRASE);
            expect(new Set(said.places.map(({ plan }) => plan))).toEqual(new Set(said.plans));
            for (const { plan, start, end, quote } of said.places) {
              expect(texts[Number(plan.slice(4))]?.join("\n").slice(start, end)).toBe(quote);
              expect(folded(quote)).toBe(folded(said.text));
            }
          }
        }
        sitePhrases(made, phrasesOf(made));
      }),
      { ...SEEDED, numRuns: 400 },
    );
  });

  test.each([
    ["none", []],
    ["one", [planOf("a", ["同样的话同样的话同样的话", "同样的话同样的话同样的话"])]],
    ["without passages", [planOf("a", []), planOf("b", [])]],
    ["with empty ones", [planOf("a", [""]), planOf("b", ["", " "])]],
  ])("%s: no phrase", (_, made) => {
    expect(phrasesOf(made)).toEqual([]);
    expect(sitePhrases(made, [])).toEqual({ phrases: [], counts: { telling: 0, genre: 0 } });
  });

  test("a phrase across a join says its parts", () => {
    const [joined, other] = [
      planOf("a", ["健全学校家庭社会协同育人机制"]),
      planOf("b", ["健全学校家庭社会协同育人机制"]),
    ];
    const passages = joined.passages.map((one) => ({
      ...one,
      end: 20,
      parts: [
        { start: 0, end: 6 },
        { start: 12, end: 20 },
      ],
    }));
    const [record] = phrasesOf([{ ...joined, passages }, other]);
    expect(record?.places[0]).toMatchObject({
      start: 0,
      end: 20,
      parts: [
        { start: 0, end: 6 },
        { start: 12, end: 20 },
      ],
    });
  });

  test("what is too much is left out with a notice", () => {
    const notices: string[] = [];
    const often = Array.from({ length: 31 }, () => "健全学校家庭社会协同育人机制");
    const [record] = phrasesOf([planOf("a", often), planOf("b", often)], {
      notice: (message) => notices.push(message),
    });
    expect(record?.places).toHaveLength(60);
    expect(new Set(record?.places.map(({ plan }) => plan))).toEqual(new Set(["a", "b"]));
    expect(notices).toEqual(["2 places of shared phrases left out: 30 of one plan are kept"]);
  });
});
