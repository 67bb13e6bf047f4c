import { csvText } from "../../text/csv.ts";
import { kindText } from "../labels.ts";
import { shareUrl, type ThemeShares } from "./shares.ts";

const COLUMNS = ["主题", "规划", "文件性质", "字数", "占正文", "地址"] as const;

/** Shares of themes for spreadsheet programs; where a text has nothing on a theme, the share is empty, not zero. */
export const sharesCsv = (rows: readonly ThemeShares[], address: (url: string) => string): string =>
  csvText(
    rows.flatMap(({ theme, shares }) =>
      shares.map(
        ({ plan, chars, share }): Record<(typeof COLUMNS)[number], string> => ({
          主题: theme.name,
          规划: plan.plan.name,
          文件性质: kindText(plan.plan),
          字数: share === null ? "" : String(chars),
          占正文: share === null ? "" : share.toFixed(4),
          地址: share === null ? "" : address(shareUrl(theme, plan)),
        }),
      ),
    ),
    COLUMNS,
  );
