import { posix } from "node:path";
import type { Root } from "mdast";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkMdx from "remark-mdx";
import remarkStringify from "remark-stringify";
import { unified } from "unified";
import { visitParents } from "unist-util-visit-parents";
import { stringify as yaml } from "yaml";
import type { Flow } from "./mdast.ts";

/** A file to write: path below content/pages, and its MDX. */
export interface PageFile {
  path: string;
  mdx: string;
}

/** Components of src/components/text that generated pages use. */
const COMPONENTS = [
  "Heading",
  "StandIn",
  "Passage",
  "Gap",
  "Lost",
  "Box",
  "Alias",
  "Moved",
  "SectionList",
  "Anchor",
  "Sic",
  "Notes",
  "ThemeSub",
  "ThemeColumn",
  "ThemeList",
  "ThemePlace",
  "TopicColumn",
  "Excerpt",
] as const;

/** The file of a page, with the imports that its components need; `path` is its own below content/pages. */
export function pageFile(path: string, frontmatter: object, body: Flow[]): PageFile {
  const used = new Set<string>();
  visitParents({ type: "root", children: body } satisfies Root, (node) => {
    if ("name" in node && node.name) used.add(node.name);
  });
  const up = posix.relative(posix.join("content/pages", posix.dirname(path)), "src/components/text");
  const imports = Object.fromEntries(
    COMPONENTS.filter((name) => used.has(name)).map((name) => [name, `${up}/${name}.astro`]),
  );
  return { path, mdx: printPage(frontmatter, imports, body) };
}

const printer = unified()
  .use(remarkMdx)
  .use(remarkGfm)
  .use(remarkFrontmatter)
  .use(remarkStringify, {
    bullet: "-",
    // A paragraph that begins with `import x` or `export y` would be run as code; `:::` is a directive to some readers.
    unsafe: [
      { atBreak: true, character: "i", after: "mport" },
      { atBreak: true, character: "e", after: "xport" },
      { atBreak: true, character: ":", after: ":" },
    ],
  });

/** An MDX file: front matter, imports of the components by path, and the body. */
export function printPage(frontmatter: object, imports: Record<string, string>, body: Flow[]): string {
  const head: Root = { type: "root", children: [{ type: "yaml", value: yaml(frontmatter, { lineWidth: 0 }).trim() }] };
  const used = Object.entries(imports).map(([name, path]) => `import ${name} from ${JSON.stringify(path)};`);
  const code: Root = { type: "root", children: [{ type: "mdxjsEsm", value: used.join("\n") }] };
  const parts = used.length > 0 ? [head, code] : [head];
  return [...parts, { type: "root", children: body } satisfies Root].map((root) => printer.stringify(root)).join("\n");
}
