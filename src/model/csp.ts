/**
 * The site's Content-Security-Policy (https://www.w3.org/TR/CSP3/). No page holds an inline script or style, so that
 * there is nothing to allow by hash; the build looks at every page and fails where one does (scripts/build/csp/inline.ts).
 */
const DIRECTIVES: readonly (readonly [string, string])[] = [
  ["default-src", "'none'"],
  // Pagefind's search engine is WebAssembly.
  ["script-src", "'self' 'wasm-unsafe-eval'"],
  ["style-src", "'self'"],
  ["img-src", "'self'"],
  ["font-src", "'self'"],
  ["connect-src", "'self'"],
  ["object-src", "'none'"],
  ["base-uri", "'none'"],
  ["form-action", "'self'"],
  // Text never becomes markup in the browser: innerHTML and its like are refused, with no way round them.
  ["require-trusted-types-for", "'script'"],
  ["trusted-types", "'none'"],
];

/** Not allowed in a `<meta>`, where browsers ignore it with a complaint. */
const HEADER_ONLY: typeof DIRECTIVES = [["frame-ancestors", "'none'"]];

const print = (directives: typeof DIRECTIVES) => directives.map((directive) => directive.join(" ")).join("; ");

/** The policy as pages carry it in a `<meta>`: the site is as strict on a host that sends no headers of ours. */
export const META_POLICY = print(DIRECTIVES);

/** The policy as the header of an answer: the same, and no other site may frame a page. */
export const HEADER_POLICY = print([...DIRECTIVES, ...HEADER_ONLY]);
