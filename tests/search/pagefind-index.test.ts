import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import { folderUrl } from "../../scripts/tools/search/local-store.ts";
import { LoadError, PATIENCE } from "../../src/search/load.ts";
import { openPagefind } from "../../src/search/pagefind-index.ts";

/** How files come to Pagefind and failures from it, with a script in its place that says what it got; a real one: failures.test.ts. */

/** Answers each search with the file of that name, and finds nothing where it fails, as Pagefind does. */
const SCRIPT = `
export const createInstance = ({ basePath, noWorker }) => ({
  async init() {
    const entry = await (await fetch(basePath + "pagefind-entry.json?ts=1")).json();
    const names = Object.values(entry.languages).map(({ hash }) => "pagefind." + hash + ".pf_meta");
    const metas = names.map(async (name) => (await fetch(basePath + name)).text());
    this.said = { basePath, noWorker, url: import.meta.url, metas: await Promise.all(metas) };
  },
  async search(term, options) {
    if (term === "said") return { results: [{ ...this.said, options }] };
    try {
      return { results: [{ id: Buffer.from(await (await fetch(basePath + term)).arrayBuffer()).toString("latin1") }] };
    } catch {
      return { results: [] };
    }
  },
});`;

const files = new Map<string, string | Uint8Array<ArrayBuffer>>();
let asked: [string, RequestCache | undefined][] = [];
let folder = "";
let whenAsked: (name: string) => void;

vi.stubGlobal("fetch", async (input: string | Request, init?: RequestInit) => {
  const name = String(input instanceof Request ? input.url : input).replace(folder, "");
  asked.push([name, init?.cache]);
  whenAsked(name);
  const body = files.get(name);
  return body === undefined ? new Response("", { status: 404 }) : new Response(body);
});
const later = globalThis.setTimeout;
// Pauses are over at once; no server here is waited for in vain.
vi.stubGlobal("setTimeout", (run: () => void, pause?: number) => (pause === PATIENCE ? undefined : later(run, 0)));
afterAll(() => vi.unstubAllGlobals());

const packed = (text: string) => new Uint8Array(gzipSync(text));
const newFolder = (script?: string) => {
  const path = mkdtempSync(join(tmpdir(), "duidu-pagefind-"));
  if (script !== undefined) writeFileSync(join(path, "pagefind.js"), script);
  folder = folderUrl(path);
  return path;
};

beforeEach(() => {
  files.clear();
  files.set("pagefind-entry.json", JSON.stringify({ languages: { zh: { hash: "zh_1", wasm: null } } }));
  files.set("pagefind.zh_1.pf_meta", packed("pagefind_dcd meta"));
  files.set("wasm.unknown.pagefind", packed("pagefind_dcd wasm"));
  files.set("part", packed("pagefind_dcd part"));
  asked = [];
  whenAsked = () => {};
  newFolder(SCRIPT);
});
const open = (attempt = 0, onFailure = () => {}) => openPagefind(folder, attempt, onFailure);
const wrong = (name: string, cause: string) => ({ reason: "wrong", url: `${folder}${name}`, cause: new Error(cause) });

