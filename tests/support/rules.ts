import { describe, expect, test } from "vitest";
import type { Rule } from "../../src/model/rule.ts";

/** The tests that every table of rules has: a rule finds its examples and none of its near-misses. */
export function ruleTests<T extends Rule>(rules: readonly T[], finds: (rule: T, text: string) => boolean): void {
  test("each rule has a name of its own, examples and near-misses", () => {
    const incomplete = rules.filter(({ examples, nearMisses }) => examples.length === 0 || nearMisses.length === 0);
    expect(incomplete.map(({ name }) => name)).toEqual([]);
    expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
  });
  for (const rule of rules)
    describe(rule.name, () => {
      test.each(rule.examples)("finds %s", (text) => expect(finds(rule, text)).toBe(true));
      test.each(rule.nearMisses)("does not find %s", (text) => expect(finds(rule, text)).toBe(false));
    });
}
