/** Under what terms the data may be used, as LICENSE-data says at length. */

/** The licence of what the editors compiled: tables, readings, topics. */
export const DATA_LICENCE = {
  /** As the Open Definition and SPDX call it. */
  name: "CC-BY-4.0",
  title: "知识共享署名 4.0 国际",
  url: "https://creativecommons.org/licenses/by/4.0/",
} as const;

/** What the plans' own texts are. */
export const TEXTS_STATUS =
  "各规划的原文是党委、政府公开发布的正式文件或其官方解读，按取得时的原样收录，本站不主张权利，也不能代为授权";

/** Who gives the data, and what it is called. */
export const DATA_MAKER = "五年规划对读";
export const DATA_NAME = "地方五年规划文本数据";

/** How the data is credited, without the address that it was taken from: 五年规划对读：地方五年规划文本数据，0.3.0 版，2026-11-26. */
export const dataCredit = ({ version, date }: { version: string; date: string }): string =>
  `${DATA_MAKER}：${DATA_NAME}，${version} 版，${date}`;
