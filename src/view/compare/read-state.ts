import { clip, clippedList } from "../../text/chars.ts";

/** What is read side by side: the passages of a theme, or those of a topic. */
export interface Subject {
  kind: "theme" | "topic";
  id: string;
}

/** A view of the side-by-side page; the address holds all of it. */
export interface ReadState {
  /** Plan ids in the order of the columns, at most `MOST`. */
  plans: string[];
  /** Null where the site has no theme and no topic. */
  subject: Subject | null;
  view: "columns" | "stack";
  /** Whether words that several columns share are marked. */
  marks: boolean;
}

/** A theme or topic that can be chosen, with the plans that have passages on it, in the order of the site. */
export interface Choosable extends Subject {
  name: string;
  plans: readonly string[];
}

/** What an address may ask for. */
export interface Shelf {
  plans: readonly string[];
  /** The first is shown where nothing else is asked for. */
  subjects: readonly Choosable[];
}

/** Columns that fit beside each other and can still be read. */
export const MOST = 5;
/** Plans shown where the address names none: a topic's passages are few, a theme's are many. */
const AT_FIRST = { topic: MOST, theme: 3 } as const;

/** The plans that are shown of a theme or topic when none are asked for: those with passages on it, filled up to two. */
export function firstPlans(subject: Choosable | undefined, { plans }: Shelf): string[] {
  const having = plans.filter((id) => subject?.plans.includes(id));
  const others = plans.filter((id) => !having.includes(id));
  const first = having.slice(0, AT_FIRST[subject?.kind ?? "theme"]);
  return [...first, ...others.slice(0, Math.max(0, 2 - first.length))];
}

/** The view that an address asks for, as near as it can be had, and what is to be said where it differs. */
export function readState(query: URLSearchParams, shelf: Shelf): { state: ReadState; words: string[] } {
  const words: string[] = [];
  const subject = subjectOf(query, shelf, words);
  const view = query.get("view") ?? "columns";
  if (view !== "columns" && view !== "stack") words.push(`没有“${clip(view)}”这种排法，改为并列。`);
  return {
    state: {
      plans: plansOf(query, subject, shelf, words),
      subject: subject ? { kind: subject.kind, id: subject.id } : null,
      view: view === "stack" ? "stack" : "columns",
      marks: query.get("marks") !== "off",
    },
    words,
  };
}

/** The topic that is asked for, else the theme, else the first of all. */
function subjectOf(query: URLSearchParams, { subjects }: Shelf, words: string[]): Choosable | undefined {
  const asked = (["topic", "theme"] as const).flatMap((kind) => {
    const id = query.get(kind);
    return id ? [{ kind, id, known: subjects.find((one) => one.kind === kind && one.id === id) }] : [];
  });
  const found = asked.find(({ known }) => known)?.known ?? subjects[0];
  const missing = asked.filter(({ known }) => !known);
  for (const { kind, id } of missing) words.push(`本站没有${kind === "topic" ? "议题" : "主题"}“${clip(id)}”。`);
  if (missing.length > 0 && found) words.push(`现在显示的是“${found.name}”。`);
  if (missing.length === 0 && asked.length > 1) words.push("地址里既有议题又有主题，按议题显示。");
  return found;
}

function plansOf(query: URLSearchParams, subject: Choosable | undefined, shelf: Shelf, words: string[]): string[] {
  const list = query.get("plans");
  if (list === null) return firstPlans(subject, shelf);
  const asked = [...new Set(list.split(",").filter(Boolean))];
  const known = asked.filter((id) => shelf.plans.includes(id));
  const unknown = asked.filter((id) => !known.includes(id));
  if (unknown.length > 0) words.push(`本站没有规划${clippedList(unknown, "、")}，已略去。`);
  if (known.length > MOST) words.push(`最多并排 ${MOST} 份，地址里后面的 ${known.length - MOST} 份没有显示。`);
  return known.length === 0 && unknown.length > 0 ? firstPlans(subject, shelf) : known.slice(0, MOST);
}

/** The query of a view, with its question mark. */
export function readQuery({ plans, subject, view, marks }: ReadState): string {
  const query = new URLSearchParams({ plans: plans.join(",") });
  if (subject) query.set(subject.kind, subject.id);
  if (view === "stack") query.set("view", view);
  if (!marks) query.set("marks", "off");
  return `?${query.toString().replaceAll("%2C", ",")}`;
}

/** Address of the side-by-side page for a theme or topic, with the plans that it starts with. */
export const readUrl = ({ kind, id }: Subject): string => `/compare/read/?${kind}=${id}`;

/** Page of the whole passages that a topic's cells quote. */
export const topicPassagesUrl = (topic: string): string => `/compare/topics/${topic}/passages/`;

/** The plans with one more at the end, or without one; a sixth is not taken in. */
export const withPlan = (plans: readonly string[], id: string, on: boolean): string[] => {
  const others = plans.filter((other) => other !== id);
  return on && others.length < MOST ? [...others, id] : others;
};

/** The plans with one moved by a place to the front (-1) or the back (1); the same where there is no such place. */
export function moved(plans: readonly string[], id: string, by: -1 | 1): string[] {
  const from = plans.indexOf(id);
  const other = plans[from + by];
  if (from < 0 || other === undefined) return [...plans];
  return plans.map((plan, i) => (i === from ? other : i === from + by ? id : plan));
}
