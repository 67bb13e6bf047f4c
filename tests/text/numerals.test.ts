import { describe, expect, test } from "vitest";
import { ordinal } from "../../src/text/numerals.ts";

describe("ordinals of headings", () => {
  test.each<[string, number | null]>([
    ["一", 1],
    ["十", 10],
    ["十七", 17],
    ["二十", 20],
    ["二十三", 23],
    ["九十九", 99],
    ["一百", 100],
    ["一百零三", 103],
    ["一百一十", 110],
    ["九百九十九", 999],
    ["12", 12],
    ["012", 12],
    ["１２", 12],
    ["①", 1],
    ["⑳", 20],
    ["（三）", 3],
    [" 7 ", 7],
    ["二〇", 20],
    ["一〇三", 103],
    // A word with a numeral in it is none.
    ["三四百", null],
    ["十百", null],
    ["零", null],
    ["〇", null],
    ["0", null],
    ["1000", null],
    ["一千", null],
    ["一千零一", null],
    ["", null],
    ["总", null],
    ["一点五", null],
  ])("%s → %s", (text, number) => expect(ordinal(text)).toBe(number));
});
