import { type Piece, shownOf } from "../../search/excerpt.ts";
import type { SearchNames, SearchRecord } from "../../search/record.ts";
import { forDisplay } from "../../text/typography.ts";
import { href } from "../../view/href.ts";
import { itemsText } from "../../view/numbers.ts";
import { el } from "./el.ts";
import { leaveWords } from "./handover.ts";

/** How marks of this site look, here as on a page of a plan. */
const MARK_CLASSES = { lost: "lost-here", sic: "sic" } as const;

const marked = (pieces: readonly Piece[]): (Node | string)[] =>
  pieces.map(({ text, hit, mark }) =>
    mark ? el("span", { class: MARK_CLASSES[mark] }, text) : hit ? el("mark", {}, text) : text,
  );

/** What a result says it is, beside its path. */
function labels({ kinds, number, leads, targets }: SearchRecord): string[] {
  const task = kinds.includes("任务") && number ? `任务 ${number.replace(/[.．、\s]+$/u, "")}` : null;
  return [
    ...(task ? [task] : kinds.filter((kind) => kind !== "正文")),
    ...(leads[0] ? [`牵头 ${forDisplay(leads[0])}${leads.length > 1 ? " 等" : ""}`] : []),
    ...(targets ? [`目标 ${itemsText(targets)}`] : []),
  ];
}

/** One result: where it stands, its first words as the link to the passage, and an excerpt with the hits marked. */
export function resultItem(record: SearchRecord, terms: readonly string[], names: SearchNames): HTMLLIElement {
  const { title, excerpt } = shownOf(record, terms);
  const plan = names.plans.find(({ id }) => id === record.plan);
  const link = el("a", { href: href(record.url), lang: "zh-CN" }, ...marked(title));
  const leave = () => leaveWords(link.href, terms);
  link.addEventListener("click", leave);
  link.addEventListener("auxclick", leave);
  return el(
    "li",
    { "data-result": record.id, "data-plan": record.plan },
    el(
      "p",
      { class: "path" },
      el("span", { class: "seal", "data-plan": record.plan, "aria-hidden": "true" }, plan?.seal ?? ""),
      " ",
      [plan?.name ?? record.plan, ...record.path].join(" › "),
      ...labels(record).flatMap((label) => [" ", el("span", { class: "chip" }, label)]),
    ),
    el("p", { class: "words" }, link, excerpt.length > 0 && el("span", { class: "excerpt-text" }, ...marked(excerpt))),
  );
}
