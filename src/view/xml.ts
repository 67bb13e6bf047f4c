import type { Nodes } from "xast";
import { toXml } from "xast-util-to-xml";

/** What XML 1.0 cannot hold, not even as a reference; https://www.w3.org/TR/xml/#charsets. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/**
 * A file of XML. Two things are left to do after the serialiser, which drops control characters: "]]>", which no text may
 * hold, is escaped, and half a surrogate pair or U+FFFE, which XML knows no way to say, becomes U+FFFD.
 */
export function xmlFile(root: Nodes): string {
  const xml = toXml(root, { closeEmptyElements: true, tightClose: true });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xml.replaceAll("]]>", "]]&#x3E;").replace(FORBIDDEN, "\ufffd")}\n`;
}
