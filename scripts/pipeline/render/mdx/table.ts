import { type Container, isLeaf, type Leaf, type Range } from "../../../../src/model/tree.ts";
import { aliasesAt, anchorOf, idOf, type PageContext } from "./context.ts";
import { inlineOf } from "./inline.ts";
import { element, type Flow, line } from "./mdast.ts";

/** A table of the text; its first row is the head of its columns, where it is none of their values. */
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
    rows.map((row, i) => tableRow(row, i === 0 && isHead(row), context)),
  );
  return element("div", values, [...aliasesAt(node, context), element("table", {}, [body])]);
}

const textOf = (row: Leaf, { start, end }: Range): string => row.value.slice(start, end).trim();

/** A head names columns: no cell of it is a bare number, and none is as long as a sentence. */
const isHead = (row: Leaf): boolean =>
  (row.cells ?? []).every((cell) => !/^\d{1,3}$/u.test(textOf(row, cell)) && cell.end - cell.start <= LONGEST_HEAD);
const LONGEST_HEAD = 40;

/** A number or a word that would be hard to read over two lines. */
const isShort = (row: Leaf, cell: Range): boolean => textOf(row, cell).length <= LONGEST_SHORT;
const LONGEST_SHORT = 4;

/** A row: old fragments that lead to it stand in its first cell, its number at the end of its last. */
function tableRow(row: Leaf, head: boolean, context: PageContext): Flow {
  const cells = (row.cells ?? []).map((cell, at, { length }) =>
    element(
      head ? "th" : "td",
      { ...(head ? { scope: "col" } : {}), ...(isShort(row, cell) ? { class: "short" } : {}) },
      [
        ...(at === 0 ? aliasesAt(row, context) : []),
        ...(cell.end > cell.start ? [line(inlineOf(row, context.marks, cell))] : []),
        ...(at === length - 1 ? [rowAnchor(row, context)] : []),
      ],
    ),
  );
  return element("tr", { id: anchorOf(row, context), "data-id": idOf(row, context) }, cells);
}

function rowAnchor(row: Leaf, context: PageContext): Flow {
  return element("Anchor", { anchor: anchorOf(row, context), id: idOf(row, context) }, []);
}
