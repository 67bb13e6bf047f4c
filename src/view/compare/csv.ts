import type { SitePlan, SiteTopic } from "../../model/site.ts";
import { CELL_STATUSES } from "../../model/topics.ts";
import { csvText } from "../../text/csv.ts";
import { kindText } from "../labels.ts";
import { markedQuote } from "../quote.ts";
import { valueText, yearText } from "../targets.ts";

const COLUMNS = ["议题", "规划", "文件性质", "情况", "数值", "年份", "原文", "位置", "地址", "说明", "存疑"] as const;
type Row = Record<(typeof COLUMNS)[number], string>;

/** Topics for spreadsheet programs: a row a statement, and one a cell that has none. */
export const topicsCsv = (
  topics: readonly SiteTopic[],
  plans: readonly SitePlan[],
  address: (url: string) => string,
): string =>
  csvText(
    topics.flatMap((topic) =>
      topic.cells.flatMap((cell): Row[] => {
        const site = plans.find(({ plan }) => plan.id === cell.plan);
        const common = {
          议题: topic.name,
          规划: site?.plan.name ?? cell.plan,
          文件性质: site ? kindText(site.plan) : "",
          数值: "",
          年份: "",
          原文: "",
          位置: "",
          地址: "",
          说明: [cell.note, cell.reason, cell.reviewed ? null : "按词找到，未经编辑读过"].filter(Boolean).join("；"),
          存疑: cell.doubt ?? "",
        };
        if (cell.statements.length === 0) return [{ ...common, 情况: CELL_STATUSES[cell.status] }];
        return cell.statements.map(({ status, values, path, url, ...quoted }) => ({
          ...common,
          情况: CELL_STATUSES[status],
          数值: values.map(valueText).join("；"),
          年份: [...new Set(values.map(({ year }) => yearText(year)))].join("；"),
          原文: markedQuote(quoted),
          位置: path,
          地址: address(url),
        }));
      }),
    ),
    COLUMNS,
  );
