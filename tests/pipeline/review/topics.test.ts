import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse as parseYaml } from "yaml";
import { topicsOf } from "../../../scripts/pipeline/compare/topics.ts";
import { readTopics } from "../../../scripts/pipeline/record/topics.ts";
import { noteHeading, type PlanTopics } from "../../../src/model/topics.ts";
import { PLANS } from "../../support/tree.ts";

/** What an editor says of how the plans compare on a topic. */

const topic = (...more: string[]): string =>
  [
    "topics:",
    "  - id: day-care",
    "    name: 日间照料",
    "    theme: elderly",
    "    question: 白天谁来照料老人？",
    "    terms: [日间照料]",
    ...more.map((line) => `    ${line}`),
    "",
  ].join("\n");
const read = (text: string) => readTopics(text, "topics.yaml", ["elderly"]);

test.each([
  [true, "怎样比"],
  [false, "为什么不能直接比"],
  [null, null],
])("the heading of a note whose topic is comparable: %s", (comparable, heading) =>
  expect(noteHeading({ comparable })).toBe(heading),
);

test("a record says whether its topic is comparable, and how", () => {
  const plans = ["jia-14", "yi-14"].map((plan) => ({ plan, cells: [], stated: ["day-care"], faults: [] }));
  const of = (...more: string[]) => topicsOf(read(topic(...more)), plans);
  expect(of("comparable: true", "note: 两地口径相同。")).toMatchObject([{ comparable: true, note: "两地口径相同。" }]);
  expect(of("comparable: false", "note: 两地口径不同。")).toMatchObject([{ comparable: false }]);
  expect(of()).toMatchObject([{ comparable: null, note: null }]);
});

test.each([["note: 两地口径相同。"], ["comparable: true"]])("%s alone is an error", (line) =>
  expect(() => read(topic(line))).toThrow(
    /^topics\.yaml:\d .*expected `comparable:` \(true or false\) and `note:` together/,
  ),
);

describe("the project's topics", () => {
  const { topics } = readTopics(
    readFileSync("content/registry/topics.yaml", "utf8"),
    "topics.yaml",
    [...readFileSync("content/registry/themes.yaml", "utf8").matchAll(/^ *- id: (\S+)/gmu)].map(([, id]) => id ?? ""),
  );
  const comparable = (id: string) => topics.find((one) => one.id === id)?.comparable;

  test("both cities mean 100 % of one thing by one year: comparable", () => expect(comparable("day-care")).toBe(true));

  test("other things counted, or one city alone has numbers: not", () => {
    expect(comparable("elder-facilities")).toBe(false);
    expect(comparable("fire")).toBe(false);
  });

  test("no note of a comparable topic says that it is not", () =>
    expect(
      topics.filter(
        ({ comparable: can, note = "" }) => can && /不能(?:画在一条尺上|直接)|不是(?:同)?一[种回]/u.test(note),
      ),
    ).toEqual([]));
});

describe("cells that were in doubt, read again", () => {
  const cells = (plan: string) => parseYaml(readFileSync(`content/plans/${plan}/topics.yaml`, "utf8")) as PlanTopics;

  test.each([
    ["chengdu-14-qa", "major-projects", "outside"],
    ["ankang-14", "rural-logistics", "outside"],
    ["yijiang-14", "cyber-security", "absent"],
  ])("%s: a sentence off the topic %s is no statement on it: %s", (plan, topic, status) =>
    expect(cells(plan)[topic]).toMatchObject({ status }),
  );

  test("a sentence that answers half of the question stays, without doubt", () => {
    const cell = cells("chengdu-14-qa")["dispute-resolution"];
    expect(cell).toMatchObject({ statements: [{ short: "社会诉求“一键回应”" }, {}] });
    expect(cell?.doubt).toBeUndefined();
  });

  test("a plan's title is named once on a topic", () =>
    expect(JSON.stringify(cells("hengyang-14-proposal")["social-governance"]).match(/试点合格城市/gu)).toHaveLength(1));

  test("ten doubts are left", () =>
    expect(
      PLANS.flatMap((plan) =>
        Object.entries(cells(plan)).flatMap(([topic, { doubt }]) => (doubt ? [`${plan} ${topic}`] : [])),
      ),
    ).toHaveLength(10));
});
