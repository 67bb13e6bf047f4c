/**
 * MDX wraps a component's children in `<p>` when they stand on lines of their own, which is not allowed
 * inside a heading: the children without that one paragraph.
 */
export const withoutParagraph = (html: string): string => {
  const inner = /^\s*<p>([\s\S]*)<\/p>\s*$/.exec(html)?.[1];
  return inner === undefined || inner.includes("<p>") ? html.trim() : inner.trim();
};

/** Text as it stands in HTML between tags. */
export const escapeText = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
