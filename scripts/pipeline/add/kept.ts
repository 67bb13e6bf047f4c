import { hanOf } from "../../../src/text/chars.ts";
import type { Extraction } from "../sources/format.ts";

/** How much of a file's text was taken, and why the rest was not, a count for each reason. */
export function keptText({ text, dropped }: Pick<Extraction, "text" | "dropped">): string {
  if (dropped.length === 0) return "all of the file's text was taken";
  const kept = hanOf(text);
  const aside = dropped.reduce((sum, one) => sum + hanOf(one.text), 0);
  const share = ((100 * kept) / Math.max(1, kept + aside)).toFixed(1);
  const reasons = [...Map.groupBy(dropped, ({ reason }) => reason)].map(([reason, own]) => `${reason} ${own.length}`);
  return `${share} % of the file's Chinese characters were taken; set aside in dropped.jsonl: ${reasons.join(", ")}`;
}
