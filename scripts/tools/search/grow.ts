import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { randomLcg } from "d3";
import type { SearchRecord } from "../../../src/search/record.ts";
import { searchFold } from "../../../src/text/fold.ts";
import { commandLine, readArguments, wholeNumber } from "../../build/command-line.ts";
import { join, removeFolder, writeFile } from "../../build/io.ts";
import { writeIndex } from "../../build/search-index.ts";
import { bytesOf, ours } from "./engines.ts";
import { grownRecords } from "./grown.ts";
import { fetchFromDisk, kb, median } from "./local-store.ts";
import { searchRecords, substrings, truth } from "./queries.ts";

/**
 * The search with many plans: `npm run search-grow -- --plans 300`. Makes them from the real passages, indexes them into a
 * temporary folder, and says what that takes, what queries fetch, and whether they are exact.
 */

const FIRST = "养老服务";
const DRAWN = 50;

const plans = commandLine((args) => {
  const { values } = readArguments(args, {
    usage: "npm run search-grow [-- --plans 300]",
    options: { plans: { type: "string", default: "300" } },
  });
  return wholeNumber("--plans", values.plans, 1);
});
const folder = mkdtempSync(join(tmpdir(), "duidu-grow-"));
try {
  const records = grownRecords(searchRecords(), plans, randomLcg(plans));
  await index(records);
  await ask(records);
} finally {
  removeFolder(folder);
}

async function index(records: readonly SearchRecord[]): Promise<void> {
  const memory = watchMemory();
  const started = performance.now();
  await writeIndex(records, folder);
  const seconds = (performance.now() - started) / 1000;
  const peak = memory.stop();
  // As many names as a site of this size has.
  const names = Array.from({ length: plans }, (_, i) => ({ id: `grown-${i}`, name: `某某市${i}`, seal: "某" }));
  writeFile(join(folder, "names.json"), JSON.stringify({ plans: names, themes: [], synonyms: [] }));
  console.log(`${plans} plans, ${records.length} passages, ${sum(records.map(({ text }) => text.length))} characters`);
  console.log(
    `index: ${seconds.toFixed(1)} s, peak memory ${(peak / 1024).toFixed(0)} MB (this process and Pagefind's)`,
  );
}

async function ask(records: readonly SearchRecord[]): Promise<void> {
  const folded = records.map(({ id, text }) => ({ id, text: searchFold(text) }));
  const drawn = substrings(
    records.map(({ text }) => text),
    DRAWN,
    3,
  );
  const meter = fetchFromDisk();
  const engine = await ours(folder, meter);
  const times: number[] = [];
  const timed = async (q: string, limit?: number) => {
    const started = performance.now();
    const found = await engine.ask(q, limit);
    times.push(performance.now() - started);
    return found;
  };
  const [first = 0, ...later] = await bytesOf({ ...engine, ask: timed }, [FIRST, ...drawn], meter);
  let [right, shown, wanted] = [0, 0, 0];
  for (const q of [FIRST, ...drawn]) {
    const expected = new Set(truth(q, folded));
    const found = await engine.ask(q);
    right += found.filter((id) => expected.has(id)).length;
    shown += found.length;
    wanted += expected.size;
  }
  console.log(`first query ${kb(first)}, later ones ${kb(median(later))} (median), with ten results`);
  console.log(
    `a query with ten results, files from the disk: ${median(times).toFixed(0)} ms (median), ${Math.max(...times).toFixed(0)} ms (longest)`,
  );
  console.log(`${DRAWN + 1} queries: recall ${(right / wanted).toFixed(3)}, precision ${(right / shown).toFixed(3)}`);
}

/** Watches the memory of this process and those it starts (Pagefind's), in KB; only where /proc says it (Linux). */
function watchMemory(): { stop(): number } {
  let peak = 0;
  const look = () => {
    peak = Math.max(peak, sum([process.pid, ...children(process.pid)].map(residentKb)));
  };
  const timer = setInterval(look, 100);
  return {
    stop: () => {
      look();
      clearInterval(timer);
      return peak;
    },
  };
}

function children(pid: number): number[] {
  return readProc(`/proc/${pid}/task/${pid}/children`).split(" ").filter(Boolean).map(Number);
}

function residentKb(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readProc(`/proc/${pid}/status`))?.[1] ?? 0);
}

/** A file of /proc; empty where there is none, or its process has just ended. */
function readProc(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

function sum(list: readonly number[]): number {
  return list.reduce((total, one) => total + one, 0);
}
