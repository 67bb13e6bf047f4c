import { gzipSync } from "node:zlib";
import { encode } from "cborg";
import type { IndexFile } from "pagefind";
import { expect, test } from "vitest";
import { steady } from "../../scripts/search/steady.ts";

/** The same index, whatever order Pagefind's hash maps had. */

const packed = (value: unknown) => gzipSync(Buffer.concat([Buffer.from("pagefind_dcd"), encode(value)]));
type Filter = [string, [string, number[]][]];

/** A bundle as Pagefind writes it; the hashes in its names tell nothing. */
function bundle(filters: Filter[], hashes: string[]): IndexFile[] {
  const names = hashes.map((hash) => `zz_${hash}`);
  const meta = ["1.5.2", [], [], filters.map(([name], i) => [name, names[i]]), [], []];
  return [
    { path: "pagefind-entry.json", content: Buffer.from('{"languages":{"zz":{"hash":"zz_0123456789"}}}') },
    { path: "pagefind.zz_0123456789.pf_meta", content: packed(meta) },
    ...filters.map((filter, i) => ({ path: `filter/${names[i]}.pf_filter`, content: packed(filter) })),
    { path: "fragment/zz_1.pf_fragment", content: Buffer.from("x") },
  ];
}

const PLAN: Filter = [
  "plan",
  [
    ["a", [0, 1]],
    ["b", [2]],
  ],
];
const TURNED: Filter = [
  "plan",
  [
    ["b", [2]],
    ["a", [0, 1]],
  ],
];
const KIND: Filter = ["kind", [["x", [0]]]];

test("filters and values in any order give the same bytes under the same names", () => {
  const one = steady(bundle([PLAN, KIND], ["1111111", "2222222"]));
  const other = steady(bundle([KIND, TURNED], ["3333333", "4444444"]));
  expect(other).toEqual(one);
  expect(one.map(({ path }) => path.replace(/[0-9a-f]{7,}/, "#"))).toEqual([
    "filter/zz_#.pf_filter",
    "filter/zz_#.pf_filter",
    "fragment/zz_1.pf_fragment",
    "pagefind-entry.json",
    "pagefind.zz_#.pf_meta",
  ]);
});

test("other values give other names, and the entry names the meta file", () => {
  const one = steady(bundle([PLAN], ["1111111"]));
  const other = steady(bundle([["plan", [["a", [0]]]]], ["1111111"]));
  expect(other.map(({ path }) => path)).not.toEqual(one.map(({ path }) => path));
  const meta = one.find(({ path }) => path.endsWith(".pf_meta"))?.path;
  expect(Buffer.from(one.find(({ path }) => path === "pagefind-entry.json")?.content ?? []).toString()).toContain(
    meta?.slice("pagefind.".length, -".pf_meta".length),
  );
});

test("a format that is not known is refused", () => {
  const [entry, meta] = bundle([PLAN], ["1111111"]) as [IndexFile, IndexFile];
  expect(() => steady([{ ...meta, content: gzipSync("other") }])).toThrow("not as Pagefind 1.5 writes it");
  expect(() => steady([meta])).toThrow("not as Pagefind 1.5 writes it");
  expect(() => steady([entry])).toThrow("not as Pagefind 1.5 writes it");
});
