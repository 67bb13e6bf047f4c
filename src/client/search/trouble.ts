import { LoadError, outdated, UnsupportedError } from "../../search/load.ts";
import { href } from "../../view/href.ts";
import { siteUpdated } from "../updated.ts";
import { action } from "./actions.ts";
import { el } from "./el.ts";

/** What goes on with a search in the site as it is published now. */
interface Renewal {
  label: string;
  act(): void;
}
const RELOAD: Renewal = { label: "刷新页面", act: () => location.reload() };

/**
 * Says what failed, why, and what can be done; `retry` tries again, `renewal` goes on where this page is an old one. `task` is what
 * has not been done.
 */
export function trouble(error: unknown, retry: () => void, task = "检索", renewal = RELOAD): HTMLElement {
  console.warn(error);
  if (error instanceof UnsupportedError) return unsupported(task);
  const again = action("重试", retry);
  again.setAttribute("data-retry", "");
  const buttons = [again];
  const sentence = (reason: string) => `${task}没有完成：${fileName(error)}没有载入，${reason}。`;
  const headline = el("b", {}, sentence(why(error)));
  if (mayBeOld(error)) {
    const renew = action(renewal.label, renewal.act);
    renew.setAttribute("data-reload", "");
    buttons.push(renew);
    void siteUpdated().then((updated) => {
      if (updated) headline.textContent = sentence("网站更新了，这一页是旧的");
    });
  }
  // The program of the CSV button is imported once; a server that never answers is not asked again.
  const once = error instanceof LoadError && (error.reason === "slow" || error.url === "/csv.ts");
  const tried = once ? "" : "已自动再试过一次。";
  return el(
    "div",
    { class: "trouble", role: "alert" },
    el("p", {}, headline),
    el("p", {}, `${task.endsWith("检索") ? UNKNOWN : ""}${tried}`, advice(error, renewal)),
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

/** Whether the page may be older than the site: what it asks for is gone then. */
const mayBeOld = (error: unknown): boolean => outdated(error) || !(error instanceof LoadError);

/** What kinds of files the index has; the first that fits. */
const FILES: [RegExp, string][] = [
  [/\/texts\//u, "段落文字"],
  [/\/names\.json$/u, "名称表"],
  [/\/passages\.json$/u, "段落表"],
  [/\/pagefind\.js$|\.pagefind$/u, "检索程序"],
  [/\/csv\.ts$/u, "导出程序"],
];

const fileName = (error: unknown): string =>
  (error instanceof LoadError && FILES.find(([pattern]) => pattern.test(error.url))?.[1]) || "索引的一部分";

function why(error: unknown): string {
  if (!(error instanceof LoadError)) return "检索程序出错";
  const { reason, status } = error;
  if (reason === "cut") return navigator.onLine === false ? "网络已断开" : "网络断开或连接中断";
  if (reason === "slow") return "等了很久，服务器没有回答";
  if (reason === "gone") return "文件不在了（网站可能刚更新过）";
  if (reason === "server") return `服务器出错（${status}）`;
  return "内容不对（网站可能刚更新过，或者网络给了别的网页）";
}

const UNKNOWN = "没有查完，所以不说有没有、有多少。";

function advice(error: unknown, { label }: Renewal): string {
  if (mayBeOld(error)) return `请点“${label}”，用新的索引接着查。规划全文和主题页不受影响。`;
  if (error instanceof LoadError && error.reason === "cut") return "连上网络后点“重试”。已经打开的页面可以继续读。";
  return "请过一会儿点“重试”。规划全文和主题页不受影响。";
}
