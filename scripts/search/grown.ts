import type { SearchRecord } from "../../src/model/search-record.ts";

/** Made-up names stand in the place of these, the names of the real plans' places. */
const PLACES = /安康|成都|衡阳|兴平|芜湖|弋江/gu;
const FIRST = Array.from("东西南北临江河山平安永新长宁青海云石金玉");
const SECOND = Array.from("阳州川城源泉丰昌和宁山江陵都口溪湖岭关台");

/**
 * `count` plans made from real passages: each takes one plan's, in another order, under another name, with other place names
 * and other numbers. For tests of size; always the same for the same `random` (numbers from 0 to below 1).
 */
export function grownRecords(records: readonly SearchRecord[], count: number, random: () => number): SearchRecord[] {
  const plans = [...Map.groupBy(records, ({ plan }) => plan).values()];
  return Array.from({ length: count }, (_, i) => variation(plans[i % plans.length] ?? [], i, random)).flat();
}

function variation(passages: readonly SearchRecord[], number: number, random: () => number): SearchRecord[] {
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? "";
  const place = pick(FIRST) + pick(SECOND);
  const plan = `grown-${number}`;
  const vary = (text: string) =>
    text.replace(PLACES, place).replace(/\d/g, (digit) => (random() < 0.5 ? String(Math.floor(random() * 10)) : digit));
  return shuffled(passages, random).map((record, i) => ({
    ...record,
    id: `${plan}/p${i + 1}`,
    plan,
    url: `/plans/${plan}/#p${i + 1}`,
    path: record.path.map(vary),
    text: vary(record.text),
  }));
}

function shuffled<T>(list: readonly T[], random: () => number): T[] {
  return list
    .map((item) => ({ item, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}
