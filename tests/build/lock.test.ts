import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
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

test("a lock that is being written is one", () => {
  writeFileSync(lock, "");
  expect(() => lockBuild(lock)).toThrow("another build goes on in this folder");
});
