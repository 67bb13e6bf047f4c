import { describe, expect, test } from "vitest";
import { type Piece, shownOf } from "../../src/search/excerpt.ts";

/** How much of a text a result shows: limits at which something changes, from both sides. */

const print = (pieces: Piece[]) => pieces.map(({ text, hit }) => (hit ? `[${text}]` : text)).join("");
const shown = (text: string, title: number, ...terms: string[]) => {
  const { title: head, excerpt } = shownOf({ text, title }, terms);
  return { title: print(head), excerpt: print(excerpt) };
};
const fill = (count: number) => "建".repeat(count);

describe("the link of a passage without a heading", () => {
  test.each([
    ["ends with the first clause of more than six characters", "一二三四五六，七八", "一二三四五六，"],
    ["a mark among the first six ends none", "一二，三四五六七，八九", "一二，三四五六七，"],
    ["any of these marks ends it, wide or not", "一二三四五六：七八", "一二三四五六："],
    ["a semicolon", "一二三四五六；七八", "一二三四五六；"],
    ["a full stop", "一二三四五六。七八", "一二三四五六。"],
    ["a narrow comma", "一二三四五六,七八", "一二三四五六，"],
    ["a clause of 26 characters is whole", `${fill(25)}。后面`, `${fill(25)}。`],
    ["a longer one is cut", `${fill(26)}。后面`, fill(26)],
    ["so is a text without any mark", fill(27), fill(26)],
    ["a short text is the link itself", fill(20), fill(20)],
  ])("%s", (_, text, title) => expect(shown(text, 0).title).toBe(title));

  test("what is in the link is not shown again", () => {
    expect(shown(fill(20), 0).excerpt).toBe("");
    expect(shown("养老服务体系，办好食堂", 0, "养老")).toEqual({ title: "[养老]服务体系，", excerpt: "办好食堂" });
    expect(shown("养老", 2, "养老")).toEqual({ title: "[养老]", excerpt: "" });
  });
});

describe("the excerpt", () => {
  test("begins after the link while the hit is near, else 24 characters before the hit", () => {
    expect(shown(`甲。${fill(48)}养老`, 2, "养老").excerpt).toBe(`${fill(48)}[养老]`);
    expect(shown(`甲。${fill(49)}养老`, 2, "养老").excerpt).toBe(`……${fill(24)}[养老]`);
  });

  test("has 120 characters, and more where less than eight would be left out", () => {
    expect(shown(`甲。${fill(127)}`, 2).excerpt).toBe(fill(127));
    expect(shown(`甲。${fill(128)}`, 2).excerpt).toBe(`${fill(120)}……`);
    expect(shown(`甲。${fill(60)}养老${fill(200)}`, 2, "养老").excerpt).toBe(`……${fill(24)}[养老]${fill(94)}……`);
  });

  test("does not cut a hit, however long", () => {
    const name = "养".repeat(130);
    expect(shown(`甲。${name}${fill(50)}`, 2, name).excerpt).toBe(`[${name}]……`);
    expect(shown(`甲。养老${fill(117)}养老${fill(50)}`, 2, "养老").excerpt).toBe(`[养老]${fill(117)}[养老]……`);
    // One that only begins behind it is left out.
    expect(shown(`甲。养老${fill(118)}养老${fill(50)}`, 2, "养老").excerpt).toBe(`[养老]${fill(118)}……`);
  });

  test("is where most hits are, of equals the first; a hit in the link does not count", () => {
    const far = fill(150);
    expect(shown(`甲。养老${far}养老、养老`, 2, "养老").excerpt).toBe(`……${fill(24)}[养老]、[养老]`);
    expect(shown(`甲。养老${far}养老${fill(9)}`, 2, "养老").excerpt).toBe(`[养老]${fill(118)}……`);
    expect(shown(`养老。${far}`, 3, "养老").excerpt).toBe(`${fill(120)}……`);
    expect(shown(`养老。${far}养老`, 3, "养老").excerpt).toBe(`……${fill(24)}[养老]`);
  });

  test("counts only hits that are whole in it", () => {
    // The window that begins with the first hit cuts the second; that of the second has two.
    const text = `甲。养老${fill(117)}养老${fill(4)}养老`;
    expect(shown(text, 2, "养老").excerpt).toBe(`……${fill(24)}[养老]${fill(4)}[养老]`);
  });

  test("does not begin with marks or spaces, but not behind the hit either", () => {
    expect(shown(`甲。${fill(60)}${"、 ".repeat(12)}养老`, 2, "养老").excerpt).toBe("……[养老]");
    expect(shown(`甲。${fill(60)}${"、 ".repeat(12)}、养老、`, 2, "、养老、").excerpt).toBe("……[、养老、]");
  });

  test("white space is one space, on both sides of a hit", () =>
    expect(shown("甲。办好 \n 养老\n\n食堂", 2, "养老").excerpt).toBe("办好 [养老] 食堂"));
});

test("no piece is empty", () =>
  expect(shownOf({ text: "养老。养老服务", title: 3 }, ["养老"])).toEqual({
    title: [
      { text: "养老", hit: true },
      { text: "。", hit: false },
    ],
    excerpt: [
      { text: "养老", hit: true },
      { text: "服务", hit: false },
    ],
  }));
