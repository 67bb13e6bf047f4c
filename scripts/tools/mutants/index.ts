import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Stryker } from "@stryker-mutator/core";
import { command, node, step } from "../../build/steps.ts";

/**
 * Breaks the code of a room in every small way that StrykerJS knows (a condition always true, a sign turned round, a block
 * emptied) and runs the room's tests on each; a break that none of them notices is listed with its line.
 */
const rooms = process.argv.slice(2);

/** Rooms whose score is kept (tests/README.md), and the least percentage of breaks that their tests notice. */
const KEPT = ["address", "compare", "search"];
const LEAST = 85;

/** Rooms of rule tables: to garble a word of a rule says nothing of the code, and every rule is tested from its own examples. */
const OF_RULES = new Set(["read", "parse", "annotate"]);

await command("run mutants", async () => {
  // Some tests read what the plans come to.
  await step("content", () => node("scripts/commands/build.ts", "--content"));
  for (const room of rooms.length > 0 ? rooms : KEPT) await step(room, () => mutate(room));
});

/** Where a room stands, or a folder of one: its code, and the room's tests. */
function placeOf(room: string): { code: string; tests: string } {
  const [own = ""] = room.split("/");
  for (const base of ["scripts/pipeline", "src"]) {
    const [code, tests] = [join(base, room), join("tests", base.replace(/^\w+\/?/, ""), own)];
    if (own !== "" && existsSync(code) && existsSync(tests)) return { code, tests };
  }
  throw new Error(`no room "${room}" with tests below scripts/pipeline or src`);
}

async function mutate(room: string): Promise<void> {
  const { code, tests } = placeOf(room);
  // Read by vitest.config.ts beside this file. (Stryker's own testFiles leaves what runs while a file is loaded unbroken.)
  process.env.MUTANTS_TESTS = tests;
  const cache = `node_modules/.cache/mutants/${room}`;
  const options: ConstructorParameters<typeof Stryker>[0] = {
    mutate: [`${code}/**/*.ts`],
    mutator: {
      plugins: [],
      excludedMutations: OF_RULES.has(room.split("/")[0] ?? "") ? ["StringLiteral", "Regex"] : [],
    },
    testRunner: "vitest",
    vitest: { configFile: "scripts/tools/mutants/vitest.config.ts", related: false },
    coverageAnalysis: "perTest",
    // A busy machine is no endless loop; those are counted, and end long before.
    timeoutMS: 20_000,
    concurrency: 1,
    thresholds: { high: 100, low: LEAST, break: KEPT.includes(room) ? LEAST : null },
    incremental: true,
    incrementalFile: `${cache}/incremental.json`,
    reporters: ["clear-text", "json", process.stdout.isTTY ? "progress" : "progress-append-only"],
    jsonReporter: { fileName: `${cache}/report.json` },
    clearTextReporter: { allowColor: process.stdout.isTTY, logTests: false, reportTests: false },
    // Outside, so that nobody takes the broken copy for the project.
    tempDirName: join(tmpdir(), "duidu-mutants"),
    cleanTempDir: "always",
    ignorePatterns: ["dist", ".astro", "content/pages"],
  };
  await new Stryker(options).runMutationTest();
}
