import { isMap, isNode, isScalar, LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import { UserError } from "./errors.ts";

/** A checked YAML file, and where its entries stand. */
export interface YamlFile<T> {
  value: T;
  /** `file:line` of an entry. */
  at(path: PropertyKey[]): string;
}

/**
 * Reads YAML text against a schema.
 * @throws UserError with `file:line`, what was expected and what to do, for every mistake at once.
 */
export function readYaml<T>(text: string, name: string, schema: z.ZodType<T>): YamlFile<T> {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, uniqueKeys: true });
  const lineAt = (offset: number) => counter.linePos(offset).line;
  if (document.errors.length > 0)
    throw new UserError(
      document.errors
        .map((error) => `${name}:${lineAt(error.pos[0])} not YAML: ${error.message.split("\n")[0]}; mend the line`)
        .join("\n"),
    );
  const at = (path: PropertyKey[]): string => {
    for (let length = path.length; length >= 0; length--) {
      const start = startOf(document, path.slice(0, length));
      if (start !== null) return `${name}:${lineAt(start)}`;
    }
    return `${name}:1`;
  };
  const result = schema.safeParse(document.toJS({ maxAliasCount: 0 }) ?? {});
  if (result.success) return { value: result.data, at };
  throw new UserError(
    result.error.issues
      .map((issue) => {
        if (issue.code === "unrecognized_keys")
          return issue.keys
            .map((key) => `${at([...issue.path, key])} unknown field "${key}"; delete it, or correct its name`)
            .join("\n");
        // The key of a map is at fault, not what stands under it.
        const reason = issue.code === "invalid_key" ? (issue.issues[0]?.message ?? issue.message) : issue.message;
        const where = issue.path.map(String).join(".");
        return `${at(issue.path)} ${where === "" ? "the file" : `field "${where}"`}: ${reason}; correct or add it`;
      })
      .join("\n"),
  );
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
