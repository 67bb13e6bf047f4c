import { Parser } from "htmlparser2";
import { UserError } from "../../../shared/errors.ts";
import { BLOCKS, CODE, isHidden, isPreformatted, linesIn, SILENT, span } from "./elements.ts";
import type { Block, PageLine } from "./page-line.ts";
import { type Cell, isFrame, rowsOf } from "./table.ts";

export interface Page {
  root: Block;
  lines: PageLine[];
  /** Text that stands in no line: the title in the head, numbers of notes. */
  aside: { text: string; at: number; reason: string }[];
  /** Contents of `<meta>`, by their name or property in lower case. */
  meta: Map<string, string>;
  /** Address of `<link rel=canonical>`. */
  canonical: string | null;
}

/**
 * A web page as lines: what stands between two block elements or line breaks is one line, a row of a table too. Streamed, so that
 * no page is too deep for the stack; nothing is run or fetched. @throws UserError for elements nested too deeply to be a page.
 */
export function pageOf(html: string, name: string): Page {
  const reader = new PageReader(name);
  const parser = new Parser({
    onopentag: (tag, attributes) => reader.open(tag, attributes, parser.startIndex),
    ontext: (text) => reader.text(text, parser.startIndex),
    onclosetag: (tag) => reader.close(tag, parser.startIndex),
  });
  parser.write(html);
  parser.end();
  return reader.finish();
}

type Attributes = Record<string, string>;

interface Open {
  block: Block;
  hidden: Block | null;
  pre: boolean;
}

interface OpenTable {
  rows: Cell[][];
  /** Lines outside of any cell: a caption. */
  loose: PageLine[];
  /** Holds another table: it is a frame, whatever its cells. */
  nested: boolean;
}

/** No page of a document is nested as deeply. */
const DEEPEST = 5000;

class PageReader {
  readonly #name: string;
  readonly #page: Page;
  readonly #open: Open[];
  readonly #tables: OpenTable[] = [];
  /** Elements that are open and show no text; whether the innermost holds code, which is none. */
  #silent = 0;
  #isCode = false;
  #links = 0;
  /** Text of the title or of a raised text, while it is open. */
  #title: string | null = null;
  #raised: { text: string; at: number } | null = null;
  /** The line in the making. */
  #buffer = "";
  #start = 0;
  #linked = 0;

  constructor(name: string) {
    const root: Block = { name: "", parent: null, children: [] };
    this.#name = name;
    this.#page = { root, lines: [], aside: [], meta: new Map(), canonical: null };
    this.#open = [{ block: root, hidden: null, pre: false }];
  }

