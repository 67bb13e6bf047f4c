import type { Element } from "hast";
import { s } from "hastscript";
import { DOUBT_SIGN } from "../../view/compare/cells.ts";
import { drawing, drawLines, drawMark, drawSeal, type Href } from "../mark.ts";
import { COLUMN, HEAD, type Matrix, type MatrixMark, ROOM, ROW } from "./layout.ts";

/** Columns that a phone has room for. */
const FIT = 6;

/** Height of the key of a picture that stands alone. */
const KEY = 22;

/**
 * The matrix as SVG: every name and every mark a link; `name` is what the picture is called, `key` a line below it that says
 * what the marks mean.
 */
export const drawMatrix = (
  { width, height, columns, rows, marks }: Matrix,
  name: string,
  href: Href,
  key?: string,
): Element =>
  drawing(
    width,
    height + (key === undefined ? 0 : KEY),
    name,
    [
      ...(key === undefined ? [] : [s("text", { className: ["small"], x: 0, y: height + 16 }, key)]),
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

/** Where the mark and the lines below it stand, by how many lines there are. */
const PLACES: readonly { mark: number; lines: readonly number[] }[] = [
  { mark: 0, lines: [] },
  { mark: -7, lines: [14] },
  { mark: -12, lines: [6, 17] },
];

const drawCell = (mark: MatrixMark, href: Href): Element => {
  const { traits, glyph, lines, doubted } = mark;
  const place = PLACES[lines.length];
  const y = place?.mark ?? 0;
  const parts = [
    s("path", { className: ["mark", glyph.look], d: glyph.path, transform: y === 0 ? null : `translate(0 ${y})` }),
    ...(doubted ? [s("text", { className: ["small", "doubt"], x: 9, y: y + 2 }, DOUBT_SIGN)] : []),
    ...lines.map(({ text, squeezed }, at) =>
      s(
        "text",
        {
          className: ["small", "middle"],
          y: place?.lines[at] ?? 0,
          ...(squeezed ? { textLength: ROOM, lengthAdjust: "spacingAndGlyphs" } : {}),
        },
        text,
      ),
    ),
  ];
  return drawMark(mark, href, parts, { width: COLUMN - 2, height: ROW - 2, status: traits });
};
