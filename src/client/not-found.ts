import { clip } from "../text/chars.ts";
import { askedOfPlan, askedTask, nearWays, type Way } from "../view/not-found.ts";
import { line, link } from "./missing-box.ts";
import { pageAt } from "./page-at.ts";

/** Characters of an address, and of a plan's id, that are shown. */
const SHOWN = { address: 80, id: 30 };

const readable = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};

/** Pages of a plan that its own page links to: tables about it, chapters and sections. */
const pagesOf = (page: Document, root: string): Way[] =>
  [...page.querySelectorAll<HTMLAnchorElement>(".plan-actions a, .outline-tree a")].flatMap((a) => {
    const url = a.getAttribute("href") ?? "";
    const own = `/${url.slice(root.length)}`;
    return url.includes("#") ? [] : [{ url: own, text: (a.textContent ?? "").replaceAll(/\s+/gu, " ").trim() }];
  });

const list = (ways: readonly Way[], root: string): HTMLUListElement => {
  const made = document.createElement("ul");
  for (const { url, text } of ways) {
    const item = document.createElement("li");
    item.append(link(root + url.slice(1), text));
    made.append(item);
  }
  return made;
};

/** On the page for what is not there: says what was asked for, and offers what of the same plan comes nearest. */
export const startNotFound = async (): Promise<void> => {
  const place = document.querySelector<HTMLElement>("[data-asked]");
  if (!place) return;
  // The base path comes with the page.
  const { asked: root = "/" } = place.dataset;
  const path = `/${location.pathname.slice(root.length)}`.replaceAll(/\/{2,}/gu, "/");
  const address = document.createElement("b");
  address.textContent = clip(readable(path), SHOWN.address);
  place.append(line("要找的地址：", address));
  const asked = askedOfPlan(path);
  if (!asked) return;
  // Ids are lower case; who types an address may not know.
  const id = asked.plan.toLowerCase();
  const card = document.querySelector(`.card[data-plan="${CSS.escape(id)}"]`);
  if (!card) {
    place.append(line(`本站没有编号为“${clip(readable(asked.plan), SHOWN.id)}”的规划；收录的都在下面。`));
    return;
  }
  const plan: Way = { url: `/plans/${id}/`, text: card.querySelector("h3")?.textContent?.trim() || id };
  const pages = await pageAt(root + plan.url.slice(1)).then(
    (page) => pagesOf(page, root),
    () => [],
  );
  const task = askedTask(readable(asked.rest));
  const tasks = `/plans/${id}/tasks/`;
  const total = Number(/(\d+) 项/u.exec(pages.find(({ url }) => url === tasks)?.text ?? "")?.[1] ?? 0);
  const own: Way[] =
    task !== null && task > 0 && task <= total ? [{ url: `${tasks}${task}/`, text: `第 ${task} 项任务` }] : [];
  const near = nearWays(id, task === null ? asked.rest : `tasks/${task}`, pages);
  if (task !== null && own.length === 0 && pages.length > 0)
    place.append(
      line(
        total > 0
          ? `${plan.text}没有编号为 ${task} 的任务，共 ${total} 项。`
          : `${plan.text}的文件里没有编了号的任务。`,
      ),
    );
  place.append(line("最接近的页面："), list([...own, ...near, plan], root));
};
