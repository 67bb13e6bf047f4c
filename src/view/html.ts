import { Parser } from "htmlparser2";
import type { Range } from "../model/tree.ts";

/**
 * MDX wraps a component's children in `<p>` when they stand on lines of their own, which is not allowed
 * inside a heading: the children without that one paragraph.
 */
export function withoutParagraph(html: string): string {
  const inner = insideOfParagraph(html);
  return (inner === null ? html : html.slice(inner.start, inner.end)).trim();
}

/** Where the children of a paragraph stand, if there is nothing beside it; else null. */
function insideOfParagraph(html: string): Range | null {
  let depth = 0;
  let inner: Range | null = null;
  let beside = false;
  const parser = new Parser({
    onopentag(name) {
      if (depth++ > 0) return;
      if (name === "p" && inner === null) inner = { start: parser.endIndex + 1, end: html.length };
      else beside = true;
    },
    onclosetag() {
      if (--depth === 0 && inner && !beside) inner.end = parser.startIndex;
    },
    ontext(text) {
      if (depth === 0 && text.trim() !== "") beside = true;
    },
  });
  parser.end(html);
  return beside ? null : inner;
}

/** Text as it stands in HTML between tags. */
export const escapeText = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** The words of a heading's HTML; marks that stand beside its text are none. */
export function plainText(html: string): string {
  let text = "";
  let beside = 0;
  const parser = new Parser(
    {
      onopentag: (_, { class: classes = "" }) => {
        if (beside > 0 || classes.split(" ").includes("gap")) beside++;
      },
      onclosetag: () => {
        if (beside > 0) beside--;
      },
      ontext: (words) => {
        if (beside === 0) text += words;
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  return text.replace(/\s+/g, " ").trim();
}
