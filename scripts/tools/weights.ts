import { posix } from "node:path";
import { gzipSync } from "node:zlib";
import { Parser } from "htmlparser2";

/**
 * What a first visit to a page costs, from the built files: the page and all that it loads before anybody does anything, as
 * gzip of level 6, which every static host gives at least (Brotli is a seventh to a fifth less). Headers are not counted.
 */
export interface Weight {
  url: string;
  /** Compressed bytes. */
  html: number;
  style: number;
  script: number;
  other: number;
  total: number;
  /** Paths below `dist` of the files loaded beside the page, in the order found. */
  loads: string[];
}

/** Most kilobytes (1,024 bytes) of a first visit by type of page, of the style and the script in it; requests include the page's own. */
export interface Budget {
  total: number;
  style: number;
  script: number;
  requests: number;
}

/** A page of `total` KB that brings little script. */
const page = (total: number): Budget => ({ total, style: 10, script: 9, requests: 20 });

/** Budgets by the names of scripts/tools/page-types.ts: what they weighed when they were set, and a quarter more for plans to come. */
export const BUDGETS: Record<string, Budget> = {
  home: page(28),
  "not found": page(20),
  about: page(24),
  search: { ...page(36), script: 23 },
  data: page(40),
  corrections: page(28),
  plans: page(20),
  plan: page(48),
  // A whole plan on one page, made for print.
  "full text": { ...page(80), script: 15 },
  targets: page(36),
  tasks: page(42),
  "task address": page(18),
  agencies: page(24),
  agency: page(42),
  "plan's themes": page(20),
  "plan's theme": page(40),
  section: { ...page(40), script: 15 },
  chapter: { ...page(44), script: 15 },
  themes: page(22),
  // The passages of all plans about one theme, side by side.
  theme: page(60),
  compare: page(76),
  topic: page(24),
  "topic's passages": page(30),
  indicator: page(26),
  comparison: { ...page(60), style: 11, script: 20, requests: 24 },
};

/** Reads a file below `dist`; throws where there is none. */
type Read = (path: string) => Uint8Array;

/** Weighs the pages of a built site under a base path; what several pages load is read and compressed once. */
export function scales(read: Read, base: string): (url: string, html: Uint8Array) => Weight {
  const sizes = new Map<string, number>();
  const further = new Map<string, string[]>();
  const size = (path: string): number => {
    const known = sizes.get(path);
    if (known !== undefined) return known;
    const bytes = read(path);
    sizes.set(path, gzipSync(bytes, { level: 6 }).length);
    further.set(path, furtherOf(path, Buffer.from(bytes).toString()));
    return sizes.get(path) ?? 0;
  };
  return (url, html) => {
    const loads = new Set(loadedBy(Buffer.from(html).toString()).map((link) => pathOf(link, url, base)));
    const sum = { html: gzipSync(html, { level: 6 }).length, style: 0, script: 0, other: 0 };
    for (const path of loads) {
      sum[path.endsWith(".css") ? "style" : path.endsWith(".js") ? "script" : "other"] += size(path);
      for (const next of further.get(path) ?? []) loads.add(next);
    }
    return { url, ...sum, total: sum.html + sum.style + sum.script + sum.other, loads: [...loads] };
  };
}

const pathOf = (link: string, url: string, base: string): string =>
  decodeURIComponent(new URL(link, `http://site${base}${url.slice(1)}`).pathname.slice(base.length));

/** Addresses that a page makes a browser load at once. */
function loadedBy(html: string): string[] {
  const links: string[] = [];
  const parser = new Parser({
    onopentag(name, { rel = "", href, src }) {
      const used = /^(?:stylesheet|modulepreload|preload|icon|shortcut icon|manifest)$/.test(rel);
      if (name === "link" && used && href) links.push(href);
      if (/^(?:script|img|source|iframe|embed)$/.test(name) && src) links.push(src);
    },
  });
  parser.end(html);
  return links;
}

/** What a module imports and a style sheet loads in its turn: paths below `dist`. A dynamic import waits for a reader. */
function furtherOf(path: string, text: string): string[] {
  const links = path.endsWith(".js")
    ? [...text.matchAll(/(?:\bfrom|\bimport)\s*["'](\.{1,2}\/[^"']+)["']/g)].map(([, link]) => link ?? "")
    : path.endsWith(".css")
      ? [...text.matchAll(/url\(\s*["']?([^"')]+)/g)]
          .map(([, link]) => link ?? "")
          .filter((link) => !link.startsWith("data:"))
      : [];
  return links.map((link) => posix.join(posix.dirname(path), link));
}