  open(tag: string, attributes: Attributes, at: number): void {
    this.#readHead(tag, attributes);
    if (SILENT.has(tag)) {
      this.#silent++;
      this.#isCode = CODE.has(tag);
    }
    if (this.#silent > 0) return;
    if (tag === "title") this.#title = "";
    else if (tag === "a") this.#links++;
    else if (tag === "br") this.#flush();
    else if (tag === "sup") {
      this.#closeRaised();
      this.#raised = { text: "", at };
    } else if (BLOCKS.has(tag)) this.#openBlock(tag, attributes, at);
  }

  text(text: string, at: number): void {
    if (this.#title !== null) this.#title += text;
    else if (this.#raised) this.#raised.text += text;
    else if (this.#silent > 0) {
      if (!this.#isCode && text.trim() !== "")
        this.#page.aside.push({ text: text.trim(), at, reason: "网页上不显示的文字" });
    } else {
      if (this.#buffer.trim() === "") this.#start = at;
      this.#buffer += text;
      if (this.#links > 0) this.#linked += text.length;
    }
  }

  close(tag: string, at: number): void {
    if (SILENT.has(tag)) this.#silent = Math.max(0, this.#silent - 1);
    if (this.#silent > 0) return;
    if (tag === "title") this.#closeTitle(at);
    else if (tag === "a") this.#links = Math.max(0, this.#links - 1);
    else if (tag === "sup") this.#closeRaised();
    else if (BLOCKS.has(tag) && this.#top.block.name === tag) this.#closeBlock();
  }

  finish(): Page {
    this.#closeTitle(0);
    this.#closeRaised();
    while (this.#open.length > 1) this.#closeBlock();
    this.#flush();
    return this.#page;
  }

  get #top(): Open {
    return this.#open.at(-1) as Open;
  }

  /** Where lines go: into the cell that is open, else into the page. */
  get #sink(): PageLine[] {
    const table = this.#tables.at(-1);
    return table ? (table.rows.at(-1)?.at(-1)?.lines ?? table.loose) : this.#page.lines;
  }

  #readHead(tag: string, attributes: Attributes): void {
    if (tag === "meta") {
      const key = (attributes.name ?? attributes.property)?.toLowerCase();
      if (key && attributes.content && !this.#page.meta.has(key)) this.#page.meta.set(key, attributes.content.trim());
    } else if (tag === "link" && attributes.rel?.toLowerCase() === "canonical")
      this.#page.canonical ??= attributes.href ?? null;
  }

  #openBlock(tag: string, attributes: Attributes, at: number): void {
    this.#flush();
    if (this.#open.length > DEEPEST)
      throw new UserError(`${this.#name}: elements are nested more than ${DEEPEST} deep; no page of a plan is`);
    const parent = this.#top;
    const block: Block = { name: tag, parent: parent.block, children: [] };
    parent.block.children.push(block);
    this.#open.push({
      block,
      hidden: parent.hidden ?? (isHidden(attributes) ? block : null),
      pre: parent.pre || isPreformatted(tag, attributes),
    });
    if (tag === "table") this.#tables.push({ rows: [], loose: [], nested: false });
    else if (tag === "tr") this.#tables.at(-1)?.rows.push([]);
    else if (tag === "td" || tag === "th")
      this.#tables
        .at(-1)
        ?.rows.at(-1)
        ?.push({ lines: [], at, columns: span(attributes.colspan), rows: span(attributes.rowspan) });
  }

  #closeBlock(): void {
    this.#flush();
    const closed = this.#open.pop();
    if (closed?.block.name === "table") this.#closeTable();
  }

  #closeTable(): void {
    const table = this.#tables.pop();
    if (!table) return;
    const { block, hidden } = this.#top;
    const outer = this.#tables.at(-1);
    if (outer) outer.nested = true;
    const rows =
      table.nested || isFrame(table.rows)
        ? [{ lines: table.rows.flat().flatMap(({ lines }) => lines) }]
        : rowsOf(table.rows);
    this.#sink.push(...table.loose);
    for (const row of rows)
      if ("lines" in row) this.#sink.push(...row.lines);
      else this.#sink.push({ ...row, block, tabled: true, row: true, linked: 0, hidden });
  }

  #closeTitle(at: number): void {
    const text = this.#title?.trim();
    if (text) this.#page.aside.push({ text, at, reason: "网页标题" });
    this.#title = null;
  }

  /** A raised text: a power stays as one, the number of a note is no part of the sentence, all else is text. */
  #closeRaised(): void {
    if (!this.#raised) return;
    const { text, at } = this.#raised;
    const plain = text.trim();
    if (/^\d{1,2}$/u.test(plain) && /(?:[A-Za-z米]|\d)$/u.test(this.#buffer)) this.#buffer += powerOf(plain);
    else if (NOTE.test(plain)) this.#page.aside.push({ text: plain, at, reason: "注释序号" });
    else this.#buffer += text;
    this.#raised = null;
  }

  #flush(): void {
    const { block, hidden, pre } = this.#top;
    const linked = this.#buffer === "" ? 0 : this.#linked / this.#buffer.length;
    const tabled = this.#tables.length > 0;
    for (const text of linesIn(this.#buffer, pre))
      this.#sink.push({ text, at: this.#start, block, tabled, row: false, linked, hidden });
    this.#buffer = "";
    this.#linked = 0;
  }
}

/** Digits as they are written raised: 10⁸, km². */
const powerOf = (digits: string): string => digits.replace(/\d/gu, (digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(Number(digit)));

/** The number of a note: 1, [12], ①, *. */
const NOTE = /^(?:[[［〔(（]?\s*\d{1,3}\s*[\]］〕)）]?|[①-⑳]|\*{1,3})$/u;
