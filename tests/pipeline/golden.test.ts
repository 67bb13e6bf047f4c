import { VFile } from "vfile";
import { describe, expect, test } from "vitest";
import { planIds } from "../../scripts/build/plan-folder.ts";
import { structuralGaps } from "../../scripts/pipeline/annotate/gaps.ts";
import { printOutline } from "../../scripts/pipeline/record/outline.ts";
import { type Container, ownLine } from "../../src/model/tree.ts";
import { expectFile } from "../support/golden.ts";
import { containers, leaves, planNamed, runIns } from "../support/stages.ts";

/** The five real texts, with their corrections. What is counted here was counted in the sources by reading. */

const planOf = (id: string) => planNamed(id).analysis;
const all = (id: string, type: Container["type"]) => containers(planOf(id)).filter((node) => node.type === type);
const numbers = (nodes: Container[]) => nodes.map((node) => node.number);
const upTo = (last: number) => Array.from({ length: last }, (_, i) => i + 1);
const own = (node: Container) => ownLine(node)?.value.replace(/\s+/g, "") ?? node.standIn?.label ?? "";

describe.each(planIds())("%s", (id) => {
  test("outline", () => {
    const analysis = planOf(id);
    expectFile(`tests/golden/${id}.outline.txt`, printOutline({ ...analysis, plan: id }));
  });

  test("every line of the source that is no meta and not removed is in one leaf, whole", () => {
    const { text } = planOf(id);
    const aside = new Set([...text.meta, ...text.removed].map(({ line }) => line.number));
    const lines = text.source.split("\n").flatMap((line, i) => (aside.has(i + 1) ? [] : [line]));
    const joined = leaves(planOf(id)).map(({ value }) => value.replace(/\s/g, ""));
    expect(joined.join("")).toBe(lines.join("").replace(/\s/g, ""));
  });
});

describe("xingping-14-tasks", () => {
  const id = "xingping-14-tasks";

  test("210 tasks, numbered 1 to 210", () => expect(numbers(all(id, "task"))).toEqual(upTo(210)));

  test("7 of them binding", () =>
    expect(numbers(all(id, "task").filter((task) => task.binding))).toEqual([29, 30, 31, 32, 33, 34, 43]));

  test("33 indicators (12 to 44) stand under 二（一）", () => {
    const section = all(id, "section").find((node) => own(node).startsWith("(一)“十四五”时期主要目标"));
    const tasks = section?.children.filter((node): node is Container => node.type === "task") ?? [];
    expect(numbers(tasks)).toEqual(upTo(44).slice(11));
  });

  test("four chapters; under 三 six headings and five stand-ins, where the subject changes", () => {
    expect(all(id, "chapter").map(own)).toEqual([
      "一、目标定位",
      "二、主要指标",
      "三、重要举措任务及分工",
      "四、工作要求",
    ]);
    const third = all(id, "chapter")[2] as Container;
    const sections = third.children.filter((node): node is Container => node.type === "section");
    expect(
      sections.map((section) => {
        const first = section.children.find((node): node is Container => node.type === "task");
        return [own(section), first?.number];
      }),
    ).toEqual([
      ["(一)创新驱动,致力培育发展新动能", 50],
      ["(二)量质并举,构建具有兴平特色的现代产业体系", 69],
      ["〔小标题缺失〕", 87],
      ["〔小标题缺失〕", 102],
      ["(五)精准施策,推进农业强农村美农民富", 117],
      ["(六)统筹融合,加快推进城乡融合发展", 129],
      ["(七)改革开放,激发发展新活力", 140],
      ["〔小标题缺失〕", 158],
      ["〔小标题缺失〕", 165],
      ["〔小标题缺失〕", 188],
      ["(十一)统筹推进,提升治理体系治理能力效能", 200],
    ]);
  });

  test("the paragraphs after tasks 11 and 44 belong to the chapter and the section, not to the task", () => {
    const parentOf = (begin: string) =>
      containers(planOf(id)).find((node) =>
        node.children.some((child) => "value" in child && child.value.startsWith(begin)),
      );
    expect(own(parentOf("各牵头单位要按照“一心四区六集群”") as Container)).toBe("一、目标定位");
    expect(own(parentOf("各牵头单位要对标对表《规划纲要》") as Container)).toBe("(一)“十四五”时期主要目标");
  });

  test("the requirements under 四 are run-in headings with their comma", () =>
    expect(runIns(planOf(id)).slice(-3)).toEqual([
      "加强组织领导,细化落实责任",
      "密切协作配合,形成工作合力",
      "强化跟踪问效,推动工作落实",
    ]));

  test("run-in headings of tasks", () =>
    expect(runIns(planOf(id)).slice(0, -3)).toEqual([
      "健全创新型人才引进体制机制",
      "促进传统消费业态创新",
      "开辟消费多样化渠道",
      "积极推进农村社会公德、家庭美德和个人品德建设",
      "加强文物保护和利用",
      "加大非遗保护和传承",
      "推动文化艺术产业转型",
      "推动文化产业创新",
    ]));

  test("the notice comes first: the second title is the document's", () => {
    const front = planOf(id).tree.children[0] as Container;
    expect(front.children.map((node) => [node.type, "value" in node ? node.value.slice(0, 12) : ""])).toEqual([
      ["paragraph", "各镇人民政府,市人民政府"],
      ["paragraph", "《兴平市国民经济和社会发"],
      ["paragraph", "兴平市人民政府办公室"],
      ["paragraph", "2022年7月25日"],
      ["title", "兴平市国民经济和社会发展"],
      ["paragraph", "为全面贯彻党的十九届五中"],
    ]);
  });

  test("the table of facts is metadata", () => {
    const pairs = planOf(id).text.meta.flatMap((meta) => meta.pairs);
    expect(pairs.filter(({ value }) => value !== "").map(({ key, value }) => `${key} ${value.slice(0, 16)}`)).toEqual([
      "索引号 0000143491161048",
      "签发时间 2022-07-28",
      "发布机构 兴平市",
      "发文字号 兴政办发〔2022〕20号",
      "公开时限 长期公开",
      "主题词 兴平市 人民政府 政府办公室 印",
      "发文日期 2022-07-28",
      "名称 兴平市人民政府办公室关于印发《兴",
    ]);
  });
});

