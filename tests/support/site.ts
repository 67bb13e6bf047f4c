import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type CheerioAPI, load } from "cheerio";
import { siteBase } from "../../scripts/build/base.ts";
import { fold } from "../../src/text/chars.ts";

/** The built site as the tests read it: `dist/`, and every page of it parsed once. */

export const DIST = "dist";
const base = siteBase();

/** A page of the built site. */
export interface BuiltPage {
  /** Site-absolute URL without base, e.g. `/plans/ankang-14/ch17/`. */
  url: string;
  file: string;
  $: CheerioAPI;
  ids: ReadonlySet<string>;
}

const cache = new Map<string, BuiltPage>();

/** Fails where there is no built site: a test that finds nothing to look at must not pass. */
export function needSite(): void {
  if (!existsSync(join(DIST, "index.html")) || !existsSync(join(DIST, "data/passages.jsonl")))
    throw new Error(`${DIST}/ holds no built site; run: npm run build`);
}

/** Files below `dist` (or another folder), with an ending, sorted. */
export const filesIn = (ending: string, dir = DIST): string[] =>
  readdirSync(dir, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(ending))
    .sort();

/** All pages. */
export const pages = (): BuiltPage[] => filesIn(".html").map((file) => pageOf(urlOfFile(file)));

const urlOfFile = (file: string): string => `/${file.replaceAll("\\", "/").replace(/(^|\/)index\.html$/, "$1")}`;

/** The page at a URL without base and fragment. */
export function pageOf(url: string): BuiltPage {
  const known = cache.get(url);
  if (known) return known;
  const file = url.endsWith("/") ? `${url.slice(1)}index.html` : url.slice(1);
  const path = join(DIST, file);
  if (!existsSync(path)) throw new Error(`no page ${url} (${path})`);
  const $ = load(readFileSync(path, "utf8"));
  const ids = new Set(
    $("[id]")
      .toArray()
      .map((element) => $(element).attr("id") ?? ""),
  );
  const page = { url, file, $, ids };
  cache.set(url, page);
  return page;
}

/** The text of every `[data-src]` of a page, in order, folded. */
export const sourceTextOf = ({ $ }: BuiltPage): string =>
  fold(
    $("[data-src]")
      .toArray()
      .map((element) => $(element).text())
      .join(""),
  );

/**
 * What is wrong with a link on a page: it leads out of the base path, to no file, or to no id.
 * Links to other sites are not looked at.
 */
export function brokenLink(page: BuiltPage, link: string): string | null {
  const here = new URL(`http://site${base}${page.url.slice(1)}`);
  const target = new URL(link, here);
  if (target.origin !== here.origin) return null;
  if (!target.pathname.startsWith(base)) return `${page.url}: ${link} leaves the base path ${base}`;
  const url = `/${decodeURIComponent(target.pathname.slice(base.length))}`;
  const file = url.endsWith("/") ? `${url}index.html` : url;
  if (!existsSync(join(DIST, file))) return `${page.url}: ${link} leads to nothing`;
  const fragment = decodeURIComponent(target.hash.slice(1));
  // HTML defines #top for every page.
  if (fragment === "" || fragment === "top" || !file.endsWith(".html")) return null;
  return pageOf(url).ids.has(fragment) ? null : `${page.url}: ${link}: no element has the id "${fragment}"`;
}

export const readData = (name: string): string => readFileSync(join(DIST, "data", name), "utf8");
export const records = <T>(name: string, parse: (value: unknown) => T): T[] =>
  readData(name)
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => parse(JSON.parse(line)));
