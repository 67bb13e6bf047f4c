import type { Element } from "hast";
import { s } from "hastscript";
import { drawing, drawLines, drawMark, drawSeal, type Href } from "../mark.ts";
import { AXIS, SCALE, type Shares, SIDE } from "./layout.ts";

/** Shares of themes as SVG: every seal a link; `name` is what the picture is called. */
export const drawShares = ({ width, height, rows, ticks, axis, marks }: Shares, name: string, href: Href): Element =>
  drawing(width, height, name, [
    ...ticks.flatMap(({ x, text }) => [
      s("line", { className: ["rule"], x1: x, x2: x, y1: 0, y2: axis }),
      s("text", { className: ["small", "middle"], x, y: axis + AXIS - 7 }, text),
    ]),
    ...rows.flatMap(({ lines, top, y }) => [
      s("line", { className: ["rule"], x1: 0, x2: width, y1: top + 0.5, y2: top + 0.5 }),
      drawLines(lines, 0, y),
    ]),
    ...(rows.length === 0
      ? []
      : [s("line", { className: ["axis"], x1: SCALE[0], x2: SCALE[1], y1: axis + 0.5, y2: axis + 0.5 })]),
    ...marks.map((mark) => drawMark(mark, href, drawSeal(mark, { size: 20 }), { width: SIDE, height: SIDE })),
  ]);
