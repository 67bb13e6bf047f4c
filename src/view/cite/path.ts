/** A heading, or a passage that others hang under, as it stands on a page. */
export interface HeadingAt {
  id: string;
  /** 0 part, 1 … 6 headings, 7 items and questions that are running text. */
  level: number;
  text: string;
}

const PART = /\/pt\d+[a-z]*$/;
const BOX = /\/box\d+[a-z]*$/;
/** Tasks and boxes are numbered through the plan: their ids do not say where they stand. */
const THROUGH = /^[^/]+\/(?:t|box)\d/;

/**
 * The headings above a passage, from the top: those that its id names and, for what is numbered through the plan, those
 * that stand open where it stands. `before` is what precedes it on its page, in order; `above` the headings that are not
 * on it. Agrees with `path` of passages.jsonl, but for the passage's own run-in heading.
 */
export const headingPath = (above: readonly string[], before: readonly HeadingAt[], id: string): string[] => {
  const open: HeadingAt[] = [];
  const through = THROUGH.test(id);
  for (const heading of before) {
    const owns = id.startsWith(`${heading.id}/`);
    const passes = PART.test(heading.id) || (through && heading.level < 7 && !BOX.test(heading.id));
    if ((!owns && !passes) || above.includes(heading.text)) continue;
    while ((open[open.length - 1]?.level ?? -1) >= heading.level) open.pop();
    open.push(heading);
  }
  return [...above, ...open.map(({ text }) => text)];
};
