import type { SiteDesignation, SitePlan } from "../../model/site.ts";
import { csvText } from "../../text/csv.ts";
import { kindText } from "../labels.ts";
import { markedQuote } from "../quote.ts";
import { STATUS_NAMES } from "../targets.ts";
import { LEVELS, titleYear } from "./designations.ts";

const COLUMNS = ["称号", "级别", "年份", "动词", "规划", "文件性质", "原文", "位置", "地址", "核对情况"] as const;

/** Titles sought for spreadsheet programs: one row for each passage. */
export const designationsCsv = (
  designations: readonly SiteDesignation[],
  plans: readonly SitePlan[],
  address: (url: string) => string,
): string =>
  csvText(
    designations.map(
      ({ plan, title, verb, level, year, path, url, status, ...quoted }): Record<(typeof COLUMNS)[number], string> => {
        const site = plans.find((one) => one.plan.id === plan);
        return {
          称号: title,
          级别: LEVELS.find((one) => one.level === level)?.name ?? "",
          年份: titleYear(year),
          动词: verb,
          规划: site?.plan.name ?? plan,
          文件性质: site ? kindText(site.plan) : "",
          原文: markedQuote(quoted),
          位置: path,
          地址: address(url),
          核对情况: STATUS_NAMES[status],
        };
      },
    ),
    COLUMNS,
  );
