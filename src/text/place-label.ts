/** The letters and the number of the last segment of an id. */
const LAST = /(?:^|\/)([a-z]+)(\d+[a-z]*)$/u;

/** How places that are numbered are called, by the letters of their segment. */
const NAMES: Record<string, (number: string) => string> = {
  p: (number) => `第${number}段`,
  r: (number) => `第${number}行`,
  i: (number) => `第${number}条`,
  t: (number) => `任务${number}`,
};

/** What stands beside a heading, which has its own number. */
export const UNNUMBERED = "引用";

/** What stands beside a place, made of its id: 第3段, 任务185; else `UNNUMBERED`. */
export function placeLabel(id: string): string {
  const [, letters = "", number = ""] = LAST.exec(id) ?? [];
  return NAMES[letters]?.(number) ?? UNNUMBERED;
}
