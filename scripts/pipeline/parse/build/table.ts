import type { TableToken } from "../token.ts";
import type { TreeBuilder } from "./builder.ts";

/** Adds a table to what is open, without the lines that only draw it. */
export function addTable(builder: TreeBuilder, { rows }: TableToken): void {
  const table = builder.container("table");
  for (const { block, cells, rule } of rows)
    if (!rule) table.children.push(builder.leaf("row", [block], { extra: { cells } }));
  builder.add(table);
}
