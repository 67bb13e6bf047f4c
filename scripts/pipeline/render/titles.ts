import { type Container, type Leaf, ownLine } from "../../../src/model/tree.ts";
import { clipped } from "../../../src/text/marks.ts";
import { placeName } from "../../../src/text/stand-ins.ts";
import { forDisplay } from "../../../src/text/typography.ts";
import type { Page } from "../address/pages.ts";
import { leavesOf } from "../parse/leaf-ranges.ts";
import { cleanTitle, runInTitle, type WordsOf, withoutMarker } from "../parse/titles.ts";

/** Characters of a task or item shown in a contents list. */
const CLIP = 22;

/**
 * How a passage stands in a contents list, or null where it does not: its run-in heading; the first
 * words of a task or item, which has a number to be found by.
 */
export function entryTitle(leaf: Leaf, owner: Container, words: WordsOf): string | null {
  const own = leaf === ownLine(owner);
  const marker = own && leaf.marker ? `${forDisplay(leaf.marker)}${/[0-9a-z*]$/i.test(leaf.marker) ? " " : ""}` : "";
  if (leaf.runIn) return `${marker}${forDisplay(runInTitle(leaf, words))}`;
  if (!own) return null;
  return `${marker}${firstWords(leaf, words)}`;
}

/** The words of a leaf up to a comma, cut to the room of a contents list. */
function firstWords(leaf: Leaf, words: WordsOf): string {
  const clause = withoutMarker(leaf, words).split(/[，,。；;：:(（]/u)[0] ?? "";
  return forDisplay(clipped(clause, CLIP));
}

/** The first words under a stand-in, up to a comma; null of a container that has its own title, or nothing under it. */
export function beginsOf(container: Container, words: WordsOf): string | null {
  const first = container.standIn && leavesOf(container)[0];
  return first ? firstWords(first, words) || null : null;
}

/** Title of a page as shown. */
export function pageTitle(page: Page, words: WordsOf): string {
  if (page.unit.standIn) return page.unit.standIn.label;
  if (page.kind === "front") return "文首";
  const own = ownLine(page.unit);
  return own ? forDisplay(cleanTitle(words(own))) : page.id;
}

/** A page as it is called where readers choose between pages. */
export const pageName = (page: Page, words: WordsOf): string =>
  placeName({ title: pageTitle(page, words), begins: beginsOf(page.unit, words) });
