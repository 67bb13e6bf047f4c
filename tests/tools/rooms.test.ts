import { describe, expect, test } from "vitest";
import { arrowsIn, circlesOfFiles, circlesOfRooms, idleArrows, wrongArrows } from "../../scripts/tools/rooms/check.ts";
import { importsOf } from "../../scripts/tools/rooms/imports.ts";
import { projectArrows, projectImports } from "../../scripts/tools/rooms/index.ts";

/** The arrows between rooms: the project keeps to its table, and a planted import that does not is told. */

const imports = projectImports();
const arrows = projectArrows();

test("the project keeps to its table, without circles", () => {
  expect(wrongArrows(imports, arrows)).toEqual([]);
  expect(circlesOfRooms(arrows)).toEqual([]);
  expect(circlesOfFiles(imports)).toEqual([]);
});

test("the table holds no arrow that nothing needs", () => expect(idleArrows(imports, arrows)).toEqual([]));

describe("a planted import is told with its line", () => {
  const planted = (path: string, text: string) => wrongArrows(importsOf(path, text), arrows);

  test.each([
    ["the site from scripts", "src/view/x.ts", 'import { a } from "../../scripts/build/io.ts";', 1, "scripts/build"],
    [
      "the front matter of a component",
      "src/components/x.astro",
      '---\nimport { a } from "../pages/a.ts";\n---\n<p>a</p>\n',
      2,
      "src/pages",
    ],
    [
      "a script of a component",
      "src/components/x.astro",
      '---\n---\n<script>\n  import "../../scripts/build/io.ts";\n</script>\n',
      4,
      "scripts/build",
    ],
    ["a type alone", "src/model/x.ts", '\nimport type { A } from "../view/a.ts";', 2, "src/view"],
    ["an export from elsewhere", "src/text/x.ts", 'export { a } from "../search/a.ts";', 1, "src/search"],
    ["an import when it runs", "src/charts/x.ts", 'const a = await import("../client/a.ts");', 1, "src/client"],
    [
      "the disk in a pure stage",
      "scripts/pipeline/annotate/x.ts",
      'import { readFileSync } from "node:fs";',
      1,
      "disk",
    ],
    ["the disk without its prefix", "scripts/pipeline/parse/x.ts", 'import fs from "fs";', 1, "disk"],
    [
      "an earlier stage from a later one",
      "scripts/pipeline/parse/x.ts",
      'import { a } from "../record/a.ts";',
      1,
      "scripts/pipeline/record",
    ],
    ["the product from its tools", "scripts/build/x.ts", 'import { a } from "../tools/a.ts";', 1, "scripts/tools"],
    ["code from tests", "scripts/tools/x.ts", 'import { a } from "../../tests/support/a.ts";', 1, "no room"],
  ])("%s", (_, path, text, line, room) => {
    expect(planted(path, text)).toEqual([
      expect.stringMatching(new RegExp(`^${path}:${line} .* may not import .* \\(${room}\\); see the table`)),
    ]);
  });

  test("a file of no room", () =>
    expect(planted("src/strange/x.ts", 'import "./y.ts";')).toEqual([
      expect.stringMatching(/^src\/strange\/x\.ts: stands in no room/),
    ]));

  test.each([
    ["its own room", "src/view/x.ts", 'import { a } from "./cite/a.ts";'],
    [
      "a package, and what reaches nowhere",
      "src/view/x.ts",
      'import { a } from "d3";\nimport { join } from "node:path";',
    ],
    ["an allowed one", "src/view/x.ts", 'import { a } from "../model/a.ts";'],
  ])("not %s", (_, path, text) => expect(planted(path, text)).toEqual([]));
});

test("a circle is told as the way round", () => {
  const at = (from: string, to: string) => ({ from, to, line: 1 });
  expect(circlesOfFiles([at("a", "b"), at("b", "c"), at("c", "a"), at("c", "d")])).toEqual(["a → b → c → a"]);
  expect(circlesOfRooms(arrowsIn("| `a` | `b` | |\n| `b` | `a` | |"))).toEqual(["a → b → a"]);
});
