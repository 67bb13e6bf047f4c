import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { gzipSync } from "node:zlib";
import MiniSearch from "minisearch";
import { close, createIndex } from "pagefind";
import { find, inOrder } from "../../../src/search/find.ts";
import { openStore } from "../../../src/search/pagefind-store.ts";
import { parseQuery } from "../../../src/search/query.ts";
import type { SearchRecord } from "../../../src/search/record.ts";
import { join, readText } from "../../build/io.ts";
import { UserError } from "../../shared/errors.ts";
import { folderUrl, type Meter, packedSize } from "./local-store.ts";

/** A search engine with the passages in it. */
export interface Engine {
  name: string;
  /** What it finds, at most `limit`: ids of passages, or addresses of pages where it knows only pages. */
  ask(q: string, limit?: number): Promise<string[]>;
  /** A passage's name in its answers. */
  unit(record: SearchRecord): string;
  /** Bytes that the engine itself takes, before a query. */
  start: number;
}

interface StockPagefind {
  createInstance(options: { basePath: string; noWorker: boolean }): {
    init(language: string): Promise<void>;
    search(q: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
  };
}

const pageOf = ({ url }: SearchRecord): string => url.replace(/#.*$/, "");
const id = (record: SearchRecord): string => record.id;

/** Stock Pagefind over the site's pages of text, in Chinese. */
export async function pagefindPages(dist: string, records: readonly SearchRecord[], meter: Meter): Promise<Engine> {
  const pages = [...new Set(records.map(pageOf))].map((url) => {
    const content = readText(join(dist, url, "index.html"));
    if (content === null) throw new UserError(`${join(dist, url)}: missing; run: npm run build`);
    return { url, content };
  });
  return stock("stock Pagefind, the site's pages", pages, pageOf, meter);
}

/** Stock Pagefind, every passage a page of its own. */
export function pagefindPassages(records: readonly SearchRecord[], meter: Meter): Promise<Engine> {
  const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const pages = records.map(({ id: name, text }) => ({
    url: `/${name}/`,
    content: `<html lang="zh"><head><title>-</title></head><body><p>${escaped(text)}</p></body></html>`,
  }));
  return stock("stock Pagefind, a page for each passage", pages, ({ id: name }) => `/${name}/`, meter);
}

async function stock(
  name: string,
  pages: { url: string; content: string }[],
  unit: Engine["unit"],
  meter: Meter,
): Promise<Engine> {
  const folder = mkdtempSync(join(tmpdir(), "duidu-pagefind-"));
  const { index } = await createIndex({ forceLanguage: "zh" });
  for (const page of pages) await index?.addHTMLFile(page);
  await index?.writeFiles({ outputPath: folder });
  await close();
  const { createInstance } = (await import(join(folder, "pagefind.js"))) as StockPagefind;
  const pagefind = createInstance({ basePath: folderUrl(folder), noWorker: true });
  await pagefind.init("zh");
  return {
    name,
    unit,
    ask: async (q, limit) => {
      const { results } = await pagefind.search(q);
      const shown = await Promise.all(results.slice(0, limit).map((result) => result.data()));
      return shown.map(({ url }) => url);
    },
    start: packedSize(join(folder, "pagefind.js")) + meter.take(),
  };
}

/** MiniSearch on words as Intl.Segmenter parts them, all of a query's words wanted; the index comes whole, as JSON. */
export function miniSearch(records: readonly SearchRecord[]): Engine {
  const segmenter = new Intl.Segmenter("zh", { granularity: "word" });
  const engine = new MiniSearch<SearchRecord>({
    fields: ["text"],
    tokenize: (text) => [...segmenter.segment(text)].flatMap((part) => (part.isWordLike ? [part.segment] : [])),
    searchOptions: { combineWith: "AND" },
  });
  engine.addAll(records);
  const texts = JSON.stringify(records.map(({ id: name, text }) => [name, text]));
  const library = packedSize("node_modules/minisearch/dist/umd/index.js");
  return {
    name: "MiniSearch with Intl.Segmenter",
    unit: id,
    ask: async (q, limit) =>
      engine
        .search(q)
        .slice(0, limit)
        .map((result) => String(result.id)),
    start: library + gzipSync(JSON.stringify(engine)).length + gzipSync(texts).length,
  };
}

/** The search of this site, on a bundle in a folder. */
export async function ours(folder: string, meter: Meter): Promise<Engine> {
  const store = await openStore(folderUrl(folder), 0);
  return {
    name: "this",
    unit: id,
    ask: async (q, limit) => {
      const hits = await inOrder(await find(parseQuery(q), store), "rank", store);
      const shown = await Promise.all(hits.slice(0, limit).map((hit) => store.record(hit.passage)));
      return shown.map((record) => record.id);
    },
    start: packedSize(join(folder, "pagefind.js")) + packedSize(join(folder, "names.json")) + meter.take(),
  };
}

/** Results that a page shows at once. */
const SHOWN = 10;

/** Bytes that each query fetches with its first results, one after the other; the first with the engine itself. */
export async function bytesOf({ ask, start }: Engine, queries: readonly string[], meter: Meter): Promise<number[]> {
  const bytes: number[] = [];
  for (const q of queries) {
    await ask(q, SHOWN);
    bytes.push(meter.take() + (bytes.length === 0 ? start : 0));
  }
  return bytes;
}
