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
  /** The clause stands in parentheses. */
  bracketed: boolean;
}

/** A clause is never longer: what stands further off says nothing about a number. */
const REACH = 160;

const STOP = /[,，;；。:：!！?？\n]/u;
const OPEN = /[(（〈〔【[]/u;
const CLOSE = /[)）〉〕】\]]/u;

/**
 * The clauses of the quantities of a text. A comma or stop ends a clause, a parenthesis that holds
 * no number does not; a 、 or 和 ends it where a number stands on its other side (果园A万亩、茶园B万亩).
 */
export function clausesOf(plain: string, quantities: Quantity[]): Clause[] {
  return quantities.map((quantity, i) => {
    const before = quantities[i - 1];
    const after = quantities[i + 1];
    const { at: start, bracketed } = leftEdge(plain, quantity.start, before);
    const end = rightEdge(plain, quantity.end, after);
    return {
      quantity,
      start,
      end,
      left: plain.slice(start, quantity.start),
      right: plain.slice(quantity.end, end),
      bracketed,
    };
  });
}

function leftEdge(plain: string, from: number, before: Range | undefined): { at: number; bracketed: boolean } {
  // 市儿童福利院、3个县级未成年人保护中心: the number begins its own member of the list.
  if (plain.charAt(from - 1) === "、") return { at: from, bracketed: false };
  let depth = 0;
  for (let at = from - 1; at >= Math.max(0, from - REACH); at--) {
    const char = plain.charAt(at);
    if (CLOSE.test(char)) depth++;
    else if (OPEN.test(char)) {
      if (depth === 0) return { at: at + 1, bracketed: true };
      depth--;
    } else if (depth === 0 && STOP.test(char)) return { at: at + 1, bracketed: false };
    else if (
      depth === 0 &&
      before &&
      at >= before.end &&
      /[、和及]/u.test(char) &&
      !/以$/u.test(plain.slice(at - 1, at)) &&
      !STOP.test(plain.slice(before.end, at))
    )
      return { at: at + 1, bracketed: false };
    if (before && at < before.end) return { at: before.end, bracketed: false };
  }
  return { at: Math.max(0, from - REACH), bracketed: false };
}

function rightEdge(plain: string, from: number, after: Range | undefined): number {
  let depth = 0;
  for (let at = from; at < Math.min(plain.length, from + REACH); at++) {
    const char = plain.charAt(at);
    if (OPEN.test(char)) depth++;
    else if (CLOSE.test(char)) {
      if (depth === 0) return at;
      depth--;
    } else if (depth > 0) continue;
    else if (STOP.test(char)) return at;
    else if (after && at >= after.start) return after.start;
    else if (char === "、" && !attributive(plain, at, after)) return at;
    else if (after && /[和及]/u.test(char) && at < after.start && !STOP.test(plain.slice(at, after.start))) return at;
  }
  return Math.min(plain.length, from + REACH);
}

/** 技术水平高、带动性强的企业: the 、 joins attributes, since a 的 follows before the clause ends. */
function attributive(plain: string, at: number, after: Range | undefined): boolean {
  const rest = plain.slice(at + 1, at + 30);
  const stop = rest.search(STOP);
  const piece = stop < 0 ? rest : rest.slice(0, stop);
  if (after && after.start < at + 1 + piece.length) return false;
  return /^[^、]{2,12}的[\p{Script=Han}]/u.test(piece);
}
