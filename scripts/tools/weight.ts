import { siteBase } from "../build/base.ts";
import { commandLine, readArguments } from "../build/command-line.ts";
import { filesBelow, join, readBytes } from "../build/io.ts";
import { addressOfFile, PAGE_TYPES, pageType } from "./page-types.ts";
import { BUDGETS, scales, type Weight } from "./weights.ts";

/** What a first visit costs, the heaviest page of each type. */

/** Weights of all pages of a built site. */
export function weights(dir: string, base = siteBase()): Weight[] {
  const bytes = (path: string) => readBytes(join(dir, path));
  const weigh = scales(bytes, base);
  return filesBelow(dir, ".html").map((file) => weigh(addressOfFile(file), bytes(file)));
}

/** Kilobytes with one decimal. */
export const kilobytes = (bytes: number): string => (bytes / 1024).toFixed(1);

/** The heaviest page of each type, with what the type may weigh. */
export const heaviest = (all: readonly Weight[]) =>
  PAGE_TYPES.flatMap(({ name }) => {
    const own = all.filter(({ url }) => pageType(url)?.name === name);
    const [page] = own.toSorted((a, b) => b.total - a.total);
    return page ? [{ name, pages: own.length, page, budget: BUDGETS[name] }] : [];
  });

if (import.meta.main) {
  const {
    positionals: [dir = "dist"],
  } = commandLine((args) =>
    readArguments(args, { usage: "npm run weight [-- <folder of a built site>]", positionals: [0, 1] }),
  );
  const row = (cells: readonly (string | number)[]) =>
    console.log(cells.map((cell, i) => (i === 0 ? String(cell).padEnd(15) : String(cell).padStart(9))).join(""));
  row(["gzip, KB", "pages", "total", "budget", "html", "style", "script", "other", "requests"]);
  for (const { name, pages, page, budget } of heaviest(weights(dir))) {
    const parts = [page.html, page.style, page.script, page.other].map(kilobytes);
    row([
      name,
      pages,
      kilobytes(page.total),
      budget?.total ?? "none",
      ...parts,
      page.loads.length + 1,
      `  ${page.url}`,
    ]);
  }
}
