import { nearestPlaces } from "./cite/nearest.ts";

/** A page that may be offered in place of one that is not there; `url` is site-absolute, without base. */
export interface Way {
  url: string;
  text: string;
}

/** The plan that an address lies under, and what follows it there; null where it lies under none. */
export const askedOfPlan = (path: string): { plan: string; rest: string } | null => {
  const [, plan = "", rest = ""] = /^\/plans\/([^/]+)\/*(.*?)\/*$/u.exec(path) ?? [];
  return plan === "" ? null : { plan, rest };
};

/** The number of a task that was asked for by hand: `tasks/211`, `tasks/0185`, `t185`, full-width digits too; null where it was none. */
export const askedTask = (rest: string): number | null => {
  const digits = /^(?:tasks\/t?|t)(\d{1,6})$/u.exec(rest.normalize("NFKC").toLowerCase())?.[1];
  return digits === undefined ? null : Number(digits);
};

/**
 * Of a plan's pages those that an address may have meant, the nearest first: the page that it lies under (the list of tasks
 * for `tasks/211`), then the chapter or section with the nearest number.
 */
export const nearWays = (plan: string, rest: string, pages: readonly Way[]): Way[] => {
  const root = `/plans/${plan}/`;
  const asked = `${root}${rest}/`;
  const above = pages
    .filter(({ url }) => url !== root && asked.startsWith(url))
    .sort((a, b) => b.url.length - a.url.length)
    .slice(0, 1);
  const byId = new Map(
    pages.map((page) => [page.url.slice(root.length).replace(/\/$/u, "").replaceAll("/", "-"), page]),
  );
  const near = nearestPlaces(rest, [...byId.keys()].filter(Boolean)).flatMap((id) => byId.get(id) ?? []);
  return [...new Set([...near, ...above])];
};
