import { LoadError, load, PATIENCE, UnsupportedError } from "./load.ts";

/** As much of Pagefind's browser API as is used; https://pagefind.app/docs/api/. */
export interface PagefindResult {
  id: string;
  words: number[];
}
interface SearchOptions {
  sort?: Record<string, "asc">;
}
interface PagefindInstance {
  init(): Promise<void>;
  search(term: string, options?: SearchOptions): Promise<{ results: PagefindResult[] }>;
}
interface PagefindModule {
  createInstance(options: { basePath: string; noWorker: boolean }): PagefindInstance;
}

/** As much of pagefind-entry.json as is used. */
interface Entry {
  languages: Record<string, { hash: string; wasm: string | null }>;
}

/** Pagefind on an index folder, which throws where Pagefind would be silent. */
export interface PagefindIndex {
  /** @throws LoadError when a part of the index failed, now or before. */
  search(term: string, options?: SearchOptions): Promise<PagefindResult[]>;
}

/**
 * Opens an index folder with Pagefind. Of itself it only logs a part of the index that fails, keeps the failure, and finds
 * none of the words in it. So its files are loaded here: those that it begins with before it is made, the others when it
 * asks for them; and once one has failed, this index answers nothing more and `onFailure` is told: a new one is to be opened.
 * `attempt` makes a new address for a script that failed to load before. @throws LoadError, UnsupportedError
 */
export async function openPagefind(folder: string, attempt: number, onFailure: () => void): Promise<PagefindIndex> {
  tryProgram();
  const [{ createInstance }, first] = await Promise.all([loadScript(folder, attempt), firstFiles(folder)]);
  let failure: unknown;
  const basePath = answer(async (file) => {
    const known = first.get(file);
    if (known) return known;
    return load(`${folder}${file}`, unpacked).catch((error: unknown) => {
      failure ??= error;
      onFailure();
      throw error;
    });
  });
  const pagefind = createInstance({ basePath, noWorker: true });
  await pagefind.init();
  return {
    search: async (term, options) => {
      const { results } = await pagefind.search(term, options);
      if (failure !== undefined) throw failure;
      return results;
    },
  };
}

/** The smallest program of WebAssembly, compiled. @throws UnsupportedError where the browser refuses */
function tryProgram(): void {
  try {
    new WebAssembly.Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0));
  } catch (cause) {
    throw new UnsupportedError(cause);
  }
}

/** The script; why one does not load only a request of our own can say. */
async function loadScript(folder: string, attempt: number): Promise<PagefindModule> {
  const script = `${folder}pagefind.js`;
  const run = (address: string) => inTime(script, import(/* @vite-ignore */ address) as Promise<PagefindModule>);
  try {
    return await run(attempt > 0 ? `${script}?${attempt}` : script);
  } catch (error) {
    if (error instanceof LoadError) throw error;
    await load(script, () => undefined);
    return run(`${script}?again-${attempt}`).catch((cause: unknown) => {
      throw cause instanceof LoadError ? cause : new LoadError(script, "wrong", { cause });
    });
  }
}

/** What an import gives, which cannot be ended from here. @throws LoadError when it takes too long. */
async function inTime<T>(url: string, coming: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new LoadError(url, "slow")), PATIENCE);
  });
  return Promise.race([coming, late]).finally(() => clearTimeout(timer));
}

/** What Pagefind begins with: its entry, which names the others. */
async function firstFiles(folder: string): Promise<ReadonlyMap<string, ArrayBuffer>> {
  const entry = "pagefind-entry.json";
  const [body, names] = await load(`${folder}${entry}`, (read) => [read, named(read)] as const, "no-cache");
  const files = names.map(async (name) => [name, await load(`${folder}${name}`, unpacked)] as const);
  return new Map([[entry, body], ...(await Promise.all(files))]);
}

/** The index has one language; its words need no program of their own. */
function named(entry: ArrayBuffer): string[] {
  const { languages } = JSON.parse(new TextDecoder().decode(entry)) as Entry;
  return Object.values(languages).flatMap(({ hash, wasm }) => [
    `pagefind.${hash}.pf_meta`,
    `wasm.${wasm ?? "unknown"}.pagefind`,
  ]);
}

const SIGNATURE = "pagefind_dcd";
const isSigned = (body: ArrayBuffer): boolean =>
  new TextDecoder().decode(body.slice(0, SIGNATURE.length)) === SIGNATURE;

/** A packed file of Pagefind's as it is before it is packed, which Pagefind takes too; where a browser cannot, as it came. */
async function unpacked(body: ArrayBuffer): Promise<ArrayBuffer> {
  if (isSigned(body)) return body;
  const [a, b] = new Uint8Array(body);
  if (a !== 0x1f || b !== 0x8b) throw new Error("neither gzip nor Pagefind's");
  if (typeof DecompressionStream === "undefined") return body;
  const plain = await new Response(
    new Blob([body]).stream().pipeThrough(new DecompressionStream("gzip")),
  ).arrayBuffer();
  if (!isSigned(plain)) throw new Error("not Pagefind's");
  return plain;
}

type Give = (file: string) => Promise<ArrayBuffer>;

/** Folders that exist for Pagefind only, by number, and who answers for them. */
const answers: Give[] = [];
const ADDRESS = /^index:(\d+)\/([^?]+)/;

/** A folder whose files `give` has: `fetch`, by which Pagefind asks for them, leaves all other addresses as they are. */
function answer(give: Give): string {
  if (answers.length === 0) {
    const others = globalThis.fetch;
    globalThis.fetch = async (input, init) => {
      const [, own, file] = (typeof input === "string" && ADDRESS.exec(input)) || [];
      const known = answers[Number(own)];
      return known && file ? new Response(await known(file)) : others(input, init);
    };
  }
  return `index:${answers.push(give) - 1}/`;
}
