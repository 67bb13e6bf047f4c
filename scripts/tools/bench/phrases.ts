import { randomLcg } from "d3";
import type { PassageRecord } from "../../../src/model/records.ts";
import { commandLine, readArguments } from "../../build/command-line.ts";
import { type PlanPassages, phrasesOf } from "../../pipeline/compare/phrases/index.ts";

/**
 * Seconds and memory that shared phrases take: `scripts/run.mjs scripts/tools/bench/phrases.ts [part of a name]`. Generated
 * plans: half of each is words of its own, half sentences that it shares with others; then the worst cases. The most memory
 * is that of the process so far: name one case to know its own.
 */

const HAN = 0x4e00;

/** Generated text of a size (three bytes a Han character), in plans of paragraphs of some 200 characters. */
function generated(megabytes: number, plans: number): PlanPassages[] {
  const source = randomLcg(7);
  const random = (below: number) => Math.floor(source() * below);
  const words = (count: number) =>
    Array.from({ length: count }, () => String.fromCharCode(HAN + random(2500))).join("");
  const stock = Array.from({ length: 4000 }, () => words(8 + random(20)));
  const chars = (megabytes * 1024 * 1024) / 3 / plans;
  return Array.from({ length: plans }, (_, plan) => {
    const texts: string[] = [];
    for (let sum = 0; sum < chars; sum += texts.at(-1)?.length ?? 1)
      texts.push(Array.from({ length: 10 }, (_, i) => (i % 2 ? stock[random(stock.length)] : words(20))).join(","));
    return planOf(`plan${plan}`, texts);
  });
}

const planOf = (plan: string, texts: string[]): PlanPassages => ({
  plan,
  passages: texts.map((text, i): PassageRecord => {
    const id = `${plan}/p${i}`;
    return { id, plan, type: "paragraph", path: [], number: null, start: 0, end: text.length, text, themes: [] };
  }),
});

const equal = "规".repeat(100_000);
const [first] = generated(1, 1);
const CASES: Record<string, () => PlanPassages[]> = {
  ...Object.fromEntries(
    [5, 40, 300].flatMap((plans) =>
      [0.1, 1, 5].map((size) => [`${size} MB in ${plans} plans`, () => generated(size, plans)]),
    ),
  ),
  "no plan": () => [],
  "one plan of 1 MB": () => generated(1, 1),
  "1 MB twice, the same": () => ["a", "b"].map((plan) => ({ plan, passages: first?.passages ?? [] })),
  "100,000 equal characters, twice": () => ["a", "b"].map((plan) => planOf(plan, [equal])),
  "the same in 40 plans, each longer": () =>
    Array.from({ length: 40 }, (_, i) => planOf(`p${i}`, [equal.slice(0, 1000 * (i + 1))])),
};

const {
  positionals: [only = ""],
} = commandLine((args) =>
  readArguments(args, {
    usage: "node scripts/run.mjs scripts/tools/bench/phrases.ts [part of a name]",
    positionals: [0, 1],
  }),
);
for (const [name, make] of Object.entries(CASES)) {
  if (!name.includes(only)) continue;
  const plans = make();
  const before = process.memoryUsage().rss;
  const started = performance.now();
  const records = phrasesOf(plans, { notice: (message) => console.log(`  ${message}`) });
  const seconds = ((performance.now() - started) / 1000).toFixed(2);
  const most = process.resourceUsage().maxRSS * 1024;
  const mega = (bytes: number) => `${(bytes / 1e6).toFixed(0).padStart(5)} MB`;
  const places = records.reduce((sum, { places }) => sum + places.length, 0);
  console.log(
    `${name.padEnd(36)}${seconds.padStart(7)} s, ${mega(before)} before, ${mega(most)} at most; ${records.length} phrases, ${places} places`,
  );
}
