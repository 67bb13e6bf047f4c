import { csvText } from "../text/csv.ts";
import { withMarks } from "../text/marks.ts";
import type { SearchRecord } from "./record.ts";

const COLUMNS = ["序号", "规划", "标题路径", "类别", "段落编号", "原文", "主题", "牵头部门", "地址"] as const;

/** What a table of results calls a plan and a theme, and the full address of a passage. */
export interface CsvNames {
  plan(id: string): string;
  theme(id: string): string;
  address(url: string): string;
}

/** Results as CSV in their order, texts as in the source with their marks. */
export const resultsCsv = (records: readonly SearchRecord[], names: CsvNames): string =>
  csvText(
    records.map((record, i) => ({
      序号: String(i + 1),
      规划: names.plan(record.plan),
      标题路径: record.path.join(" › "),
      类别: record.kinds.join("、"),
      段落编号: record.id,
      原文: withMarks(record.text, record.marks ?? []),
      主题: record.themes.map(names.theme).join("、"),
      牵头部门: record.leads.join("、"),
      地址: names.address(record.url),
    })),
    COLUMNS,
  );
