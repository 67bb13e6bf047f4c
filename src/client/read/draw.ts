import { href } from "../../view/href.ts";
import { el } from "../search/el.ts";
import type { Part } from "./load.ts";

/** A plan as the chooser knows it. */
export interface PlanName {
  id: string;
  name: string;
  seal: string;
  /** Level of the place and kind of document. */
  kind: string;
}

/** One plan's column: what it has, or null where it could not be had. */
export interface Column {
  plan: PlanName;
  parts: Part[] | null;
}

/** Headings under which anything stands, in the order of the theme. */
function rowsOf(columns: readonly Column[], order: readonly string[]): { id: string; name: string }[] {
  const rows = new Map(columns.flatMap(({ parts }) => (parts ?? []).map(({ id, name }) => [id, name] as const)));
  const place = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length);
  return [...rows].map(([id, name]) => ({ id, name })).sort((a, b) => place(a.id) - place(b.id));
}

const seal = ({ id, seal: character }: PlanName): HTMLElement =>
  el("span", { class: "seal", "data-plan": id, "aria-hidden": "true", translate: "no" }, character);

const head = (tag: "h3" | "h4", plan: PlanName): HTMLElement =>
  el(
    tag,
    { class: "column-head" },
    seal(plan),
    " ",
    el("a", { href: href(`/plans/${plan.id}/`) }, plan.name),
    " ",
    el("span", { class: "eyebrow" }, plan.kind),
  );

/** What a plan has under a heading, or that nothing of it is in our copy. */
function content({ parts }: Column, row: string): Node[] {
  if (!parts) return [el("p", { class: "absent" }, "原文没有取到。")];
  const nodes = parts.find(({ id }) => id === row)?.nodes ?? [];
  return nodes.length > 0 ? nodes : [el("p", { class: "absent" }, "没有归在这里的段落。")];
}

/** How many passages stand under a heading; what is not in our copy is not counted as none. */
function countOf({ parts }: Column, row: string): (Node | string)[] {
  const count = parts?.find(({ id }) => id === row)?.nodes.filter((node) => node.matches(".excerpt")).length ?? 0;
  return count > 0 ? [" ", el("span", { class: "eyebrow" }, `${count} 段`)] : [];
}

/** Columns beside each other, a plan each; the rows of a theme stand at one height. */
export function drawColumns(columns: readonly Column[], order: readonly string[]): HTMLElement {
  const rows = rowsOf(columns, order);
  return el(
    "div",
    { class: "read-columns", "data-count": String(columns.length), role: "region", "aria-label": "各份规划的段落" },
    ...columns.map((column) => {
      const parts = rows.map(({ id, name }) =>
        el(
          "div",
          { class: "read-part" },
          name !== "" && el("h4", {}, name, ...countOf(column, id)),
          ...content(column, id),
        ),
      );
      return el(
        "section",
        { class: "read-column", "data-plan": column.plan.id, "aria-label": column.plan.name, tabindex: "-1" },
        head("h3", column.plan),
        ...(rows.length > 0 ? parts : content(column, "")),
      );
    }),
  );
}

/** One below the other: under each heading the plans in their order. */
export function drawStack(columns: readonly Column[], order: readonly string[]): HTMLElement {
  const rows = rowsOf(columns, order);
  const blocks = (row: string, tag: "h3" | "h4") =>
    columns.map((column) =>
      el(
        "section",
        { class: "read-part", "data-plan": column.plan.id, "aria-label": column.plan.name, tabindex: "-1" },
        head(tag, column.plan),
        ...content(column, row),
      ),
    );
  return el(
    "div",
    { class: "read-stack" },
    ...(rows.some(({ name }) => name !== "") || rows.length > 1
      ? rows.map(({ id, name }) => el("div", { class: "read-row" }, el("h3", {}, name), ...blocks(id, "h4")))
      : blocks(rows[0]?.id ?? "", "h3")),
  );
}

/** The seals above the columns: each leads to its plan, and can be moved by a place. */
export function drawHeads(plans: readonly PlanName[]): HTMLElement {
  const move = (plan: PlanName, by: -1 | 1, disabled: boolean) =>
    el(
      "button",
      {
        type: "button",
        class: "move",
        "data-move": String(by),
        disabled,
        "aria-label": `${plan.name}${by < 0 ? "左移" : "右移"}一列`,
      },
      by < 0 ? "←" : "→",
    );
  return el(
    "ol",
    { class: "read-heads", "data-count": String(plans.length), "aria-label": "各列" },
    ...plans.map((plan, i) =>
      el(
        "li",
        { "data-plan": plan.id },
        el(
          "button",
          { type: "button", class: "jump" },
          seal(plan),
          " ",
          el("b", {}, plan.name),
          el("span", { class: "sr-only" }, "，到这一列"),
        ),
        el("span", { class: "eyebrow" }, plan.kind),
        el("span", { class: "moves" }, move(plan, -1, i === 0), move(plan, 1, i === plans.length - 1)),
      ),
    ),
  );
}
