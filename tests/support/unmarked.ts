import { readFileSync } from "node:fs";
import { join } from "node:path";
import { MARKS } from "../../src/model/marks.ts";
import type { GapRecord, PassageRecord } from "../../src/model/records.ts";
import { fold } from "../../src/text/chars.ts";
import { filesIn } from "./site.ts";

/** A loss in a passage, and words that stand together only where its mark is left out. */
interface Loss {
  passage: string;
  needles: string[];
}

const json = <T>(text: string): T => JSON.parse(text) as T;

/** Losses that have words on both sides; `around` are how many characters of them are looked for. */
function losses(data: string): Loss[] {
  const passages = readFileSync(join(data, "passages.jsonl"), "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => json<PassageRecord>(line));
  return passages.flatMap(({ id, marked = "" }) => {
    const pieces = marked.replaceAll(MARKS.sic, "").split(MARKS.lost);
    return pieces.slice(1).flatMap((after, i): Loss[] => {
      const before = pieces[i] ?? "";
      if (before === "" || after === "") return [];
      const needles = [`${before.slice(-5)}${after.slice(0, 1)}`, `${before.slice(-1)}${after.slice(0, 5)}`];
      return [{ passage: id, needles: needles.map(fold).filter((needle) => needle.length > 4) }];
    });
  });
}

/**
 * Places below a built site where a lost character is passed over: in the text of pages, in their attributes, in tables to download and
 * in pictures. The data files are another thing: their fields say the source's characters, and `marked` beside them.
 */
export function unmarkedIn(dist: string): string[] {
  const data = join(dist, "data");
  const all = losses(data);
  // The editors' notes speak of the words as they stand.
  const notes = json<GapRecord[]>(readFileSync(join(data, "gaps.json"), "utf8")).map(({ note }) => fold(note));
  const files = [".html", ".csv", ".svg"].flatMap((ending) => filesIn(ending, dist));
  return files
    .filter((file) => !/^(?:data|pagefind)\//.test(file.replaceAll("\\", "/")))
    .flatMap((file) => {
      const source = readFileSync(join(dist, file), "utf8");
      const said = [source, source.replace(/<[^>]*>/g, "")]
        .map(fold)
        .map((text) => notes.reduce((rest, note) => rest.replaceAll(note, ""), text));
      return all.flatMap(({ passage, needles }) =>
        needles
          .filter((needle) => said.some((text) => text.includes(needle)))
          .map((needle) => `${file}: ${passage}: ${needle}`),
      );
    });
}
