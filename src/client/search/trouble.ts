import { LoadError, outdated, UnsupportedError } from "../../search/load.ts";
import { href } from "../../view/href.ts";
import { action } from "./actions.ts";
import { el } from "./el.ts";

/** Says what failed, why, and what can be done; `retry` tries again. `task` is what has not been done. */
export function trouble(error: unknown, retry: () => void, task = "检索"): HTMLElement {
  console.warn(error);
  if (error instanceof UnsupportedError) return unsupported(task);
  const again = action("重试", retry);
  again.setAttribute("data-retry", "");
  const buttons = [again];
  if (outdated(error) || !(error instanceof LoadError)) {
    const reload = action("刷新页面", () => location.reload());
    reload.setAttribute("data-reload", "");
    buttons.push(reload);
  }
  return el(
    "div",
    { class: "trouble", role: "alert" },
    el("p", {}, el("b", {}, `${task}没有完成：${fileName(error)}没有载入，${why(error)}。`)),
    el("p", {}, `${task.endsWith("检索") ? UNKNOWN : ""}已自动再试过一次。`, advice(error)),
    el("p", { class: "trouble-actions" }, ...buttons),
  );
}

/** What a reader can do whose browser runs no search: to try again would change nothing. The versions stand in the README too. */
const unsupported = (task: string): HTMLElement =>
  el(
    "div",
    { class: "trouble", role: "alert" },
    el("p", {}, el("b", {}, `${task}没有进行：这个浏览器的版本太旧，运行不了检索程序。`)),
    el(
      "p",
      {},
      "没有查，所以不说有没有、有多少。检索要 Chrome、Edge 97，Firefox 91，Safari 16（iOS 16）或更新的浏览器。",
      "其他页面都能读：打开一份规划的",
      el("a", { href: href("/plans/") }, "全文一页"),
      "，可用浏览器自带的“在页面中查找”。",
    ),
  );

/** What kinds of files the index has; the first that fits. */
const FILES: [RegExp, string][] = [
  [/\/texts\//u, "段落文字"],
  [/\/names\.json$/u, "名称表"],
  [/\/passages\.json$/u, "段落表"],
  [/\/pagefind\.js$|\.pagefind$/u, "检索程序"],
];

const fileName = (error: unknown): string =>
  (error instanceof LoadError && FILES.find(([pattern]) => pattern.test(error.url))?.[1]) || "索引的一部分";

function why(error: unknown): string {
  if (!(error instanceof LoadError)) return "检索程序出错";
  const { reason, status } = error;
  if (reason === "cut") return navigator.onLine === false ? "网络已断开" : "网络断开或连接中断";
  if (reason === "gone") return "文件不在了（网站可能刚更新过）";
  if (reason === "server") return `服务器出错（${status}）`;
  return "内容不对（网站可能刚更新过，或者网络给了别的网页）";
}

const UNKNOWN = "没有查完，所以不说有没有、有多少。";

function advice(error: unknown): string {
  if (outdated(error) || !(error instanceof LoadError))
    return "请点“刷新页面”，刷新后用新的索引。规划全文和主题页不受影响。";
  if (error.reason === "cut") return "连上网络后点“重试”。已经打开的页面可以继续读。";
  return "请过一会儿点“重试”。规划全文和主题页不受影响。";
}
