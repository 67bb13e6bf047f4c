import { HAN_ORDINALS, ordinal } from "../../../src/text/numerals.ts";
import type { Line } from "./lines.ts";

/** Cuts lines in which a page lost its line breaks, at the headings and numbered points inside them. */

/** A shorter line is a sentence. */
const SHORTEST = 20;

/** 二、三产业 lists. */
const ENUMERATED = `[${HAN_ORDINALS}]+(?:[、.．]|产|次|[和与及])`;
/** 一、 or 第一章 behind the end of a sentence and a blank, with a title up to the next blank. */
const HEADING = new RegExp(
  `(?<=[。；;！!？?”）)][\\s\\u3000]+)(?=(?:第[${HAN_ORDINALS}]{1,4}[篇章节]|[${HAN_ORDINALS}]{1,3}、(?!${ENUMERATED}))[^\\s。，,；;]{2,30}(?:\\s|$))`,
  "gu",
);
/** The title with which such a line begins, up to its blank. */
const TITLE = new RegExp(
  `^((?:第[${HAN_ORDINALS}]{1,4}[篇章节]\\s*|[${HAN_ORDINALS}]{1,3}、)[^\\s。，,；;]{2,30})\\s+(?=\\S{4})`,
  "u",
);
/** 2. behind the stop of a sentence. */
const POINT = /(?<=[。；;]\s*)(?=(\d{1,2})\s*[.．、](?!\d))/gu;
const FIRST_POINT = /^\s*1\s*[.．、](?!\d)/u;

/** The parts of a line, of which each becomes a line; the line itself where it has none. */
export function parted(line: Line): Line[] {
  if (line.text.length < SHORTEST) return [line];
  const cuts = [...line.text.matchAll(HEADING)].map(({ index }) => index);
  if (cuts.length === 0) return points(line);
  return cutAt(line, cuts)
    .flatMap((part) => {
      const title = TITLE.exec(part.text);
      return title ? cutAt(part, [title[0].length]) : [part];
    })
    .flatMap(points);
}

/** 1.…；2.…；3.… as lines of their own, where the numbers count on from 1; two may be a sentence's own. */
function points(line: Line): Line[] {
  if (!FIRST_POINT.test(line.text)) return [line];
  const cuts: number[] = [];
  for (const { index, 1: digits = "" } of line.text.matchAll(POINT))
    if (index > 0 && ordinal(digits) === cuts.length + 2) cuts.push(index);
  return cuts.length >= 2 ? cutAt(line, cuts) : [line];
}

/** A line cut at offsets of its text; no part has white space around it. */
function cutAt(line: Line, cuts: readonly number[]): Line[] {
  const edges = [0, ...cuts, line.text.length];
  return edges.slice(1).flatMap((to, i) => {
    const raw = line.text.slice(edges[i] ?? 0, to);
    const text = raw.trim();
    if (text === "") return [];
    const start = line.start + (edges[i] ?? 0) + raw.indexOf(text);
    return [{ ...line, start, end: start + text.length, text }];
  });
}
