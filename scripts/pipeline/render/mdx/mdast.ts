import type { Paragraph, PhrasingContent, Root, RootContent, Text } from "mdast";
import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx-jsx";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkMdx from "remark-mdx";
import remarkStringify from "remark-stringify";
import { unified } from "unified";
import { stringify as yaml } from "yaml";

/** Builders of mdast nodes with MDX elements, and the one place that prints them. */

type Value = string | number | undefined;
export type Flow = RootContent;
export type Inline = PhrasingContent;

/** Attributes as mdast wants them: strings as they are, numbers as expressions; undefined ones left out. */
function attributes(values: Record<string, Value>): MdxJsxFlowElement["attributes"] {
  return Object.entries(values)
    .filter((entry): entry is [string, string | number] => entry[1] !== undefined)
    .map(([name, value]) => ({
      type: "mdxJsxAttribute",
      name,
      value: typeof value === "number" ? { type: "mdxJsxAttributeValueExpression", value: String(value) } : value,
    }));
}

/** A block element. */
export const element = (name: string, values: Record<string, Value>, children: Flow[]): MdxJsxFlowElement => ({
  type: "mdxJsxFlowElement",
  name,
  attributes: attributes(values),
  children: children as MdxJsxFlowElement["children"],
});

/** An inline element. */
export const inline = (name: string, values: Record<string, Value>, children: Inline[]): MdxJsxTextElement => ({
  type: "mdxJsxTextElement",
  name,
  attributes: attributes(values),
  children: children as MdxJsxTextElement["children"],
});

export const text = (value: string): Text => ({ type: "text", value });

/** Inline content as a block: MDX makes no `<p>` of a line that holds elements only. */
export const line = (children: Inline[]): Paragraph => ({ type: "paragraph", children });

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
