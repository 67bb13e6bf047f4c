/**
 * Colours of light and dark paper for what is not drawn by a style sheet: files of charts, the picture for shared links, the
 * characters of seals. The same as in src/styles/tokens.css, which a test compares.
 */
export const PAPER = {
  light: { paper: "#fcfbf8", ink: "#22242a", soft: "#5c6068", rule: "#e5e1d8", "rule-strong": "#cbc5b8" },
  dark: { paper: "#16171a", ink: "#e6e4df", soft: "#a3a6ad", rule: "#33353b", "rule-strong": "#4a4d55" },
} as const;
