import type { Element, ElementContent } from "hast";
import { s } from "hastscript";
import type { Plan } from "../model/plan.ts";

/** Makes a site-absolute path a link's address. */
export type Href = (path: string) => string;

/** Side of a plan's seal in a chart, in pixels. */
export const SEAL = 22;
/** Side of the field that a finger needs (WCAG 2.5.8). */
export const FIELD = 24;

/** The seal of a plan around 0,0; hollow where the number is inferred from words. To stand under `data-plan`. */
export const drawSeal = (plan: Pick<Plan, "seal">, { size = SEAL, hollow = false } = {}): Element[] => [
  s("rect", {
    className: hollow ? ["mark", "hollow"] : ["filled"],
    x: -size / 2,
    y: -size / 2,
    width: size,
    height: size,
    rx: 3,
  }),
  s("text", { className: [hollow ? "by-plan" : "on", "middle"], dy: "0.36em" }, plan.seal),
];

/** What every mark of a chart has. */
export interface Mark {
  /** Middle of the mark. */
  x: number;
  y: number;
  plan: string;
  url: string;
  /** All that the mark says, in words. */
  label: string;
  /** Row of the table that says the same, where a filter can hide it. */
  of?: string;
}

/** Size of a mark's field, and what a filter may go by. */
interface Field {
  width?: number;
  height?: number;
  status?: string;
}

/** A mark as a link that says all in words, with room for a finger around `parts`, which are drawn around 0,0. */
export const drawMark = (
  { x, y, plan, url, label, of }: Mark,
  href: Href,
  parts: ElementContent[],
  { width = FIELD, height = FIELD, status }: Field = {},
): Element =>
  s(
    "a",
    {
      href: href(url),
      className: ["cell-mark"],
      dataPlan: plan,
      dataOf: of ?? null,
      dataStatus: status ?? null,
      ariaLabel: label,
      transform: `translate(${x} ${y})`,
    },
    [s("title", label), s("rect", { className: ["hit"], x: -width / 2, y: -height / 2, width, height }), ...parts],
  );

/** A drawing of a size with a name. */
export const drawing = (
  width: number,
  height: number,
  name: string,
  children: Element[],
  looks: readonly string[] = [],
): Element =>
  s(
    "svg",
    {
      className: ["chart", ...looks],
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: "group",
      ariaLabel: name,
    },
    children,
  );

/** A text of one or two lines whose middle is at `y`. */
export const drawLines = (lines: readonly string[], x: number, y: number, className: string[] = []): Element =>
  s(
    "text",
    { y, className: className.length > 0 ? className : null },
    lines.map((text, i) => s("tspan", { x, dy: lines.length === 1 ? "0.36em" : i === 0 ? "-0.3em" : "1.25em" }, text)),
  );
