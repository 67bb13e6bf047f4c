import type { ReadState } from "../../view/compare/read-state.ts";
import { summary, tooFew } from "../../view/compare/read-words.ts";
import { type Chooser, fill } from "./chooser.ts";
import { type Column, drawColumns, drawHeads, drawStack, type PlanName } from "./draw.ts";
import { pageUrl, partsOf } from "./load.ts";
import { markShared } from "./marks.ts";
import { watchSwipe } from "./swipe.ts";
import { trouble } from "./trouble.ts";

/** The parts of the page that a view fills. */
export interface Stage {
  place: HTMLElement;
  said: HTMLElement;
  title: HTMLElement;
}

type Subject = ReturnType<Chooser["subject"]>;

/**
 * Gives the function that fetches a view and shows it; `notes` begin the sentence about it. Where several are asked for, only the last
 * is shown. Where something could not be fetched a button calls `retry`.
 */
export function viewer(
  chooser: Chooser,
  stage: Stage,
  retry: () => void,
): (state: ReadState, notes: readonly string[]) => Promise<void> {
  const siteTitle = document.title;
  let turn = 0;
  let stopWatching = () => {};

  return async (state, notes) => {
    const own = ++turn;
    fill(chooser, state);
    noteOnly(state.plans);
    const names = state.plans.map(chooser.plan);
    const subject = state.subject ? chooser.subject(state.subject) : undefined;
    stage.title.textContent = subject ? subject.name : "原文";
    document.title = subject
      ? `${subject.name}：${names.map(({ name }) => name).join("、")} · ${siteTitle}`
      : siteTitle;
    const first = [...notes, tooFew(state.plans.length, chooser.shelf.plans.length) ?? ""].join("");
    stage.said.textContent = `${first}正在取原文…`;
    stage.place.setAttribute("aria-busy", "true");
    const columns = await Promise.all(names.map((plan) => columnOf(plan, subject)));
    if (own !== turn) return;
    stage.place.removeAttribute("aria-busy");
    stopWatching();
    const shown = draw(stage.place, columns, subject, state, retry);
    stopWatching = shown.stop;
    stage.said.textContent = first + shown.words;
  };
}

/** A plan's column; a theme has no page for a plan without passages on it. */
async function columnOf(plan: PlanName, subject: Subject): Promise<Column> {
  if (!subject || (subject.kind === "theme" && !subject.plans.includes(plan.id))) return { plan, parts: [] };
  return { plan, parts: await partsOf(subject, plan.id).catch(() => null) };
}

/** Draws columns; gives a sentence about them, and what stops watching for swipes. */
function draw(
  place: HTMLElement,
  columns: readonly Column[],
  subject: Subject,
  state: ReadState,
  retry: () => void,
): { words: string; stop: () => void } {
  const names = columns.map(({ plan }) => plan);
  const failed = columns.filter(({ parts }) => !parts);
  const body = (state.view === "stack" ? drawStack : drawColumns)(columns, subject?.subs ?? []);
  const heads = drawHeads(names);
  place.dataset.view = state.view;
  place.replaceChildren(
    ...(failed.length > 0 && subject ? [trouble(failed, (plan) => pageUrl(subject, plan), retry)] : []),
    ...(names.length > 0 ? [heads, body] : []),
  );
  const stop = state.view === "columns" ? watchSwipe(body, heads) : () => {};
  const excerpts = [...body.querySelectorAll<HTMLElement>(".excerpt")];
  const marks = state.marks ? markShared(excerpts, new Map(names.map(({ id, name }) => [id, name]))) : null;
  if (failed.length > 0) return { words: `有 ${failed.length} 份没有取到。`, stop };
  return { words: names.length > 0 ? summary(names.length, excerpts.length, marks) : "", stop };
}

/** Of the documents that are named above, those that are shown. */
function noteOnly(plans: readonly string[]): void {
  for (const item of document.querySelectorAll<HTMLElement>(".compare-note li")) {
    const plan = item.querySelector<HTMLElement>("[data-plan]")?.dataset.plan ?? "";
    item.hidden = plans.length > 0 && !plans.includes(plan);
  }
}
