import type { TargetRecord, TaskRecord } from "../model/records.ts";
import type { SiteAgency, SiteFound, SitePassage } from "../model/site.ts";
import { countNumbers, type NumberCounts } from "../model/targets.ts";
import { csvText } from "../text/csv.ts";
import { UNKNOWN } from "./labels.ts";
import { bindingText, yearText } from "./targets.ts";

/** The page of an agency in a plan. */
export const agencyUrl = (plan: string, agency: string): string => `/plans/${plan}/agencies/${agency}/`;

/** A task with its passage, as lists show it. */
export interface ListedTask extends TaskRecord {
  shown: SitePassage;
  /** Its targets, by the source of their numbers. */
  numbers: NumberCounts;
}

/** Tasks of a plan by number, each with its passage; those that no passage shows are left out. */
export const listedTasks = ({ tasks, passages, targets }: SiteFound): ReadonlyMap<number, ListedTask> => {
  const targetsOf = Map.groupBy(targets, ({ passage }) => passage);
  const listed = tasks.flatMap((task) => {
    const shown = passages[task.id];
    return shown ? [{ ...task, shown, numbers: countNumbers(targetsOf.get(task.id) ?? []) }] : [];
  });
  return new Map(listed.map((task) => [task.number, task]));
};

const tasksOf = (all: ReadonlyMap<number, ListedTask>, numbers: readonly number[]): ListedTask[] =>
  [...numbers].sort((a, b) => a - b).flatMap((number) => all.get(number) ?? []);

/** What an agency leads, binding tasks first, and what it joins. */
export const dutiesOf = (agency: SiteAgency, all: ReadonlyMap<number, ListedTask>) => {
  const leads = tasksOf(all, agency.leads);
  const isBinding = ({ number }: ListedTask) => agency.binding.includes(number);
  return {
    leads: [...leads.filter(isBinding), ...leads.filter((task) => !isBinding(task))],
    joins: tasksOf(all, agency.joins),
  };
};

/** Targets of the tasks that an agency leads, binding ones first. */
export const agencyTargets = ({ targets, passages }: SiteFound, agency: string): TargetRecord[] => {
  const own = targets.filter(({ passage }) => passages[passage]?.leads.includes(agency));
  return [...own.filter(({ binding }) => binding), ...own.filter(({ binding }) => !binding)];
};

/**
 * By when a task is due: the years that its targets name; without any, 规划期内 or else 每年 where they say so; else 未载明.
 */
export const deadline = (targets: readonly Pick<TargetRecord, "year">[]): string => {
  const said = new Set(targets.map(({ year }) => year));
  const years = [...said].filter((year) => typeof year === "number");
  if (years.length > 0)
    return years
      .sort((a, b) => a - b)
      .map(yearText)
      .join("、");
  const span = (["period", "annual"] as const).find((year) => said.has(year));
  return yearText(span ?? null);
};

/** The words of a task in the source's characters, without its number (and the * of a binding one) and without the parentheses that name the agencies. */
export const taskWords = (text: string, raw: string): string => {
  const bare = raw.replace(/^[（(]|[）)]$/gu, "");
  const at = bare === "" ? -1 : text.lastIndexOf(bare);
  const open = at > 0 && /[（(]/u.test(text.charAt(at - 1)) ? at - 1 : at;
  const after = at + bare.length;
  const close = open < at && /[）)]/u.test(text.charAt(after)) ? after + 1 : after;
  const without = at < 0 ? text : text.slice(0, open) + text.slice(close);
  return without.replace(/^\s*[*＊]?\s*\d+\s*[.．、]\s*/u, "").trim();
};

/** Whether the text leaves a list open: 市卫健局、人社局等. */
const isOpen = (bodies: string[], raw: string): boolean => raw.includes(`${bodies.at(-1) ?? ""}等`);

/** The bodies that a task names, as written: 牵头：市发改局；配合：市财政局、各镇办. */
export const bodiesText = ({ leads, cooperating, others, raw }: TaskRecord): string =>
  [
    { name: "牵头", bodies: leads },
    { name: "配合", bodies: cooperating },
    { name: leads.length + cooperating.length > 0 ? "另有" : "单位", bodies: others },
  ]
    .filter(({ bodies }) => bodies.length > 0)
    .map(({ name, bodies }) => `${name}：${bodies.join("、")}${isOpen(bodies, raw) ? "等" : ""}`)
    .join("；") || UNKNOWN;

/** One line of an agency's work list (工作清单), in the source's characters. */
export interface WorkItem {
  number: number;
  url: string;
  words: string;
  bodies: string;
  duty: "牵头" | "配合";
  binding: string;
  due: string;
}

/** The work list of an agency: what it leads, then what it joins, each by number. */
export const workList = (
  agency: SiteAgency,
  all: ReadonlyMap<number, ListedTask>,
  targets: readonly TargetRecord[],
): WorkItem[] => {
  const item = (duty: WorkItem["duty"]) => (task: ListedTask) => ({
    number: task.number,
    url: task.shown.url,
    words: taskWords(task.marked ?? task.text, task.raw),
    bodies: bodiesText(task),
    duty,
    binding: bindingText(task.binding),
    due: deadline(targets.filter(({ passage }) => passage === task.id)),
  });
  return [
    ...tasksOf(all, agency.leads).map(item("牵头")),
    ...tasksOf(all, agency.joins)
      .filter(({ number }) => !agency.leads.includes(number))
      .map(item("配合")),
  ];
};

const COLUMNS = ["编号", "任务", "责任单位", "本单位", "性质", "完成时限", "原文地址"] as const;

/** A work list as CSV, in the source's characters like all data; addresses are made by `address` from site-absolute ones. */
export const workListCsv = (items: readonly WorkItem[], address: (url: string) => string): string =>
  csvText(
    items.map(({ number, url, words, bodies, duty, binding, due }) => ({
      编号: String(number),
      任务: words,
      责任单位: bodies,
      本单位: duty,
      性质: binding,
      完成时限: due,
      原文地址: address(url),
    })),
    COLUMNS,
  );
