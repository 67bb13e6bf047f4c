import { spawn } from "node:child_process";

/** The command-line tools of the project, as files that Node runs: what is on the PATH does not matter. */
export const tools = {
  astro: "node_modules/astro/bin/astro.mjs",
  biome: "node_modules/@biomejs/biome/bin/biome",
  tsc: "node_modules/typescript/bin/tsc",
  vitest: "node_modules/vitest/vitest.mjs",
} as const;

/** A step that did not succeed; its own output has already said why. */
export class StepFailed extends Error {}

/** Runs one step under its title and prints the seconds it took; a failure is thrown as `StepFailed` with the title. */
export async function step<T>(title: string, work: () => Promise<T>): Promise<T> {
  console.log(`\n▶ ${title}`);
  const started = performance.now();
  try {
    const result = await work();
    console.log(`✓ ${title}: ${((performance.now() - started) / 1000).toFixed(1)} s`);
    return result;
  } catch (error) {
    if (!(error instanceof StepFailed)) console.error(error instanceof Error ? error.message : error);
    throw new StepFailed(title, { cause: error });
  }
}

/**
 * Runs a file under this same Node with the terminal passed through; without a terminal, in plain text.
 * Any exit code but 0 is thrown as `StepFailed`.
 */
export async function node(file: string, ...args: string[]): Promise<void> {
  const child = spawn(process.execPath, [...process.execArgv, file, ...args], {
    stdio: "inherit",
    env: { ...(process.stdout.isTTY ? {} : { NO_COLOR: "1" }), ...process.env, ASTRO_TELEMETRY_DISABLED: "1" },
  });
  const result = await new Promise<number | string>((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code, signal) => resolve(code ?? signal ?? 1));
  });
  if (result !== 0) throw new StepFailed(`${file} ended with ${result}`);
}

/** Runs the steps of a command; when one fails, says which in the last line and ends with 1. */
export async function command(name: string, steps: () => Promise<void>): Promise<void> {
  try {
    await steps();
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error;
    console.error(`\n✗ npm ${name}: failed at "${error.message}"; the reason is above.`);
    process.exitCode = 1;
  }
}
