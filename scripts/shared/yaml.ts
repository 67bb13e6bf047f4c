import { isMap, isNode, isScalar, LineCounter, parseDocument, visit } from "yaml";
import type { z } from "zod";
import { UserError } from "./errors.ts";

/** Gives `file:line` of the entry at a path. */
export type At = (path: PropertyKey[]) => string;

/** A checked YAML file, and where its entries stand. */
export interface YamlFile<T> {
  value: T;
  at: At;
}

/** A value in place of a file that is not there: every place in it is the file's name alone. */
export const absentYaml = <T>(name: string, value: T): YamlFile<T> => ({ value, at: () => name });

/** Longest file that is read, in characters: a hundred times the longest of today. */
const MAX_CHARS = 5_000_000;

/** Most mistakes listed in one error. */
const MAX_MISTAKES = 50;

/** Control characters other than tab and line ends, and signs that turn the direction of text, which no text has on purpose. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

/**
 * Reads YAML text against a schema: plain maps, lists and texts, without aliases, tags and control characters.
 * @throws UserError with `file:line`, what was expected and what to do, for every mistake at once (the first fifty).
 */
export function readYaml<T>(text: string, name: string, schema: z.ZodType<T>): YamlFile<T> {
  if (text.length > MAX_CHARS)
    throw new UserError(`${name}: ${text.length} characters; expected ${MAX_CHARS} at most: is this the right file?`);
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, uniqueKeys: true });
  const lineAt = (offset: number) => counter.linePos(offset).line;
  const faults = [...document.errors, ...document.warnings];
  if (faults.length > 0)
    throw refusal(
      faults.map((error) => `${name}:${lineAt(error.pos[0])} not YAML: ${error.message.split("\n")[0]}; mend the line`),
    );
  const unwanted = unwantedIn(document).map(({ offset, what }) => `${name}:${lineAt(offset)} ${what}`);
  if (unwanted.length > 0) throw refusal(unwanted);
  const at = (path: PropertyKey[]): string => {
    for (let length = path.length; length >= 0; length--) {
      const start = startOf(document, path.slice(0, length));
      if (start !== null) return `${name}:${lineAt(start)}`;
    }
    return `${name}:1`;
  };
  const result = schema.safeParse(document.toJS({ maxAliasCount: 0 }) ?? {});
  if (result.success) return { value: result.data, at };
  throw refusal(
    result.error.issues.map((issue) => {
      if (issue.code === "unrecognized_keys")
        return issue.keys
          .map((key) => `${at([...issue.path, key])} unknown field "${key}"; delete it, or correct its name`)
          .join("\n");
      // The key of a map is at fault, not what stands under it.
      const reason = issue.code === "invalid_key" ? (issue.issues[0]?.message ?? issue.message) : issue.message;
      const where = issue.path.map(String).join(".");
      return `${at(issue.path)} ${where === "" ? "the file" : `field "${where}"`}: ${reason}; correct or add it`;
    }),
  );
}

const refusal = (faults: string[]): UserError =>
  new UserError(
    [
      ...faults.slice(0, MAX_MISTAKES),
      ...(faults.length > MAX_MISTAKES ? [`… and ${faults.length - MAX_MISTAKES} more`] : []),
    ].join("\n"),
  );

/** YAML that is refused: aliases, which can make a small file huge, and control characters. */
function unwantedIn(document: ReturnType<typeof parseDocument>): { offset: number; what: string }[] {
  const found: { offset: number; what: string }[] = [];
  visit(document, {
    Alias: (_, { source, range }) => {
      found.push({ offset: range?.[0] ?? 0, what: `an alias (*${source}); write out what it stands for` });
    },
    Scalar: (_, { value, range }) => {
      const code = typeof value === "string" ? CONTROL.exec(value)?.[0]?.charCodeAt(0) : undefined;
      if (code === undefined) return;
      const shown = code.toString(16).padStart(2, "0");
      const what =
        code > 0x7f
          ? `holds U+${shown.toUpperCase().padStart(4, "0")}, which turns the direction of text`
          : `holds the control character 0x${shown}`;
      found.push({ offset: range?.[0] ?? 0, what: `${what}; delete it` });
    },
  });
  return found;
}

/** Offset of the key (or entry) that `path` leads to. */
function startOf(document: ReturnType<typeof parseDocument>, path: PropertyKey[]): number | null {
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  const key = path.at(-1);
  if (isMap(parent)) {
    const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === key);
    if (pair && isNode(pair.key)) return pair.key.range?.[0] ?? null;
  }
  if (path.length === 0) return isNode(document.contents) ? (document.contents.range?.[0] ?? null) : null;
  const node = document.getIn(path as (string | number)[], true);
  return isNode(node) ? (node.range?.[0] ?? null) : null;
}
