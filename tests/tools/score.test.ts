import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";

const score = (...args: string[]) =>
  spawnSync(process.execPath, ["scripts/tools/score/index.ts", ...args], { encoding: "utf8" });

test("npm run score tells how targets and themes do", () => {
  const { stdout, status } = score("yijiang-14");
  expect(status).toBe(0);
  expect(stdout).toMatch(/^Targets by rule, before review:\nyijiang-14 +precision [\d.]+ +recall [\d.]+ /);
  expect(stdout).toMatch(
    /\n\nThemes:\nyijiang-14: \d+ body passages, \d+ \([\d.]+%\) without a theme\n +governance +P/,
  );
});

test("a plan without a key is refused in words", () => {
  const { stderr, status } = score("nowhere-14");
  expect(status).toBe(1);
  expect(stderr).toBe(
    'content/plans/nowhere-14/plan.yaml: missing; every plan needs one (see CONTRIBUTING.md, "Add a plan")\n',
  );
});
