import fc from "fast-check";

/** Plan-like texts, and the manners in which pages print them. */

/** A line of a plan. A `box` holds lines of its own. */
export type PlanLine = { kind: "heading" | "text"; text: string } | { kind: "box"; title: string; lines: string[] };

const word = fc.constantFrom("产业", "民生", "生态", "治理", "创新", "乡村", "城市", "交通", "教育", "养老");
const title = fc.tuple(word, word).map(([a, b]) => `统筹${a}与${b}发展`);
const sentence = fc
  .tuple(word, word, fc.integer({ min: 2, max: 900 }))
  .map(([a, b, n]) => `坚持把${a}放在重要位置，推动${b}高质量发展，新建示范项目${n}个，不断满足人民对美好生活的需要。`);

/** Sections of a chapter: text, now and then a box. */
const section = fc.tuple(
  title,
  fc.array(sentence, { minLength: 1, maxLength: 3 }),
  fc.boolean(),
  title,
  fc.array(title, { minLength: 2, maxLength: 3 }),
);

/** A plan of some chapters with numbered headings. */
export const planLines: fc.Arbitrary<PlanLine[]> = fc
  .array(fc.tuple(title, fc.array(section, { minLength: 1, maxLength: 2 })), { minLength: 2, maxLength: 4 })
  .map((chapters) => {
    let boxes = 0;
    return chapters.flatMap(([name, sections], c): PlanLine[] => [
      { kind: "heading", text: `第${"一二三四"[c]}章　${name}` },
      ...sections.flatMap(([own, sentences, boxed, boxTitle, items], s): PlanLine[] => [
        { kind: "heading", text: `第${"一二"[s]}节　${own}` },
        ...sentences.map((text) => ({ kind: "text" as const, text })),
        ...(boxed
          ? [
              {
                kind: "box" as const,
                title: `专栏${++boxes}　${boxTitle}`,
                lines: items.map((item) => `${item}工程：建设一批项目。`),
              },
            ]
          : []),
        ...(boxed && sentences[0] ? [{ kind: "text" as const, text: sentences[0] }] : []),
      ]),
    ]);
  });

/** All texts of lines, in order. */
export const textsOf = (lines: readonly PlanLine[]): string[] =>
  lines.flatMap((line) => (line.kind === "box" ? [line.title, ...line.lines] : [line.text]));

const all = (
  lines: readonly PlanLine[],
  wrap: (text: string) => string,
  box?: (line: PlanLine & { kind: "box" }) => string,
) =>
  lines
    .map((line) =>
      line.kind !== "box" ? wrap(line.text) : (box ?? ((one) => [one.title, ...one.lines].map(wrap).join("")))(line),
    )
    .join("\n");

const inTable = ({ title: head, lines }: PlanLine & { kind: "box" }): string =>
  `<table><tr><td><p>${head}</p>${lines.map((line) => `<p>${line}</p>`).join("")}</td></tr></table>`;

/** The manners, by name: what is printed stands inside the page's main element. */
export const MANNERS: Record<string, (lines: readonly PlanLine[]) => string> = {
  paragraphs: (lines) => all(lines, (text) => `<p>　　${text}</p>`, inTable),
  "spans that cut titles": (lines) =>
    all(
      lines,
      (text) => `<p><span>${text.slice(0, 3)}</span><b><span>${text.slice(3, 7)}</span></b>${text.slice(7)}</p>`,
      inTable,
    ),
  "line breaks alone": (lines) => all(lines, (text) => `　　${text}<br>`),
  "no tags, lines of the file": (lines) => `<pre>${all(lines, (text) => `${text}\n`)}</pre>`,
  "paragraphs that nobody closes": (lines) => all(lines, (text) => `<P>${text}`, inTable),
  "a page in the page": (lines) => `<html><body>${all(lines, (text) => `<div>${text}</div>`, inTable)}</body></html>`,
  "hidden by style": (lines) => `<div style="display:none">${all(lines, (text) => `<p>${text}</p>`, inTable)}</div>`,
  "a table around all": (lines) =>
    `<table><tr><td>${all(lines, (text) => `<p>${text}</p>`, inTable)}</td></tr></table>`,
  "a block for each chapter": (lines) =>
    `<section>${all(lines, (text) => (/^第.章/.test(text) ? `</section><section><h2>${text}</h2>` : `<p>${text}</p>`), inTable)}</section>`,
  "lines broken in the file": (lines) =>
    all(lines, (text) => `<p>\n  ${text.slice(0, 12)}\n  ${text.slice(12)}\n</p>`, inTable),
};

/** Navigation, a title, related news, another article and a footer around what a manner printed. */
export const pageAround = (
  printed: string,
): string => `<!DOCTYPE html><html><head><meta charset="utf-8"><title>某市规划纲要</title></head><body>
<ul><li><a href="/">首页</a></li><li><a href="/zw">政务公开</a></li></ul>
<h1>某市规划纲要（全文）</h1><div>${printed}</div>
<div><h2>某地举行活动</h2><p>某地昨日举行活动，来自各地的代表参加了活动，现场气氛热烈。</p></div>
<div><a href="/n">某市召开会议，部署重点工作，推进项目建设。</a></div><div>主办单位：某市人民政府办公室</div></body></html>`;
