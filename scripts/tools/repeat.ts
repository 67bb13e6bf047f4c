import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { filesBelow } from "../build/io.ts";
import { command, step } from "../build/steps.ts";

/**
 * Two clones of what is committed, each installed and built by itself, in different folders, time zones and languages: every
 * file of both sites has to have the same bytes. `npm run test:repeat`; takes two installations.
 */
const PLACES = [
  { folder: "one", env: { TZ: "Pacific/Kiritimati", LC_ALL: "tr_TR.UTF-8", LANG: "tr_TR.UTF-8" } },
  { folder: "another/much/deeper 目录", env: { TZ: "UTC", LC_ALL: "C", LANG: "C" } },
];

await command("run test:repeat", async () => {
  const root = mkdtempSync(join(tmpdir(), "duidu-repeat-"));
  try {
    const sites: Map<string, string>[] = [];
    for (const { folder, env } of PLACES) {
      const clone = join(root, folder);
      await step(`clone, install, build: ${folder}, ${env.TZ}, ${env.LC_ALL}`, async () => {
        mkdirSync(join(clone, ".."), { recursive: true });
        execFileSync("git", ["clone", "--quiet", resolve("."), clone]);
        const { SITE_BASE, SITE_URL, ...own } = process.env;
        execFileSync("npm", ["run", "--silent", "build"], {
          cwd: clone,
          env: { ...own, ...env },
          stdio: ["ignore", "ignore", "inherit"],
        });
        sites.push(hashes(join(clone, "dist")));
      });
    }
    await step("compare", async () => {
      const [one = new Map(), other = new Map()] = sites;
      const different = [...new Set([...one.keys(), ...other.keys()])].filter(
        (file) => one.get(file) !== other.get(file),
      );
      if (different.length > 0) throw new Error(`not the same in both:\n${different.slice(0, 50).join("\n")}`);
      console.log(`${one.size} files, the same bytes in both`);
    });
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});

function hashes(dir: string): Map<string, string> {
  const files = filesBelow(dir, "").filter((file) => /\.[^/]+$|_headers$/.test(file));
  return new Map(
    files.map((file) => [
      file,
      createHash("sha256")
        .update(readFileSync(join(dir, file)))
        .digest("hex"),
    ]),
  );
}
