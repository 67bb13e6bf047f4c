import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { writeIndex } from "../../scripts/build/search-index.ts";
import { folderUrl } from "../../scripts/tools/search/local-store.ts";
import { searchRecords, truth } from "../../scripts/tools/search/queries.ts";
import { findLoosely } from "../../src/search/find.ts";
import { type LoadError, PATIENCE, type Reason } from "../../src/search/load.ts";
import { parseQuery } from "../../src/search/query.ts";
import { loadHits, runSearch } from "../../src/search/run.ts";
import type { Searcher } from "../../src/search/searcher.ts";
import { asking } from "../../src/search/state.ts";
import { closest, synonymsOf } from "../../src/search/suggest.ts";
import { searchFold } from "../../src/text/fold.ts";

/** The index when files of it fail: an error that says which and why, and never a number. Through a page: tests/browser/search-failures.test.ts. */

const records = searchRecords();
const folded = records.map(({ id, text }) => ({ id, text: searchFold(text) }));
const made = mkdtempSync(join(tmpdir(), "duidu-failing-"));
await writeIndex(records, made);
writeFileSync(join(made, "names.json"), JSON.stringify({ plans: [], themes: [], synonyms: [] }));

/** What the site serves at the moment. */
let folder = made;
vi.mock("../../src/view/href.ts", () => ({ href: () => folderUrl(folder) }));

type Failure = "404" | "503" | "cut" | "broken off" | "another page";
/** A failure, or a server that takes the question and says nothing. */
type Silence = Failure | "no answer";
const REASONS: Record<Failure, Reason> = {
  "404": "gone",
  "503": "server",
  cut: "cut",
  "broken off": "cut",
  "another page": "wrong",
};
const FAILURES = Object.keys(REASONS) as Failure[];

const ANSWERS: Record<Failure, (body: Buffer) => Response> = {
  "404": () => new Response("<h1>404</h1>", { status: 404 }),
  "503": () => new Response("", { status: 503 }),
  cut: () => {
    throw new TypeError("Failed to fetch");
  },
  "broken off": (body) => {
    const half = new ReadableStream({
      start(stream) {
        stream.enqueue(body.subarray(0, body.length / 2));
        stream.error(new TypeError("network error"));
      },
    });
    return new Response(half);
  },
  "another page": () => new Response("<!doctype html><title>登录</title>"),
};

/** Which files fail, how, and how many times more. */
let failing: { file: RegExp; how: Silence; times: number } | undefined;
let asked: string[] = [];
const fail = (file: RegExp, how: Silence, times = Number.POSITIVE_INFINITY) => {
  failing = { file, how, times };
};

globalThis.fetch = async (input, init) => {
  const path = fileURLToPath(String(input));
  asked.push(path);
  if (failing && failing.times > 0 && failing.file.test(path)) {
    failing.times--;
    if (failing.how === "no answer") return silence(init?.signal);
    return ANSWERS[failing.how](existsSync(path) ? readFileSync(path) : Buffer.alloc(100));
  }
  return existsSync(path) ? new Response(readFileSync(path)) : ANSWERS["404"](Buffer.alloc(0));
};

/** No answer, until whoever asked gives up. */
const silence = (signal: AbortSignal | null | undefined) =>
  new Promise<Response>((_, reject) => signal?.addEventListener("abort", () => reject(signal.reason)));

/** Nobody waits here; and patience only ends where a server says nothing. */
const later = globalThis.setTimeout;
vi.stubGlobal("setTimeout", (run: () => void, ms: number) =>
  later(run, ms < PATIENCE || failing?.how === "no answer" ? 0 : ms),
);

/** A page that was just opened: nothing of an index is kept. */
async function freshPage() {
  vi.resetModules();
  const { openSearch, withSearch } = await import("../../src/search/searcher.ts");
  const total = (q: string) =>
    withSearch(async ({ store }: Searcher) => {
      const outcome = await runSearch(asking(q), store);
      if (!outcome) throw new Error("nothing asked");
      const found = await loadHits(outcome.hits, outcome, store);
      expect(found.length).toBe(outcome.hits.length);
      return found.length;
    });
  return { openSearch, withSearch, total };
}

