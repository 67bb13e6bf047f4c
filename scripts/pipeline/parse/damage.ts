/** Signs, in the text of one line, that the copy broke or cut it. */

/** A newspaper's 上接…版, or a first sign that can only follow something. */
export const beginsInside = (text: string): boolean =>
  /^[(（[【]?\s*上接.{0,8}版|^[，,。、；;：:！!？?”）)》]/u.test(text);

/** What a sentence of a plan ends with, closing signs included. */
const COMPLETE = /[。！!？?；;：:…](?:[”’」』》）)\]】]*)$|[）)】\]]$/u;

/**
 * Whether a line of running text ends inside a sentence: it has a comma or stop within, is longer
 * than a signature or a caption, and ends without one.
 */
export const breaksOff = (text: string): boolean =>
  text.length >= 20 && /[，,。、；;]/u.test(text) && !COMPLETE.test(text) && !SIGNATURE.test(text);

/** Signatures, dates and captions end without a stop and are whole. */
const SIGNATURE = /(?:\d{1,2}\s*[日月]|年\d{1,2}月|政府|办公室|委员会|通过)$/u;

/** Whether the last line of a document ends inside a sentence (here a single character may be all that is left). */
export const endsOpen = (text: string): boolean =>
  /[(（]下转.{0,8}版[)）]?$/u.test(text) || (!COMPLETE.test(text) && !SIGNATURE.test(text));
