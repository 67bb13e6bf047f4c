import type { Element } from "hast";
import { toHtml } from "hast-util-to-html";
import { toXast } from "hast-util-to-xast";
import { s } from "hastscript";
import type { Plan } from "../model/plan.ts";
import { PAPER } from "../view/paper.ts";
import { xmlFile } from "../view/xml.ts";
import { painted } from "./paint.ts";

/** A drawing as markup, for a page. */
export const svgMarkup = (drawing: Element): string => toHtml(drawing, { space: "svg" });

/** What a drawing that stands alone says of itself. */
export interface FileNote {
  title: string;
  /** One line below the picture: what is compared, and where it is from. */
  source: string;
}

const HEAD = 44;
const FOOT = 34;
const EDGE = 16;

/**
 * A drawing as a file of its own: its colours and fonts are in it (light paper), a title above and its source below.
 * `drawing` must have width and height.
 */
export function svgFile(drawing: Element, plans: readonly Pick<Plan, "id" | "colour">[], note: FileNote): string {
  const width = Number(drawing.properties.width) + 2 * EDGE;
  const height = Number(drawing.properties.height) + HEAD + FOOT;
  const file = s(
    "svg",
    { xmlns: "http://www.w3.org/2000/svg", width, height, viewBox: `0 0 ${width} ${height}`, lang: "zh-CN" },
    [
      s("title", note.title),
      s("rect", { width, height, fill: PAPER.light.paper }),
      s("text", { className: ["heading"], x: EDGE, y: 28 }, note.title),
      s("g", { transform: `translate(${EDGE} ${HEAD})` }, drawing.children),
      s("text", { className: ["small"], x: EDGE, y: height - 12 }, note.source),
    ],
  );
  return xmlFile(toXast(painted(file, plans), { space: "svg" }));
}