describe("hengyang-14-proposal", () => {
  const id = "hengyang-14-proposal";
  const item = (number: number) => all(id, "item").find((node) => node.number === number) as Container;
  const bullets = (number: number) =>
    item(number).children.flatMap((node) =>
      node.type === "bullet" && node.runIn ? [node.value.slice(node.runIn.start, node.runIn.end - 1)] : [],
    );

  test("13 chapters and 51 items, numbered right through", () => {
    expect(numbers(all(id, "chapter"))).toEqual(upTo(13));
    expect(numbers(all(id, "item"))).toEqual(upTo(51));
  });

  test("every item but 5, which only lists bullets, is led by a run-in heading", () =>
    expect(numbers(all(id, "item").filter((node) => !ownLine(node)?.runIn))).toEqual([5]));

  test("the bullets of items 5 and 6", () => {
    expect(bullets(5)).toEqual([
      "坚持党的全面领导",
      "坚持以人民为中心",
      "坚持新发展理念",
      "坚持深化改革开放",
      "坚持系统观念",
      "坚持目标引领",
    ]);
    expect(bullets(6)).toEqual([
      "经济发展质效明显提升",
      "创新驱动活力明显增强",
      "改革开放步伐明显加快",
      "社会文明程度明显提高",
      "生态文明建设明显进步",
      "人民生活品质明显改善",
      "社会治理效能明显优化",
    ]);
  });

  test("综合判断… continues item 2; the closing appeal belongs to the last chapter", () => {
    expect(item(2).children.map((node) => ("value" in node ? node.value.slice(0, 5) : node.type))).toEqual([
      "2. 新发",
      "综合判断,",
    ]);
    const last = all(id, "chapter").at(-1) as Container;
    const closing = last.children.at(-1);
    expect(closing && "value" in closing ? closing.value.slice(0, 12) : "").toBe("全市上下要更加紧密地团结");
  });

  test("the adoption line stands in front, without its blanks", () => {
    const line = leaves(planOf(id))[1];
    expect(line?.value).toBe("2020年12月22日中国共产党衡阳市委员会第十一届第十次全体会议通过。");
  });

  test("来源 and 作者 are metadata", () =>
    expect(planOf(id).text.meta.flatMap(({ pairs }) => pairs)).toEqual([
      { key: "来源", value: "红网" },
      { key: "作者", value: "中国共产党衡阳市第十一届委员会" },
    ]));
});

