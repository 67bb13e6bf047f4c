import type { Element } from "hast";
import { s } from "hastscript";
import { drawing, drawLines, drawMark, drawSeal, type Href, SEAL } from "../mark.ts";
import { ARROW, AXIS, type Dot, type Dots, SCALE } from "./layout.ts";

/** Numbers on one scale as SVG; `name` is what the picture is called. */
export const drawDots = ({ width, height, rows, ticks, axis, zero, marks }: Dots, name: string, href: Href): Element =>
  drawing(width, height, name, [
    ...rows.flatMap(({ plan, lines, y, top }) => [
      s("line", { className: ["rule"], x1: 0, x2: width, y1: top + 0.5, y2: top + 0.5 }),
      s("g", { dataPlan: plan.plan.id }, [drawLines(lines, 0, y)]),
    ]),
    ...ticks.flatMap(({ x, text }) => [
      s("line", { className: ["rule"], x1: x, x2: x, y1: 0, y2: axis }),
      s("text", { className: ["small", "middle"], x, y: axis + AXIS - 9 }, text),
    ]),
    ...(rows.length === 0
      ? []
      : [s("line", { className: ["axis"], x1: SCALE[0], x2: SCALE[1], y1: axis + 0.5, y2: axis + 0.5 })]),
    ...marks.map((mark) => drawDot(mark, zero, href)),
  ]);

const drawDot = (dot: Dot, zero: number, href: Href): Element => {
  const { x, y, seal, range, open, hollow, text } = dot;
  const sign = open === "left" ? -1 : 1;
  const tip = sign * ARROW;
  return drawMark(dot, href, [
    // How far from zero; not where the number lies between two ends or may be less.
    ...(range !== null || open === "left" ? [] : [s("line", { className: ["stem"], x1: zero - x, x2: 0 })]),
    ...(range === null
      ? []
      : [
          s("line", { className: ["whisker"], x1: range[0] - x, x2: range[1] - x }),
          ...range.map((end) => s("line", { className: ["whisker"], x1: end - x, x2: end - x, y1: -7, y2: 7 })),
        ]),
    ...(open === null
      ? []
      : [
          s("path", {
            className: ["whisker"],
            d: `M${(sign * SEAL) / 2},0H${tip}M${tip - sign * 6},-5L${tip},0L${tip - sign * 6},5`,
          }),
        ]),
    ...drawSeal({ seal }, { hollow }),
    // Seal and number are two words, as in the label.
    { type: "text", value: " " },
    s(
      "text",
      { className: ["small", ...(text.side === "start" ? [] : [text.side])], x: text.x - x, y: text.y - y },
      text.words,
    ),
  ]);
};
