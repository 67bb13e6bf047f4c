import { href } from "../../view/href.ts";
import { el } from "../search/el.ts";
import type { Column } from "./draw.ts";

/** Says what could not be had, leads to the pages themselves, and tries again. */
export function trouble(failed: readonly Column[], url: (plan: string) => string, retry: () => void): HTMLElement {
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
