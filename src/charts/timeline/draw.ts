import type { Element } from "hast";
import { s } from "hastscript";
import { glyph } from "../glyphs.ts";
import { drawing, drawMark, drawSeal, type Href } from "../mark.ts";
import { LINE, SEALS, type Timeline } from "./layout.ts";

/** Dated commitments as SVG: every mark a link; `name` is what the picture is called. */
export const drawTimeline = (
  { width, height, years, breaks, rows, marks }: Timeline,
  name: string,
  href: Href,
): Element =>
  drawing(width, height, name, [
    ...(years.length === 0 ? [] : [s("line", { className: ["axis"], x1: LINE, x2: LINE, y1: 0, y2: height })]),
    ...years.flatMap(({ year, y }) => [
      s("circle", { className: ["tick"], cx: LINE, cy: y, r: 4 }),
      s("text", { className: ["end", "year"], x: LINE - 12, y, dy: "0.36em" }, String(year)),
    ]),
    ...breaks.flatMap(({ from, to, y }) => [
      s("line", { className: ["gap"], x1: LINE, x2: LINE, y1: y - 12, y2: y + 12 }),
      s(
        "text",
        { className: ["small", "soft"], x: LINE + 12, y, dy: "0.36em" },
        `${from === to ? `${from} 年` : `${from}—${to} 年`}没有写明的承诺`,
      ),
    ]),
    ...rows.map(({ plan: { plan }, y }) =>
      s("g", { dataPlan: plan.id, transform: `translate(${SEALS} ${y})` }, [
        s("title", plan.name),
        ...drawSeal(plan, { size: 20 }),
      ]),
    ),
    ...marks.map((mark) =>
      drawMark(mark, href, [s("path", { className: ["mark", glyph(mark.status).look], d: glyph(mark.status).path })]),
    ),
  ]);
