import type { CitedDocument } from "./types.ts";

/**
 * An entry of a list of references after GB/T 7714—2025 (in force since 2026-07-01), in citation order (顺序编码制),
 * without its running number:
 *
 *     主要责任者. 题名：其他题名信息[EB/OL]. （创建或修改日期）[引用日期]. 获取和访问路径.
 *
 * Why this one form and no library: citeproc can be had from npm, but no package there held the 2025 style when this was
 * written, and engine and style together weigh many times this site's scripts.
 *
 * - Type [EB/OL] (网站、网页, 8.11.3 and A.1): what is cited is a web page. The standard has no type for documents of
 *   government; A (档案) asks for a file number and a keeper, N (报纸) for the paper's name and day, which none of our copies
 *   states, and Z (其他) has no form of its own. The 2015 edition gave an official notice as [A/OL].
 * - The data of this site is [DS/OL] (数据集).
 * - The document number is other title information, as in the 2015 edition's example
 *   北京市人民政府办公厅. 关于转发北京市企业投资项目核准暂行实施办法的通知：京政办发〔2005〕37号.
 * - 主要责任者 and 创建或修改日期 are 有则必备: left out where our copy states none (7.1.3, table 11). [出版地不详] and the
 *   like belong to printed works; electronic ones leave those out (7.5.2.3, 7.5.3.3).
 * - Signs: “. ” and “[ ]” half width, the others full width (clause 6). Dates YYYY-MM-DD (7.6).
 *
 * Checked against two transcripts of the standard's text and examples and the CSL project's style for it
 * (china-national-standard-gb-t-7714-2025-numeric), all found in public repositories. Not verified: the printed standard
 * itself, and therefore spaces and the width of signs, in which the transcripts differ; there the CSL style is followed.
 */
export const gbt7714 = (
  { issuer, title, number, date }: Pick<CitedDocument, "issuer" | "title" | "number" | "date">,
  url: string,
  today: string,
  type: "EB/OL" | "DS/OL" = "EB/OL",
): string => {
  const parts = [
    issuer,
    `${[title, number].filter(Boolean).join("：")}[${type}]`,
    `${date ? `（${date}）` : ""}[${today}]`,
    url,
  ];
  return `${parts.filter(Boolean).join(". ")}.`;
};

/** Stands for 引用日期 where no reader's clock is at hand: a page without script. */
export const DAY_OF_CITING = "引用日期";

/** The day of a moment on the reader's own calendar, YYYY-MM-DD. */
export const localDay = (moment: Date): string => {
  const two = (n: number) => String(n).padStart(2, "0");
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
};
