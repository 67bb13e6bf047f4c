import { descending, max, scaleLinear } from "d3";

/** What a profile is drawn from: a name and its characters. */
export interface Part {
  id: string;
  name: string;
  chars: number;
}

export interface Bar extends Part {
  /** Share of the whole text, 0 to 1. */
  share: number;
  /** Length of the bar, 0 to 100: the longest takes the whole width. */
  length: number;
}

/** Parts of a text as bars, the largest first; none where there is no text. */
export const profileLayout = (parts: readonly Part[], whole: number): Bar[] => {
  if (whole <= 0) return [];
  const scale = scaleLinear([0, max(parts, ({ chars }) => chars) ?? 0], [0, 100]);
  return parts
    .filter(({ chars }) => chars > 0)
    .map((part) => ({ ...part, share: part.chars / whole, length: Math.round(scale(part.chars) * 10) / 10 }))
    .sort((a, b) => descending(a.chars, b.chars));
};
