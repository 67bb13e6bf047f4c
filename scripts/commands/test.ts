import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { command, node, StepFailed, step, tools } from "../build/steps.ts";
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
  await step("build", () => node("scripts/commands/build.ts"));
  // Beside the tests, and after the build: the type check reads, and writes, what Astro keeps of the pages.
  const checked = kept("check", "scripts/commands/check.ts");
  const tested = step("tests", runTests);
  const [check, tests] = await Promise.allSettled([checked, tested]);
  if (tests.status === "fulfilled") console.log(`\n${tests.value}`);
  const failed = [check, tests].flatMap((one) => (one.status === "rejected" ? [reason(one.reason)] : []));
  if (failed.length > 0) throw new StepFailed(failed.join(", "));
});

/** Runs a file while other things go on: what it prints is kept, and printed whole when it has ended. */
async function kept(title: string, file: string): Promise<void> {
  const started = performance.now();
  const child = spawn(process.execPath, [...process.execArgv, file], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { NO_COLOR: "1", ...process.env },
  });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (part) => said.push(part));
  const code = await new Promise<number | null>((resolve, reject) => child.on("error", reject).on("close", resolve));
  const mark = code === 0 ? "✓" : "✗";
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`\n▶ ${title}\n${said.join("")}${mark} ${title}: ${seconds} s, beside the tests\n`);
  if (code !== 0) throw new StepFailed(title);
}

function reason(error: unknown): string {
  return error instanceof StepFailed ? error.message : String(error);
}

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
