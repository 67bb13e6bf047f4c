import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { planIds } from "../../scripts/build/plan-folder.ts";
import { type Build, buildCopy } from "../support/builds.ts";

/** Two builds in copies of the project, a world apart, off the network. From clones, each installed anew: npm run test:repeat. */

const all = (build: { addPlan(id: string): void }) => {
  for (const id of planIds()) build.addPlan(id);
};
const places = [
  { TZ: "Pacific/Kiritimati", LC_ALL: "tr_TR.UTF-8", LANG: "tr_TR.UTF-8" },
  { TZ: "America/Adak", LC_ALL: "C", LANG: "C", NODE_ENV: "development" },
];
let builds: Build[] = [];
beforeAll(async () => {
  builds = await Promise.all(places.map((env) => buildCopy(all, env)));
});
afterAll(() => {
  for (const { remove } of builds) remove();
});

/** Hash by path of all files below a folder. */
function hashes(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
    statSync(join(folder, file)).isFile(),
  );
  return new Map(
    files.sort().map((file) => [
      file,
      createHash("sha256")
        .update(readFileSync(join(folder, file)))
        .digest("hex"),
    ]),
  );
}

test("both succeed", () =>
  expect(builds.map(({ code, said }) => (code === 0 ? "" : said.slice(-2000)))).toEqual(["", ""]));

test("neither asks for anything from the network", () => expect(builds.map(({ asked }) => asked)).toEqual(["", ""]));

describe.each(["content/pages", "content/data", "dist"])("%s", (name) => {
  test("the same files with the same bytes", () => {
    const [one, other] = builds.map(({ folder }) => hashes(join(folder, name))) as [
      Map<string, string>,
      Map<string, string>,
    ];
    expect(one.size).toBeGreaterThan(10);
    const different = [...new Set([...one.keys(), ...other.keys()])].filter(
      (file) => one.get(file) !== other.get(file),
    );
    expect(different).toEqual([]);
  });

  test("no file tells where or on what it was built", () => {
    const [{ folder }] = builds as [Build];
    const telling = [...hashes(join(folder, name)).keys()].filter((file) => {
      const text = readFileSync(join(folder, name, file), "latin1");
      return text.includes(folder) || text.includes(process.cwd()) || text.includes(process.version);
    });
    expect(telling).toEqual([]);
  });
});
