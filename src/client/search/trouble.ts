import { el } from "./el.ts";

/** Says what failed and what can be done; `retry` tries again. */
export function trouble(error: unknown, retry: () => void): HTMLElement {
  const offline = navigator.onLine === false;
  const button = el("button", { type: "button", class: "action", "data-retry": true }, "重试");
  button.addEventListener("click", retry);
  console.warn(error);
  return el(
    "div",
    { class: "trouble", role: "alert" },
    el("p", {}, el("b", {}, offline ? "网络已断开，检索用的索引没有载入。" : "检索用的索引没有载入。")),
    el(
      "p",
      {},
      offline
        ? "连上网络后点“重试”。已经打开的页面可以继续读。"
        : "请点“重试”；仍不行，请刷新页面（可能是旧页面留在缓存里）。规划全文和主题页不受影响。",
    ),
    button,
  );
}
