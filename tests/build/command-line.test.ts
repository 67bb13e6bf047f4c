import { describe, expect, test } from "vitest";
import { readArguments, wholeNumber } from "../../scripts/build/command-line.ts";
import { UserError } from "../../scripts/shared/errors.ts";

/** What is said of arguments that a command does not take. */

const expected = { usage: "npm run x [-- <folder>]", options: { all: { type: "string" } } } as const;

describe("arguments", () => {
  test("options and other arguments", () => {
    const { values, positionals } = readArguments(["--all", "a", "b"], { ...expected, positionals: [0, 1] });
    expect({ ...values, positionals }).toEqual({ all: "a", positionals: ["b"] });
    expect(readArguments([], expected)).toMatchObject({ values: {}, positionals: [] });
  });

  test.each([
    [["--al"], /^Unknown option '--al'.*\nusage: npm run x \[-- <folder>\]$/su],
    [["--all"], /^Option '--all <value>' argument missing\nusage: /u],
    [["one"], /^Unexpected argument 'one'\nusage: /u],
  ])("%j is refused", (args, message) => {
    expect(() => readArguments(args, expected)).toThrow(UserError);
    expect(() => readArguments(args, expected)).toThrow(message);
  });

  test("too few are refused", () => {
    expect(() => readArguments(["one"], { ...expected, positionals: [2, 2] })).toThrow(
      /^Missing argument: 2 expected, 1 given\nusage: /u,
    );
  });
});

test("whole numbers", () => {
  expect(wholeNumber("--plans", "300", 1)).toBe(300);
  for (const text of ["", "0", "-1", "2.5", "many", "Infinity"])
    expect(() => wholeNumber("--plans", text, 1)).toThrow(`--plans "${text}": expected a whole number from 1 on`);
});
