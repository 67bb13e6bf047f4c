import type { Element, ElementContent } from "hast";
import type { Plan } from "../model/plan.ts";
import { inkOn } from "../view/colours.ts";
import { PAPER } from "../view/paper.ts";

type Looks = Record<string, string | number>;

const SANS = "Noto Sans CJK SC, PingFang SC, Microsoft YaHei, sans-serif";
const SERIF = "Noto Serif CJK SC, Songti SC, SimSun, serif";
const { paper, ink, soft, rule, "rule-strong": axis } = PAPER.light;

/** Looks of a class on light paper; `plan` is the colour of the plan it belongs to. In pages src/styles/compare*.css gives the same. */
const looksOf = (name: string, plan: string): Looks | undefined => {
  const looks: Record<string, Looks> = {
    heading: { fontFamily: SERIF, fontSize: 18, fontWeight: 600 },
    small: { fontSize: 11, fill: soft },
    soft: { fill: soft },
    middle: { textAnchor: "middle" },
    end: { textAnchor: "end" },
    year: { fontWeight: 600 },
    rule: { stroke: rule, fill: "none" },
    axis: { stroke: axis, fill: "none" },
    mark: { strokeWidth: 1.5, fill: "none", stroke: soft },
    hit: { fill: "none" },
    tick: { fill: ink },
    gap: { stroke: paper, strokeWidth: 3, strokeDashArray: "3 4" },
    filled: { fill: plan, stroke: plan },
    hollow: { fill: paper, stroke: plan },
    doubt: { fill: ink, fontWeight: 700 },
    lost: { fill: "none", stroke: plan, strokeDashArray: "2.5 2.5" },
    on: { fill: inkOn(plan) },
    "by-plan": { fill: plan },
    whisker: { fill: "none", stroke: plan, strokeWidth: 2 },
    stem: { stroke: plan },
  };
  return looks[name];
};

/**
 * A drawing with its looks written on its elements, for a file that stands alone: an attribute says what a style sheet in
 * the file would, and no Content-Security-Policy has anything against it.
 */
export function painted(drawing: Element, plans: readonly Pick<Plan, "id" | "colour">[]): Element {
  const colours = new Map(plans.map(({ id, colour }) => [id, colour.light]));
  const paint = (node: Element, above: string): Element => {
    const plan = colours.get(String(node.properties.dataPlan ?? "")) ?? above;
    const text: Looks = node.tagName === "text" ? { fontFamily: SANS, fontSize: 13, fill: ink } : {};
    const names = Array.isArray(node.properties.className) ? node.properties.className.map(String) : [];
    const looks = Object.assign(text, ...names.map((name) => looksOf(name, plan) ?? {})) as Looks;
    return {
      ...node,
      // What the drawing itself says of an element comes before what its classes say.
      properties: { ...looks, ...node.properties },
      children: node.children.map((child): ElementContent => (child.type === "element" ? paint(child, plan) : child)),
    };
  };
  return paint(drawing, soft);
}
