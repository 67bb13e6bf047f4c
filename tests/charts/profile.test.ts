import { expect, test } from "vitest";
import { profileLayout } from "../../src/charts/profile/layout.ts";
import { shareText } from "../../src/view/labels.ts";

const part = (id: string, chars: number) => ({ id, name: id, chars });

test("the largest first, at full length; parts of nothing left out", () =>
  expect(profileLayout([part("a", 50), part("b", 200), part("c", 0)], 400)).toEqual([
    { ...part("b", 200), share: 0.5, length: 100 },
    { ...part("a", 50), share: 0.125, length: 25 },
  ]));

test("no text, no bars", () => {
  expect(profileLayout([part("a", 5)], 0)).toEqual([]);
  expect(profileLayout([], 10)).toEqual([]);
});

test.each([
  [0.5, "50%"],
  [0.125, "13%"],
  [0.004, "不到\u00a01%"],
  [0, "0%"],
])("share %d", (share, text) => expect(shareText(share)).toBe(text));
