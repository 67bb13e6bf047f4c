import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { tokens } from "../../../scripts/pipeline/parse/tokens.ts";
import { MARKER_KINDS } from "../../../src/model/markers.ts";
import { expectFile } from "../../support/golden.ts";
import { outlineOf, resultOf } from "../../support/stages.ts";
import { faults } from "../../support/tiling.ts";

/** Pairs on disk: a text, and its outline as a reader would draw it. */

const folder = "tests/fixtures";
const names = readdirSync(folder)
  .filter((name) => name.endsWith(".txt") && !name.endsWith(".outline.txt"))
  .map((name) => name.replace(/\.txt$/, ""));
const textOf = (name: string) => readFileSync(`${folder}/${name}.txt`, "utf8");

test.each(names)("%s", (name) => {
  expect(faults(resultOf(textOf(name)))).toEqual([]);
  expectFile(`${folder}/${name}.outline.txt`, outlineOf(textOf(name)));
});

test("line ends and a BOM change nothing", () => {
  for (const name of names) {
    const text = textOf(name);
    expect(outlineOf(`\ufeff${text.replaceAll("\n", "\r\n")}`), name).toBe(outlineOf(text));
  }
});

test("every marker kind is in one of them", () => {
  const found = new Set(
    names.flatMap((name) =>
      tokens(resultOf(textOf(name)).text.blocks).flatMap((token) => ("marker" in token ? [token.marker.kind] : [])),
    ),
  );
  expect([...MARKER_KINDS].filter((kind) => !found.has(kind))).toEqual([]);
});

test("no outline is left over", () => {
  const outlines = readdirSync(folder).filter((name) => name.endsWith(".outline.txt"));
  expect(outlines.map((name) => name.replace(/\.outline\.txt$/, ""))).toEqual(names);
});
