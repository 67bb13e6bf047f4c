import { moved, type ReadState, readQuery, readState } from "../../view/compare/read-state.ts";
import { summary, tooFew } from "../../view/compare/read-words.ts";
import { href } from "../../view/href.ts";
import { el } from "../search/el.ts";
import { chooserOf, fill, stateIn } from "./chooser.ts";
import { type Column, drawColumns, drawHeads, drawStack } from "./draw.ts";
import { pageUrl, partsOf } from "./load.ts";
import { followTwins, markShared } from "./marks.ts";
import { watchSwipe } from "./swipe.ts";

/** How long the button says that it has copied, in milliseconds. */
const SAID_FOR = 2000;

const NARROW = "(max-width: 50rem)";

/** Reading side by side: the address says what, the form changes it, and what is shown follows. */
export function startReading(): void {
  const form = document.querySelector<HTMLFormElement>("form.read-chooser");
  const place = document.querySelector<HTMLElement>("[data-read]");
  const said = document.querySelector<HTMLElement>("[data-read-said]");
  const title = document.querySelector<HTMLElement>("[data-read-title]");
  if (!form || !place || !said || !title) return;
  const chooser = chooserOf(form);
  for (const section of document.querySelectorAll<HTMLElement>("[data-read-section]")) section.hidden = false;
  // Who follows a link on a phone comes to read: what can be chosen is folded until it is asked for.
  const folded = form.closest("details");
  if (folded && location.search !== "" && matchMedia(NARROW).matches) folded.open = false;
  const siteTitle = document.title;
  let { state, words } = readState(new URLSearchParams(location.search), chooser.shelf);
  let shownQuery = location.search;
  let turn = 0;
  let stopWatching = () => {};

  const show = async () => {
    const own = ++turn;
    fill(chooser, state);
    noteOnly(state.plans);
    const { subject } = state;
    const names = state.plans.map(chooser.plan);
    const about = subject && chooser.subject(subject);
    title.textContent = about ? about.name : "原文";
    document.title = about ? `${about.name}：${names.map(({ name }) => name).join("、")} · ${siteTitle}` : siteTitle;
    const few = tooFew(state.plans.length, chooser.shelf.plans.length);
    const before = [...words, ...(few ? [few] : [])].join("");
    said.textContent = `${before}正在取原文…`;
    place.setAttribute("aria-busy", "true");
    const columns = await Promise.all(
      names.map(async (plan): Promise<Column> => {
        if (!subject || !about) return { plan, parts: [] };
        // A theme has no page for a plan that says nothing of it.
        if (subject.kind === "theme" && !about.plans.includes(plan.id)) return { plan, parts: [] };
        return { plan, parts: await partsOf(subject, plan.id).catch(() => null) };
      }),
    );
    if (own !== turn) return;
    place.removeAttribute("aria-busy");
    const failed = columns.filter(({ parts }) => !parts);
    const draw = state.view === "stack" ? drawStack : drawColumns;
    const body = draw(columns, about?.subs ?? []);
    const heads = drawHeads(names);
    stopWatching();
    place.dataset.view = state.view;
    place.replaceChildren(
      ...(failed.length > 0 && subject ? [trouble(failed, (plan) => pageUrl(subject, plan), show)] : []),
      ...(names.length > 0 ? [heads, body] : []),
    );
    if (state.view === "columns") stopWatching = watchSwipe(body, heads);
    const excerpts = [...body.querySelectorAll<HTMLElement>(".excerpt")];
    const marks = state.marks ? markShared(excerpts, new Map(names.map(({ id, name }) => [id, name]))) : null;
    said.textContent =
      failed.length > 0
        ? `${before}有 ${failed.length} 份没有取到。`
        : `${before}${names.length > 0 ? summary(names.length, excerpts.length, marks) : ""}`;
  };

  const go = (next: ReadState) => {
    state = next;
    words = [];
    shownQuery = readQuery(next);
    history.pushState(null, "", `${location.pathname}${shownQuery}`);
    void show();
  };

  addEventListener("popstate", () => {
    if (location.search === shownQuery) return; // only the fragment changed
    shownQuery = location.search;
    ({ state, words } = readState(new URLSearchParams(location.search), chooser.shelf));
    void show();
  });
  form.addEventListener("change", () => go(stateIn(chooser, state)));
  form.addEventListener("submit", (event) => event.preventDefault());
  form.querySelector("[data-copy-view]")?.addEventListener("click", ({ currentTarget }) => {
    if (currentTarget instanceof HTMLElement) void copy(currentTarget, state);
  });
  place.addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>(".read-heads button") : null;
    const plan = button?.closest<HTMLElement>("li")?.dataset.plan;
    if (!button || !plan) return;
    if (button.dataset.move) {
      go({ ...state, plans: moved(state.plans, plan, button.dataset.move === "1" ? 1 : -1) });
      void keepFocus(place, plan, button.dataset.move);
    } else jump(place, plan);
  });
  followTwins(place);
  dispatchEvent(new CustomEvent("duidu-opening", { detail: show() }));
}

