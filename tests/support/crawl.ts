import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, posix } from "node:path";
import { type CheerioAPI, load } from "cheerio";
import { addressOfFile, pageType } from "../../scripts/tools/page-types.ts";

/** A built site as a visitor who follows every link sees it. `base` is its base path, slashes at both ends. */

export interface Crawled {
  /** Addresses of all pages, without base, in order. */
  urls: string[];
  /** What is wrong, by the name of the check. */
  faults: Record<Check, string[]>;
}

type Check = "links" | "orphans" | "ids" | "references" | "names" | "elsewhere";

interface Page {
  url: string;
  $: CheerioAPI;
  ids: string[];
}

/** Elements whose address the browser fetches when it opens a page, and the attribute that holds it. */
const FETCHED: readonly [selector: string, attribute: string][] = [
  ["script[src]", "src"],
  ["img[src], source[src], iframe[src], embed[src], video[src], audio[src], track[src], input[src]", "src"],
  ["img[srcset], source[srcset]", "srcset"],
  ["object[data]", "data"],
  ["use[href], image[href]", "href"],
  ["link[href]:not([rel=canonical], [rel=alternate], [rel=sitemap], [rel=search])", "href"],
  ["form[action]", "action"],
  ["[ping]", "ping"],
];

/** Attributes that name ids of the same page. */
const REFERENCES = [
  "for",
  "popovertarget",
  "list",
  "form",
  "aria-labelledby",
  "aria-describedby",
  "aria-controls",
  "headers",
];

