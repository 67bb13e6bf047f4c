import type { Paragraph, PhrasingContent, RootContent, Text } from "mdast";
import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx-jsx";

/** Builders of mdast nodes with MDX elements; print.ts makes files of them. */

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
