import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findTerms, type Group, matches, matchesLoosely, parseQuery, queryText } from "../../src/search/query.ts";
import { searchFold } from "../../src/text/fold.ts";

const group = (all: string[], none: string[] = []): Group => ({ all, none });

describe("what is typed", () => {
  test.each<[string, string, Group[]]>([
    ["a term", "枫桥经验", [group(["枫桥经验"])]],
    ["terms", "养老  服务\u3000体系", [group(["养老", "服务", "体系"])]],
    ["quotation marks inside a term", "“放管服”改革", [group(["放管服改革"])]],
    ["quotation marks keep words together", "“养老 服务” 体系", [group(["养老服务", "体系"])]],
    ["of any kind", "\"a b\" 'c d' 「e f」 《g h》 ＂i j＂ ”k l”", [group(["ab", "cd", "ef", "gh", "ij", "kl"])]],
    ["of other kinds", "『m n』 〈o p〉 „q r”", [group(["mn", "op", "qr"])]],
    [
      "opened inside a term",
      '一"a b" 二「c d」 三『e f』 四《g h》 五〈i j〉',
      [group(["一ab", "二cd", "三ef", "四gh", "五ij"])],
    ],
    ["what may close is no opening there", "一”a b” 二'c d'", [group(["一a", "b", "二c", "d"])]],
    ["an empty pair keeps nothing together, and the second may open", '""甲 乙"', [group(["甲乙"])]],
    ["unclosed", '"养老 服务', [group(["养老", "服务"])]],
    ["closed before opened", "经验”,推动“枫桥", [group(["经验,推动枫桥"])]],
    ["an apostrophe inside a word", "it's a dog's", [group(["its", "a", "dogs"])]],
    ["excluded", "食品 安全 -药品", [group(["食品", "安全"], ["药品"])]],
    ["excluded, quoted", "食品 -“药品 安全”", [group(["食品"], ["药品安全"])]],
    ["excluded, full-width", "食品 －药品", [group(["食品"], ["药品"])]],
    ["no exclusion inside a term", "3-5个", [group(["3-5个"])]],
    ["nor inside a later one", "养老 3-5个", [group(["养老", "3-5个"])]],
    ["no exclusion at the beginning", "-5个", [group(["-5个"])]],
    ["a dash alone", "-", [group(["-"])]],
    ["a dash among terms", "甲 - 乙", [group(["甲", "-", "乙"])]],
    ["alternatives", "养老|托育 服务｜甲", [group(["养老"]), group(["托育", "服务"]), group(["甲"])]],
    ["alternatives of nothing", "| |养老||", [group(["养老"])]],
    ["a quoted bar", '"甲|乙"', [group(["甲|乙"])]],
    ["twice the same", "养老 养老", [group(["养老"])]],
    ["marks of this site, as copied", "床位〔缺〕张 职业医师〔原文如此〕", [group(["床位张", "职业医师"])]],
    ["line breaks", "养老\r\n服务", [group(["养老服务"])]],
    ["parentheses, markup, signs", "(( <b> & *", [group(["((", "<b>", "&", "*"])]],
    ["nothing", "", []],
    ["spaces", " \u3000 \u200b", []],
    ["quotation marks alone", "“” 《》 ''", []],
    ["only an exclusion's sign and nothing", "甲 -", [group(["甲", "-"])]],
  ])("%s: %s", (_, raw, groups) => expect(parseQuery(raw).groups).toEqual(groups));

  test("any text is read, fast, and typed again asks for the same", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."甲乙a0 -|\"“”'《》(\n\0") }), (raw) => {
        const query = parseQuery(raw);
        expect(parseQuery(queryText(query))).toEqual(query);
      }),
    );
    for (const part of ['"', "“甲", "甲 ", "-", "|", "(", "《", "甲|", "😀", "' "]) parseQuery(part.repeat(5000));
  });

  test("a text without white space is one term: itself", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."甲乙a0,、“”()%") }), (raw) => {
        const folded = searchFold(raw);
        expect(parseQuery(raw).groups).toEqual(folded === "" ? [] : [group([folded])]);
      }),
    );
  });
});

test.each([
  ["放管服改革", "深化“放管服”改革", true],
  ["养老 托育", "养老和托育", true],
  ["养老 托育", "养老", false],
  ["养老 -托育", "养老和托育", false],
  ["养老|托育", "托育", true],
  ["二O三五", "二〇三五年", true],
])("%s in %s: %s", (q, text, is) => expect(matches(parseQuery(q), searchFold(text))).toBe(is));

test.each([
  ["双随机一公开", "推行双随机、一公开监管", true],
  ["双随机、一公开", "推行双随机一公开", true],
  ["双随机一公开 -监管", "推行双随机、一公开监管", false],
  ["35个", "3-5个", false],
  ["双随机一公开 无此", "推行双随机、一公开监管", false],
  ["监管 双随机一公开", "推行双随机、一公开监管", true],
  ["、;", "推行监管", false],
])("without punctuation, %s in %s: %s", (q, text, is) =>
  expect(matchesLoosely(parseQuery(q), searchFold(text))).toBe(is),
);

test.each([
  ["推动“枫桥经验”由", ["枫桥经验由"], ["枫桥经验”由"]],
  ["双随机、一公开", ["双随机一公开"], ["双随机、一公开"]],
  ["养老养老", ["养老"], ["养老养老"]],
  ["甲㎡乙", ["m2"], ["㎡"]],
  ["甲乙丙", ["甲乙", "乙丙", "丁"], ["甲乙丙"]],
  ["推行双随机、一公开", ["双随机一公开"], ["双随机、一公开"]],
  ["乙和丙和甲乙", ["甲", "乙", "丙"], ["乙", "丙", "甲乙"]],
  ["甲乙丙丁", ["乙", "乙丙丁"], ["乙丙丁"]],
  ["甲乙", ["、"], []],
])("where in %s: %s", (text, terms, found) =>
  expect(findTerms(text, terms).map(({ start, end }) => text.slice(start, end))).toEqual(found),
);

test("a query is written as it would be typed: marks only where a term would fall apart without them", () => {
  const written = (all: string[], none: string[] = []) => queryText({ groups: [{ all, none }] });
  expect(written(["3-5个", "养老"], ["药品"])).toBe("3-5个 养老 -药品");
  expect(written(["-5个"], ["甲|乙"])).toBe('"-5个" -"甲|乙"');
  expect(queryText(parseQuery("养老 | 托育"))).toBe("养老 | 托育");
});
