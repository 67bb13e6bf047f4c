import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { UserError } from "../../scripts/shared/errors.ts";
import { reportFiles, scoreFolder } from "../../scripts/tools/score/structure.ts";

const folderOf = (files: Record<string, string>): string => {
  const folder = mkdtempSync(join(tmpdir(), "duidu-score-"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
};

const PLAN = `某市国民经济和社会发展第十五个五年规划纲要

第一章　发展基础

森林覆盖率达到60%，新建学校20所。

第二章　主要目标

到2030年，森林覆盖率达到65%，建成学校30所。常住人口达到100万人。

分享到朋友圈
`;

test("headings, furniture and numbers of a file are compared with keys made by reading", () => {
  const scores = scoreFolder(
    folderOf({
      "a.txt": PLAN,
      "a.headings.tsv":
        "level\theading\tparent\nchapter\t第一章 发展基础\t\nchapter\t第二章 主要目标\t\nsection\t第一节 总目标\t第二章 主要目标\n",
      "a.furniture.txt": "# what is no plan\nKEEP-FROM: 某市\nFURN: 分享到朋友圈\n",
      "a.targets.tsv":
        "verdict\tnumber\tunit\tcomparator\tyear\tquote\tnote\n" +
        "past\t60%\t\t\t\t森林覆盖率达到60%\t\n" +
        "target\t65%\t\t=\t2030\t森林覆盖率达到65%\t\n" +
        "target\t30所\t所\t=\t2035\t建成学校30所\t\n" +
        "target\t5%\t\t\t\t增长5%\t\n" +
        "target\t100万人\t人\t=\t2030\t常住人口达到100万人\targuable\n",
    }),
  );
  expect(reportFiles(scores, true).split("\n")).toEqual([
    "a: headings F1 0.800 (2 right, 0 false, 1 missed); furniture taken 0 of 1",
    "  targets F1 0.800 (2 right, of these all fields 1; 1 missed; past, names and other numbers taken 0 of 1)",
    "   missed: section 第一节总目标 < 第二章主要目标",
    "   no target: 5% in 增长5% (not in the text)",
    "   field: year 2030, key 2035: 30所 in 建成学校30所",
  ]);
});

test("a folder without keys is refused in words", () => {
  const folder = folderOf({});
  expect(() => scoreFolder(folder)).toThrow(
    new UserError(`${folder}: no key; expected files that end in .headings.tsv`),
  );
});

test("a key without its columns is refused with file and line", () => {
  const folder = folderOf({ "a.txt": PLAN, "a.headings.tsv": "level\theading\nchapter\t第一章\n" });
  expect(() => scoreFolder(folder)).toThrow(
    "a.headings.tsv:1 no column parent; expected level, heading, parent, parted by tabs",
  );
});
