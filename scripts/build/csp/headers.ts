import { HEADER_POLICY } from "../../../src/model/csp.ts";

/** Answers to paths that fit `path` (`*` at its end: everything below) carry these headers. */
export interface HeaderRule {
  path: string;
  headers: readonly (readonly [string, string])[];
}

/** Headers of every answer. No policy: hosts add a page's own to it, and browsers then hold both, so that the stricter wins. */
const SECURITY: HeaderRule["headers"] = [
  ["X-Content-Type-Options", "nosniff"],
  ["Referrer-Policy", "strict-origin-when-cross-origin"],
  ["Cross-Origin-Opener-Policy", "same-origin"],
  ["Permissions-Policy", "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()"],
];

/** What is named by a hash of its content never changes. */
const FOREVER: HeaderRule["headers"] = [["Cache-Control", "public, max-age=31536000, immutable"]];
const HASHED = ["_astro/", "pagefind/index/", "pagefind/texts/"];

/** What changes under its own name, pages first of all, is kept but asked for again each time; and nothing of it may do more than the policy says. */
const REVALIDATED: HeaderRule["headers"] = [
  ["Content-Security-Policy", HEADER_POLICY],
  ["Cache-Control", "no-cache"],
];

/**
 * The rules of a site with these files, under a base path with slashes at both ends. For one path hosts join what two rules say
 * under one name (Cloudflare), or take one of them (Netlify): so no two rules that fit one path name the same header.
 */
export const headerRules = (base: string, files: readonly string[]): HeaderRule[] => [
  { path: `${base}*`, headers: SECURITY },
  ...[...new Set(files.map(partOf))].map((part) => ({
    path: `${base}${part}${part.endsWith("/") ? "*" : ""}`,
    headers: HASHED.includes(part) ? FOREVER : REVALIDATED,
  })),
  // The data files are there for other people's programs, in a browser too.
  { path: `${base}data/*`, headers: [["Access-Control-Allow-Origin", "*"]] },
];

/** The part of a site that has one rule for all its files: a folder, or a file that lies beside folders with another rule. */
function partOf(file: string): string {
  const folder = file.slice(0, file.indexOf("/") + 1);
  const hashed = HASHED.find((name) => file.startsWith(name));
  const mixed = folder === "" || HASHED.some((name) => name.startsWith(folder));
  return hashed ?? (mixed ? file.replace(/^index\.html$/, "") : folder);
}

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

/** The headers of an answer to a path, as hosts give them: what several rules say under one name, joined by commas. */
export function headersAt(rules: readonly HeaderRule[], path: string): [string, string][] {
  const fits = (rule: HeaderRule) =>
    rule.path.endsWith("*") ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path;
  const joined = new Map<string, [string, string]>();
  for (const [name, value] of rules.filter(fits).flatMap(({ headers }) => headers)) {
    const known = joined.get(name.toLowerCase());
    joined.set(name.toLowerCase(), [name, known ? `${known[1]}, ${value}` : value]);
  }
  return [...joined.values()];
}
