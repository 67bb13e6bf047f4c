import type { Anchors } from "../../../src/model/anchors.ts";
import type { PlanTree } from "../../../src/model/tree.ts";
import { fold } from "../../../src/text/chars.ts";
import { likeness, mostLike } from "../../shared/nearest.ts";
import { checkAnchors, currentAnchors, textsById } from "./anchors.ts";
import { fingerprint } from "./fingerprint.ts";
import { address } from "./index.ts";

/** Proposals for `moved`: where the text of an address that would break stands now. An editor reads them before they are taken. */

/** Texts of a source by their fingerprints, to know what a frozen address stood for: its lines, and up to three on end. */
export function textsByPrint(lines: readonly { text: string }[]): Map<string, string> {
  const texts = new Map<string, string>();
  for (let count = 3; count > 0; count--)
    for (let i = 0; i + count <= lines.length; i++) {
      const text = lines
        .slice(i, i + count)
        .map((line) => line.text)
        .join("\n");
      texts.set(fingerprint(text), text);
    }
  return texts;
}

/** Texts of new passages give their ids new numbers, which may break others: so many rounds are enough for any plan so far. */
const MOST_ROUNDS = 5;

/**
 * Entries for `moved` with which no frozen address of `plan` would break; `before` are the texts by the fingerprints that are frozen.
 * Each leads to the text itself or to one that holds it, else to the most like one, else to what it stood in.
 */
export function proposeMoved(
  tree: PlanTree,
  plan: string,
  frozen: Anchors,
  before: ReadonlyMap<string, string>,
): Anchors["moved"] {
  const moved: Anchors["moved"] = {};
  const known = new Set(Object.values(frozen.ids).map(({ fingerprint: print }) => print));
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const anchors = { ids: frozen.ids, moved: { ...frozen.moved, ...moved } };
    const { ids, addresses } = address(tree, anchors);
    const current = currentAnchors(tree, plan, ids, addresses);
    const texts = textsById(tree, ids);
    const broken = checkAnchors(anchors, current).problems.filter(({ id }) => frozen.ids[id] !== undefined);
    if (broken.length === 0) break;
    for (const { id } of broken) {
      const { url = "", fingerprint: print = "" } = frozen.ids[id] ?? {};
      if (current[id]?.fingerprint === print) moved[url] = id;
      else {
        const to = placeOf(before.get(print) ?? "", id, texts, known);
        if (to !== undefined) moved[id] = to;
      }
    }
  }
  return moved;
}

/** From this likeness on two texts are versions of one. */
const ALIKE = 0.5;
/** Shorter texts stand in many. */
const SHORTEST = 4;

/** The id that holds a text now: of the text itself, of one that holds it or begins it, of a new one that is like it, of what it stood in. */
function placeOf(
  text: string,
  id: string,
  texts: ReadonlyMap<string, string>,
  known: ReadonlySet<string>,
): string | undefined {
  const old = fold(text);
  const others = [...texts]
    .filter(([other]) => other !== id)
    .map(([other, now]) => ({ id: other, text: fold(now), fresh: !known.has(fingerprint(now)) }));
  const long = old.length >= SHORTEST ? others.filter((now) => now.text.length >= SHORTEST) : [];
  const alike = () => {
    const best = mostLike(
      old,
      long.filter(({ fresh }) => fresh),
      (now) => [now.text],
    );
    return best && likeness(old, best.text) >= ALIKE ? best : undefined;
  };
  const holding =
    long.find((now) => now.text === old) ??
    long.find((now) => now.text.includes(old)) ??
    long.find((now) => now.fresh && old.startsWith(now.text)) ??
    alike();
  if (holding) return holding.id;
  for (let above = id; above.includes("/"); ) {
    above = above.slice(0, above.lastIndexOf("/"));
    if (texts.has(above)) return above;
  }
  return others[0]?.id;
}