describe("chengdu-14-qa", () => {
  const id = "chengdu-14-qa";

  test("five questions; their counters start again in each 部分", () =>
    expect(all(id, "question").map((node) => [node.number, own(node).slice(0, 16)])).toEqual([
      [1, "01“十四五”时期成都营建全龄友"],
      [2, "02“十四五”时期成都如何创新和"],
      [1, "01“十四五”时期成都实施高效能"],
      [2, "02“十四五”时期成都如何推进建"],
      [3, "03“十四五”时期成都如何加强各"],
    ]));

  test("all 一是 … 四是 points", () =>
    expect(runIns(planOf(id))).toEqual([
      "一是提升“一老一小”服务水平",
      "二是建设青年创新创业就业环境友好城市",
      "三是保障妇女、未成年人和残疾人等群体权益",
      "四是加强退役军人保障和服务",
      "一是建设社区优质生活服务圈",
      "二是推进高品质公共服务精准供给",
      "三是创新高品质公共服务供给方式",
      "一是深入推进法治成都建设",
      "二是建设更高水平的“平安成都”",
      "三是深入推进城乡社区发展治理",
      "一是确保城市经济安全",
      "二是保障人民生命安全",
      "三是加快建设智慧城市",
      "一是加快推动各级各类规划出台落地",
      "二是推动规划《纲要》分解落实",
      "三是强化《纲要》实施的监测评估考核",
    ]));

  test("titles stand on the line after their marker", () =>
    expect([...all(id, "part"), ...all(id, "chapter")].map(own)).toEqual([
      "第三篇:贯彻新理念、实现新跨越",
      "第二部分:创造高品质生活,满足人民群众对幸福美好生活的向往(第四期)",
      "第三部分:完善高效能治理,实现超大城市治理体系和治理能力现代化",
    ]));

  test("相关阅读, its 01 and what follows are the page's", () =>
    expect(planOf(id).text.removed.map(({ line, rule }) => `${line.number} ${rule}`)).toEqual([
      "83 related",
      "85 related",
      "87 original-title",
      "91 disclaimer",
      "93 neighbours",
      "94 neighbours",
      "95 footer-links",
      "97 site-registration",
    ]));
});

describe("ankang-14", () => {
  const id = "ankang-14";

  test("sections", () =>
    expect(all(id, "section").map(own)).toEqual([
      "第五节健全社会保障体系",
      "第六节保障妇女儿童残疾人权益",
      "第七节积极应对人口老龄化",
      "第一节建设更高水平法治安康",
      "第二节打造平安安康示范样板",
      "第三节推进市域社会治理现代化",
      "第四节防范化解重大风险",
      "第五节提升应急管理水",
      "第一节坚持党的全面领导",
      "第二节加强规划实施保障",
      "第三节强化重大项目支撑",
    ]));

  test("run-in headings", () =>
    expect(runIns(planOf(id))).toEqual([
      "扩大公共文化产品和服务供给",
      "促进文物和非遗保护传承开发",
      "大力培育发展文化产业",
      "促进社会保险提质扩面",
      "全面完善社会服务体系",
      "促进妇女全面发展",
      "保障儿童优先发展",
      "完善残疾人服务体系",
      "促进人口长期均衡发展",
      "完善养老服务体系建设",
      "提高养老服务质量和水平",
      "完善全面依法治市体制机制",
      "加快推进法治政府建设",
      "全力推进法治社会建设",
      "完善社会治安防控体系",
      "健全公共安全体系",
      "常态化开展扫黑除恶斗争",
      "加强和创新基层社会治理",
      "深化系列平安创建活动",
      "提升基层服务水平",
      "加快信用安康建设",
      "完善市域社会治理体制",
      "优化市域社会治理方式",
      "推进市域社会治理工程",
      "提升市域社会治理能力",
      "筑牢国家安全防线",
      "防范政治安全风险",
      "强化金融安全保障",
      "防范公共安全风险",
      "防范网络安全风险",
      "健全应急管理体制机制",
      "提高风险防范监测预警能力",
      "提升突发事件处理能力",
      "健全规划统一体系",
      "完善规划实施机制",
      "加强规划监测评估",
    ]));

  test("the two paragraphs that the newspaper broke are joined", () =>
    expect(
      leaves(planOf(id))
        .filter((leaf) => leaf.parts)
        .map(({ value, parts }) => {
          const seam = (parts?.[0]?.end ?? 0) - (parts?.[0]?.start ?? 0);
          return value.slice(seam - 4, seam + 4);
        }),
    ).toEqual(["政府治理同社会调", "标识,提升公众应"]));

  test("what the copy lacks", () =>
    expect(
      structuralGaps(planOf(id).tree, new VFile()).map(({ kind, leaf, range }) => [
        kind,
        leaf.value.slice(range.start, range.end),
      ]),
    ).toEqual([
      ["truncated-start", "(上接七版)"],
      ["broken-paragraph", ""],
      ["broken-paragraph", ""],
      ["truncated-end", "把"],
    ]));
});

