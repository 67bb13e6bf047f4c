import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, expect, test } from "vitest";
import { lockBuild } from "../../scripts/build/lock.ts";

/** Two builds in one folder. */

const folder = mkdtempSync(join(tmpdir(), "duidu-lock-"));
const lock = join(folder, "cache/build.lock");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("a second build is told of the first, and may begin when that has ended", () => {
  const unlock = lockBuild(lock);
  expect(() => lockBuild(lock)).toThrow(
    `another build (process ${process.pid}) goes on in this folder; wait for its end, or delete ${lock} if there is none`,
  );
  unlock();
  expect(existsSync(lock)).toBe(false);
  lockBuild(lock)();
});

test("a lock whose process is gone is taken over", () => {
  const { pid } = spawnSync(process.execPath, ["-e", ""]);
  writeFileSync(lock, String(pid));
  lockBuild(lock)();
  expect(existsSync(lock)).toBe(false);
});

test("of builds that find one dead lock, only one removes it", () => {
  const { pid } = spawnSync(process.execPath, ["-e", ""]);
  writeFileSync(lock, String(pid));
  writeFileSync(`${lock}.release`, "1");
  expect(() => lockBuild(lock)).toThrow(
    `${lock}: taken over by another build at this moment; run the command again (if that does not help, delete ${lock}.release)`,
  );
  expect(readFileSync(lock, "utf8")).toBe(String(pid));
  rmSync(`${lock}.release`);
});

test("eight builds at once: one goes on at a time, whoever of them finds the dead lock", async () => {
  const { pid } = spawnSync(process.execPath, ["-e", ""]);
  writeFileSync(lock, String(pid));
  const script = `
    import { lockBuild } from ${JSON.stringify(pathToFileURL(resolve("scripts/build/lock.ts")).href)};
    import { mkdirSync, rmdirSync } from "node:fs";
    const [lock, busy] = process.argv.slice(1);
    for (let i = 0; i < 50; i++) {
      let unlock;
      try { unlock = lockBuild(lock); } catch (error) { if (error.name === "UserError") continue; throw error; }
      mkdirSync(busy); rmdirSync(busy); unlock();
    }`;
  const run = () =>
    new Promise((done) =>
      spawn(
        process.execPath,
        ["--no-warnings", "--input-type=module-typescript", "-e", script, lock, join(folder, "busy")],
        {
          stdio: ["ignore", "ignore", "inherit"],
        },
      ).on("close", done),
    );
  expect(await Promise.all(Array.from({ length: 8 }, run))).toEqual(Array(8).fill(0));
});

test("a lock that is empty is one", () => {
  writeFileSync(lock, "");
  expect(() => lockBuild(lock)).toThrow("another build goes on in this folder");
});
