import { ORDERS, type Order } from "../../search/find.ts";
import { FACETS } from "../../search/record.ts";
import { clip } from "../../text/chars.ts";
import { onlyPunctuation } from "../../text/fold.ts";
import { action, copyButton } from "./actions.ts";
import { el } from "./el.ts";
import { csvButton } from "./save.ts";
import type { View } from "./view.ts";

/** What stands above the results: how many there are in all and in each plan, their order, and what can be done with them. */
export function headOf(view: View): Node[] {
  const { outcome, total } = view;
  const punctuation =
    outcome.terms.every(onlyPunctuation) && el("p", { class: "lead" }, "检索的只是标点。加上前后的字，结果会更有用。");
  const lines =
    total > 0
      ? [found(view), updated(view), perPlan(view), punctuation, unknownFilters(view), filtered(view), tools(view)]
      : [found(view), updated(view), excluding(view), unknownFilters(view), filtered(view)];
  return lines.filter((line) => line instanceof Node);
}

function found({ state, total }: View): Node {
  return el(
    "h2",
    { class: "found" },
    `“${clip(state.q.trim(), 60)}” `,
    total > 0 ? "共 " : "没有找到：",
    el("b", { "data-total": String(total) }, String(total)),
    " 段",
  );
}

/** The page goes on by itself with the new index; who reads it should know that it is another. */
const updated = (view: View): Node | false =>
  view.updated && el("p", { class: "lead", "data-updated": "" }, "网站更新了，这是查新索引的结果。");

/** Who begins with a minus means to leave out, from nothing: it was looked for as it stands. */
function excluding({ state: { q } }: View): Node | false {
  if (!/^\s*[-－][^\s－-]/u.test(q)) return false;
  return el(
    "p",
    { class: "lead", "data-excluding": "" },
    "减号是排除，要写在一个要查的词后面，如“食品 -药品”；写在最前面没有可排除的，这里按字面连减号一起查了。",
  );
}

function perPlan({ state, outcome, names }: View): Node {
  const counts = new Map(outcome.facets.plan.map(({ value, count }) => [value, count]));
  const picked = state.choice.plan ?? [];
  const shown = names.plans.filter(
    ({ id }) => (counts.get(id) ?? 0) > 0 && (picked.length === 0 || picked.includes(id)),
  );
  return el(
    "ul",
    { class: "per-plan", "aria-label": "各规划的段数" },
    ...shown.map(({ id, name, seal }) =>
      el(
        "li",
        {},
        el("span", { class: "seal", "data-plan": id, "aria-hidden": "true" }, seal),
        ` ${name} `,
        el("b", { "data-plan-total": id }, String(counts.get(id))),
      ),
    ),
  );
}

/** Filters of the address that this site does not have: said, and left out of account. */
function unknownFilters({ outcome: { unknown } }: View): Node | false {
  if (unknown.length === 0) return false;
  const named = unknown.slice(0, 5).map(([facet, value]) => `${FACETS[facet]}“${clip(value)}”`);
  const more = unknown.length > named.length ? `等 ${unknown.length} 项` : "";
  return el(
    "p",
    { class: "lead", "data-unknown": String(unknown.length) },
    `地址里的筛选条件在本站没有：${named.join("、")}${more}。已略去，下面是不加这些条件的结果。`,
  );
}

function filtered({ state, outcome, go }: View): Node | false {
  if (outcome.hits.length >= outcome.unfiltered) return false;
  const drop = action("清除筛选", () => go({ ...state, choice: {} }));
  return el("p", { class: "eyebrow" }, `筛选前共 ${outcome.unfiltered} 段。`, drop);
}

function tools(view: View): Node {
  const { state, go } = view;
  const orders = (Object.keys(ORDERS) as Order[]).map((order) => {
    const button = action(ORDERS[order], () => go({ ...state, order }));
    button.setAttribute("aria-pressed", String(state.order === order));
    return button;
  });
  return el("p", { class: "tools-line" }, ...orders, copyButton(), csvButton(view));
}