describe("yijiang-14", () => {
  const id = "yijiang-14";

  test("chapters and sections", () =>
    expect([...all(id, "chapter"), ...all(id, "section")].map(own)).toEqual([
      "〔章名在节选之外〕",
      "第八章完善治理体系,提高城市治理新水平",
      "第九章深化改革开放,激发区域发展新活力",
      "第十章统筹协调推进,强化规划实施新保障",
      "第三节加强生态保护修复",
      "第四节完善环境治理机制",
      "第一节提高基层治理效能",
      "第二节构筑公共安全体系",
      "第三节加强智慧城区建设",
      "第一节不断深化改革力度",
      "第二节推动区域合作发展",
      "第一节强化组织领导",
      "第二节强化要素支撑",
      "第三节落实规划实施",
    ]));

  test("run-in headings", () =>
    expect(runIns(planOf(id))).toEqual([
      "加强生态环境保护",
      "加快生态环境修复",
      "“三线三边”环境综合整治",
      "生态廊道建设",
      "“三湖一坝”生态修复",
      "完善环境监管机制",
      "健全市场引导机制",
      "创新考核评价机制",
      "完善协同治理机制",
      "坚持“党建统领”",
      "建设社会信用体系",
      "创新社会治理模式",
      "强化落实安全生产主体责任",
      "健全完善突发事件应急处置机制",
      "预防化解社会矛盾",
      "深化社会救助机制",
      "加强智慧城区平台建设",
      "深化政府智慧服务领域建设",
      "深化民生服务领域智慧治理建设",
      "深化城区智慧治理领域建设",
      "持续实施经济增长政策",
      "全面深化“放管服”改革",
      "不断加大科技扶持力度",
      "积极落实“一带一路”",
      "对接长江经济带发展战略",
      "对接长三角一体化发展战略",
      "深度共建G60科创走廊",
      "深化三大都市圈合作",
      "参与安徽自贸区芜湖片区建设",
      "发挥党的领导核心作用",
      "加强和完善监督体系",
      "加强党的作风建设",
      "调动全社会力量参与",
      "完善政策保障",
      "突出项目保障",
      "增强财力保障",
      "强化土地保障",
      "加强人才保障",
      "加强规划协调管理",
      "强化规划监测评估",
    ]));

  test("both boxes, each with exactly its own lines", () =>
    expect(
      all(id, "box").map((box) => [
        box.number,
        box.children.map((node) => ("value" in node ? node.value.slice(0, 12) : "")),
      ]),
    ).toEqual([
      [24, ["专栏24:生态环境修复工", "“三线三边”环境综合整治", "生态廊道建设:建设长江、", "“三湖一坝”生态修复:保"]],
      [25, ["专栏25:智慧城区建设项", "城市品质提升项目,弋江区"]],
    ]));
});
