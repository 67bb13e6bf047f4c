import { evaluate } from "satteri";

/** An element as our own JSX runtime makes it: enough to look at. */
export interface Element {
  name: string;
  props: Record<string, unknown>;
  children: (Element | string)[];
}

const FRAGMENT = "fragment";

function jsx(type: unknown, given: unknown): unknown {
  const { children, ...props } = given as Record<string, unknown>;
  if (typeof type === "function") return type({ children, ...props });
  const list = [children].flat(Number.POSITIVE_INFINITY).filter((child) => child !== undefined && child !== null);
  return {
    name: String(type),
    props,
    children: list.map((child) => (typeof child === "object" ? (child as Element) : String(child))),
  } satisfies Element;
}

const IMPORT = /^import (\w+) from "[./\w-]+\.astro";$/gm;

/**
 * Runs a page by the engine that Astro's MDX runs it by, set as in astro.config.mjs (no GFM, no smart punctuation), its components
 * replaced by elements of their name. Gives the page as a tree, and the names that it imported.
 */
export async function run(mdx: string): Promise<{ page: Element; imports: string[] }> {
  const end = mdx.search(/\n\n(?!import )/);
  const head = mdx.slice(0, end);
  const imports = [...head.matchAll(IMPORT)].map((match) => match[1] ?? "");
  const body = head.replace(IMPORT, "") + mdx.slice(end);
  const { default: Content } = await evaluate(body, {
    Fragment: FRAGMENT,
    jsx,
    jsxs: jsx,
    features: { gfm: false, smartPunctuation: false },
  });
  const components = Object.fromEntries(
    imports.map((name) => [name, (props: Record<string, unknown>) => jsx(name, props)]),
  );
  const page = (Content as unknown as (props: object) => Element)({ components });
  return { page, imports };
}

/** All elements of a tree, in order. */
export const elementsOf = (element: Element): Element[] => [
  element,
  ...element.children.flatMap((child) => (typeof child === "string" ? [] : elementsOf(child))),
];

/** The text below an element. */
export const textOf = (element: Element): string =>
  element.children.map((child) => (typeof child === "string" ? child : textOf(child))).join("");
