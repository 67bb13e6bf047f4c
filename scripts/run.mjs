// Every npm script starts here: `node scripts/run.mjs scripts/commands/build.ts [args]` makes the checkout ready (setup.mjs) and runs
// the file under the project's Node, with this process's input, output, signals and exit code.
import { spawn } from "node:child_process";
import { constants } from "node:os";
import { delimiter, dirname } from "node:path";
import { SetupError, setup } from "./setup.mjs";

try {
  run(await setup(), process.argv.slice(2));
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  console.error(`\n${error.message}`);
  process.exitCode = 1;
}

function run(node, args) {
  // Before 24 Node warns on every start that running .ts files is experimental.
  const child = spawn(node, ["--disable-warning=ExperimentalWarning", ...args], {
    stdio: "inherit",
    // Whatever starts "node" further down gets the same one.
    env: { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ""}` },
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => {
    process.exitCode = code ?? 128 + constants.signals[signal];
  });
}
