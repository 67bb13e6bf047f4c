import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { planIds } from "../../scripts/build/plan-folder.ts";
import { type Build, buildCopy } from "../support/builds.ts";
import { needSite } from "../support/site.ts";

/** A build in a copy of the project, a world apart and off the network, gives what `npm run build` gave here. From clones: npm run test:repeat. */

const { SITE_URL = "", SITE_BASE = "" } = process.env;
const APART = { TZ: "Pacific/Kiritimati", LC_ALL: "tr_TR.UTF-8", LANG: "tr_TR.UTF-8", NODE_ENV: "development" };

let build: Build;
beforeAll(async () => {
  needSite();
  build = await buildCopy(
    (project) => {
      for (const id of planIds()) project.addPlan(id);
    },
    { ...APART, SITE_URL, SITE_BASE },
  );
});
afterAll(() => build?.remove());

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

test("it succeeds", () => expect(build.code, build.said.slice(-2000)).toBe(0));

test("it asks for nothing from the network", () => expect(build.asked).toBe(""));

describe.each(["content/pages", "content/data", "dist"])("%s", (name) => {
  test("the same files with the same bytes", () => {
    const [one, other] = [hashes(name), hashes(join(build.folder, name))];
    expect(one.size).toBeGreaterThan(10);
    const different = [...new Set([...one.keys(), ...other.keys()])].filter(
      (file) => one.get(file) !== other.get(file),
    );
    expect(different, "after a change, build the site anew: npm run build").toEqual([]);
  });

  test("no file tells where or on what it was built", () => {
    const places = [process.cwd(), build.folder, process.version];
    const telling = [name, join(build.folder, name)].flatMap((folder) =>
      [...hashes(folder).keys()].filter((file) => {
        const text = readFileSync(join(folder, file), "latin1");
        return places.some((place) => text.includes(place));
      }),
    );
    expect(telling).toEqual([]);
  });
});
