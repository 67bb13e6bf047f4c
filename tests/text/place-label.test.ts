import { expect, test } from "vitest";
import { placeLabel } from "../../src/text/place-label.ts";

test.each([
  ["ankang-14/ch17/s1/p3", "第3段"],
  ["hengyang-14-proposal/ch11/i42", "第42条"],
  ["hengyang-14-proposal/ch11/i42/p1", "第1段"],
  ["xingping-14-tasks/t185", "任务185"],
  ["x-14/ch1/tbl1/r2", "第2行"],
  ["ankang-14/ch17/s1/p4a", "第4a段"],
  // Headings, and sections whose own line is text, have their numbers in their words.
  ["hengyang-14-proposal/ch11", "引用"],
  ["xingping-14-tasks/ch4/s1", "引用"],
  ["yijiang-14/box24", "引用"],
  ["xingping-14-tasks/ch3/x5", "引用"],
  ["ankang-14/front", "引用"],
])("%s: %s", (id, label) => expect(placeLabel(id)).toBe(label));
