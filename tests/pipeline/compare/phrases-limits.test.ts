import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { phrasesOf } from "../../../scripts/pipeline/compare/phrases/index.ts";
import { planOf } from "../../support/phrases.ts";

const noting = (plans: Parameters<typeof phrasesOf>[0]) => {
  const notices: string[] = [];
  return { records: phrasesOf(plans, { notice: (message) => notices.push(message) }), notices };
};
const han = (count: number, from = 0) =>
  String.fromCharCode(...Array.from({ length: count }, (_, i) => 0x5000 + from + i));

describe("more than anybody reads is left out, the lightest first, and said", () => {
  test("3,000 phrases", () => {
    // Each has a sign of its own at every second place: no two share more than one.
    const texts = Array.from({ length: 3001 }, (_, i) =>
      Array.from("子丑寅卯辰巳", (sign) => han(1, i) + sign)
        .join("")
        .slice(0, i === 7 ? 11 : 12),
    );
    const { records, notices } = noting([planOf("a", texts), planOf("b", texts)]);
    expect(records).toHaveLength(3000);
    expect(records.some(({ length }) => length === 11)).toBe(false);
    expect(notices).toEqual(["1 shared phrases with the least repetition left out: 3000 are kept"]);
  });

  test("40 variants of one phrase", () => {
    const whole = han(90);
    const windows = Array.from({ length: 41 }, (_, i) => planOf(`w${i}`, [whole.slice(i, i + 45)]));
    const all = [planOf("a", [whole]), planOf("b", [whole]), ...windows];
    const { records, notices } = noting(all);
    const sizes = records.map(({ variants }) => variants.length);
    expect(Math.max(...sizes)).toBe(40);
    expect(notices).toEqual([
      expect.stringMatching(/^[1-9]\d* variants of shared phrases left out: 40 of one phrase are kept$/),
    ]);
    // With six such plans nothing is left out.
    expect(noting(all.slice(0, 8)).notices).toEqual([]);
  });

  test("30 places of one plan, those of variants too; each plan by itself", () => {
    const text = han(14);
    const often = (count: number) => Array.from({ length: count }, () => text);
    expect(noting([planOf("a", often(30)), planOf("b", often(30))]).notices).toEqual([]);
    const long = (count: number) => often(count).map((one) => `${one}末`);
    const { records, notices } = noting([planOf("a", long(31)), planOf("b", long(1)), planOf("c", [text])]);
    expect(records.flatMap((record) => [record, ...record.variants]).map(({ places }) => places.length)).toEqual([
      32, 31,
    ]);
    expect(notices).toEqual(["2 places of shared phrases left out: 30 of one plan are kept"]);
  });
});

describe("a phrase", () => {
  const text = "健全学校家庭社会协同育人机制";

  test("is said with its plans, its first words, its places and an id of its words", () => {
    const [record] = phrasesOf([planOf("x", ["别的话"]), planOf("a", [`要${text}。`]), planOf("b", [`${text}，`])]);
    expect(record).toEqual({
      id: expect.stringMatching(/^ph-[0-9a-f]{10}$/),
      text,
      length: 14,
      plans: ["a", "b"],
      class: "telling",
      reason: null,
      variants: [],
      places: [
        { plan: "a", passage: "a/p1", url: "/plans/a/#p1", start: 1, end: 15, quote: text },
        { plan: "b", passage: "b/p1", url: "/plans/b/#p1", start: 0, end: 14, quote: text },
      ],
    });
  });

  test("has an id of its words alone: for ever, wherever it stands, however it is punctuated", () => {
    const idOf = (own: string, ...before: string[]) =>
      phrasesOf([planOf("a", [...before, `先说${own}`]), planOf("b", [own])])[0]?.id;
    const id = `ph-${createHash("sha256")
      .update([...text].join(" "))
      .digest("hex")
      .slice(0, 10)}`;
    expect(idOf(text)).toBe(id);
    expect(idOf("健全学校、家庭、社会协同育人机制")).toBe(id);
    expect(idOf(text, "别的话", "又一句")).toBe(id);
    expect(idOf(`${text}的`)).not.toBe(id);
  });

  test("that tells comes before one of the genre, whatever it weighs; then the heavier first", () => {
    const [long, longer] = [text, `${han(20, 300)}`];
    const [short, shorter] = [han(11, 200), han(10, 250)];
    const plans = ["a", "b", "c", "d"].map((id, i) =>
      planOf(id, i < 2 ? [shorter, long, short, longer] : [short, shorter]),
    );
    expect(phrasesOf(plans).map((record) => [record.text, record.class])).toEqual([
      [longer, "telling"],
      [long, "telling"],
      [short, "genre"],
      [shorter, "genre"],
    ]);
  });

  test("in a passage without an address has none", () => {
    const [a, b] = [planOf("a", [text]), planOf("b", [text])];
    const passages = a.passages.map(({ url: _, ...one }) => one);
    const [record] = phrasesOf([{ ...a, passages }, b]);
    expect(record?.places.map((place) => "url" in place)).toEqual([false, true]);
  });

  test.each(["“”", "‘’", "《》", "〈〉", "「」", "『』"])(
    "%s: a mark whose partner stands inside belongs to it",
    (marks) => {
      const [open, close] = marks;
      const quote = (first: string, second: string) =>
        phrasesOf([planOf("a", [first]), planOf("b", [second])])[0]?.text;
      const [one, two] = [text.slice(0, 6), text.slice(6)];
      expect(quote(`甲${open}${one}${close}${two}。`, `乙${one}${two}`)).toBe(`${open}${one}${close}${two}`);
      expect(quote(`甲${one}${open}${two}${close}。`, `乙${one}${two}`)).toBe(`${one}${open}${two}${close}`);
      expect(quote(`甲${open}${text}。`, `乙${text}`)).toBe(text);
      expect(quote(`甲${text}${close}。`, `乙${text}`)).toBe(text);
      expect(quote(`甲${close}${text}${open}。`, `乙${text}`)).toBe(text);
      // A pair of its own inside brings none from outside.
      expect(quote(`甲${open}${one}${open}乙${close}${two}${close}。`, `丁${one}乙${two}`)).toBe(
        `${one}${open}乙${close}${two}`,
      );
    },
  );

  test("across a join its parts are those of the source that it covers", () => {
    const [a, b] = [planOf("a", [`甲${text}乙`]), planOf("b", [text])];
    const passages = a.passages.map((one) => ({
      ...one,
      start: 100,
      end: 160,
      parts: [
        { start: 100, end: 101 },
        { start: 110, end: 114 },
        { start: 120, end: 130 },
        { start: 140, end: 141 },
      ],
    }));
    const [record] = phrasesOf([{ ...a, passages }, b]);
    expect(record?.places[0]).toMatchObject({
      start: 110,
      end: 130,
      quote: text,
      parts: [
        { start: 110, end: 114 },
        { start: 120, end: 130 },
      ],
    });
    expect(record?.places[1]).not.toHaveProperty("parts");
  });
});
