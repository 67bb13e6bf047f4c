/** Substrings are drawn with this seed; so many of them are asked of the page, the rest of the built index itself. */
export const DRAW = 2026;
export const DRAWN = 1000;
export const THROUGH_PAGE = 100;
