import { yearOf } from "../../../../src/text/numerals.ts";

/** When a title is to be won, or that it has been. */

/** What has been won already, or is only kept. */
const WON = /已[经先]?|先后|荣获|获得|获评|获批|被(?:命名|授予|评|列)|巩固|保持|蝉联/u;
/** Words that turn a passage to the past, and to what is ahead. */
const PAST_WORDS = /“?十三五”?(?:时期|期间|以来)|过去[一三五]年|[五一]年来|回顾/gu;
const FUTURE_WORDS = /“?十[四五六]五”?|今后|未来|下一步|目标|到20\d\d年|力争/gu;

/** How far back words of time and years still hold. */
const REACH = { clause: 40, time: 600, year: 400 };

/** Whether the clause before `start`, or the time that the passage speaks of there, is past. */
export function isPast(text: string, start: number): boolean {
  const clause = /[^。；;,，]*$/u.exec(text.slice(Math.max(0, start - REACH.clause), start))?.[0] ?? "";
  if (WON.test(clause)) return true;
  const before = text.slice(Math.max(0, start - REACH.time), start);
  return lastOf(PAST_WORDS, before) > lastOf(FUTURE_WORDS, before);
}

/** Where the last match begins, or −1. */
const lastOf = (pattern: RegExp, text: string): number => [...text.matchAll(pattern)].at(-1)?.index ?? -1;

const YEAR = /(?<![较比自从与])(?:20\d\d|二[〇○零OＯ0][一二三四五][〇零一二三四五六七八九])年|[到至]年/gu;

/** The year named last before `start`; null where none is, or where its digits are lost. */
export function yearBefore(text: string, start: number): number | null {
  const last = [...text.slice(Math.max(0, start - REACH.year), start).matchAll(YEAR)].at(-1)?.[0];
  return last === undefined ? null : yearOf(last.replace("年", ""));
}
