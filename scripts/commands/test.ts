import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { command, node, step, tools } from "../build/steps.ts";
import { launchBrowser } from "../tools/browser/launch.ts";

/** The fields used of Vitest's JSON report. */
interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string }[];
}

const filters = process.argv.slice(2);

await command("test", async () => {
  if (filters.length > 0) {
    await step(`tests: ${filters.join(" ")}`, () => node(tools.vitest, "run", ...filters));
    return;
  }
  await step("browser", async () => {
    const { browser, path } = await launchBrowser();
    console.log(`Chromium ${browser.version()} (${path})`);
    await browser.close();
  });
  await step("check", () => node("scripts/commands/check.ts"));
  await step("build", () => node("scripts/commands/build.ts"));
  const counts = await step("tests", runTests);
  console.log(`\n${counts}`);
});

/** Runs all tests; gives the counts as a sentence, or throws them when something failed. */
async function runTests(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "duidu-test-"));
  const file = join(folder, "report.json");
  try {
    await node(tools.vitest, "run", "--reporter=default", "--reporter=json", `--outputFile.json=${file}`);
    return countsOf(file);
  } catch (error) {
    if (existsSync(file)) console.error(countsOf(file));
    throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function countsOf(file: string): string {
  const report: Report = JSON.parse(readFileSync(file, "utf8"));
  const { numPassedTests: passed, numFailedTests: failed, numPendingTests, numTodoTests, testResults } = report;
  const failedFiles = testResults.filter(({ status }) => status === "failed").length;
  const skipped = numPendingTests + numTodoTests;
  return [
    `${passed} tests passed, ${failed} failed, ${skipped} skipped`,
    `${testResults.length} files, ${failedFiles} of them with failures`,
  ].join("; ");
}