/** The error of a search that must have none but this answer. */
async function errorOf(asking: Promise<unknown>): Promise<LoadError> {
  const error = await asking.then(
    (value) => new Error(`answered ${JSON.stringify(value)}`),
    (thrown: unknown) => thrown,
  );
  // By name: the modules of a fresh page have a class of their own.
  if (!(error instanceof Error) || error.name !== "LoadError") throw error;
  return error as LoadError;
}

const right = (q: string) => truth(q, folded).length;
const QUERIES = ["法治政府", "乡村振兴", "养老 -互联网", "消防"];

beforeEach(() => {
  folder = made;
  failing = undefined;
  asked = [];
  vi.spyOn(console, "error").mockImplementation(() => undefined);
});

describe("the first search", () => {
  const FILES = [
    "pagefind-entry.json",
    ".pf_meta",
    "wasm.unknown.pagefind",
    ".pf_index",
    "passages.json",
    "names.json",
    "/texts/",
  ];
  describe.each(FILES)("%s", (file) => {
    test.each(FAILURES)("%s: an error that says which and why; right when it is back", async (how) => {
      const { total } = await freshPage();
      fail(new RegExp(file.replaceAll(".", "\\.")), how);
      const { url, reason } = await errorOf(total("消防"));
      expect(url).toContain(file);
      expect(reason).toBe(REASONS[how]);
      failing = undefined;
      expect(await total("消防")).toBe(right("消防"));
    });
  });

  test("pagefind.js that is not there: an error that says so; right when it is back", async () => {
    folder = mkdtempSync(join(tmpdir(), "duidu-no-script-"));
    cpSync(made, folder, { recursive: true });
    renameSync(join(folder, "pagefind.js"), join(folder, "away.js"));
    const { total } = await freshPage();
    const { url, reason } = await errorOf(total("消防"));
    expect(url).toMatch(/pagefind\.js$/);
    expect(reason).toBe("gone");
    renameSync(join(folder, "away.js"), join(folder, "pagefind.js"));
    expect(await total("消防")).toBe(right("消防"));
  });
});

describe("after a first good search", () => {
  describe.each([".pf_index", "/texts/"])("%s", (file) => {
    const pattern = new RegExp(file.replaceAll(".", "\\."));
    test.each(FAILURES)("%s: no number, and the right one when the files are back", async (how) => {
      const { total } = await freshPage();
      expect(await total("枫桥经验")).toBe(3);
      fail(pattern, how);
      const failed: string[] = [];
      for (const q of QUERIES) {
        const answer = await total(q).catch((error: unknown) => error);
        // What needs no part that is not there yet may be answered, truly.
        if (typeof answer === "number") expect(answer, q).toBe(right(q));
        else failed.push(q);
      }
      expect(failed.length).toBeGreaterThan(2);
      failing = undefined;
      for (const q of QUERIES) expect(await total(q), q).toBe(right(q));
    });
  });

  test.each(FAILURES)("%s: each part of the index by itself, no answer but the right one", async (how) => {
    let errors = 0;
    for (const part of readdirSync(join(made, "index"))) {
      const { total } = await freshPage();
      failing = undefined;
      expect(await total("枫桥经验")).toBe(3);
      fail(new RegExp(part.replace(".", "\\.")), how);
      for (const q of QUERIES) {
        const answer = await total(q).catch((error: unknown) => error);
        if (typeof answer === "number") expect(answer, `${q} without ${part}`).toBe(right(q));
        else expect((answer as LoadError).reason).toBe(REASONS[how]);
        if (typeof answer !== "number") errors++;
      }
    }
    expect(errors).toBeGreaterThan(5);
  });

  test("what is offered beside the results fails rather than says less", async () => {
    const { openSearch, total } = await freshPage();
    await total("枫桥经验");
    const { store } = await openSearch();
    fail(/\.pf_index$/, "503");
    const query = parseQuery("双随机一公开");
    await errorOf(findLoosely(query, [], store));
    await errorOf(closest(query, store));
    await errorOf(synonymsOf(parseQuery("枫桥经验"), [["枫桥经验", "法治政府"]], store));
  });

  test("a word that failed while one typed does not spoil the search that follows", async () => {
    const { openSearch, total } = await freshPage();
    await total("枫桥经验");
    fail(/\.pf_index$/, "cut");
    await errorOf((await openSearch()).store.places("消"));
    failing = undefined;
    expect(await total("消防")).toBe(right("消防"));
  });
});

