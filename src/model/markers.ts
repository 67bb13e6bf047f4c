/**
 * Kinds of marker, the one list of them: `scripts/pipeline/read/marker-rules.ts` says how each is written. These open a level of
 * the tree and stand in their usual order, from the top down; a text may turn neighbours round (`scripts/pipeline/parse/levels.ts`).
 */
export const LEVEL_MARKERS = [
  "pian",
  "bufen",
  "zhang",
  "jie",
  "cn-dot",
  "cn-paren",
  "num-dot",
  "num-sub",
  "num-paren",
  "num-half",
  "circled",
] as const;

/** All kinds; boxes (专栏) and bullets open no level. */
export const MARKER_KINDS = [...LEVEL_MARKERS, "box", "bullet"] as const;

export type MarkerKind = (typeof MARKER_KINDS)[number];
