/** Elements whose text stands on lines of its own (HTML Standard, 15.3, and the cells of tables). */
export const BLOCKS: ReadonlySet<string> = new Set(
  (
    "html body address article aside blockquote caption center dd details dialog div dl dt fieldset figcaption figure footer form " +
    "h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol option p pre section select summary table tbody td textarea " +
    "tfoot th thead tr ul"
  ).split(" "),
);

/** Elements whose text a browser does not show where it runs scripts. */
export const SILENT: ReadonlySet<string> = new Set(["script", "style", "template", "noscript", "iframe", "svg"]);

/** Those of them that hold no text at all. */
export const CODE: ReadonlySet<string> = new Set(["script", "style"]);

export const isHidden = ({ style, hidden }: Record<string, string>): boolean =>
  hidden !== undefined || /display\s*:\s*none|visibility\s*:\s*hidden/iu.test(style ?? "");

export const isPreformatted = (tag: string, { style }: Record<string, string>): boolean =>
  tag === "pre" || tag === "textarea" || /white-space\s*:\s*pre/iu.test(style ?? "");

/** Columns or rows that a cell spans, as written; browsers take at most a thousand. */
export const span = (value: string | undefined): number =>
  Math.min(Math.max(Number.parseInt(value ?? "1", 10) || 1, 1), 1000);

const CJK = "[\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef\\u2018-\\u201d]";
/** A line end of the file between two characters that are written without a blank. */
const WRAPPED = new RegExp(`(?<=${CJK})[ \\t]*[\\r\\n\\f][ \\t\\r\\n\\f]*(?=${CJK})`, "gu");
/** From so many line ends in a text without any element on, the line ends are the text's own. */
const OWN_LINES = 20;

/** The lines of the text between two breaks: one, but for text that is written in lines of its own. */
export function linesIn(text: string, pre: boolean): string[] {
  const whole = text.trim();
  if (whole === "") return [];
  const ends = whole.match(/\r\n|[\r\n]/g)?.length ?? 0;
  const lines = ends > 0 && (pre || ends >= OWN_LINES) ? text.split(/\r\n|[\r\n]/) : [text];
  return lines
    .map((line) =>
      line
        .replace(WRAPPED, "")
        .replace(/[ \t\r\n\f]+/g, " ")
        .trim(),
    )
    .filter((line) => line !== "");
}