describe("of itself", () => {
  test.each(["404", "503", "cut"] as const)("a file that fails once (%s) is asked for again", async (how) => {
    for (const file of [/\.pf_index$/, /texts/]) {
      const { total } = await freshPage();
      expect(await total("枫桥经验")).toBe(3);
      fail(file, how, 1);
      expect(await total("消防")).toBe(right("消防"));
      expect(failing?.times).toBe(0);
      failing = undefined;
    }
  });

  test("a server that never answers is not waited for: an error that says so, after one question", async () => {
    for (const file of [/\.pf_index$/, /\/texts\//]) {
      const { total } = await freshPage();
      expect(await total("枫桥经验")).toBe(3);
      fail(file, "no answer");
      asked = [];
      expect((await errorOf(total("消防"))).reason).toBe("slow");
      for (const path of asked.filter((path) => file.test(path)))
        expect(
          asked.filter((other) => other === path),
          path,
        ).toHaveLength(1);
      failing = undefined;
      expect(await total("消防")).toBe(right("消防"));
    }
  });

  test("but no more than once, where the network is cut", async () => {
    const { total } = await freshPage();
    expect(await total("枫桥经验")).toBe(3);
    fail(/\.pf_index$/, "cut");
    asked = [];
    await errorOf(total("消防"));
    for (const path of new Set(asked)) expect(asked.filter((other) => other === path).length, path).toBe(2);
  });

  test("after the site was rebuilt, the new index is opened and answers", async () => {
    const rebuilt = mkdtempSync(join(tmpdir(), "duidu-rebuilt-"));
    const others = records.filter(({ plan }) => plan !== "ankang-14");
    await writeIndex(others, rebuilt);
    cpSync(join(made, "names.json"), join(rebuilt, "names.json"));
    const site = mkdtempSync(join(tmpdir(), "duidu-site-"));
    cpSync(made, site, { recursive: true });
    folder = site;
    const { openSearch, total } = await freshPage();
    expect(await total("枫桥经验")).toBe(3);
    // An index that was only away for a moment is the same.
    fail(/\.pf_index$/, "404", 4);
    await total("消防").catch(() => undefined);
    failing = undefined;
    expect((await openSearch()).updated).toBe(false);
    rmSync(join(site, "index"), { recursive: true });
    rmSync(join(site, "texts"), { recursive: true });
    cpSync(rebuilt, site, { recursive: true, force: true });
    const left = others.map(({ id, text }) => ({ id, text: searchFold(text) }));
    for (const q of QUERIES) expect(await total(q), q).toBe(truth(q, left).length);
    expect((await openSearch()).updated).toBe(true);
  });

  test("texts that do not answer are an error: what was counted is not true", async () => {
    const { withSearch } = await freshPage();
    const other = records.findIndex(({ text }) => !text.includes("消防"));
    const error = await errorOf(
      withSearch(async ({ store }) => {
        const outcome = await runSearch(asking("消防"), store);
        const hits = outcome?.hits.map((hit, at) => (at === 0 ? { ...hit, passage: other } : hit)) ?? [];
        return outcome && loadHits(hits, outcome, store);
      }),
    );
    expect(error.reason).toBe("wrong");
  });
});
