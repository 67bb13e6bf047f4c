import { href } from "./href.ts";

/** Address of a page of this site in a file that leaves it: whole where the site knows its origin. */
export const addressFor =
  (site: URL | undefined) =>
  (url: string): string =>
    site ? new URL(href(url), site).href : href(url);

const file = (type: string) => (text: string) =>
  new Response(text, { headers: { "Content-Type": `${type}; charset=utf-8` } });

export const csvFile = file("text/csv");
export const svgImage = file("image/svg+xml");
