import { hanOf } from "../../../src/text/chars.ts";
import { decode } from "./encoding.ts";
import type { Dropped, Extraction, OriginalFacts, SourceFormat } from "./format.ts";
import { documentLines } from "./html/document.ts";
import { type Page, pageOf } from "./html/page.ts";
import { lineCounter } from "./lines.ts";

/** A saved web page: the document among navigation, lists of links and footers. */
export const HTML: SourceFormat = {
  name: "html",
  version: 1,
  endings: [".html", ".htm", ".xhtml"],
  extract(bytes, name): Extraction {
    const html = decode(bytes, name, charsetOf(bytes));
    const page = pageOf(html, name);
    const facts = factsOf(page);
    const { kept, dropped, elsewhere } = documentLines(page, facts.title ?? null);
    const lineAt = lineCounter(html);
    const all: (Dropped & { at: number })[] = [
      ...page.aside.map(({ text, at, reason }) => ({ where: `第 ${lineAt(at)} 行`, text, reason, at })),
      ...dropped.map(({ line: { text, at }, reason }) => ({ where: `第 ${lineAt(at)} 行`, text, reason, at })),
    ];
    // Lines of a table or frame stand at the margin, all others are indented: so `parse` sees where a box ends.
    const text = kept.map(({ text, tabled }) => `${tabled ? "" : "　　"}${text.trim()}\n`).join("");
    return {
      text,
      dropped: all.sort((a, b) => a.at - b.at).map(({ where, text, reason }) => ({ where, text, reason })),
      facts,
      doubts: [
        ...doubtsOfShare(text, dropped.map(({ line }) => line.text).join("")),
        ...elsewhere.map(
          ({ at, characters }) =>
            `another text of ${characters} Chinese characters stands in the page, on line ${lineAt(at)}; it was set aside`,
        ),
      ],
    };
  },
};

/** Of a page's Chinese characters, so many are usually the document's. */
const USUAL_SHARE = 0.7;

/** A doubt where little of a page was kept. */
function doubtsOfShare(kept: string, dropped: string): string[] {
  const [own, others] = [hanOf(kept), hanOf(dropped)];
  const share = own / Math.max(1, own + others);
  return share < USUAL_SHARE
    ? [`${Math.round(100 * share)} % of the page's Chinese characters were kept (${own} of ${own + others})`]
    : [];
}

/** The encoding that a page names in its first bytes, or null. HTML Standard, 13.2.3.2. */
function charsetOf(bytes: Uint8Array): string | null {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
  return /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{2,20})/iu.exec(head)?.[1]?.toLowerCase() ?? null;
}

/** What a page says of its document: names that sites of governments use, and those of Open Graph. */
function factsOf({ meta, canonical, aside }: Page): OriginalFacts {
  const of = (...names: string[]) => names.map((name) => meta.get(name)).find((value) => value !== undefined);
  const title = of("articletitle", "og:title") ?? aside.find(({ reason }) => reason === "网页标题")?.text;
  const url = [of("url", "og:url"), canonical].find((value) => value && /^https?:\/\//u.test(value));
  const published = of("pubdate", "article:published_time", "publishdate");
  const source = of("contentsource", "source");
  return {
    ...(title ? { title } : {}),
    ...(url ? { url } : {}),
    ...(published ? { published } : {}),
    ...(source ? { source } : {}),
  };
}
