import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { copyProject, type Project } from "../../scripts/tools/bench/project.ts";

/** A build in a copy of the project: what it printed, and what it asked of the network (nothing, it is hoped). */
export interface Build extends Project {
  code: number | null;
  said: string;
  asked: string;
  dist: string;
}

const NO_NETWORK = resolve("tests/support/no-network.mjs");

/** Builds a copy of the project, with the plans that `prepare` puts into it, under these environment variables. */
export async function buildCopy(
  prepare: (project: Project) => void | Promise<void>,
  env: Record<string, string> = {},
): Promise<Build> {
  const project = copyProject();
  await prepare(project);
  const { code, said } = await runIn(project.folder, "scripts/commands/build.ts", [], env);
  const log = join(project.folder, "network.log");
  const asked = existsSync(log) ? readFileSync(log, "utf8") : "";
  return { ...project, code, said, asked, dist: join(project.folder, "dist") };
}

/** Runs a script of the project in a folder, off the network. */
export async function runIn(folder: string, script: string, args: string[] = [], env: Record<string, string> = {}) {
  // Without what a caller set for a site of its own, and without what Vitest adds (NODE_ENV, DEV, PROD, MODE, BASE_URL …).
  const own = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(?:SITE_|VITEST|NODE_ENV$|TEST$|DEV$|PROD$|MODE$|SSR$|BASE_URL$)/.test(name),
    ),
  );
  const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", script, ...args], {
    cwd: folder,
    env: {
      ...own,
      NO_COLOR: "1",
      NODE_OPTIONS: `--import=file://${NO_NETWORK}`,
      DUIDU_NETWORK_LOG: join(folder, "network.log"),
      ...env,
    },
  });
  const parts: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => parts.push(String(data)));
  const code = await new Promise<number | null>((done, fail) => child.on("error", fail).on("close", done));
  return { code, said: parts.join("") };
}
