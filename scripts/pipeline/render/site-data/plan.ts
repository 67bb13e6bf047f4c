import type { Corrections } from "../../../../src/model/corrections.ts";
import type { Dropped } from "../../../../src/model/dropped.ts";
import type { SitePlan } from "../../../../src/model/site.ts";
import { ownLine } from "../../../../src/model/tree.ts";
import { forDisplay } from "../../../../src/text/typography.ts";
import { lengthOf } from "../../address/pages.ts";
import { countsOf } from "../../record/counts.ts";
import { gapRecords } from "../../record/gaps.ts";
import { markedWords } from "../../record/marks.ts";
import { removedRecords } from "../../record/removed.ts";
import { recordSource } from "../../record/source.ts";
import type { Analysis } from "../../types.ts";
import { beginsOf, pageTitle } from "../titles.ts";
import { correctionList } from "./corrections.ts";
import { outlineOf } from "./outline.ts";

/** What the pages of the site need to know of a plan beside its text. */
export function sitePlan(analysis: Analysis, corrections: Corrections, dropped: readonly Dropped[]): SitePlan {
  const { plan, text, pages, gaps } = analysis;
  const removed = removedRecords(plan.id, text).map((record, i) => ({
    ...record,
    line: text.removed[i]?.line.number ?? 0,
  }));
  const words = markedWords(analysis);
  const part = ({ part }: (typeof pages)[number]) => {
    const own = part && ownLine(part);
    return part ? forDisplay(own ? words(own) : "") : null;
  };
  return {
    plan,
    counts: countsOf(analysis),
    pages: pages.map((page) => ({
      unit: `${plan.id}/${page.id}`,
      url: `/plans/${plan.id}/${page.id}/`,
      kind: page.kind,
      title: pageTitle(page, words),
      part: part(page),
      standIn: page.unit.standIn !== undefined,
      begins: beginsOf(page.unit, words),
      chars: lengthOf(page.unit),
    })),
    outline: outlineOf(analysis),
    removed,
    dropped: [...dropped],
    gaps: gapRecords(recordSource(analysis), gaps),
    meta: text.meta.flatMap(({ pairs }) => pairs),
    corrections: correctionList(analysis, corrections),
  };
}
