/** Syllables of made-up names. */
const FIRST = Array.from("东西南北临江河山平安永新长宁青海云石金玉");
const SECOND = Array.from("阳州川城源泉丰昌和宁山江陵都口溪湖岭关台");

/** Where a chapter begins, in any of the real plans' ways. */
const OPENS = /^\s*(?:第[一二三四五六七八九十百\d]+(?:章|篇|部分)|[一二三四五六七八九十]+、)/u;
/** Headings and numbered lines keep their place and their number: structure is what the stages work on. */
const NUMBERED = /^\s*(?:第|[（(]?[一二三四五六七八九十]+[）)、]|\d+[.．、]|——|专栏|目录)/u;

/** A made-up name of a place, e.g. 临泉. */
export const placeName = (random: () => number): string => pick(FIRST, random) + pick(SECOND, random);

/** A colour in which writing can be read on light paper (or, lighter, on dark). */
export function colour(random: () => number, lightest: boolean): string {
  const channel = () => Math.floor(random() * 90) + (lightest ? 160 : 10);
  return `#${[channel(), channel(), channel()].map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

/**
 * A text like a plan's: its chapters in another order, `place` for the names that `names` finds, other numbers, and some paragraphs left out or said
 * again, so that it is between about two thirds and one and a half times as long.
 */
export function varied(source: string, names: RegExp, place: string, random: () => number): string {
  const more = random();
  const line = (text: string): string[] => {
    const words = text.replace(names, place);
    if (NUMBERED.test(words)) return [words.replace(/(?<=[^\d.].*)\d+/gu, (digits) => number(digits, random))];
    const said = words.replace(/\d+/g, (digits) => number(digits, random));
    if (random() < 0.3 * (1 - more)) return [];
    return random() < 0.5 * more ? [said, said.replace(/\d+/g, (digits) => number(digits, random))] : [said];
  };
  return shuffled(chapters(source.split("\n")), random)
    .flatMap((lines) => lines.flatMap(line))
    .join("\n");
}

/** Lines by chapter; what precedes the first stays where it is, with the first. */
function chapters(lines: readonly string[]): string[][] {
  const parts: string[][] = [[]];
  for (const text of lines) {
    if (OPENS.test(text) && parts.at(-1)?.some((one) => one.trim() !== "")) parts.push([]);
    parts.at(-1)?.push(text);
  }
  return parts;
}

const number = (digits: string, random: () => number): string =>
  // Years stay years; everything else becomes another number of as many digits.
  /^(?:19|20)\d\d$/.test(digits) ? digits : digits.replace(/[1-9]/g, () => String(1 + Math.floor(random() * 9)));

const pick = (list: readonly string[], random: () => number) => list[Math.floor(random() * list.length)] ?? "";

export function shuffled<T>([first, ...rest]: readonly T[], random: () => number): T[] {
  const keyed = rest.map((item) => ({ item, key: random() })).sort((a, b) => a.key - b.key);
  return [...(first === undefined ? [] : [first]), ...keyed.map(({ item }) => item)];
}
