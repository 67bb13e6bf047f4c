import { HAN_ORDINALS } from "../../../src/text/numerals.ts";
import { anyOf } from "../../../src/text/patterns.ts";
import type { Block } from "../read/lines.ts";
import { markerOf } from "./markers.ts";
import type { QuestionToken } from "./token.ts";

/** A number on a line of its own, the question on the next: 01, Q1, 问题2. */
const COUNTER = /^(?:Q|问题?)?\s*\d{1,2}$/iu;
/** Words before a question: 问：, Q1., 一问：, 记者提问：. */
const ASKED = new RegExp(
  `^${anyOf("问题?\\s*\\d{0,2}", "Q\\s*\\d{0,2}", `[${HAN_ORDINALS}]{1,3}问`, "提问", "记者(?:提?问)?")}\\s*[:：、.．]\\s*`,
  "iu",
);
const QUESTION_MARK = /[?？][”」]?$/u;
const ANSWER = /^(?:答|A\d*)\s*[:：]/u;

/** Longest question below its number or behind a marker, and longest after 问：, which may tell a story first. */
const LONGEST = 120;
const LONGEST_ASKED = 300;

/** The question that begins at a line, or null. `next`: the line after it. */
export function questionAt(block: Block, next: Block | undefined): QuestionToken | null {
  return belowCounter(block, next) ?? askedIn(block, next) ?? behindMarker(block, next);
}

function belowCounter(block: Block, next: Block | undefined): QuestionToken | null {
  if (!next || next.text.length > LONGEST || !COUNTER.test(block.text) || !QUESTION_MARK.test(next.text)) return null;
  const number = Number(block.text.replace(/\D/g, ""));
  return { type: "question", number, markerLength: block.text.length, blocks: [block, next] };
}

function askedIn(block: Block, next: Block | undefined): QuestionToken | null {
  const asked = block.text.length <= LONGEST_ASKED ? ASKED.exec(block.text) : null;
  if (!asked || !(QUESTION_MARK.test(block.text) || isAnswer(next))) return null;
  return { type: "question", number: null, markerLength: asked[0].length, blocks: [block] };
}

/** A numbered line that asks, with its answer below: without one it is a heading. */
function behindMarker(block: Block, next: Block | undefined): QuestionToken | null {
  if (block.text.length > LONGEST || !isAnswer(next) || !QUESTION_MARK.test(block.text)) return null;
  const marker = markerOf(block.text);
  if (marker?.rule.line !== "either") return null;
  return { type: "question", number: marker.number, markerLength: marker.length, blocks: [block] };
}

const isAnswer = (block: Block | undefined): boolean => block !== undefined && ANSWER.test(block.text);
