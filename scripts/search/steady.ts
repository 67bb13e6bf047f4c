import { createHash } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";
import { decode, encode } from "cborg";
import type { IndexFile } from "pagefind";

/**
 * Pagefind 1.5 keeps filters and their values in hash maps of a random order, so that no two runs give the same bytes. Here
 * both are put in order, and the files that are named by their content get the names that fit it. What Pagefind writes is
 * gzip of a signature and CBOR: a filter is `[name, [[value, pages], …]]`, the meta file's fourth entry `[[name, file], …]`.
 */
const SIGNATURE = "pagefind_dcd";
const FILTER = /^filter\/(.+)\.pf_filter$/;
const META = /^pagefind\.(.+)\.pf_meta$/;
const FILTERS_IN_META = 3;

type Named = [name: string, value: unknown];

/** The files of a Pagefind bundle with filters in order; everything else as it is. @throws Error for a format that is not known. */
export function steady(files: readonly IndexFile[]): IndexFile[] {
  const renamed = new Map<string, string>();
  const filters = files.map((file) => {
    const [, old] = FILTER.exec(file.path) ?? [];
    if (old === undefined) return file;
    const [name, values] = contentOf(file) as [string, Named[]];
    const content = bytesOf([name, inOrder(values)]);
    const hash = nameFor(old, content);
    renamed.set(old, hash);
    return { path: `filter/${hash}.pf_filter`, content };
  });
  let languages = new Map<string, string>();
  const metas = filters.map((file) => {
    const [, old] = META.exec(file.path) ?? [];
    if (old === undefined) return file;
    const meta = contentOf(file) as unknown[];
    const listed = (meta[FILTERS_IN_META] as Named[]).map(([name, hash]): Named => [name, renamed.get(String(hash))]);
    if (listed.some(([, hash]) => hash === undefined)) throw unknown(file.path);
    const content = bytesOf(meta.with(FILTERS_IN_META, inOrder(listed)));
    const hash = nameFor(old, content);
    languages = new Map([...languages, [old, hash]]);
    return { path: `pagefind.${hash}.pf_meta`, content };
  });
  return metas
    .map((file) => (file.path === "pagefind-entry.json" ? { ...file, content: entry(file.content, languages) } : file))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

const inOrder = (entries: readonly Named[]): Named[] => entries.toSorted(([a], [b]) => (a < b ? -1 : 1));

function contentOf({ path, content }: IndexFile): unknown {
  const bytes = gunzipSync(content);
  if (bytes.toString("latin1", 0, SIGNATURE.length) !== SIGNATURE) throw unknown(path);
  return decode(bytes.subarray(SIGNATURE.length));
}

const bytesOf = (value: unknown): Uint8Array =>
  gzipSync(Buffer.concat([Buffer.from(SIGNATURE), encode(value)]), { level: 9 });

/** The new name of a file: what stood before the hash, and as much of the new hash as there was of the old one. */
function nameFor(old: string, content: Uint8Array): string {
  const [, prefix = "", hash = ""] = /^(.*_)?([0-9a-f]+)$/.exec(old) ?? [];
  return prefix + createHash("sha256").update(content).digest("hex").slice(0, hash.length);
}

/** pagefind-entry.json with the new names of the meta files. */
function entry(content: Uint8Array, renamed: ReadonlyMap<string, string>): Uint8Array {
  const value = JSON.parse(Buffer.from(content).toString()) as { languages: Record<string, { hash: string }> };
  for (const language of Object.values(value.languages)) {
    const hash = renamed.get(language.hash);
    if (hash === undefined) throw unknown("pagefind-entry.json");
    language.hash = hash;
  }
  return Buffer.from(JSON.stringify(value));
}

const unknown = (path: string) =>
  new Error(`pagefind: ${path} is not as Pagefind 1.5 writes it; look at scripts/search/steady.ts`);
