import { type Container, isLeaf, type Leaf } from "../../../../src/model/tree.ts";
import { aliasesAt, anchorOf, idOf, type PageContext } from "./context.ts";
import { inlineOf } from "./inline.ts";
import { element, type Flow, line } from "./mdast.ts";

/** A table of the text, its first row as the head of its columns. */
export function table(node: Container, context: PageContext): Flow {
  const rows = node.children.filter(isLeaf);
  const width = Math.max(...rows.map(({ cells }) => cells?.length ?? 0));
  const values = {
    class: "plan-table",
    id: anchorOf(node, context),
    tabindex: 0,
    role: "region",
    "aria-label": `表格，${rows.length}行${width}列`,
  };
  const body = element(
    "tbody",
    {},
    rows.map((row, i) => tableRow(row, i === 0, context)),
  );
  return element("div", values, [...aliasesAt(node, context), element("table", {}, [body])]);
}

/** A row: old fragments that lead to it stand in its first cell, its number at the end of its last. */
function tableRow(row: Leaf, head: boolean, context: PageContext): Flow {
  const cells = (row.cells ?? []).map((cell, at, { length }) =>
    element(head ? "th" : "td", head ? { scope: "col" } : {}, [
      ...(at === 0 ? aliasesAt(row, context) : []),
      ...(cell.end > cell.start ? [line(inlineOf(row, context.marks, cell))] : []),
      ...(at === length - 1 ? [rowAnchor(row, context)] : []),
    ]),
  );
  return element("tr", { id: anchorOf(row, context), "data-id": idOf(row, context) }, cells);
}

function rowAnchor(row: Leaf, context: PageContext): Flow {
  return element("Anchor", { anchor: anchorOf(row, context), id: idOf(row, context) }, []);
}
