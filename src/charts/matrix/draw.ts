import type { Element } from "hast";
import { s } from "hastscript";
import { COLUMN, HEAD, type Matrix, type MatrixMark, ROW } from "./layout.ts";

/** Makes a site-absolute path a link's address. */
type Href = (path: string) => string;

/** The matrix as SVG: every name and every mark a link; `name` is what the picture is called. */
export const drawMatrix = (matrix: Matrix, name: string, href: Href): Element =>
  s(
    "svg",
    {
      className: ["chart", ...(matrix.columns.length <= 6 ? ["fit"] : [])],
      width: matrix.width,
      height: matrix.height,
      viewBox: `0 0 ${matrix.width} ${matrix.height}`,
      role: "group",
      ariaLabel: name,
    },
    [
      ...matrix.columns.map(({ plan: { plan }, x }) =>
        s("g", { dataPlan: plan.id, transform: `translate(${x} ${HEAD / 2})` }, [
          s("title", plan.name),
          s("rect", { className: ["filled"], x: -10, y: -10, width: 20, height: 20, rx: 3 }),
          s("text", { className: ["on", "middle"], dy: "0.36em" }, plan.seal),
        ]),
      ),
      ...matrix.rows.map(({ url, lines, y }) =>
        s("g", [
          s("line", { className: ["rule"], x1: 0, x2: matrix.width, y1: y - ROW / 2, y2: y - ROW / 2 }),
          s("a", { href: href(url), className: ["name"] }, [
            s(
              "text",
              { y },
              lines.map((text, i) =>
                s("tspan", { x: 0, dy: lines.length === 1 ? "0.36em" : i === 0 ? "-0.3em" : "1.25em" }, text),
              ),
            ),
          ]),
        ]),
      ),
      ...matrix.marks.map((mark) => drawMark(mark, href)),
    ],
  );

const drawMark = ({ x, y, plan, status, glyph, number, url, label }: MatrixMark, href: Href): Element =>
  s(
    "a",
    {
      href: href(url),
      className: ["cell-mark"],
      dataPlan: plan,
      dataStatus: status,
      ariaLabel: label,
      transform: `translate(${x} ${y})`,
    },
    [
      s("title", label),
      s("rect", { className: ["hit"], x: -COLUMN / 2 + 1, y: -ROW / 2 + 1, width: COLUMN - 2, height: ROW - 2 }),
      s("path", {
        className: ["mark", glyph.look],
        d: glyph.path,
        transform: number === null ? null : "translate(0 -7)",
      }),
      ...(number === null ? [] : [s("text", { className: ["small", "middle"], y: 14 }, number)]),
    ],
  );
