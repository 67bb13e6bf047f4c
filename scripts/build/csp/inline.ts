import { Parser } from "htmlparser2";
import { META_POLICY } from "../../../src/model/csp.ts";

/** Script types that are data and never run. */
const DATA = /^application\/(?:ld\+)?json$/;
/** Attributes whose address a browser fetches when it opens a page. */
const FETCHED: Record<string, string> = { script: "src", img: "src", iframe: "src", source: "src", link: "href" };
/** Links that name other pages and fetch nothing. */
const NAMED_ONLY = new Set(["canonical", "alternate", "prev", "next", "sitemap", "search"]);

/** Attributes that hold an address which a reader may follow. */
const ADDRESS = /^(?:href|src|action|formaction|xlink:href)$/;

type Attributes = Readonly<Record<string, string>>;

/** What in a page its Content-Security-Policy would block, and a missing policy: one phrase each, none twice. */
export function blockedIn(html: string): string[] {
  const found = new Set<string>();
  let policy = false;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === "meta" && attributes["http-equiv"] === "content-security-policy")
        policy = attributes.content === META_POLICY;
      for (const blocked of [blockedElement(name, attributes), ...blockedAttributes(name, attributes)])
        if (blocked) found.add(blocked);
      const elsewhere = fetchedElsewhere(name, attributes);
      if (elsewhere !== null) found.add(`<${name}> from another site: ${elsewhere}`);
    },
  });
  parser.end(html);
  if (!policy) found.add("no Content-Security-Policy of the site in its head");
  return [...found];
}

function blockedElement(name: string, { src, type = "" }: Attributes): string | null {
  if (name === "script" && src === undefined && !DATA.test(type)) return "an inline script";
  return name === "style" || name === "base" ? `a <${name}>` : null;
}

const blockedAttributes = (name: string, attributes: Attributes): string[] =>
  Object.entries(attributes).flatMap(([key, value]) => {
    if (key === "style" || /^on[a-z]+$/.test(key)) return [`${key}= on <${name}>`];
    const script = ADDRESS.test(key) && /^\s*(?:javascript|vbscript):/i.test(value);
    return script ? [`a script as an address on <${name}>`] : [];
  });

/** The address at another site from which a browser fetches an element when it opens the page, or null. */
function fetchedElsewhere(name: string, attributes: Attributes): string | null {
  const address = attributes[FETCHED[name] ?? ""];
  if (address === undefined || !/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address)) return null;
  const named = (attributes.rel ?? "").split(/\s+/).some((rel) => NAMED_ONLY.has(rel));
  return named ? null : address;
}
