/** Multiples that stand before a unit. */
const POWERS: Record<string, number> = { 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8 };

/** A unit without its 百, 千, 万, 亿, and what they multiply by: 万亿元 is 元 times 10¹². */
export const baseUnit = (unit: string): { unit: string; times: number } => {
  const powers = /^[百千万亿]+/u.exec(unit)?.[0] ?? "";
  return {
    unit: unit.slice(powers.length),
    times: [...powers].reduce((product, power) => product * (POWERS[power] ?? 1), 1),
  };
};
