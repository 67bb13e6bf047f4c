import { expect, test } from "vitest";
import { appendAnchors, checkAnchors, currentAnchors } from "../../../scripts/pipeline/address/anchors.ts";
import { proposeMoved, textsByPrint } from "../../../scripts/pipeline/address/moved.ts";
import { toLines } from "../../../scripts/pipeline/read/lines.ts";
import { type Anchors, NO_ANCHORS } from "../../../src/model/anchors.ts";
import { resultOf } from "../../support/stages.ts";

const PLAN = "aa-14";

/** The addresses that a text has when it is frozen. */
function frozenOf(source: string): Anchors {
  const { tree, ids, addresses } = resultOf(source);
  const current = currentAnchors(tree, PLAN, ids, addresses);
  return appendAnchors(NO_ANCHORS, current, Object.keys(current));
}

/** What is proposed when `after` is read in the place of `before`, and whether all is well with it. */
function proposed(before: string, after: string): Anchors["moved"] {
  const frozen = frozenOf(before);
  const { tree } = resultOf(after, {}, undefined, frozen);
  const moved = proposeMoved(tree, PLAN, frozen, textsByPrint(toLines(before)));
  const anchors = { ids: frozen.ids, moved };
  const again = resultOf(after, {}, undefined, anchors);
  expect(checkAnchors(anchors, currentAnchors(again.tree, PLAN, again.ids, again.addresses)).problems).toEqual([]);
  return moved;
}

const lines = (...all: string[]) => all.join("\n");
const A = "推动经济高质量发展，建设现代化产业体系。";
const B = "坚持以人民为中心，不断增进民生福祉水平。";

test("nothing, where nothing would break", () =>
  expect(proposed(lines("第一章 甲任务", A, B), lines("第一章 甲任务", A, B, "新的一段话，说明得很清楚。"))).toEqual(
    {},
  ));

test("a paragraph that is part of another now", () =>
  expect(proposed(lines("第一章 甲任务", A, B), lines("第一章 甲任务", A + B))).toEqual({
    "ch1/p1": "ch1/p3",
    "ch1/p2": "ch1/p3",
  }));

test("a paragraph whose words changed, and one that stands in another chapter", () =>
  expect(
    proposed(
      lines("第一章 甲任务", A, B, "第二章 乙任务", "推进乡村全面振兴，建设宜居的农村。"),
      lines("第一章 甲任务", A.replace("高质量", "稳健"), "第二章 乙任务", B, "推进乡村全面振兴，建设宜居的农村。"),
    ),
  ).toEqual({ "ch1/p1": "ch1/p3", "ch1/p2": "ch2/p0a" }));

test("what is gone leads to what it stood in", () =>
  expect(proposed(lines("第一章 甲任务", A, B), lines("第一章 甲任务", A))).toEqual({ "ch1/p2": "ch1" }));

test("a heading that is none any more, with what stood below it", () => {
  const moved = proposed(
    lines("第一章 甲任务", A, "第二章 乙任务", B),
    lines("第一章 甲任务", A, "第二章的任务由乙局承担，各方配合。", B),
  );
  expect(Object.keys(moved).sort()).toEqual(["ch2", "ch2/p1"]);
  expect(moved["ch2/p1"]).toMatch(/^ch1\/p/);
});
