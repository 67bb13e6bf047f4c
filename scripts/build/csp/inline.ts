import { Parser } from "htmlparser2";
import { META_POLICY } from "../../../src/model/csp.ts";

/** Script types that are data and never run. */
const DATA = /^application\/(?:ld\+)?json$/;
/** Attributes whose address a browser fetches by itself when it opens a page. */
const FETCHED: Record<string, string> = { script: "src", img: "src", iframe: "src", source: "src", link: "href" };
/** Links that name other pages and fetch nothing. */
const NAMED_ONLY = new Set(["canonical", "alternate", "prev", "next", "sitemap", "search"]);

/** What in a page its Content-Security-Policy would block, and a missing policy: one phrase each, none twice. */
export function blockedIn(html: string): string[] {
  const found = new Set<string>();
  let policy = false;
  const parser = new Parser({
    onopentag(name, attributes) {
      const type = attributes.type ?? "";
      if (name === "script" && attributes.src === undefined && !DATA.test(type)) found.add("an inline script");
      if (name === "style") found.add("a <style>");
      if (name === "base") found.add("a <base>");
      if (name === "meta" && attributes["http-equiv"] === "content-security-policy")
        policy = attributes.content === META_POLICY;
      for (const [key, value] of Object.entries(attributes)) {
        if (key === "style") found.add(`style= on <${name}>`);
        if (/^on[a-z]+$/.test(key)) found.add(`${key}= on <${name}>`);
        if (/^\s*(?:javascript|vbscript):/i.test(value) && /^(?:href|src|action|formaction|xlink:href)$/.test(key))
          found.add(`a script as an address on <${name}>`);
      }
      const fetched = attributes[FETCHED[name] ?? ""];
      const elsewhere = fetched !== undefined && /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(fetched);
      const named = (attributes.rel ?? "").split(/\s+/).some((rel) => NAMED_ONLY.has(rel));
      if (elsewhere && !named) found.add(`<${name}> from another site: ${fetched}`);
    },
  });
  parser.end(html);
  if (!policy) found.add("no Content-Security-Policy of the site in its head");
  return [...found];
}
