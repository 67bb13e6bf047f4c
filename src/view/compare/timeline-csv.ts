import type { SitePlan } from "../../model/site.ts";
import { csvText } from "../../text/csv.ts";
import { kindText } from "../labels.ts";
import { markedQuote } from "../quote.ts";
import { DATED_NAMES, type Dated } from "./timeline.ts";

const COLUMNS = ["年份", "规划", "文件性质", "类别", "承诺", "数值", "原文", "位置", "地址"] as const;

/** Dated commitments for spreadsheet programs, the nearest year first. */
export const timelineCsv = (
  commitments: readonly Dated[],
  plans: readonly SitePlan[],
  address: (url: string) => string,
): string =>
  csvText(
    commitments
      .toSorted((a, b) => a.year - b.year)
      .map(({ plan, year, status, name, value, path, url, ...quoted }): Record<(typeof COLUMNS)[number], string> => {
        const site = plans.find((one) => one.plan.id === plan);
        return {
          年份: String(year),
          规划: site?.plan.name ?? plan,
          文件性质: site ? kindText(site.plan) : "",
          类别: DATED_NAMES[status],
          承诺: name,
          数值: value,
          原文: markedQuote(quoted),
          位置: path,
          地址: address(url),
        };
      }),
    COLUMNS,
  );
