import { createHash } from "node:crypto";
import { commandLine, readArguments } from "../build/command-line.ts";
import { filesBelow, join, readBytes } from "../build/io.ts";

/**
 * Says whether two built sites are the same. Every file is compared byte by byte, but the bundler's (`_astro/page.Cq3v….js`),
 * whose names, grouping and short variable names depend on the order of imports: style sheets are compared by their content,
 * scripts by the words of all of them together.
 */

/** A reference to a file of the bundler. */
const ASSET = /[\w@.-]+?\.[\w-]{8}(?:_[\w-]+)?\.(js|css)/g;
/** Different files named; the rest is counted. */
const NAMED = 40;

const sha256 = (content: string | Uint8Array): string => createHash("sha256").update(content).digest("hex");

/** Sums of a site's files by name; the bundler's style sheets by their sum, its scripts as one. */
function sumsOf(dir: string): Map<string, string> {
  const sums = new Map<string, string>();
  const words: string[] = [];
  for (const file of filesBelow(dir, "").filter((name) => !name.endsWith(".gz"))) {
    const bytes = readBytes(join(dir, file));
    const text = () => Buffer.from(bytes).toString().replace(ASSET, "asset.$1");
    if (!file.startsWith("_astro/")) sums.set(file, sha256(/\.(?:html|xml)$/.test(file) ? text() : bytes));
    else if (file.endsWith(".js")) words.push(...(text().match(/[\p{L}\p{N}_]{4,}/gu) ?? []));
    else sums.set(`_astro/*.css ${sha256(text())}`, "");
  }
  return sums.set(`_astro/*.js`, sha256(words.sort().join("\n")));
}

const {
  positionals: [one = "", other = ""],
} = commandLine((args) =>
  readArguments(args, {
    usage: "node scripts/run.mjs scripts/tools/compare-dist.ts <folder> <other folder>",
    positionals: [2, 2],
  }),
);
const [a, b] = [sumsOf(one), sumsOf(other)];
const names = [...new Set([...a.keys(), ...b.keys()])].sort();
const different = names.filter((name) => a.get(name) !== b.get(name));
const what = (name: string) => (!a.has(name) ? `only in ${other}` : !b.has(name) ? `only in ${one}` : "differs");
for (const name of different.slice(0, NAMED)) console.log(`${name}: ${what(name)}`);
console.log(`${names.length} files, ${different.length} of them different`);
process.exitCode = different.length > 0 ? 1 : 0;
