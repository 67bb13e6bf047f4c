import { placeText } from "../targets.ts";

/** Where a quotation stands, in a few words under it; null where our copy has no heading above it. */
export const placeNote = (passage: string, path: string): string | null => {
  const words = placeText(passage, path);
  return words === placeText("", "") ? null : words;
};
