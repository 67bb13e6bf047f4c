import { DIRECTIONS } from "../../model/indicators.ts";
import type { SiteIndicator, SitePlan } from "../../model/site.ts";
import { csvText } from "../../text/csv.ts";
import { kindText } from "../labels.ts";
import { markedQuote } from "../quote.ts";
import { yearWords } from "./indicators.ts";
import { COMPARATOR_SIGNS } from "./values.ts";

const COLUMNS = [
  "指标",
  "方向",
  "规划",
  "文件性质",
  "原文指标",
  "比较",
  "数值",
  "单位",
  "换算数值",
  "换算单位",
  "年份",
  "同一把尺",
  "不同之处",
  "前后不一",
  "由文字推得",
  "原文",
  "位置",
  "地址",
] as const;

const numberText = (value: number | readonly number[] | null): string =>
  value === null ? "" : typeof value === "number" ? String(value) : value.join("—");

/** Numbers of indicators for spreadsheet programs: a row a number, lost ones with an empty number. */
export const indicatorsCsv = (
  indicators: readonly SiteIndicator[],
  plans: readonly SitePlan[],
  address: (url: string) => string,
): string =>
  csvText(
    indicators.flatMap((indicator) =>
      indicator.values.map((value): Record<(typeof COLUMNS)[number], string> => {
        const site = plans.find(({ plan }) => plan.id === value.plan);
        return {
          指标: indicator.name,
          方向: DIRECTIONS[indicator.direction],
          规划: site?.plan.name ?? value.plan,
          文件性质: site ? kindText(site.plan) : "",
          原文指标: value.indicator,
          比较: value.lost ? "数字缺失" : COMPARATOR_SIGNS[value.comparator],
          数值: numberText(value.value),
          单位: value.unit,
          换算数值: numberText(value.scaled),
          换算单位: value.scaled === null ? "" : indicator.unit,
          年份: yearWords(value.year),
          同一把尺: value.same ? "是" : "否",
          不同之处: value.difference ?? "",
          前后不一: value.conflict ? "是" : "",
          由文字推得: value.words,
          原文: markedQuote(value),
          位置: value.path,
          地址: address(value.url),
        };
      }),
    ),
    COLUMNS,
  );
