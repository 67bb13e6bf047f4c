import type { TextMark } from "../../../src/model/marks.ts";
import type { PassageRecord } from "../../../src/model/records.ts";
import type { SiteFound } from "../../../src/model/site.ts";
import { countNumbers } from "../../../src/model/targets.ts";
import { kindsOf, type SearchRecord } from "../../../src/search/record.ts";
import { foldMapped, searchFold } from "../../../src/text/fold.ts";
import { withoutMarks } from "../../../src/text/marks.ts";
import { forDisplay } from "../../../src/text/typography.ts";
import { passageMarks } from "../record/marks.ts";
import { passageRecords } from "../record/passages.ts";
import { recordSource } from "../record/source.ts";
import type { Analysis } from "../types.ts";

/** Folded characters that may stand before a run-in heading: its passage's number. */
const BEFORE_TITLE = 8;

/** What the search keeps of a plan's passages. */
export function searchRecords(analysis: Analysis, found: SiteFound): SearchRecord[] {
  const source = recordSource(analysis);
  const marks = passageMarks(source);
  return passageRecords(source).map((passage) => searchRecord(passage, found, marks[passage.id]));
}

/** What the search keeps of a passage. `found` is what was found in its plan, `marks` those in the passage. */
export function searchRecord(
  passage: PassageRecord,
  found: Pick<SiteFound, "passages" | "agencies" | "tasks" | "targets">,
  marks?: readonly TextMark[],
): SearchRecord {
  const { id, plan, url = "", type, path, number, text, themes } = passage;
  const title = type === "heading" || type === "question" ? text.length : runInLength(text, path.at(-1));
  const own = found.passages[id];
  const targets = found.targets.filter((target) => target.passage === id);
  const names = new Map(found.agencies.map((agency) => [agency.id, agency.name]));
  const list = found.tasks.find((task) => task.id === id)?.raw;
  const listAt = list ? text.lastIndexOf(list) : -1;
  const above = title > 0 && title < text.length ? path.slice(0, -1) : path;
  return {
    id,
    plan,
    url,
    kinds: kindsOf(type, id),
    path: above.map(forDisplay),
    number,
    text,
    ...(marks ? { marks } : {}),
    title,
    listAt: listAt < 0 ? null : listAt,
    themes,
    leads: (own?.leads ?? []).flatMap((agency) => names.get(agency) ?? []),
    targets: targets.length > 0 ? countNumbers(targets) : null,
  };
}

/** Length in `text` of its number and the run-in heading `heading` with the sign that ends it; 0 where it has none. */
function runInLength(text: string, heading: string | undefined): number {
  const folded = foldMapped(text);
  const wanted = searchFold(withoutMarks(heading ?? ""));
  if (wanted === "") return 0;
  const at = folded.text.indexOf(wanted);
  const after = at + wanted.length;
  if (at < 0 || at > BEFORE_TITLE || !/[。.:;]/u.test(folded.text.charAt(after))) return 0;
  return folded.ends[after] ?? 0;
}
