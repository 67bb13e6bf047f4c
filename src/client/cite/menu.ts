import { reportUrl } from "../../view/cite/report.ts";
import type { CitePage } from "../../view/cite/types.ts";
import { showCopied } from "../copy-link.ts";
import { copy } from "./copy.ts";
import { addressOf, frameOf, isQuotable, placeOf } from "./passage.ts";
import { cited, type Kind, NAMES } from "./reference.ts";
import { wordsOf } from "./words.ts";

const LABELS: Record<Kind, string> = {
  link: "复制链接",
  quotation: "复制引文（附出处）",
  reference: "复制参考文献（GB/T 7714）",
  csl: "复制 CSL-JSON（整份文件）",
};

/** The one menu of the page, and the number it was opened at. */
interface Menu {
  panel: HTMLElement;
  number: HTMLAnchorElement | null;
}

const items = (panel: Element): HTMLElement[] => [
  ...panel.querySelectorAll<HTMLElement>("[role=menuitem]:not([hidden])"),
];

const button = (menu: Menu, page: CitePage, kind: Kind): HTMLButtonElement => {
  const made = document.createElement("button");
  made.type = "button";
  made.tabIndex = -1;
  made.setAttribute("role", "menuitem");
  made.setAttribute("data-copy", kind);
  made.textContent = LABELS[kind];
  made.addEventListener("click", async () => {
    const { number, panel } = menu;
    const place = number && placeOf(number);
    if (!number || !place) return;
    const words = wordsOf(kind, page, place);
    panel.hidePopover();
    number.focus();
    if (await copy(NAMES[kind], words, number)) showCopied(number);
  });
  return made;
};

const build = (page: CitePage): Menu => {
  const panel = document.createElement("div");
  const menu: Menu = { panel, number: null };
  const id = document.createElement("div");
  id.className = "id";
  // Said by the menu's name.
  id.ariaHidden = "true";
  panel.id = "cite-menu";
  panel.setAttribute("popover", "auto");
  panel.setAttribute("role", "menu");
  panel.append(id, ...(["link", "quotation", "reference", "csl"] as const).map((kind) => button(menu, page, kind)));
  if (page.report) {
    const report = document.createElement("a");
    report.tabIndex = -1;
    report.setAttribute("role", "menuitem");
    report.setAttribute("data-report", "");
    report.textContent = "报告错误";
    panel.append(report);
  }
  panel.addEventListener("keydown", (event) => move(menu, event));
  // Told before it is hidden, so that nobody ever finds it hidden and its number still saying that it is open.
  panel.addEventListener("beforetoggle", ({ newState }) => {
    if (newState === "closed") closing(menu);
  });
  panel.addEventListener("toggle", ({ newState }) => {
    if (newState === "closed") closed(menu);
  });
  document.body.append(panel);
  return menu;
};

/** Arrows, Home and End move in the menu; Tab leaves it. */
const move = ({ panel, number }: Menu, event: KeyboardEvent): void => {
  const all = items(panel);
  const at = all.findIndex((item) => item.matches(":focus"));
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
  if (to !== undefined) {
    event.preventDefault();
    all[(to + all.length) % all.length]?.focus();
  } else if (event.key === "Tab") {
    panel.hidePopover();
    number?.focus();
  }
};

const closing = ({ number }: Menu): void => {
  number?.setAttribute("aria-expanded", "false");
  document.querySelector("[data-citing]")?.removeAttribute("data-citing");
};

const closed = ({ panel, number }: Menu): void => {
  if (panel.contains(document.activeElement)) number?.focus();
};

/** Stands under the number (above it where there is no room); on phones the style sheet puts it at the foot. */
const stand = (panel: HTMLElement, number: Element): void => {
  const at = number.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = panel;
  const below = at.bottom + 6 + height <= innerHeight || at.top < height + 6;
  const left = Math.max(8, Math.min(at.left, document.documentElement.clientWidth - width - 8));
  panel.style.setProperty("--x", `${left + scrollX}px`);
  panel.style.setProperty("--y", `${(below ? at.bottom + 6 : at.top - 6 - height) + scrollY}px`);
};

const open = (menu: Menu, page: CitePage, number: HTMLAnchorElement): void => {
  const place = placeOf(number);
  if (!place) return;
  const { panel } = menu;
  menu.number = number;
  const id = place.getAttribute("data-id") ?? "";
  const shown = panel.querySelector(".id");
  if (shown) shown.textContent = id;
  panel.setAttribute("aria-label", `引用 ${id}`);
  const quote = panel.querySelector<HTMLElement>("[data-copy=quotation]");
  if (quote) quote.hidden = !isQuotable(place);
  const report = panel.querySelector<HTMLAnchorElement>("[data-report]");
  if (report && page.report) report.href = reportUrl(page.report, id, cited(page, addressOf(place)));
  panel.showPopover();
  stand(panel, number);
  number.setAttribute("aria-expanded", "true");
  frameOf(place).setAttribute("data-citing", "");
  history.replaceState(history.state, "", addressOf(place));
  items(panel)[0]?.focus();
};

/** Numbers open the menu of their passage; with Ctrl, Shift or another button they stay the links they are. */
export const startMenu = (page: CitePage): void => {
  let menu: Menu | undefined;
  let openAtPress: Element | null = null;
  for (const number of document.querySelectorAll("a.no")) {
    number.setAttribute("aria-haspopup", "menu");
    number.setAttribute("aria-expanded", "false");
  }
  const numberAt = ({ target }: Event) =>
    target instanceof Element ? target.closest<HTMLAnchorElement>("a.no[aria-haspopup]") : null;
  // A press outside closes the menu before the click arrives: a second press on its number leaves it closed.
  document.addEventListener(
    "pointerdown",
    (event) => {
      openAtPress = menu?.panel.matches(":popover-open") ? numberAt(event) : null;
    },
    { capture: true },
  );
  document.addEventListener("click", (event) => {
    const number = numberAt(event);
    if (!number || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    menu ??= build(page);
    const again = openAtPress === number && menu.number === number;
    openAtPress = null;
    if (!again) open(menu, page, number);
  });
};
