import type { SitePlan, SiteStatement, SiteTopic, SiteTopicCell } from "../../model/site.ts";
import { CELL_STATUSES, type CellStatus } from "../../model/topics.ts";
import { forDisplay } from "../../text/typography.ts";
import { yearText } from "../targets.ts";
import { shortValue } from "./values.ts";

/** Statements of a cell, those first that say most: digits, lost digits, titles, words. */
const ORDER: readonly SiteStatement["status"][] = ["quantified", "lost", "designated", "stated"];

export const orderedStatements = ({ statements }: SiteTopicCell): SiteStatement[] =>
  statements.toSorted((a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status));

/** What a narrow cell shows: of each kind of statement the first, and two numbers; words only where there is nothing else. */
export const headStatements = (cell: SiteTopicCell): SiteStatement[] => {
  const ordered = orderedStatements(cell);
  const telling = ORDER.slice(0, 3).flatMap((status) =>
    ordered.filter((one) => one.status === status).slice(0, status === "quantified" ? 2 : 1),
  );
  return telling.length > 0 ? telling.slice(0, 3) : ordered.slice(0, 1);
};

/** Page of a topic. */
export const topicUrl = (topic: string): string => `/compare/topics/${topic}/`;

/** Where the mark of a cell leads: to the passage that says most, or to the explanation of its absence. */
export const cellUrl = (topic: SiteTopic, cell: SiteTopicCell): string =>
  orderedStatements(cell)[0]?.url ?? `${topicUrl(topic.id)}#${cell.plan}`;

/** Numbers of a cell where there is little room: the first, and how many more. */
export const cellNumber = (cell: SiteTopicCell): string | null => {
  const numbers = orderedStatements(cell).flatMap(({ values }) => values.filter(({ lost }) => !lost));
  const [first, ...more] = numbers;
  return first ? `${shortValue(first)}${more.length > 0 ? ` +${more.length}` : ""}` : null;
};

/** The words of a statement for a narrow cell, with their marks. */
const shortText = ({ short, shortMarked }: SiteStatement): string => forDisplay(shortMarked ?? short);

/** What a statement says in a narrow cell: its number, its title, or its words. */
export const statementHead = (statement: SiteStatement): string => {
  const [value] = statement.values;
  if (statement.status === "quantified" && value) return shortValue(value);
  if (statement.status === "designated" && statement.title) return forDisplay(statement.title);
  return shortText(statement);
};

/** What stands under it, small: year and what is measured; empty where the head says all. */
export const statementFoot = (statement: SiteStatement): string => {
  const [value] = statement.values;
  if (statement.status === "lost") return "数字在本站所据文本中缺失";
  if (!value || statement.status !== "quantified") return "";
  return [value.year === null ? "" : yearText(value.year), forDisplay(value.indicator)].filter(Boolean).join(" · ");
};

/** A cell in one line, for whoever does not see the picture. */
export const cellLine = (topic: SiteTopic, cell: SiteTopicCell, plan: SitePlan): string => {
  const [first] = orderedStatements(cell);
  const number = cellNumber(cell);
  return [
    `${plan.plan.name}，${topic.name}：${CELL_STATUSES[cell.status]}`,
    number ?? "",
    first ? `“${shortText(first)}”` : (cell.reason ?? ""),
    cell.reviewed ? "" : "按词找到，未经编辑读过",
  ]
    .filter(Boolean)
    .join("，");
};

/** How many plans have each status, those that occur, in the order of the statuses. */
const statusCounts = ({ cells }: SiteTopic): { status: CellStatus; count: number }[] =>
  (Object.keys(CELL_STATUSES) as CellStatus[])
    .map((status) => ({ status, count: cells.filter((cell) => cell.status === status).length }))
    .filter(({ count }) => count > 0);

/** The counts as a sentence: 5 份文件：2 份有数字，1 份文字承诺，2 份未提及. */
export const countsText = (topic: SiteTopic): string =>
  `${topic.cells.length} 份文件：${statusCounts(topic)
    .map(({ status, count }) => `${count} 份${CELL_STATUSES[status]}`)
    .join("，")}。`;
