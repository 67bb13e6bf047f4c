import type { Element } from "hast";
import { s } from "hastscript";
import { drawing, drawLines, drawMark, drawSeal, type Href } from "../mark.ts";
import { COLUMN, HEAD, type Matrix, type MatrixMark, ROW } from "./layout.ts";

/** Columns that a phone has room for. */
const FIT = 6;

/** The matrix as SVG: every name and every mark a link; `name` is what the picture is called. */
export const drawMatrix = ({ width, height, columns, rows, marks }: Matrix, name: string, href: Href): Element =>
  drawing(
    width,
    height,
    name,
    [
      ...columns.map(({ plan: { plan }, x }) =>
        s("g", { dataPlan: plan.id, transform: `translate(${x} ${HEAD / 2})` }, [
          s("title", plan.name),
          ...drawSeal(plan, { size: 20 }),
        ]),
      ),
      ...rows.map(({ url, lines, y }) =>
        s("g", [
          s("line", { className: ["rule"], x1: 0, x2: width, y1: y - ROW / 2, y2: y - ROW / 2 }),
          s("a", { href: href(url), className: ["name"] }, [drawLines(lines, 0, y)]),
        ]),
      ),
      ...marks.map((mark) => drawCell(mark, href)),
    ],
    columns.length <= FIT ? ["fit"] : [],
  );

const drawCell = (mark: MatrixMark, href: Href): Element => {
  const { status, glyph, number } = mark;
  const parts = [
    s("path", {
      className: ["mark", glyph.look],
      d: glyph.path,
      transform: number === null ? null : "translate(0 -7)",
    }),
    ...(number === null ? [] : [s("text", { className: ["small", "middle"], y: 14 }, number)]),
  ];
  return drawMark(mark, href, parts, { width: COLUMN - 2, height: ROW - 2, status });
};