describe("files", () => {
  test("those it begins with are loaded before it, the entry past the cache, and not again", async () => {
    const index = await open();
    expect(await index.search("said", { sort: { place: "asc" } })).toEqual([
      {
        basePath: expect.stringMatching(/^index:\d+\/$/),
        noWorker: true,
        url: `${folder}pagefind.js`,
        metas: ["pagefind_dcd meta"],
        options: { sort: { place: "asc" } },
      },
    ]);
    expect(asked.toSorted()).toEqual([
      ["pagefind-entry.json", "no-cache"],
      ["pagefind.zh_1.pf_meta", "default"],
      ["wasm.unknown.pagefind", "default"],
    ]);
  });

  test("a language with words of its own has a program of its own", async () => {
    files.set("pagefind-entry.json", JSON.stringify({ languages: { en: { hash: "en_1", wasm: "en" } } }));
    files.set("pagefind.en_1.pf_meta", packed("pagefind_dcd en"));
    files.set("wasm.en.pagefind", packed("pagefind_dcd wasm"));
    await open();
    expect(asked.map(([name]) => name).sort()).toEqual([
      "pagefind-entry.json",
      "pagefind.en_1.pf_meta",
      "wasm.en.pagefind",
    ]);
  });

  test("the others come when it asks for them, unpacked, or as they are where they came so", async () => {
    const index = await open();
    expect(await index.search("part")).toEqual([{ id: "pagefind_dcd part" }]);
    files.set("plain", "pagefind_dcd plain");
    expect(await index.search("plain")).toEqual([{ id: "pagefind_dcd plain" }]);
    expect(asked.at(-1)).toEqual(["plain", "default"]);
  });

  test("packed where the browser cannot unpack", async () => {
    vi.stubGlobal("DecompressionStream", undefined);
    const index = await open();
    const [found] = await index.search("part");
    expect(found?.id.charCodeAt(0)).toBe(0x1f);
    vi.stubGlobal("DecompressionStream", (await import("node:stream/web")).DecompressionStream);
  });

  test("two indexes keep apart; what is neither's goes where it went before", async () => {
    const [one, first] = [await open(), folder];
    files.set("part", packed("pagefind_dcd other"));
    newFolder(SCRIPT);
    const two = await open();
    expect(await two.search("part")).toEqual([{ id: "pagefind_dcd other" }]);
    const said = (await Promise.all([one, two].map((index) => index.search("said")))).map(([own]) => own) as unknown[];
    const [a, b] = said as { basePath: string; url: string }[];
    expect(a?.url).toBe(`${first}pagefind.js`);
    expect(a?.basePath).not.toBe(b?.basePath);
    asked = [];
    await fetch("https://x/other", { cache: "reload" });
    await fetch(new Request("https://x/index:0/part"));
    await fetch("index:99/part");
    await fetch(`${a?.basePath}`);
    expect(asked.map(([name]) => name)).toEqual([
      "https://x/other",
      "https://x/index:0/part",
      "index:99/part",
      a?.basePath,
    ]);
    expect(asked[0]?.[1]).toBe("reload");
  });
});

describe("failures", () => {
  test("a part that is not there: told once, and nothing is answered any more, with the first reason", async () => {
    let told = 0;
    const index = await open(0, () => told++);
    expect(await index.search("part")).toHaveLength(1);
    await expect(index.search("gone")).rejects.toMatchObject({ reason: "gone", url: `${folder}gone` });
    files.set("bad", "<html>");
    await expect(index.search("bad")).rejects.toMatchObject({ url: `${folder}gone` });
    await expect(index.search("part")).rejects.toBeInstanceOf(LoadError);
    expect(told).toBe(2);
  });

  test.each([
    ["a page in its place", "<html>", "neither gzip nor Pagefind's"],
    ["half of gzip's sign", new Uint8Array([0x1f, 0x8c, 1, 2]), "neither gzip nor Pagefind's"],
    ["the other half", new Uint8Array([0x1e, 0x8b, 1, 2]), "neither gzip nor Pagefind's"],
    ["something else packed", packed("<html>"), "not Pagefind's"],
  ])("%s is told as wrong", async (_, body, cause) => {
    files.set("bad", body);
    const index = await open();
    await expect(index.search("bad")).rejects.toMatchObject(wrong("bad", cause));
  });

  test.each(["pagefind-entry.json", "pagefind.zh_1.pf_meta", "wasm.unknown.pagefind"])(
    "without %s it does not open",
    async (name) => {
      files.delete(name);
      await expect(open()).rejects.toMatchObject({ reason: "gone", url: `${folder}${name}` });
    },
  );

  test("the script: not there is gone, not to be run is wrong", async () => {
    newFolder();
    await expect(open()).rejects.toMatchObject({ reason: "gone", url: `${folder}pagefind.js` });
    newFolder("this is no script");
    files.set("pagefind.js", "");
    await expect(open()).rejects.toMatchObject({
      reason: "wrong",
      url: `${folder}pagefind.js`,
      cause: expect.anything(),
    });
  });

  // Under an address that is new to a browser; the loader of the tests leaves out what tells them apart.
  test("a script that came too late is run again", async () => {
    const path = newFolder();
    files.set("pagefind.js", "");
    whenAsked = (name) => {
      if (name === "pagefind.js") writeFileSync(join(path, name), SCRIPT);
    };
    expect(await (await open()).search("said")).toHaveLength(1);
  });
});
