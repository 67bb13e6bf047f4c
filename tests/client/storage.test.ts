import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { leaveWords, takeWords, wordsWait } from "../../src/client/search/handover.ts";

/** What this browser keeps for the site: settings, and words for the page that opens. Anything else that stands there is removed. */

const kept = new Map<string, string>();
const localStorage = {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => void kept.set(key, value),
  removeItem: (key: string) => void kept.delete(key),
};
vi.stubGlobal("localStorage", localStorage);
beforeEach(() => kept.clear());

const DAMAGED = ["", "null", "5", "[]", "{}", "{", '"><b hurt>', "undefined", "\0", "DARK", "x".repeat(5_000_000)];

/** Values with what of them fits into a test's name. */
const named = (values: readonly string[]) =>
  values.map((value) => [JSON.stringify(value.slice(0, 90)), value] as const);

describe("settings, before the first paint", () => {
  const script = readFileSync("public/prefs.js", "utf8");
  const settings = (storage: object = localStorage) => {
    const dataset: Record<string, string> = {};
    runInNewContext(script, { document: { documentElement: { dataset } }, localStorage: storage });
    return dataset;
  };

  test.each([
    [
      { "duidu-scheme": "dark", "duidu-font": "song" },
      { js: "", scheme: "dark", font: "song" },
    ],
    [{ "duidu-scheme": "auto", "duidu-font": "hei" }, { js: "" }],
  ])("%j", (stored, shown) => {
    for (const [key, value] of Object.entries(stored)) kept.set(key, value);
    expect(settings()).toEqual(shown);
    expect(Object.fromEntries(kept)).toEqual(stored);
  });

  test.each(named(DAMAGED))("damaged: %s", (_, value) => {
    for (const key of ["duidu-scheme", "duidu-font", "other"]) kept.set(key, value);
    expect(settings()).toEqual({ js: "" });
    expect([...kept.keys()]).toEqual(["other"]);
  });

  test("storage that is refused", () => {
    const refuse = () => {
      throw new Error("SecurityError");
    };
    expect(settings({ getItem: refuse, removeItem: refuse })).toEqual({ js: "" });
    expect(settings({ getItem: () => "x", removeItem: refuse })).toEqual({ js: "" });
  });
});

describe("words that a result leaves", () => {
  const KEY = "duidu-search-words";
  const URL = "https://example.org/plans/a/";

  test("are there once, for the page that was opened", () => {
    leaveWords(URL, ["甲"]);
    expect(takeWords("https://example.org/")).toEqual([]);
    expect(wordsWait()).toBe(true);
    expect(takeWords(URL)).toEqual(["甲"]);
    expect([takeWords(URL), wordsWait()]).toEqual([[], false]);
  });

  const words = (change: object) => JSON.stringify({ url: URL, terms: ["甲"], at: Date.now(), ...change });
  const BAD = [
    ...DAMAGED,
    words({ terms: 5 }),
    words({ terms: "甲" }),
    words({ terms: [5, null] }),
    words({ at: "x" }),
    words({ at: 0 }),
    words({ at: 9e15 }),
    words({ url: null }),
    words({ url: "https://example.org/other/", at: 0 }),
  ];
  test.each(named(BAD))("damaged or old: %s", (_, value) => {
    kept.set(KEY, value);
    expect(takeWords(URL)).toEqual([]);
    expect(kept.has(KEY)).toBe(false);
  });
});
