import type { SiteInstrument, SitePlan } from "../../model/site.ts";
import { csvText } from "../../text/csv.ts";
import { markedQuote } from "../quote.ts";
import { STATUS_NAMES } from "../targets.ts";

const COLUMNS = ["政策工具", "含义", "提到的文件数", "规划", "提到次数", "原文", "位置", "地址", "核对情况"] as const;

/** Instruments for spreadsheet programs: a row a mention. */
export const instrumentsCsv = (
  instruments: readonly SiteInstrument[],
  plans: readonly SitePlan[],
  address: (url: string) => string,
): string =>
  csvText(
    instruments.flatMap(({ name, meaning, plans: own }) =>
      own.flatMap(({ plan, count, places }) =>
        places.map(
          ({ path, url, status, ...quoted }): Record<(typeof COLUMNS)[number], string> => ({
            政策工具: name,
            含义: meaning ?? "",
            提到的文件数: String(own.length),
            规划: plans.find((site) => site.plan.id === plan)?.plan.name ?? plan,
            提到次数: String(count),
            原文: markedQuote(quoted),
            位置: path,
            地址: address(url),
            核对情况: STATUS_NAMES[status],
          }),
        ),
      ),
    ),
    COLUMNS,
  );
