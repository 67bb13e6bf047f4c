import type { TextMark } from "../../../../src/model/marks.ts";
import type { PhrasePlace } from "../../../../src/model/phrases.ts";
import type { PassageRecord } from "../../../../src/model/records.ts";
import type { Range } from "../../../../src/model/tree.ts";
import { markedField } from "../../record/marks.ts";
import type { Stream } from "./tokens.ts";

const CLOSING: Record<string, string> = { "“": "”", "‘": "’", "《": "》", "〈": "〉", "「": "」", "『": "』" };
const OPENING = Object.fromEntries(Object.entries(CLOSING).map(([open, close]) => [close, open]));

/** Range in its passage's text of `length` tokens of the stream, with a quotation mark whose partner stands inside. */
function rangeAt({ passages, owner }: Stream, place: number, length: number): Range {
  const { passage, tokens, from } = passages[owner[place] as number] as Stream["passages"][number];
  let start = tokens.starts[place - from] ?? 0;
  let end = tokens.ends[place - from + length - 1] ?? start;
  const quote = passage.text.slice(start, end);
  const [before, after] = [passage.text.charAt(start - 1), passage.text.charAt(end)];
  const count = (sign: string | undefined) => (sign ? quote.split(sign).length - 1 : 0);
  if (count(OPENING[after]) > count(after)) end++;
  if (count(CLOSING[before]) > count(before)) start--;
  return { start, end };
}

/** The record of a place in the stream. */
export function placeAt(
  stream: Stream,
  place: number,
  length: number,
  marks: Readonly<Record<string, readonly TextMark[]>> = {},
): PhrasePlace {
  const { passage } = stream.passages[stream.owner[place] as number] as Stream["passages"][number];
  const range = rangeAt(stream, place, length);
  const parts = inSource(passage, range);
  return {
    plan: passage.plan,
    passage: passage.id,
    ...(passage.url === undefined ? {} : { url: passage.url }),
    start: parts[0]?.start ?? passage.start,
    end: parts.at(-1)?.end ?? passage.end,
    quote: passage.text.slice(range.start, range.end),
    ...markedField(passage.text, marks[passage.id] ?? [], range),
    ...(parts.length > 1 ? { parts } : {}),
  };
}

/** Ranges of the source that a range of a passage's text comes from; several across a join. */
function inSource({ start, end, parts = [{ start, end }] }: PassageRecord, range: Range): Range[] {
  let at = 0;
  return parts.flatMap((part) => {
    const offset = part.start - at;
    const piece = { start: Math.max(range.start, at), end: Math.min(range.end, at + part.end - part.start) };
    at += part.end - part.start;
    return piece.start < piece.end ? [{ start: piece.start + offset, end: piece.end + offset }] : [];
  });
}
