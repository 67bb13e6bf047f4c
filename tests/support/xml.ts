import { readFileSync } from "node:fs";
import { join } from "node:path";
import { SaxesParser } from "saxes";
import { DIST, filesIn } from "./site.ts";

/** What a strict XML parser, namespaces included, has against a text; null for well-formed XML. */
export function xmlFault(text: string): string | null {
  let fault: string | null = null;
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", ({ message }) => {
    fault ??= message;
  });
  parser.write(text).close();
  return fault;
}

/** Files of XML in a built site, and what is wrong with them, one line a file. */
export function xmlFaults(dir = DIST): { files: string[]; faults: string[] } {
  const files = [".svg", ".xml"].flatMap((ending) => filesIn(ending, dir));
  const faults = files.flatMap((file) => {
    const fault = xmlFault(readFileSync(join(dir, file), "utf8"));
    return fault === null ? [] : [`${file}: ${fault}`];
  });
  return { files, faults };
}
