import { decode } from "./encoding.ts";
import type { Dropped, Extraction, OriginalFacts, SourceFormat } from "./format.ts";
import { documentLines } from "./html/document.ts";
import { type Page, pageOf } from "./html/page.ts";

/** A saved web page: the document among navigation, lists of links and footers. */
export const HTML: SourceFormat = {
  name: "html",
  endings: [".html", ".htm", ".xhtml"],
  extract(bytes, name): Extraction {
    const html = decode(bytes, name, charsetOf(bytes));
    const page = pageOf(html, name);
    const facts = factsOf(page);
    const { kept, dropped } = documentLines(page, facts.title ?? null);
    const lineAt = lineCounter(html);
    const all: (Dropped & { at: number })[] = [
      ...page.aside.map(({ text, at, reason }) => ({ where: lineAt(at), text, reason, at })),
      ...dropped.map(({ line: { text, at }, reason }) => ({ where: lineAt(at), text, reason, at })),
    ];
    return {
      // Lines of a table or frame stand at the margin, all others are indented: so `parse` sees where a box ends.
      text: kept.map(({ text, tabled }) => `${tabled ? "" : "　　"}${text.trim()}\n`).join(""),
      dropped: all.sort((a, b) => a.at - b.at).map(({ where, text, reason }) => ({ where, text, reason })),
      facts,
    };
  },
};

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

/** Says on which line of a text an offset stands. */
function lineCounter(text: string): (at: number) => string {
  const ends = [...text.matchAll(/\r\n|[\r\n]/g)].map(({ index }) => index);
  return (at) => {
    let low = 0;
    for (let high = ends.length; low < high; ) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return `line ${low + 1}`;
  };
}
