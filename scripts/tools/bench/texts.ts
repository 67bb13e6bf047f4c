import { VFile } from "vfile";
import { NO_ANCHORS } from "../../../src/model/anchors.ts";
import { loadRegistries } from "../../build/registries.ts";
import { currentAnchors } from "../../pipeline/address/anchors.ts";
import { assignIds } from "../../pipeline/address/ids.ts";
import { addressesOf, pagesOf } from "../../pipeline/address/pages.ts";
import { annotate } from "../../pipeline/annotate/index.ts";
import { parse } from "../../pipeline/parse/index.ts";
import { read } from "../../pipeline/read/index.ts";
import { passageRecords } from "../../pipeline/record/passages.ts";

/**
 * Milliseconds that texts of growing size take: `npm run bench -- [part of a name]`.
 * `tree`: read, parse, ids (twice: new and frozen), pages, records; `layers`: all annotators.
 * Each line has one size, its double and its fourfold: linear time doubles with it.
 */

const sentence = "加强生态环境保护,推进健全完善体系建设(牵头部门:市发改局),到2025年达到40%。";
const lines = (count: number, make: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => make(i)).join("\n");
const chinese = "一二三四五六七八九十";
/** 一 … 九十九, and again. */
const numeral = (i: number): string => {
  const [tens, ones] = [Math.floor((i % 99) / 10), i % 10];
  return (tens > 0 ? `${tens > 1 ? chinese[tens - 1] : ""}十` : "") + (ones > 0 ? chinese[ones - 1] : "") || "十";
};

const TEXTS: Record<string, (size: number) => string> = {
  "1 MB in one line": (size) => sentence.repeat(Math.ceil((size * 1024 * 1024) / 3 / sentence.length)),
  "1 MB of blanks in one line": (size) => `甲${" ".repeat(size * 1024 * 1024)}乙`,
  "1 MB of opening parentheses": (size) => "(".repeat(size * 1024 * 1024),
  "1 MB of pipes": (size) => `${"|".repeat((size * 1024 * 1024) / 2)}\n${"|".repeat((size * 1024 * 1024) / 2)}`,
  "10,000 chapters": (size) => lines(size * 10_000, (i) => `第${(i % 999) + 1}章 标题${i}`),
  "10,000 equal headings": (size) => lines(size * 10_000, () => "第一章 标题"),
  "10,000 sections with text": (size) =>
    lines(size * 20_000, (i) => (i % 2 ? sentence : `第${numeral(i / 2)}节 标题${i}`)),
  "10,000 tasks": (size) => lines(size * 10_000, (i) => `${(i % 999) + 1}.${sentence}(责任部门:甲局)`),
  "10,000 bullets": (size) => lines(size * 10_000, () => `——${sentence}`),
  "10,000 equal paragraphs": (size) => `第一章 甲\n${lines(size * 10_000, () => sentence)}`,
  "10,000 boxes": (size) => lines(size * 10_000, (i) => `专栏${i % 999}:甲`),
  "10,000 lines in one box": (size) => `专栏1:甲\n${lines(size * 10_000, (i) => `项目${i}:建设工程。`)}`,
  "10,000 rows": (size) => lines(size * 10_000, (i) => `甲\t${i}\t乙`),
  "10,000 contents lines": (size) =>
    `目录\n${lines(size * 10_000, (i) => `第${(i % 999) + 1}章 标题${i}………${i % 999}`)}\n第1章 标题0`,
  "300 KB plan": (size) =>
    lines(size * 40, (chapter) =>
      [
        `第${chapter + 1}章 标题${chapter}`,
        ...["一", "二", "三"].flatMap((n) => [
          `第${n}节 标题`,
          ...Array.from({ length: 12 }, () => `加强保护。${sentence.repeat(4)}`),
        ]),
      ].join("\n"),
    ),
};

/** Prints the table, or the rows whose name holds `only`. */
export function benchTexts(only?: string): void {
  const registries = loadRegistries();
  const row = (name: string, cells: string[]) =>
    console.log(name.padEnd(28) + cells.map((cell) => cell.padStart(9)).join(""));
  const SIZES = [1, 2, 4];
  row("ms", [...SIZES.map((size) => `tree ×${size}`), ...SIZES.map((size) => `layers ×${size}`)]);
  for (const [name, make] of Object.entries(TEXTS)) {
    if (only && !name.includes(only)) continue;
    const times = SIZES.map((size) => {
      const source = make(size);
      const file = new VFile({ value: source });
      const started = performance.now();
      const { tree } = parse(read(source), file);
      const ids = assignIds(tree, NO_ANCHORS);
      const addresses = addressesOf(tree, ids, pagesOf(tree, ids));
      passageRecords({ plan: "x", tree, ids });
      // The same again, with every address frozen.
      assignIds(tree, { ids: currentAnchors(tree, "x", ids, addresses), moved: {} });
      const parsed = performance.now();
      annotate(tree, source, file, registries);
      return [parsed - started, performance.now() - parsed];
    });
    row(
      name,
      [0, 1].flatMap((stage) => times.map((time) => (time[stage] ?? 0).toFixed(0))),
    );
  }
}
