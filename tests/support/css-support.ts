import bcd, { type CompatStatement, type Identifier, type SimpleSupportStatement } from "@mdn/browser-compat-data";
import browserslist from "browserslist";
import { type CssNode, type Declaration, generate, parse, type Rule, type WalkContext, walk } from "css-tree";

/** What of a style sheet the browsers of package.json do not know, by MDN's data. */

/** The names of browsers where MDN's differ from browserslist's. */
const NAMES: Record<string, string> = { ios_saf: "safari_ios" };

/** The browsers of package.json as MDN names them, with the oldest version. */
const targets = browserslist().map((one) => {
  const [name = "", version = ""] = one.split(" ");
  return { name: NAMES[name] ?? name, version: Number.parseFloat(version) };
});

const has = ({ version_added, version_removed, flags, prefix, alternative_name }: SimpleSupportStatement, at: number) =>
  typeof version_added === "string" &&
  version_added !== "preview" &&
  Number.parseFloat(version_added.replace("≤", "")) <= at &&
  !(typeof version_removed === "string" && Number.parseFloat(version_removed.replace("≤", "")) <= at) &&
  !flags &&
  !prefix &&
  !alternative_name;

/** The browsers that do not know a feature; none where MDN says nothing of it. */
function missing(compat: CompatStatement | undefined): string[] {
  const support = (compat?.support ?? {}) as Record<string, SimpleSupportStatement | SimpleSupportStatement[]>;
  return targets
    .filter(({ name, version }) => compat && ![support[name] ?? []].flat().some((one) => has(one, version)))
    .map(({ name, version }) => `${name} ${version}`);
}

const { properties = {}, selectors = {}, "at-rules": atRules = {}, types = {} } = bcd.css;

/** What MDN says of functions of values (`color-mix`), wherever among the types it says it. */
function functionsIn(within: object, found = new Map<string, CompatStatement>()): Map<string, CompatStatement> {
  for (const [name, inner] of Object.entries(within) as [string, Identifier][]) {
    if (name === "__compat") continue;
    if (inner.__compat && !found.has(name)) found.set(name, inner.__compat);
    functionsIn(inner, found);
  }
  return found;
}
const functions = functionsIn(types);

const childOf = (within: Identifier | undefined, name: string): CompatStatement | undefined =>
  within && Object.hasOwn(within, name) ? within[name]?.__compat : undefined;

/** What a part of a style sheet needs, by a name of our own, and what MDN says of it. */
type Need = [name: string, compat: CompatStatement | undefined];
/** Its name, and the browsers that lack it. */
type Lack = [name: string, browsers: string];

function needsOf(node: CssNode): Need[] {
  switch (node.type) {
    case "Atrule":
      return [[`@${node.name}`, atRules[node.name]?.__compat]];
    case "Feature":
      return [[`@media ${node.name}`, childOf(atRules.media, node.name)]];
    case "FeatureRange":
      return [["@media range", childOf(atRules.media, "range_syntax")]];
    case "PseudoClassSelector":
      return [[`:${node.name}`, selectors[node.name]?.__compat]];
    case "PseudoElementSelector":
      return [[`::${node.name}`, selectors[node.name]?.__compat]];
    case "Declaration":
      return declared(node);
    default:
      return [];
  }
}

function declared({ property, value }: Declaration): Need[] {
  const own = properties[property];
  if (missing(own?.__compat).length > 0) return [[property, own?.__compat]];
  const needs: Need[] = [];
  walk(value, (part) => {
    if (part.type === "Identifier") needs.push([`${property}: ${part.name}`, childOf(own, part.name)]);
    if (part.type === "Function") needs.push([`${part.name}()`, functions.get(part.name)]);
  });
  return needs;
}

/** Whether a declaration before it in its block stands in for one that a browser drops: the same property, or with a prefix. */
function hasFallback(declaration: Declaration, block: readonly CssNode[]): boolean {
  const before = block.slice(0, block.indexOf(declaration));
  return before.some(
    (other) =>
      other.type === "Declaration" &&
      (other.property === declaration.property
        ? needsOf(other).every(([, compat]) => missing(compat).length === 0)
        : other.property.replace(/^-(?:webkit|moz)-/, "") === declaration.property),
  );
}

/** What of a node some browser does not know, with those browsers. */
const lacks = (node: CssNode): Lack[] =>
  needsOf(node).flatMap(([name, compat]): Lack[] => {
    const browsers = missing(compat);
    return browsers.length > 0 ? [[name, browsers.join(", ")]] : [];
  });

/** Selectors that take the others of their list with them; what stands in `:is()` or `:where()` does not. */
function spoiling({ prelude }: Rule): Lack[] {
  if (prelude.type !== "SelectorList" || prelude.children.size < 2) return [];
  return prelude.children.toArray().flatMap((selector) => {
    const found: Lack[] = [];
    walk(selector, (part: CssNode) => {
      if (part.type === "PseudoClassSelector" && ["is", "where"].includes(part.name)) return walk.skip;
      found.push(...lacks(part).map(([, browsers]): Lack => [`${generate(selector)} in a list`, browsers]));
      return undefined;
    });
    return found;
  });
}

/** Everything in a style sheet that some browser does not know, by name, with the browsers; what asks by `@supports` is left out. */
export function unsupported(css: string): Map<string, string> {
  const found = new Map<string, string>();
  walk(parse(css), {
    enter(this: WalkContext, node: CssNode) {
      if (node.type === "Atrule" && node.name === "supports" && node.prelude) {
        // What stands in it is only for browsers that know what it asks for.
        if (!generate(node.prelude).startsWith("not ")) return walk.skip;
      }
      // What is declared of a sheet of paper are no properties.
      if (node.type === "Declaration" && this.atrule?.name === "page") return walk.skip;
      if (node.type === "Declaration" && hasFallback(node, this.block?.children.toArray() ?? [])) return walk.skip;
      for (const [name, browsers] of node.type === "Rule" ? spoiling(node) : lacks(node)) found.set(name, browsers);
      return undefined;
    },
  });
  return found;
}
