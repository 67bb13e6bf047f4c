import { beforeAll, expect, test } from "vitest";
import { addressOfFile, PAGE_TYPES, pageType } from "../../scripts/tools/page-types.ts";
import { filesIn, needSite } from "../support/site.ts";

/** What is checked "by page type" misses no page. */

beforeAll(needSite);

const urls = () => filesIn(".html").map(addressOfFile);

test("every built page is of a type", () => {
  const unknown = urls().filter((url) => pageType(url) === null);
  expect(unknown, "add a line to scripts/tools/page-types.ts").toEqual([]);
});

test("every type that a site must have is there", () => {
  const there = new Set(urls().map((url) => pageType(url)?.name));
  expect(PAGE_TYPES.filter(({ name, optional }) => !optional && !there.has(name))).toEqual([]);
});

test.each([
  ["/plans/a-14/ch17/", "chapter"],
  ["/plans/a-14/pt2/ch1/", "chapter"],
  ["/plans/a-14/pt2/ch1/s3/", "section"],
  ["/plans/a-14/ch3/s7/", "section"],
  ["/plans/a-14/x1/", "chapter"],
  ["/plans/a-14/q4a/", "chapter"],
  ["/plans/a-14/themes/elderly/", "plan's theme"],
  ["/plans/a-14/tasks/185/", "task address"],
  ["/compare/indicators/", "comparison"],
  ["/plans/a-14/tasks/", "tasks"],
  ["/compare/topics/day-care/", "topic"],
  ["/compare/topics/day-care/passages/", "topic's passages"],
  ["/compare/read/", "comparison"],
  ["/plans/a-14/nothing/", undefined],
  ["/plans/a-14/ch17", undefined],
  ["/other/", undefined],
])("%s is %s", (url, name) => expect(pageType(url)?.name).toBe(name));
