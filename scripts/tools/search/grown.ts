import type { SearchRecord } from "../../../src/search/record.ts";
import { placeNames } from "../bench/place-names.ts";
import { placeName, shuffled } from "../bench/vary.ts";

/**
 * `count` plans made from real passages: each takes one plan's, in another order, under another name, with other place names
 * and other numbers. For tests of size; always the same for the same `random` (numbers from 0 to below 1).
 */
export function grownRecords(records: readonly SearchRecord[], count: number, random: () => number): SearchRecord[] {
  const names = placeNames();
  const plans = [...Map.groupBy(records, ({ plan }) => plan).values()];
  return Array.from({ length: count }, (_, i) => variation(plans[i % plans.length] ?? [], i, names, random)).flat();
}

function variation(
  passages: readonly SearchRecord[],
  number: number,
  names: RegExp,
  random: () => number,
): SearchRecord[] {
  const place = placeName(random);
  const plan = `grown-${number}`;
  const vary = (text: string) =>
    text.replace(names, place).replace(/\d/g, (digit) => (random() < 0.5 ? String(Math.floor(random() * 10)) : digit));
  return shuffled(passages, random).map((record, i) => ({
    ...record,
    id: `${plan}/p${i + 1}`,
    plan,
    url: `/plans/${plan}/#p${i + 1}`,
    path: record.path.map(vary),
    text: vary(record.text),
  }));
}