export function crawl(dir: string, base: string): Crawled {
  const files = readdirSync(dir, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .sort();
  const pages = new Map(
    files.filter((file) => file.endsWith(".html")).map((file) => [addressOfFile(file), pageOf(dir, file)]),
  );
  const faults: Crawled["faults"] = { links: [], orphans: [], ids: [], references: [], names: [], elsewhere: [] };
  const linked = new Map<string, string[]>();
  for (const page of pages.values()) {
    const { url, ids } = page;
    const twice = ids.filter((id, i) => ids.indexOf(id) !== i);
    faults.ids.push(...twice.map((id) => `${url}: two elements have the id "${id}"`));
    faults.references.push(...danglingReferences(page));
    faults.names.push(...namelessControls(page));
    const links = linksOf(page).map(({ link, tag }) => ({ tag, ...resolveLink(dir, base, pages, url, link) }));
    faults.links.push(...links.flatMap(({ fault }) => fault ?? []));
    linked.set(
      url,
      links.flatMap(({ tag, to }) => (tag === "a" ? (to ?? []) : [])),
    );
    faults.elsewhere.push(...fetchedElsewhere(page));
  }
  for (const file of files.filter((name) => /\.(?:css|js)$/.test(name) && statSync(join(dir, name)).isFile()))
    faults.elsewhere.push(...fetchesIn(file, readFileSync(join(dir, file), "utf8")));
  faults.orphans = orphansOf(pages, linked);
  for (const [name, list] of Object.entries(faults)) faults[name as Check] = [...new Set(list)];
  return { urls: [...pages.keys()], faults };
}

/** Attributes that name an id which the page does not have. */
function danglingReferences({ url, $, ids }: Page): string[] {
  const known = new Set(ids);
  return REFERENCES.flatMap((name) =>
    $(`[${name}]`)
      .toArray()
      .flatMap((element) => ($(element).attr(name) ?? "").split(/\s+/))
      .filter((id) => !known.has(id))
      .map((id) => `${url}: ${name}="${id}" names no element`),
  );
}

/** Links and buttons without a name. */
const namelessControls = ({ url, $ }: Page): string[] =>
  $("a[href], button, summary, area[href]")
    .toArray()
    .filter((element) => nameOf($, element) === "")
    .map((element) => `${url}: no name: ${$.html(element).slice(0, 100)}`);

/** All addresses that a page names. */
const linksOf = ({ $ }: Page): { link: string; tag: string }[] =>
  $("[href], [src], form[action]")
    .toArray()
    .flatMap((element) =>
      ["href", "src", "action"].flatMap((attribute) => {
        const link = $(element).attr(attribute);
        return link === undefined ? [] : { link, tag: element.tagName };
      }),
    );

/** What a page fetches from other sites. */
const fetchedElsewhere = ({ url, $ }: Page): string[] =>
  FETCHED.flatMap(([selector, attribute]) =>
    $(selector)
      .toArray()
      .map((element) => ({ tag: $(element).prop("tagName")?.toLowerCase(), link: $(element).attr(attribute) ?? "" }))
      .filter(({ link }) => isElsewhere(link))
      .map(({ tag, link }) => `${url}: <${tag}> fetches ${link}`),
  );

function pageOf(dir: string, file: string): Page {
  const $ = load(readFileSync(join(dir, file), "utf8"));
  return {
    url: addressOfFile(file),
    $,
    ids: $("[id]")
      .toArray()
      .map((element) => $(element).attr("id") ?? ""),
  };
}

/** What an element is called: its label, else its text without what is hidden, with the alternatives of its pictures. */
function nameOf($: CheerioAPI, element: Parameters<CheerioAPI>[0]): string {
  const own = $(element);
  const by = own.attr("aria-labelledby");
  if (by !== undefined)
    return by
      .split(/\s+/)
      .map((id) => $(`[id="${id}"]`).text())
      .join(" ")
      .trim();
  const label = own.attr("aria-label") ?? own.attr("title");
  if (label !== undefined) return label.trim();
  const copy = own.clone();
  copy.find("[aria-hidden=true], [hidden]").remove();
  const pictures = copy.find("img[alt], [role=img][aria-label]").toArray();
  return [copy.text(), ...pictures.map((picture) => $(picture).attr("alt") ?? $(picture).attr("aria-label") ?? "")]
    .join(" ")
    .trim();
}

const isElsewhere = (link: string): boolean => /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(link.trim());

/** Where a link of a page leads within the site (its page), or what is wrong with it; neither for another site. */
function resolveLink(
  dir: string,
  base: string,
  pages: ReadonlyMap<string, Page>,
  from: string,
  link: string,
): { fault?: string; to?: string } {
  const here = new URL(`http://site${base}${from.slice(1)}`);
  if (!URL.canParse(link, here)) return { fault: `${from}: "${link}" is no address` };
  const target = new URL(link, here);
  if (!/^https?:$/.test(target.protocol)) return { fault: `${from}: ${link}: expected a web address` };
  if (target.origin !== here.origin) return {};
  if (!target.pathname.startsWith(base)) return { fault: `${from}: ${link} leaves the base path ${base}` };
  const url = `/${decodeURIComponent(target.pathname.slice(base.length))}`;
  const page = pages.get(url);
  if (!page) {
    const file = join(dir, url);
    return existsSync(file) && statSync(file).isFile() ? {} : { fault: `${from}: ${link} leads to nothing` };
  }
  const fragment = decodeURIComponent(target.hash.slice(1));
  // HTML defines #top for every page; the search page keeps its state there.
  const named = fragment === "" || fragment === "top" || fragment.startsWith("q=") || page.ids.includes(fragment);
  return named ? { to: url } : { fault: `${from}: ${link}: no element has the id "${fragment}"`, to: url };
}

/** Addresses that a style sheet or script fetches from another site. */
function fetchesIn(file: string, text: string): string[] {
  const links = file.endsWith(".css")
    ? [...text.matchAll(/url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)/g)].map(([, url, other]) => url ?? other ?? "")
    : [...text.matchAll(/(?:\bfetch|\bimport|\bnew Worker|\bimportScripts|\bsendBeacon)\(\s*["'`]([^"'`]+)/g)].map(
        ([, url]) => url ?? "",
      );
  return links.filter(isElsewhere).map((link) => `/${posix.normalize(file)}: fetches ${link}`);
}

/** Pages that no chain of links from the home page reaches; those made to be typed or met by chance say noindex and may. */
function orphansOf(pages: ReadonlyMap<string, Page>, linked: ReadonlyMap<string, string[]>): string[] {
  const reached = new Set(["/"]);
  for (const url of reached) for (const to of linked.get(url) ?? []) reached.add(to);
  return [...pages.values()]
    .filter(({ url, $ }) => !reached.has(url) && $('meta[name="robots"][content="noindex"]').length === 0)
    .map(({ url }) => `${url} (${pageType(url)?.name ?? "of no type"}): no link leads here from the home page`);
}
