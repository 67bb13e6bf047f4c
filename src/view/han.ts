const HAN_DIGITS = [..."零一二三四五六七八九"];

/** A count below 100 in Han numerals, as running Chinese text writes it; larger ones in digits. */
export const hanCount = (n: number): string => {
  if (!Number.isInteger(n) || n < 0 || n > 99) return String(n);
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  if (tens === 0) return HAN_DIGITS[ones] ?? "";
  return `${tens > 1 ? HAN_DIGITS[tens] : ""}十${ones > 0 ? HAN_DIGITS[ones] : ""}`;
};

/** A count before a measure word: 两份, 三份. */
export const hanMeasure = (n: number): string => (n === 2 ? "两" : hanCount(n));
