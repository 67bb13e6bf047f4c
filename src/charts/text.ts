/** Width of a text in pixels, as fonts usually have it: Han and other wide signs are as wide as high, ASCII about 0.6 of it. */
export const textWidth = (text: string, size: number): number =>
  [...text].reduce((sum, char) => sum + ((char.codePointAt(0) ?? 0) < 0x80 ? 0.6 * size : size), 0);

/** A name in one line, or in two of even length where it has more than `most` characters. */
export const twoLines = (name: string, most: number): string[] => {
  if (name.length <= most) return [name];
  const half = Math.ceil(name.length / 2);
  return [name.slice(0, half), name.slice(half)];
};