/** Of the documents that are named above, those that are shown. */
function noteOnly(plans: readonly string[]): void {
  for (const item of document.querySelectorAll<HTMLElement>(".compare-note li")) {
    const plan = item.querySelector<HTMLElement>("[data-plan]")?.dataset.plan ?? "";
    item.hidden = plans.length > 0 && !plans.includes(plan);
  }
}

/** Brings a plan's column to view, and the keyboard with it. */
function jump(place: HTMLElement, plan: string): void {
  const column = place.querySelector<HTMLElement>(`:is(.read-column, .read-part)[data-plan="${plan}"]`);
  column?.focus({ preventScroll: true });
  column?.scrollIntoView({ block: "nearest", inline: "start" });
}

/** The button that was used, in the heads that are drawn anew; its neighbour where it has nowhere to go any more. */
async function keepFocus(place: HTMLElement, plan: string, by: string): Promise<void> {
  await new Promise((drawn) => {
    const watch = new MutationObserver(() => {
      watch.disconnect();
      drawn(null);
    });
    watch.observe(place, { childList: true });
  });
  const buttons = [...place.querySelectorAll<HTMLButtonElement>(`.read-heads [data-plan="${plan}"] .move`)];
  const same = buttons.find(({ dataset, disabled }) => dataset.move === by && !disabled);
  (same ?? buttons.find(({ disabled }) => !disabled))?.focus();
}

/** Says what could not be had, leads to the pages themselves, and tries again. */
function trouble(failed: readonly Column[], url: (plan: string) => string, retry: () => void): HTMLElement {
  const button = el("button", { type: "button", class: "action" }, "再试一次");
  button.addEventListener("click", retry);
  const links = failed.map(({ plan }) => el("a", { href: href(url(plan.id)) }, plan.name));
  return el(
    "div",
    { class: "trouble", role: "alert" },
    el(
      "p",
      {},
      el("b", {}, navigator.onLine === false ? "网络已断开，没有取到原文：" : "没有取到原文："),
      ...links.flatMap((link, i) => (i > 0 ? ["、", link] : [link])),
      navigator.onLine === false ? "。连上网络后再试。" : "。服务器没有给出这一页，可以再试，也可以点名字整页打开。",
    ),
    button,
  );
}

/** Copies the address that restores the view; where the clipboard is refused it stands selected, to be copied by hand. */
async function copy(button: HTMLElement, state: ReadState): Promise<void> {
  const address = new URL(`${location.pathname}${readQuery(state)}`, location.href).href;
  const status = button.parentElement?.querySelector<HTMLElement>("[role=status]");
  button.parentElement?.querySelector("input.by-hand")?.remove();
  try {
    await navigator.clipboard.writeText(address);
    if (status) status.textContent = "已复制链接";
    setTimeout(() => {
      if (status) status.textContent = "";
    }, SAID_FOR);
  } catch {
    if (status) status.textContent = "浏览器不允许自动复制，请手动复制";
    const field = el("input", { class: "by-hand", readonly: true, "aria-label": "这个视图的链接" });
    field.value = address;
    button.after(field);
    field.select();
  }
}
