import { beforeEach, describe, expect, test, vi } from "vitest";
import { recordOf } from "../../scripts/tools/search/queries.ts";
import { LoadError, load, loadJson, outdated, PATIENCE } from "../../src/search/load.ts";
import { memoizeAsync } from "../../src/search/memoize-async.ts";
import { openTexts } from "../../src/search/texts.ts";

/** Each file of the index by itself; with a real index: failures.test.ts. */

const URL = "https://x/pagefind/a.json";
let answers: (() => Response)[] = [];
let asked: [string, RequestCache | undefined][] = [];
let pauses: (number | undefined)[] = [];

vi.stubGlobal("fetch", async (url: string, init?: RequestInit) => {
  asked.push([url, init?.cache]);
  const answer = answers.shift();
  if (!answer) throw new TypeError("Failed to fetch");
  return answer();
});
vi.stubGlobal("setTimeout", (run: () => void, pause?: number) => {
  // No server here is waited for in vain.
  if (pause === PATIENCE) return;
  pauses.push(pause);
  queueMicrotask(run);
});
beforeEach(() => {
  answers = [];
  asked = [];
  pauses = [];
});

const good = () => new Response('{"a":1}');
const status = (code: number) => () => new Response("", { status: code });
const errorOf = (asking: Promise<unknown>): Promise<LoadError> =>
  asking.then(
    (value) => Promise.reject(new Error(`answered ${JSON.stringify(value)}`)),
    (error: LoadError) => error,
  );

describe("a file", () => {
  test("is asked for once, as the caller wants it", async () => {
    answers = [good, good];
    expect(await loadJson(URL)).toEqual({ a: 1 });
    expect(await loadJson(URL, "no-cache")).toEqual({ a: 1 });
    expect(asked).toEqual([
      [URL, "default"],
      [URL, "no-cache"],
    ]);
    expect(pauses).toEqual([]);
  });

  test("that failed is asked for once more, after a pause, past the browser's cache", async () => {
    answers = [status(503), good];
    expect(await loadJson(URL)).toEqual({ a: 1 });
    expect(asked).toEqual([
      [URL, "default"],
      [URL, "reload"],
    ]);
    expect(pauses).toEqual([200]);
  });

  test.each([
    ["no answer", [], "cut", undefined, `${URL}: cut`],
    ["404", [status(404), status(404)], "gone", 404, `${URL}: gone 404`],
    ["410", [status(410), status(410)], "gone", 410, `${URL}: gone 410`],
    ["503", [status(503), status(503)], "server", 503, `${URL}: server 503`],
    ["another page", [() => new Response("<"), () => new Response("<")], "wrong", undefined, `${URL}: wrong`],
    ["the second answer counts", [status(503), status(404)], "gone", 404, `${URL}: gone 404`],
  ] as const)("%s: says which and why", async (_, given, reason, code, message) => {
    answers = [...given];
    const error = await errorOf(loadJson(URL));
    expect(error).toBeInstanceOf(LoadError);
    expect(error).toMatchObject({ name: "LoadError", url: URL, reason, status: code, message });
    expect(asked).toHaveLength(2);
    expect(error.cause === undefined).toBe(code !== undefined);
  });

  test("what is read of it may come later, and may fail", async () => {
    answers = [good, good, good];
    expect(await load(URL, async (body) => body.byteLength)).toBe(7);
    const late = async () => {
      throw new Error("not what it should be");
    };
    expect(await errorOf(load(URL, late))).toMatchObject({
      reason: "wrong",
      cause: new Error("not what it should be"),
    });
  });

  test("an answer that breaks off is cut", async () => {
    const half = () =>
      new Response(new ReadableStream({ start: (stream) => stream.error(new TypeError("network error")) }));
    answers = [half, half];
    expect((await errorOf(loadJson(URL))).reason).toBe("cut");
  });
});

test.each([
  ["gone", true],
  ["wrong", true],
  ["cut", false],
  ["server", false],
] as const)("the site may have been rebuilt where a file is %s: %s", (reason, is) => {
  expect(outdated(new LoadError(URL, reason))).toBe(is);
  expect(outdated({ reason })).toBe(false);
});

test("a promised value is asked for once; one that failed again, and only that", async () => {
  const cache = new Map<string, Promise<number>>();
  let calls = 0;
  const fails = () => {
    calls++;
    return Promise.reject(new Error("no"));
  };
  const works = async (key: string) => {
    calls++;
    return key.length;
  };
  await expect(memoizeAsync(cache, "abc", fails)).rejects.toThrow("no");
  expect(await Promise.all([memoizeAsync(cache, "abc", works), memoizeAsync(cache, "abc", works)])).toEqual([3, 3]);
  expect(await memoizeAsync(cache, "ab", works)).toBe(2);
  expect(calls).toBe(3);
});

describe("texts", () => {
  const part =
    (...ids: string[]) =>
    () =>
      new Response(JSON.stringify(ids.map((id) => recordOf(id, id))));
  const table = {
    plans: [
      { id: "a", version: "1", parts: [2, 1] },
      { id: "b", version: "2", parts: [1] },
    ],
    titles: [],
    lists: [],
    columns: {} as never,
  };
  const FOLDER = "https://x/pagefind/";

  test("a passage comes with its part of its plan, which is loaded once", async () => {
    const record = openTexts(FOLDER, table);
    answers = [part("a/1", "a/2"), part("a/3"), part("b/1")];
    expect([await record(1), await record(0), await record(2), await record(3)].map(({ id }) => id)).toEqual([
      "a/2",
      "a/1",
      "a/3",
      "b/1",
    ]);
    expect(asked.map(([url]) => url)).toEqual(["a-1/0", "a-1/1", "b-2/0"].map((name) => `${FOLDER}texts/${name}.json`));
  });

  test("a passage that its part does not hold, or that no part has, is an error", async () => {
    const record = openTexts(FOLDER, table);
    answers = [part("a/1")];
    expect(await errorOf(record(1))).toMatchObject({
      url: `${FOLDER}texts/a-1/0.json`,
      reason: "wrong",
      cause: "no passage 1",
    });
    expect(await errorOf(record(9))).toMatchObject({ url: `${FOLDER}texts/`, reason: "wrong", cause: "no passage 9" });
  });
});
