import { join } from "node:path";
import { VFile } from "vfile";
import type { TargetRecord } from "../../../src/model/records.ts";
import { fold } from "../../../src/text/chars.ts";
import { filesBelow, readBytes, readText } from "../../build/io.ts";
import { loadRegistries } from "../../build/registries.ts";
import { parsePlan } from "../../pipeline/index.ts";
import { type OutlineRecord, outlineRecords } from "../../pipeline/record/outline.ts";
import { passageRecords } from "../../pipeline/record/passages.ts";
import { targetRecords } from "../../pipeline/record/targets.ts";
import { extract } from "../../pipeline/sources/index.ts";
import { UserError } from "../../shared/errors.ts";
import { type Promises, promisesOf } from "./promises.ts";
import { namesIn, readTsv } from "./tsv.ts";

/**
 * Reads files of plans as `show` does, without any decision of an editor, and compares them with keys made by reading. A folder
 * holds for each plan the file itself, `<name>.html` or another ending, and beside it
 * - `<name>.headings.tsv`: `level` (part, chapter, section, box, appendix), `heading` and `parent`, in order;
 * - `<name>.furniture.txt`: `FURN: ` and a line of the page that is no text of the plan; other lines are remarks;
 * - `<name>.targets.tsv`: `verdict` (target, past, name, other), `number`, `unit`, `comparator`, `year`, `quote`.
 * What a `note` calls arguable counts neither way.
 */

const LEVELS: ReadonlySet<string> = new Set(["part", "chapter", "section", "box", "appendix"]);

interface Heading {
  level: string;
  text: string;
  parent: string;
}

/** How one file was read. */
export interface FileScore {
  name: string;
  /** Headings of the key that the outline has under the right parent, those it has not, and those that the key has not. */
  right: number;
  missed: Heading[];
  wrong: Heading[];
  furniture: { lines: number; taken: string[] };
  promises: Promises | null;
}

const same = (a: Heading): string => `${a.level}\n${a.text}\n${a.parent}`;

/** Headings of an outline, with the heading above. Run-ins and items have other rules, and are not counted. */
export function headingsOf(outline: readonly OutlineRecord[]): Heading[] {
  const open: { level: number; text: string }[] = [];
  return outline.flatMap(({ type, level, number, title }) => {
    const text = fold(`${number ?? ""}${title}`);
    while ((open.at(-1)?.level ?? 0) >= level) open.pop();
    const parent = open.at(-1)?.text ?? "";
    if (LEVELS.has(type)) open.push({ level, text });
    return LEVELS.has(type) ? [{ level: type, text, parent }] : [];
  });
}

/** Compares headings, each counted once. */
export function compareHeadings(key: readonly Heading[], found: readonly Heading[]) {
  const left = [...found];
  const missed = key.filter((heading) => {
    const at = left.findIndex((other) => same(other) === same(heading));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return { right: key.length - missed.length, missed, wrong: left };
}

function scoreFile(folder: string, name: string, registries: ReturnType<typeof loadRegistries>): FileScore {
  const keys = readTsv(join(folder, `${name}.headings.tsv`), ["level", "heading", "parent"]) ?? [];
  const given = filesBelow(folder, "").find(
    (file) => file.startsWith(`${name}.`) && !/\.(?:headings|furniture|targets)\.\w+$/.test(file),
  );
  if (!given) throw new UserError(`${folder}: no file ${name}.* beside its keys; expected the plan itself`);
  const source = extract(readBytes(join(folder, given)), given).text;
  const parsed = parsePlan(source, new VFile({ path: given, value: source }), registries);
  const from = { plan: name, tree: parsed.tree, ids: parsed.ids, passageThemes: parsed.passageThemes };
  const headings = keys
    .filter(({ level }) => LEVELS.has(level ?? ""))
    .map(({ level = "", heading = "", parent = "" }) => ({
      level: level === "appendix" ? "chapter" : level,
      text: fold(heading),
      parent: fold(parent),
    }));
  const passages = new Set(passageRecords(from).map(({ text }) => fold(text)));
  const furniture = (readText(join(folder, `${name}.furniture.txt`)) ?? "")
    .split(/\r?\n/)
    .flatMap((line) => /^FURN:\s*(\S.*)$/u.exec(line)?.[1] ?? []);
  return {
    name,
    ...compareHeadings(headings, headingsOf(outlineRecords(from))),
    furniture: { lines: furniture.length, taken: furniture.filter((line) => passages.has(fold(line))) },
    promises: promisesIn(folder, name, source, targetRecords(from, parsed.targets)),
  };
}

function promisesIn(folder: string, name: string, source: string, targets: readonly TargetRecord[]): Promises | null {
  const keys = readTsv(join(folder, `${name}.targets.tsv`), ["verdict", "number", "quote"]);
  return keys && promisesOf(keys, source, targets);
}

const f1 = (right: number, wrong: number, missed: number): string =>
  right + wrong + missed === 0 ? "–" : ((2 * right) / (2 * right + wrong + missed)).toFixed(3);

/** The scores as text; `details`: with every difference. */
export function reportFiles(scores: readonly FileScore[], details: boolean): string {
  return scores
    .flatMap(({ name, right, missed, wrong, furniture, promises }) => [
      `${name}: headings F1 ${f1(right, wrong.length, missed.length)} (${right} right, ${wrong.length} false, ${missed.length} missed); ` +
        `furniture taken ${furniture.taken.length} of ${furniture.lines}`,
      ...(promises
        ? [
            `  targets F1 ${f1(promises.right, promises.taken.length, promises.missed.length)} (${promises.right} right, of these all fields ${promises.whole}; ` +
              `${promises.missed.length} missed; past, names and other numbers taken ${promises.taken.length} of ${promises.others})`,
          ]
        : []),
      ...(details
        ? [
            ...missed.map(({ level, text, parent }) => `   missed: ${level} ${text} < ${parent}`),
            ...wrong.map(({ level, text, parent }) => `   false:  ${level} ${text} < ${parent}`),
            ...furniture.taken.map((line) => `   furniture: ${line}`),
            ...(promises?.missed ?? []).map((quote) => `   no target: ${quote}`),
            ...(promises?.taken ?? []).map((quote) => `   taken: ${quote}`),
            ...(promises?.fields ?? []).map((line) => `   field: ${line}`),
          ]
        : []),
    ])
    .join("\n");
}

/** Scores every plan of a folder of keys. @throws UserError for a folder without any. */
export function scoreFolder(folder: string): FileScore[] {
  const names = namesIn(folder, ".headings.tsv");
  if (names.length === 0) throw new UserError(`${folder}: no key; expected files that end in .headings.tsv`);
  const registries = loadRegistries();
  return names.map((name) => scoreFile(folder, name, registries));
}
