import { describe, expect, test } from "vitest";
import { markerOf } from "../../../scripts/pipeline/parse/markers.ts";
import { runInOf } from "../../../scripts/pipeline/parse/run-in.ts";
import { resultOf, runIns } from "../../support/stages.ts";

const plain = { comma: false, colon: false };
const found = (line: string, rules = plain) => {
  const range = runInOf(line, markerOf(line)?.length ?? 0, rules);
  return range && line.slice(range.start, range.end);
};

describe("a run-in heading is a short first sentence that another follows", () => {
  test.each<[string, string | null]>([
    ["加强生态环境保护。强化生态红线管理。", "加强生态环境保护。"],
    ["一是确保城市经济安全。经济安全是基础。", "一是确保城市经济安全。"],
    ["——坚持党的全面领导。坚持和完善体制。", "坚持党的全面领导。"],
    ["2. 新发展阶段面临新机遇新挑战。从全球看,变革深入。", "新发展阶段面临新机遇新挑战。"],
    ["第一，加强组织领导。各部门要抓好落实。", "加强组织领导。"],
    ["积极推进农村社会公德、家庭美德和个人品德建设。深入挖掘。", "积极推进农村社会公德、家庭美德和个人品德建设。"],
    // Names with digits, years and set phrases with a numeral are no quantities.
    ["深度共建G60科创走廊。发挥优势。", "深度共建G60科创走廊。"],
    ["加快5G网络建设。发挥优势。", "加快5G网络建设。"],
    ["深化三大都市圈合作。围绕创新。", "深化三大都市圈合作。"],
    ["积极落实“一带一路”。畅通通道。", "积极落实“一带一路”。"],
    ["实施“一老一小”工程。发展服务。", "实施“一老一小”工程。"],
    ["展望2035年远景目标。基本实现现代化。", "展望2035年远景目标。"],
    ["二〇三五年远景目标。到二〇三五年,基本建成。", "二〇三五年远景目标。"],
    // Nested: the first one counts.
    ["深化民生服务领域智慧治理建设。深化智慧+交通服务。建设停车系统。", "深化民生服务领域智慧治理建设。"],
    // 24 characters, and one more.
    [`${"字".repeat(24)}。又有一句话。`, `${"字".repeat(24)}。`],
    [`${"字".repeat(25)}。又有一句话。`, null],
    // A comma, a semicolon, a colon, a question, an address.
    ["加强领导,落实责任。各部门抓好落实。", null],
    ["加强领导，落实责任。各部门抓好落实。", null],
    ["加强领导；落实责任。各部门抓好落实。", null],
    ["目标如下:加强领导。各部门抓好落实。", null],
    ["为什么要加强领导？因为重要。", null],
    ["各位代表！现在报告工作。", null],
    // A quantity makes it a statement.
    ["全市生产总值增长7%。经济平稳运行。", null],
    ["新增床位300张。服务能力提升。", null],
    ["总量突破千亿元。经济平稳运行。", null],
    ["居民收入翻一番。生活更加美好。", null],
    ["就业五万人。生活更加美好。", null],
    ["收入提高百分之七。生活更加美好。", null],
    // Nothing follows, or only the agencies or the end of the quotation.
    ["加强生态环境保护。", null],
    ["聚力建设西安都市圈核心区。(牵头部门:市发改局)", null],
    ["聚力建设西安都市圈核心区。（牵头部门：市发改局）", null],
    ["他说“加强保护。推进建设。”全市行动。", null],
    ["会。我们将努力推进。", null],
    ["没有句号的一行", null],
  ])("%s", (line, heading) => expect(found(line)).toBe(heading));
});

test("after a （一） marker a comma is allowed", () => {
  const line = "(一)加强组织领导,细化落实责任。各部门要认真履行职责。";
  expect(found(line, { comma: true, colon: false })).toBe("加强组织领导,细化落实责任。");
  expect(found(line)).toBeNull();
  expect(runIns(resultOf(`一、工作要求\n${line}\n（二）密切协作配合，形成工作合力。各部门要树立全局观念。`))).toEqual([
    "加强组织领导,细化落实责任",
    "密切协作配合，形成工作合力",
  ]);
});

test("inside a box a colon ends it, outside it does not", () => {
  const line = "生态廊道建设:建设长江、青弋江等生态廊道。";
  expect(found(line, { comma: false, colon: true })).toBe("生态廊道建设:");
  expect(found(line)).toBeNull();
  expect(runIns(resultOf(`第一章 总则\n${line}\n专栏1:重点工程\n${line}`))).toEqual(["生态廊道建设"]);
});

test("what continues another line, and what begins within a sentence, has none", () => {
  const broken = "构建党组织领导的自治、法治、德治相结合的城乡基层治理体系,推动政府治理";
  expect(runIns(resultOf(`第一章 总则\n${broken}\n同社会调节良性互动。建设治理共同体。`))).toEqual([]);
  expect(runIns(resultOf("(上接七版)育常态化制度化。加强公民道德建设。"))).toEqual([]);
});

test("an answer's first sentence can be one, its 答： apart", () =>
  expect(runIns(resultOf("一、答问\n问：如何推进？\n答：坚持系统推进。重点抓好三件事。"))).toEqual(["坚持系统推进"]));
