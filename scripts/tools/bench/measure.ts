import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";

/** Time and memory of a process and all that it started. */
export interface Taken {
  seconds: number;
  /** Peak of the memory of all of them together, in MB; 0 where there is no /proc. */
  peak: number;
  output: string;
}

/** Milliseconds between two looks at the memory. */
const LOOK = 100;

/** Runs a script under this Node in a folder and measures it. @throws Error with its output when it fails. */
export async function measure(folder: string, script: string, args: readonly string[] = []): Promise<Taken> {
  const started = performance.now();
  const child = spawn(process.execPath, [...process.execArgv, script, ...args], {
    cwd: folder,
    env: { ...process.env, NODE_ENV: "production", ASTRO_TELEMETRY_DISABLED: "1", NO_COLOR: "1" },
  });
  const parts: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => parts.push(String(data)));
  let peak = 0;
  const timer = setInterval(() => {
    peak = Math.max(peak, treeKilobytes(child.pid ?? 0));
  }, LOOK);
  const code = await new Promise((done, fail) => child.on("error", fail).on("close", done));
  clearInterval(timer);
  const output = parts.join("");
  if (code !== 0) throw new Error(`${script} ended with ${code}:\n${output.slice(-3000)}`);
  return { seconds: (performance.now() - started) / 1000, peak: peak / 1024, output };
}

const treeKilobytes = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(proc(`${pid}/status`))?.[1] ?? 0) +
  proc(`${pid}/task/${pid}/children`)
    .split(" ")
    .filter(Boolean)
    .map(Number)
    .map(treeKilobytes)
    .reduce((a, b) => a + b, 0);

function proc(path: string): string {
  try {
    return readFileSync(`/proc/${path}`, "utf8");
  } catch {
    return ""; // no Linux, or the process has just ended
  }
}
