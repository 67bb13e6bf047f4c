import { describe, expect, test } from "vitest";
import { askedOfPlan, askedTask, nearWays } from "../../src/view/not-found.ts";

/** What an address that leads nowhere may have meant. */

test.each([
  ["/plans/x-14/tasks/211/", { plan: "x-14", rest: "tasks/211" }],
  ["/plans/x-14//ch1", { plan: "x-14", rest: "ch1" }],
  ["/plans/x-14", { plan: "x-14", rest: "" }],
  ["/plans/", null],
  ["/compare/x/", null],
])("%s", (path, asked) => expect(askedOfPlan(path)).toEqual(asked));

test("only a number by hand is a task", () => {
  expect(askedTask("tasks/211")).toBe(211);
  for (const written of ["tasks/0185", "tasks/t185", "t185", "T185", "tasks/18５"])
    expect(askedTask(written)).toBe(185);
  for (const none of ["tasks/x", "185", "t", "tasks/1234567"]) expect(askedTask(none)).toBeNull();
  expect(askedTask("ch1/tasks/2")).toBeNull();
});

describe("pages that come near", () => {
  const pages = ["", "tasks/", "targets/", "ch1/", "ch3/", "ch3/s2/", "ch3/s11/"].map((end) => ({
    url: `/plans/x-14/${end}`,
    text: end,
  }));
  test.each([
    ["tasks/211", ["tasks/"]],
    ["ch3/s12", ["ch3/s11/", "ch3/"]],
    ["ch3/s2/p4", ["ch3/s2/"]],
    ["ch9", ["ch3/"]],
    ["target", []],
    ["", []],
  ])("%s", (rest, ends) => expect(nearWays("x-14", rest, pages).map(({ text }) => text)).toEqual(ends));

  test("nothing is offered where nothing is known", () => expect(nearWays("x-14", "tasks/3", [])).toEqual([]));
});
