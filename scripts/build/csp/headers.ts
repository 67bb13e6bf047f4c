import { HEADER_POLICY } from "../../../src/model/csp.ts";

/** Answers to paths that fit `path` (`*` at its end: everything below) carry these headers. */
export interface HeaderRule {
  path: string;
  headers: readonly (readonly [string, string])[];
}

/** Headers of every answer. */
const SECURITY: HeaderRule["headers"] = [
  ["Content-Security-Policy", HEADER_POLICY],
  ["X-Content-Type-Options", "nosniff"],
  ["Referrer-Policy", "strict-origin-when-cross-origin"],
  ["Cross-Origin-Opener-Policy", "same-origin"],
  ["Permissions-Policy", "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()"],
];

/** What is named by a hash of its content never changes. */
const FOREVER: HeaderRule["headers"] = [["Cache-Control", "public, max-age=31536000, immutable"]];
const HASHED = ["_astro", "pagefind/index", "pagefind/texts"];

/** The rules of a site under a base path with slashes at both ends. */
export const headerRules = (base: string): HeaderRule[] => [
  { path: `${base}*`, headers: SECURITY },
  ...HASHED.map((folder) => ({ path: `${base}${folder}/*`, headers: FOREVER })),
  // The data files are there for other people's programs, in a browser too.
  { path: `${base}data/*`, headers: [["Access-Control-Allow-Origin", "*"]] },
];

/** Rules as Netlify, Cloudflare Pages and others read them from a file `_headers` at the root of the host. */
export const printHeaders = (rules: readonly HeaderRule[]): string =>
  rules.map(({ path, headers }) => [path, ...headers.map((pair) => `  ${pair.join(": ")}`), ""].join("\n")).join("\n");

/** Reads a `_headers` file. @throws Error for a line that is neither a path nor a header below one. */
export function parseHeaders(text: string): HeaderRule[] {
  const rules: { path: string; headers: [string, string][] }[] = [];
  for (const [i, line] of text.split("\n").entries()) {
    if (line.trim() === "" || line.startsWith("#")) continue;
    const [, name, value] = /^\s+([\w-]+):\s*(.+)$/.exec(line) ?? [];
    if (/^\/\S*$/.test(line)) rules.push({ path: line, headers: [] });
    else if (name && value && rules.length > 0) rules.at(-1)?.headers.push([name, value]);
    else throw new Error(`_headers:${i + 1} "${line}": expected a path, or "  Name: value" below one`);
  }
  return rules;
}

/** The headers of an answer to a path. */
export const headersAt = (rules: readonly HeaderRule[], path: string): (readonly [string, string])[] =>
  rules
    .filter((rule) => (rule.path.endsWith("*") ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path))
    .flatMap(({ headers }) => headers);
