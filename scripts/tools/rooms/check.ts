import { isBuiltin } from "node:module";
import type { Import } from "./imports.ts";

/** What each room may import: rooms by the folder or file that they are, `disk` for Node's modules that reach outside. */
export type Arrows = ReadonlyMap<string, readonly string[]>;

/** Modules of Node that do not reach outside of the process. */
const PURE = new Set(["node:crypto", "node:path", "node:util", "node:zlib", "node:module"]);

/** Reads the table of arrows from a Markdown file: rows of `room` | `room` `room` …. @throws Error where it holds none. */
export function arrowsIn(markdown: string): Arrows {
  const rows = markdown.split("\n").flatMap((line) => {
    const [, room, allowed = ""] = /^\| `([^`]+)` \| ((?:`[^`]+`(?:, )?)*|–) \|/.exec(line) ?? [];
    return room === undefined
      ? []
      : [[room, [...allowed.matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? "")] as const];
  });
  if (rows.length === 0) throw new Error("no table of arrows; expected rows such as | `src/text` | `src/model` |");
  return new Map(rows);
}

/** The room of a file: the longest folder or file of the table that holds it. */
const roomOf = (path: string, arrows: Arrows): string | undefined =>
  [...arrows.keys()]
    .filter((room) => path === room || path.startsWith(`${room}/`))
    .sort((a, b) => b.length - a.length)[0];

/** The room that an import leads to: `disk` for a module of Node that reaches outside, null for a package, undefined for no room. */
function targetOf({ to }: Import, own: string, arrows: Arrows): string | null | undefined {
  if (isBuiltin(to)) return PURE.has(to) ? own : "disk";
  return /^(?:src|scripts|tests)\//.test(to) ? roomOf(to, arrows) : null;
}

/** Imports that the table does not allow, and files of no room, one message each. */
export function wrongArrows(imports: readonly Import[], arrows: Arrows): string[] {
  return imports.flatMap((one) => {
    const { from, to, line } = one;
    const own = roomOf(from, arrows);
    if (own === undefined) return [`${from}: stands in no room; add one to the table of arrows (scripts/README.md)`];
    const target = targetOf(one, own, arrows);
    if (target === own || target === null || (target !== undefined && arrows.get(own)?.includes(target))) return [];
    return [
      `${from}:${line} ${own} may not import ${to} (${target ?? "no room"}); see the table of arrows in scripts/README.md`,
    ];
  });
}

/** Arrows of the table that no import needs, as `room → room`. */
export function idleArrows(imports: readonly Import[], arrows: Arrows): string[] {
  const used = new Set(
    imports.map((one) => {
      const own = roomOf(one.from, arrows) ?? "";
      return `${own} → ${targetOf(one, own, arrows)}`;
    }),
  );
  return [...arrows]
    .flatMap(([room, to]) => to.map((other) => `${room} → ${other}`))
    .filter((arrow) => !used.has(arrow));
}

/** Rooms of the table that lead back to themselves, each as the way round. */
export const circlesOfRooms = (arrows: Arrows): string[] => circles(arrows);

/** Files that import each other in a circle, each as the way round. */
export function circlesOfFiles(imports: readonly Import[]): string[] {
  const graph = new Map<string, string[]>();
  for (const { from, to } of imports) graph.set(from, [...(graph.get(from) ?? []), to]);
  return circles(graph);
}

/** Every way round that a walk through a graph finds; none where there is no circle. */
function circles(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const walk = (node: string, above: readonly string[]): void => {
    const at = above.indexOf(node);
    if (at >= 0) found.push([...above.slice(at), node].join(" → "));
    if (at >= 0 || done.has(node)) return;
    for (const next of graph.get(node) ?? []) walk(next, [...above, node]);
    done.add(node);
  };
  for (const node of graph.keys()) walk(node, []);
  return found;
}
