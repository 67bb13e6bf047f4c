import type { Plan } from "../../../src/model/plan.ts";

/** A division of the list, as its package writes it: code, name and what is below it. */
export interface ListedDivision {
  c: string;
  n: string;
  d?: ListedDivision[];
}

/** A place that may have a plan. */
export interface Place extends Pick<Plan, "name" | "place" | "province" | "level" | "code"> {
  /** Names from the province down, its own last. */
  chain: readonly string[];
}

/** The country, which the list has not. */
const COUNTRY: Place = {
  name: "全国",
  place: "中华人民共和国",
  province: "全国",
  level: "national",
  code: "000000",
  chain: ["中华人民共和国"],
};
const OF_COUNTRY = /^(?:中华人民共和国|国务院|中共中央|全国)/u;

/** Entries of the list that only hold others. */
const HOLDER = /^市辖区$|^县$|直辖县级行政区划$/u;

/** All places, from the top down. */
export function placesOf(list: readonly ListedDivision[], subProvincial: readonly string[]): Place[] {
  const ranked = new Set(subProvincial);
  const walk = ({ c: code, n: own, d = [] }: ListedDivision, above: readonly string[]): Place[] => {
    if (HOLDER.test(own)) return d.flatMap((inner) => walk(inner, above));
    const chain = [...above, own];
    const level = ranked.has(code) ? "sub-provincial" : levelOf(code, own);
    const name = level === "district" ? chain.slice(-2).join("") : own;
    const place = { name, place: chain.join(""), province: chain[0] ?? own, level, code, chain } as const;
    return [place, ...d.flatMap((inner) => walk(inner, chain))];
  };
  return [COUNTRY, ...list.flatMap((division) => walk(division, []))];
}

function levelOf(code: string, name: string): Plan["level"] {
  if (code.endsWith("0000")) return "province";
  if (code.endsWith("00")) return "prefecture";
  return /(?<![林特])区$/u.test(name) ? "district" : "county";
}

/** Places that a name given by hand may mean: a code, or the end of the names from the province down. */
export const placesNamed = (places: readonly Place[], given: string): Place[] => {
  const exact = places.filter(({ code, place, name }) => given === code || given === place || given === name);
  return exact.length > 0 ? exact : places.filter(({ place }) => place.endsWith(given));
};

/**
 * Places that a document is of, by how its title (or another line) begins: 甲市乙区国民经济…. Several where a name is that of several
 * and nothing in `around`, the text near it, tells which.
 */
export function placesIn(places: readonly Place[], line: string, around: string): Place[] {
  const begin = line.replace(/^(?:中共|中国共产党)(?!中央)/u, "");
  if (OF_COUNTRY.test(begin)) return [COUNTRY];
  const found = places.filter(({ chain }) => beginsWith(begin, chain));
  const longest = Math.max(0, ...found.map((place) => readOf(begin, place)));
  const deepest = found.filter((place) => readOf(begin, place) === longest);
  const known = deepest.filter(({ chain }) => chain.slice(0, -1).some((name) => around.includes(name)));
  return known.length > 0 ? known : deepest;
}

const beginsWith = (line: string, chain: readonly string[]): boolean => readOf(line, { chain }) > 0;

/** Characters of a line that the end of a chain of names takes at its beginning: 甲省乙市丙区, 乙市丙区 or 丙区. */
function readOf(line: string, { chain }: Pick<Place, "chain">): number {
  for (let from = 0; from < chain.length; from++) {
    const names = chain.slice(from).join("");
    if (line.startsWith(names)) return names.length;
  }
  return 0;
}

/** A place's own name without its rank: 甲, of 甲市 or 甲族自治县. */
export const shortName = ({ chain }: Pick<Place, "chain">): string => {
  const own = chain.at(-1) ?? "";
  return (
    /^(.{2,}?)(?:(?:[^族]{1,5}族)+自治[州县旗区]|维吾尔自治区|特别行政区|自治[州县旗区]|地区|[林特]区|[省市县区盟旗])$/u.exec(
      own,
    )?.[1] ?? own
  );
};
