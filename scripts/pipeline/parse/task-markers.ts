import type { MarkerKind } from "../../../src/model/markers.ts";
import { AGENCIES } from "./agencies/labels.ts";
import { isAgencyLine, namesAgencies } from "./agencies/lists.ts";
import { isMarked, type Token } from "./token.ts";

/**
 * Whether a kind of marker numbers tasks: at least half of its lines, and three, name agencies (in the line or
 * in a paragraph below it). In a short text two lines are enough, where two thirds have a label (责任单位：), or where
 * all have a label or a list of agencies below them.
 */
export function numbersTasks(kind: MarkerKind, tokens: Token[]): boolean {
  let lines = 0;
  let named = 0;
  let labelled = 0;
  let listed = 0;
  tokens.forEach((token, i) => {
    if (!isMarked(token) || token.marker.kind !== kind) return;
    lines++;
    const at = agenciesFrom(i, tokens);
    if (at < 0) return;
    named++;
    const text = textOf(tokens[at]);
    if (AGENCIES.test(text)) labelled++;
    else if (at > i && isAgencyLine(text)) listed++;
  });
  return (
    (named >= 3 && named * 2 >= lines) ||
    (labelled >= 2 && labelled * 3 >= lines * 2) ||
    (lines >= 2 && labelled + listed === lines)
  );
}

/** Index of the token that names agencies: that of the numbered line, or of a paragraph right below it; else -1. */
function agenciesFrom(numbered: number, tokens: Token[]): number {
  for (let at = numbered; at === numbered || tokens[at]?.type === "paragraph"; at++)
    if (namesAgencies(textOf(tokens[at]), at > numbered)) return at;
  return -1;
}

/** The last line of a token: a title below its marker counts, the marker alone does not. */
const textOf = (token: Token | undefined): string => token?.blocks.at(-1)?.text ?? "";
