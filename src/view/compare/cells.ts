import type { TargetRecord } from "../../model/records.ts";
import type { SitePlan, SiteStatement, SiteTopic, SiteTopicCell } from "../../model/site.ts";
import { INFERRED, numberSource } from "../../model/targets.ts";
import { CELL_STATUSES, type CellMark, MARK_NAMES } from "../../model/topics.ts";
import { forDisplay } from "../../text/typography.ts";
import { inferredText, yearText } from "../targets.ts";
import { shortValue } from "./values.ts";

/** What is said of a cell that the editor who read it doubts, how filters call it, and its sign. */
export const DOUBTED = "编者存疑";
export const DOUBT = "doubt";
export const DOUBT_SIGN = "?";

/** The mark of a statement: its status; or, where it has words alone, that these stand for a number. */
export const statementMark = ({ status, inferred }: Pick<SiteStatement, "status" | "inferred">): CellMark =>
  status === "stated" && inferred.length > 0 ? "inferred" : status;

/** Statements of a cell, those first that say most: digits, lost digits, titles, words for a number, other words. */
const ORDER: readonly CellMark[] = ["quantified", "lost", "designated", "inferred", "stated"];

const orderOf = (statement: SiteStatement): number => ORDER.indexOf(statementMark(statement));

export const orderedStatements = ({ statements }: SiteTopicCell): SiteStatement[] =>
  statements.toSorted((a, b) => orderOf(a) - orderOf(b));

/** The mark of a cell: that of the statement that says most; its status where it has none, or where an editor decided it. */
export const cellMark = (cell: SiteTopicCell): CellMark => {
  const [first] = orderedStatements(cell);
  return first?.status === cell.status ? statementMark(first) : cell.status;
};

/** What a narrow cell shows: of each kind of statement the first, and two numbers; words only where there is nothing else. */
export const headStatements = (cell: SiteTopicCell): SiteStatement[] => {
  const ordered = orderedStatements(cell);
  const telling = ORDER.slice(0, -1).flatMap((mark) =>
    ordered.filter((one) => statementMark(one) === mark).slice(0, mark === "quantified" ? 2 : 1),
  );
  return telling.length > 0 ? telling.slice(0, 3) : ordered.slice(0, 1);
};

/** Page of a topic. */
export const topicUrl = (topic: string): string => `/compare/topics/${topic}/`;

/** Where the mark of a cell leads: to the passage that says most, or to the explanation of its absence. */
export const cellUrl = (topic: SiteTopic, cell: SiteTopicCell): string =>
  orderedStatements(cell)[0]?.url ?? `${topicUrl(topic.id)}#${cell.plan}`;

/** The numbers of a cell that its text writes, in the order in which they are shown. */
const writtenIn = (cell: SiteTopicCell): TargetRecord[] =>
  orderedStatements(cell).flatMap(({ values }) => values.filter((value) => numberSource(value) === "written"));

/** Written numbers of a cell where there is little room: the first, and how many more. */
export const cellNumber = (cell: SiteTopicCell): string | null => {
  const [first, ...more] = writtenIn(cell);
  return first ? `${shortValue(first)}${more.length > 0 ? ` +${more.length}` : ""}` : null;
};

/**
 * The number under a cell's mark: under a full square the first one that the text writes, under a hollow one the words that
 * a number is inferred from; none under other marks.
 */
export const markedValue = (cell: SiteTopicCell): TargetRecord | null => {
  const mark = cellMark(cell);
  if (mark === "quantified") return writtenIn(cell)[0] ?? null;
  return (mark === "inferred" && orderedStatements(cell)[0]?.values[0]) || null;
};

/** The rules of `markedValue` and `cellMark`, as readers are told those that they meet. */
export const markRules = (cells: readonly SiteTopicCell[]): string => {
  const marks = new Set(cells.map(cellMark));
  return [
    marks.has("quantified") ? "实心方块下是这一格第一个写明的数，放不下时单位另起一行。" : "",
    marks.has("inferred") ? "空心方块：原文没有写数字，下面是可以推得数的原词。" : "",
    "一格有几句话，记号取说得最具体的一句。",
  ].join("");
};

/** What a cell says, in a few words: its numbers, the words that stand for one, or its status; with the editor's doubt. */
export const cellSaid = (cell: SiteTopicCell): string => {
  const value = markedValue(cell);
  const inferred = value && numberSource(value) === "inferred";
  const said = inferred ? `${shortValue(value)}（${INFERRED}）` : value ? cellNumber(cell) : CELL_STATUSES[cell.status];
  return [said, cell.doubt === null ? "" : DOUBTED].filter(Boolean).join("，");
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

/** What stands under it, small: the number that its words stand for, year, and what is measured; empty where the head says all. */
export const statementFoot = (statement: SiteStatement): string => {
  const [value] = statement.values;
  const mark = statementMark(statement);
  if (mark === "lost") return "数字在本站所据文本中缺失";
  if (!value || (mark !== "quantified" && mark !== "inferred")) return "";
  const year = value.year === null ? "" : yearText(value.year);
  const measured = mark === "inferred" ? inferredText(value) : forDisplay(value.indicator);
  return (mark === "inferred" ? [measured, year] : [year, measured]).filter(Boolean).join(" · ");
};

/** A cell in one line, for whoever does not see the picture. */
export const cellLine = (topic: SiteTopic, cell: SiteTopicCell, plan: SitePlan): string => {
  const [first] = orderedStatements(cell);
  const value = markedValue(cell);
  return [
    `${plan.plan.name}，${topic.name}：${CELL_STATUSES[cell.status]}`,
    value ? inferredText(value) || (cellNumber(cell) ?? "") : "",
    first ? `“${shortText(first)}”` : (cell.reason ?? ""),
    cell.reviewed ? "" : "按词找到，未经编辑读过",
    cell.doubt === null ? "" : DOUBTED,
  ]
    .filter(Boolean)
    .join("，");
};

/** What a filter may ask for that a cell is: its status, its mark, its doubt. */
export const cellTraits = (cell: SiteTopicCell): string[] => [
  ...new Set([cell.status, cellMark(cell), ...(cell.doubt === null ? [] : [DOUBT])]),
];

/** What a filter may ask for that a topic has in a cell or a statement. */
export const topicTraits = ({ cells }: SiteTopic): string[] => [
  ...new Set(cells.flatMap((cell) => [...cellTraits(cell), ...cell.statements.map(statementMark)])),
];

/** How many cells have each mark, those that occur, in the order of the legend. */
export const markCounts = (cells: readonly SiteTopicCell[]): { mark: CellMark; count: number }[] => {
  const marks = cells.map(cellMark);
  return (Object.keys(MARK_NAMES) as CellMark[])
    .map((mark) => ({ mark, count: marks.filter((one) => one === mark).length }))
    .filter(({ count }) => count > 0);
};

/** How many cells an editor doubts. */
export const doubtCount = (cells: readonly SiteTopicCell[]): number =>
  cells.filter(({ doubt }) => doubt !== null).length;

/** The counts as a sentence: 5 份文件：2 份有数字，1 份由文字推得，2 份未提及；其中 1 份编者存疑. */
export const countsText = ({ cells }: SiteTopic): string => {
  const counts = markCounts(cells).map(({ mark, count }) => `${count} 份${MARK_NAMES[mark]}`);
  const doubts = doubtCount(cells);
  return `${cells.length} 份文件：${counts.join("，")}${doubts > 0 ? `；其中 ${doubts} 份${DOUBTED}` : ""}。`;
};
