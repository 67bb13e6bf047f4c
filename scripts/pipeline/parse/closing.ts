import { HAN_ORDINALS } from "../../../src/text/numerals.ts";
import { anyOf } from "../../../src/text/patterns.ts";
import type { Token } from "./token.ts";

/**
 * Whether a paragraph is the closing appeal with which a party committee's proposal or a work
 * report ends: it speaks to everybody and belongs to the whole, not to the last numbered item.
 */
export const isClosing = (text: string): boolean =>
  SPOKEN.test(text) ||
  /更加紧密地?团结在|^全(?:市|县|区|省|州|旗|党|国)?(?:上下|各级|人民|广大|党员)/u.test(text.slice(0, 60));

const SPOKEN = /^(?:各位代表|同志们|让我们)[,，:：!！]/u;

/** Whether a closing paragraph closes the last section too: it speaks to its hearers, or ends in an exclamation mark. */
export const isSpoken = (text: string): boolean => SPOKEN.test(text) || /[!！][”」]?$/u.test(text);

const ANNEX_NAME = anyOf("名\\s*词\\s*(?:解\\s*释|注\\s*释)", "注\\s*释", "附\\s*注", "附\\s*[录件表图]");
/** 一, 1, A, 1-2. */
const ANNEX_NUMBER = `(?:[${HAN_ORDINALS}]{1,3}|[\\dA-Z０-９]{1,2}(?:[-—]\\d{1,2})?)`;
const ANNEX_TITLE = "(?:$|[:：\\s]\\s*[^。；;]{0,60}$)";

/** A line of its own that opens an annex: 名词解释, 附件1：…, 附表, 附录一 …. */
const ANNEX = new RegExp(
  `^[#*\\s]*[【〔[（(《]?\\s*${ANNEX_NAME}\\s*${ANNEX_NUMBER}?\\s*[】〕\\])）》]?\\s*\\**${ANNEX_TITLE}`,
  "u",
);

export const isAnnex = (text: string): boolean => text.length <= 80 && ANNEX.test(text);

/** A signature or a date below the closing words; a few lines at most. */
const isSignature = (text: string | null): boolean =>
  text !== null && text.length <= 30 && !/[。；;，,！!]/u.test(text);
const LONGEST_SIGNATURE = 4;

/** Lines that belong to the whole text and close what is open before them. */
export interface Ends {
  annexes: ReadonlySet<Token>;
  /** Annexes that say something, so that they stand beside the chapters; the others are captions (附图1). */
  long: ReadonlySet<Token>;
  /** Paragraphs of the closing appeal. */
  closing: ReadonlySet<Token>;
}

/**
 * The ends of a text: lines that open an annex where no numbering goes on after them (else they
 * stand in the middle of the text), and the closing appeal, which is last, or last before the annexes.
 */
export function endsOf(tokens: Token[]): Ends {
  const annexes = annexesOf(tokens);
  const closing = new Set<Token>();
  tokens.forEach((token, i) => {
    if (annexes.has(token)) for (const line of appealBefore(i, tokens)) closing.add(line);
  });
  for (const line of appealBefore(tokens.length, tokens)) closing.add(line);
  return { annexes, long: longOnes(tokens, annexes), closing };
}

/** From so many characters on an annex is a text. */
const LONG = 100;

function longOnes(tokens: readonly Token[], annexes: ReadonlySet<Token>): Set<Token> {
  const lengths = new Map<Token, number>();
  let open: Token | undefined;
  for (const token of tokens) {
    if (annexes.has(token)) open = token;
    else if (open) {
      const length = token.blocks.reduce((sum, { text }) => sum + text.length, 0);
      lengths.set(open, (lengths.get(open) ?? 0) + length);
    }
  }
  return new Set([...lengths].flatMap(([token, length]) => (length >= LONG ? [token] : [])));
}

/** The paragraphs of the appeal that ends at `end`, signature and date left out. */
function appealBefore(end: number, tokens: Token[]): Token[] {
  let to = end;
  while (to > end - LONGEST_SIGNATURE && isSignature(textOf(tokens[to - 1]))) to--;
  let from = to;
  while (isAppeal(textOf(tokens[from - 1]))) from--;
  while (from < to && !isClosing(textOf(tokens[from]) ?? "")) from++;
  return tokens.slice(from, to);
}

const textOf = (token: Token | undefined): string | null => (token?.type === "paragraph" ? token.blocks[0].text : null);

const isAppeal = (text: string | null): boolean => text !== null && (isClosing(text) || isSpoken(text));

/** Of the lines that look like an annex's, those after which no kind of marker goes on counting. */
function annexesOf(tokens: Token[]): Set<Token> {
  const annexes = new Set<Token>();
  const next = new Map<string, number | null>();
  const open: { token: Token; next: Map<string, number | null> }[] = [];
  for (const token of tokens.toReversed()) {
    if ("marker" in token) next.set(token.marker.kind, token.marker.number);
    else if (token.type === "paragraph" && isAnnex(token.blocks[0].text)) open.push({ token, next: new Map(next) });
  }
  const last = new Map<string, number>();
  let begun = false;
  for (const token of tokens) {
    begun ||= token.type === "question" || "marker" in token;
    if ("marker" in token && token.marker.number !== null) last.set(token.marker.kind, token.marker.number);
    if (open.at(-1)?.token !== token) continue;
    const after = open.pop()?.next ?? new Map();
    const goesOn = [...last].some(([kind, number]) => kind !== "box" && after.get(kind) === number + 1);
    if (begun && !goesOn) annexes.add(token);
  }
  return annexes;
}
