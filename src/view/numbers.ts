import { INFERRED, NUMBER_SOURCES, type NumberCounts, type NumberSource } from "../model/targets.ts";

/** Sources of numbers, as they are called. */
export const SOURCE_NAMES: Record<NumberSource, string> = {
  written: "写明数字",
  inferred: INFERRED,
  lost: "数字缺失",
};

/** Numbers by their sources: 写明数字 0 项，由文字推得 4 项. What is written is always said, the others where there are any. */
export const numbersText = (counts: NumberCounts): string =>
  NUMBER_SOURCES.filter((source) => source === "written" || counts[source] > 0)
    .map((source) => `${SOURCE_NAMES[source]} ${counts[source]} 项`)
    .join("，");

const total = ({ written, inferred, lost }: NumberCounts): number => written + inferred + lost;

/** A count of targets where there is little room: 3 项, or by their sources where not all are written. */
export const shortItems = (counts: NumberCounts): string =>
  total(counts) === counts.written ? `${counts.written} 项` : numbersText(counts);

/** A count of targets: 3 项; 4 项：写明数字 0 项，由文字推得 4 项. */
export const itemsText = (counts: NumberCounts): string =>
  total(counts) === counts.written ? shortItems(counts) : `${total(counts)} 项：${numbersText(counts)}`;
