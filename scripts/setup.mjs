// Plain JavaScript that imports nothing from node_modules: it has to start on an old Node, before anything is installed.
// Everything is printed to stderr, so that `npm run -s show -- … --json` leaves stdout to the records.
import { execFileSync, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const stamp = join(root, "node_modules", ".duidu-installed");

/** The oldest Node that runs `.ts` files itself and that every dependency declares to support (undici asks for 22.19). */
const oldest = "22.19";
const platformsWithNode = ["linux-x64", "linux-arm64"];

/** A failure whose message is all that the user needs: it is printed without a stack. */
export class SetupError extends Error {}

/**
 * Makes the checkout ready to run: installs the dependencies when node_modules is not what package-lock.json asks for.
 * Returns the path of the Node to use: the machine's own where it is new enough, else the one among the dependencies.
 */
export async function setup() {
  const own = ownNode();
  const platform = `${process.platform}-${process.arch}`;
  if (!own && !platformsWithNode.includes(platform)) throw new SetupError(needsNode());

  const wanted = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .update(platform)
    .digest("hex");
  const installed = existsSync(stamp) && readFileSync(stamp, "utf8") === wanted;
  if (!installed) {
    await install();
    // Written last, and deleted with node_modules by `npm ci`: an interrupted install never counts as done.
    writeFileSync(stamp, wanted);
  }

  const node = own ?? bundledNode();
  if (!node) throw new SetupError(needsNode());
  if (!installed) console.error(`setup: done, using Node ${versionOf(node)}`);
  return node;
}

/** Says whether a version such as `v22.19.0` runs this project. */
export function isNewEnough(version) {
  const [major, minor] = version.replace(/^v/, "").split(".").map(Number);
  const [oldestMajor, oldestMinor] = oldest.split(".").map(Number);
  // 23 is left out: it was never a long-term release and the dependencies do not declare it.
  return (major === oldestMajor && minor >= oldestMinor) || major >= 24;
}

// npm puts node_modules/.bin before everything else on the PATH, so that this process may already run on the Node among
// the dependencies although the machine has a newer one: npm's own Node is asked first.
function ownNode() {
  return [process.env.npm_node_execpath, process.execPath].find((path) => path && isUsable(path));
}

function bundledNode() {
  const path = join(root, "node_modules", `node-${process.platform}-${process.arch}`, "bin", "node");
  return isUsable(path) ? path : undefined;
}

function isUsable(path) {
  const version = versionOf(path);
  return version !== undefined && isNewEnough(version);
}

function versionOf(path) {
  if (path === process.execPath) return process.version;
  try {
    return execFileSync(path, ["--version"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  } catch {
    return undefined;
  }
}

function needsNode() {
  const system = `${process.platform}-${process.arch}`;
  return [
    `This machine's Node is ${process.version}; the project needs Node ${oldest} or newer (22, 24 or later).`,
    `It brings its own for ${platformsWithNode.join(" and ")} (with glibc), but that does not run here (${system}).`,
    "What to do: install Node 24 from nodejs.org or with your package manager, then run the same command again.",
  ].join("\n");
}

async function install() {
  console.error("setup: installing the dependencies with npm ci (about a minute the first time)");
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  // npm draws its own progress on a terminal and stays silent elsewhere, where a long silence looks like a hang.
  const progress = setInterval(() => console.error(`setup: npm ci, ${seconds()} s`), 10_000);
  const args = ["ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund"];
  // npm warns of every package that asks for a newer Node than the one npm runs on, which is not the one that will be used.
  args.push("--loglevel=error");
  const code = await npm(args).finally(() => clearInterval(progress));
  if (code !== 0) {
    throw new SetupError(
      [
        `The command "npm ci" failed (${code}) in ${root}; its messages are above.`,
        `npm's full log: the newest file in ${join(process.env.npm_config_cache ?? join(homedir(), ".npm"), "_logs")}`,
        "What to do: check that the package registry can be reached (npm ping), then run the same command again.",
      ].join("\n"),
    );
  }
  console.error(`setup: dependencies installed in ${seconds()} s`);
}

/** Runs npm, preferably the very one that started this process; resolves to its exit code or to why it did not start. */
function npm(args) {
  const cli = process.env.npm_execpath;
  const [command, first] = cli?.endsWith("npm-cli.js")
    ? [process.env.npm_node_execpath ?? process.execPath, [cli]]
    : ["npm", []];
  return new Promise((resolve) => {
    const child = spawn(command, [...first, ...args], {
      cwd: root,
      stdio: ["ignore", 2, 2],
      shell: process.platform === "win32" && command === "npm",
    });
    child.on("error", (error) => resolve(error.message));
    child.on("exit", (code, signal) => resolve(code ?? signal));
  });
}
