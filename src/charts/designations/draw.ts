import type { Element } from "hast";
import { s } from "hastscript";
import { glyph } from "../glyphs.ts";
import { drawing, drawMark, drawSeal, type Href } from "../mark.ts";
import { HEAD, type Titles } from "./layout.ts";

/** Titles sought as SVG: every mark a link; `name` is what the picture is called. */
export const drawTitles = ({ width, height, columns, rows, marks }: Titles, name: string, href: Href): Element =>
  drawing(width, height, name, [
    ...columns.map((column) => s("text", { className: ["small"], x: column.x + 4, y: HEAD - 9 }, column.name)),
    ...rows.flatMap(({ plan: { plan }, y, top }) => [
      s("line", { className: ["rule"], x1: 0, x2: width, y1: top, y2: top }),
      s("g", { dataPlan: plan.id, transform: `translate(11 ${y})` }, [
        s("title", plan.name),
        ...drawSeal(plan, { size: 20 }),
      ]),
    ]),
    ...marks.map((mark) =>
      drawMark(mark, href, [
        s("path", { className: ["mark", mark.dated ? "filled" : "hollow"], d: glyph("designated").path }),
      ]),
    ),
  ]);
