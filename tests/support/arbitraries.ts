import fc from "fast-check";
import { BOILERPLATE } from "../../scripts/pipeline/read/boilerplate.ts";
import { MARKERS } from "../../scripts/pipeline/read/marker-rules.ts";

/** Runs and seed of the property tests: the same texts on every machine, so that a failure comes again. */
export const SEEDED = { seed: 20261122, numRuns: 1500 } as const;

const sentence = fc
  .array(
    fc.constantFrom(
      ..."加强生态环境保护推进健全完善体系建设规划城市农村发展",
      "“一体两翼”",
      "《纲要》",
      "G60",
      "PM2.5",
      "到2025年",
      "7%",
      ",",
      "，",
      "、",
      ";",
      "(",
      ")",
      "（",
      "）",
      ":",
      "|",
      "\t",
      " ",
      "\u00a0",
      "\u200b",
      "\u3000",
      "**",
      "#",
      "\ud83d\ude00",
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(""));
const stop = fc.constantFrom("。", "。", "", ";", "：", "？", "?", "！");
const text = fc
  .array(fc.tuple(sentence, stop), { minLength: 0, maxLength: 3 })
  .map((sentences) => sentences.flat().join(""));

const numeral = fc.oneof(
  fc.constantFrom("一", "二", "三", "十", "十一", "二十", "一百零三", "〇"),
  fc.integer({ min: 0, max: 400 }).map(String),
);
const marker = fc.oneof(
  fc
    .tuple(fc.constantFrom("篇", "编", "部分", "章", "节"), numeral, fc.constantFrom(" ", "", ":", "\u3000"))
    .map(([unit, number, after]) => `第${number}${unit}${after}`),
  fc
    .tuple(
      numeral,
      fc.constantFrom(
        (n: string) => `${n}、`,
        (n: string) => `（${n}）`,
        (n: string) => `(${n})`,
        (n: string) => `${n}.`,
        (n: string) => `${n}．`,
        (n: string) => `*${n}.`,
        (n: string) => `${n}）`,
        (n: string) => `专栏${n}:`,
        (n: string) => `【专栏${n}】`,
        (n: string) => `## ${n}、`,
        (n: string) => `**（${n}）`,
        (n: string) => `${n}`,
      ),
    )
    .map(([number, write]) => write(number)),
  fc.constantFrom(
    "①",
    "⑳",
    "——",
    "—",
    "●",
    "- ",
    "* ",
    "问：",
    "答：",
    "Q1. ",
    "一是",
    "专栏",
    "目录",
    "（牵头单位：甲）",
  ),
);

const examples = [...MARKERS, ...BOILERPLATE].flatMap((rule) => [...rule.examples, ...rule.nearMisses]);

const line = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(marker, text).map(([sign, rest]) => sign + rest) },
  { weight: 3, arbitrary: text },
  { weight: 2, arbitrary: fc.constantFrom(...examples) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      "某市国民经济和社会发展",
      "第十四个五年规划和二〇三五年远景目标纲要",
      "目 录",
      "第一章 总体要求………………12",
      "| 指标 | 2020年 | 2025年 |",
      "|---|---|---|",
      "| 人口 | 1 | 2 |",
      "指标\t2020年\t2025年",
      "人口\t1\t2",
      "索引号 | 000 | 签发时间 | 2022-07-28",
      "来源：红网",
      "（牵头部门：市发改局，配合部门：市财政局）",
      "1.落实任务。（牵头部门：市发改局）",
      "2.落实任务。（责任单位：市财政局）",
      "3.落实任务。（责任单位：市财政局）",
      "(上接七版)育常态化制度化。",
      "全市上下要更加紧密地团结在党中央周围!",
      "<script>alert(1)</script>{x}",
    ),
  },
);
const lineEnd = fc.constantFrom(
  "\n",
  "\n",
  "\n\n",
  "\r\n",
  "\r",
  "\u2028",
  "\n  ",
  "\n\u3000\u3000",
  "\n    ",
  "\ufeff\n",
);

/** A text made of our own markers, titles, sentences and lines of web pages, in any order. */
export const planLike = fc.array(fc.tuple(line, lineEnd), { maxLength: 30 }).map((lines) => lines.flat().join(""));

/** Any sequence of UTF-16 code units, lone surrogates included. */
export const anyString = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 120 }).map((units) => String.fromCharCode(...units)),
  fc
    .array(fc.constantFrom("\ud800", "\udc00", "一", "、", "\n", " ", "1", ".", "第", "章", "|", "(", "。", "—", "*"), {
      maxLength: 80,
    })
    .map((units) => units.join("")),
);
