import type { Range } from "../../../../src/model/tree.ts";
import type { Quantity } from "../../../../src/text/quantities.ts";

/** A quantity in its clause: what stands to its left and right up to the next sign or number. */
export interface Clause {
  quantity: Quantity;
  /** Where the clause of this number begins and ends. */
  start: number;
  end: number;
  left: string;
  right: string;
}

/** A clause is never longer: what stands further off says nothing about a number. */
const REACH = 160;

const STOP = /[,，;；。:：!！?？\n]/u;
const OPEN = /[(（〈〔【[]/u;
const CLOSE = /[)）〉〕】\]]/u;
/** Signs and words that join the members of a list. */
const JOINS = /[、和及]/u;

/**
 * The clauses of the quantities of a text. A comma or stop ends a clause, a parenthesis that holds
 * no number does not; a 、 or 和 ends it where a number stands on its other side (果园A万亩、茶园B万亩).
 */
export function clausesOf(plain: string, quantities: Quantity[]): Clause[] {
  return quantities.map((quantity, i) => {
    const before = quantities[i - 1];
    const after = quantities[i + 1];
    const start = leftEdge(plain, quantity.start, before);
    const end = rightEdge(plain, quantity.end, after);
    return {
      quantity,
      start,
      end,
      left: plain.slice(start, quantity.start),
      right: plain.slice(quantity.end, end),
    };
  });
}

function leftEdge(plain: string, from: number, before: Range | undefined): number {
  // 市儿童福利院、3个县级未成年人保护中心: the number begins its own member of the list.
  if (plain.charAt(from - 1) === "、") return from;
  const first = Math.max(0, from - REACH);
  let depth = 0;
  for (let at = from - 1; at >= first; at--) {
    const char = plain.charAt(at);
    if (CLOSE.test(char)) depth++;
    else if (OPEN.test(char)) {
      if (depth === 0) return at + 1;
      depth--;
    } else if (depth === 0 && (STOP.test(char) || joinsLeft(plain, at, before))) return at + 1;
    if (before && at < before.end) return before.end;
  }
  return first;
}

/** Whether a 、 or 和 (not that of 以及) parts the number from the one before. */
const joinsLeft = (plain: string, at: number, before: Range | undefined): boolean =>
  before !== undefined &&
  at >= before.end &&
  JOINS.test(plain.charAt(at)) &&
  plain.charAt(at - 1) !== "以" &&
  !STOP.test(plain.slice(before.end, at));

function rightEdge(plain: string, from: number, after: Range | undefined): number {
  const last = Math.min(plain.length, from + REACH);
  let depth = 0;
  for (let at = from; at < last; at++) {
    const char = plain.charAt(at);
    if (OPEN.test(char)) depth++;
    else if (CLOSE.test(char)) {
      if (depth === 0) return at;
      depth--;
    } else if (depth === 0) {
      if (STOP.test(char)) return at;
      if (after && at >= after.start) return after.start;
      if (joinsRight(plain, at, after)) return at;
    }
  }
  return last;
}

/** Whether a 、 or 和 parts the number from what follows. */
function joinsRight(plain: string, at: number, after: Range | undefined): boolean {
  if (plain.charAt(at) === "、" && !isAttributive(plain, at, after)) return true;
  return after !== undefined && /[和及]/u.test(plain.charAt(at)) && !STOP.test(plain.slice(at, after.start));
}

/** 技术水平高、带动性强的企业: the 、 joins attributes, since a 的 follows before the clause ends. */
function isAttributive(plain: string, at: number, after: Range | undefined): boolean {
  const rest = plain.slice(at + 1, at + 30);
  const stop = rest.search(STOP);
  const piece = stop < 0 ? rest : rest.slice(0, stop);
  if (after && after.start < at + 1 + piece.length) return false;
  return /^[^、]{2,12}的[\p{Script=Han}]/u.test(piece);
}
