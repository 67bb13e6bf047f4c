import type { Element } from "hast";
import { s } from "hastscript";
import { drawing, drawLines, drawMark, drawSeal, type Href } from "../mark.ts";
import { COLUMN, HEAD, type Instruments, ROW } from "./layout.ts";

/** Room in a dot for its own number; beside smaller ones it stands outside. */
const ROOM = 7;

/** Instruments by plans as SVG: every dot a link; `name` is what the picture is called. */
export const drawInstruments = (
  { width, height, columns, rows, marks }: Instruments,
  name: string,
  href: Href,
): Element =>
  drawing(width, height, name, [
    ...columns.map(({ plan: { plan }, x }) =>
      s("g", { dataPlan: plan.id, transform: `translate(${x} ${HEAD / 2})` }, [
        s("title", plan.name),
        ...drawSeal(plan, { size: 20 }),
      ]),
    ),
    ...rows.flatMap(({ id, lines, y }) => [
      s("line", { className: ["rule"], x1: 0, x2: width, y1: y - ROW / 2, y2: y - ROW / 2 }),
      s("g", { dataOf: id }, [drawLines(lines, 0, y)]),
    ]),
    ...marks.map((mark) =>
      drawMark(
        mark,
        href,
        [
          s("circle", { className: ["filled"], r: mark.r }),
          mark.r >= ROOM
            ? s("text", { className: ["small", "on", "middle"], dy: "0.36em" }, String(mark.count))
            : s("text", { className: ["small"], x: mark.r + 2, dy: "0.36em" }, String(mark.count)),
        ],
        { width: COLUMN - 2, height: ROW - 2 },
      ),
    ),
  ]);
