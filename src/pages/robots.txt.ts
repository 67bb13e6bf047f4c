import type { APIRoute } from "astro";
import { addressAt } from "../view/address.ts";

/** Everything may be read by robots; the map of the site is named by its whole address, so only where that is known. */
export const GET: APIRoute = ({ site }) => {
  const lines = [
    "User-agent: *",
    "Allow: /",
    ...(site ? ["", `Sitemap: ${addressAt(site)("/sitemap-index.xml")}`] : []),
  ];
  return new Response(`${lines.join("\n")}\n`, { headers: { "Content-Type": "text/plain; charset=utf-8" } });
};
