import type { TargetYear } from "../../../../../src/model/targets.ts";
import { HAN_ORDINALS } from "../../../../../src/text/numerals.ts";
import { type TimeMark, timeMarks } from "./marks.ts";
import type { Period } from "./period.ts";

export { type Period, periodOf } from "./period.ts";

/** The time that holds at some place of a text. */
export interface Time {
  year: TargetYear;
  past: boolean;
  /** The section itself looks back: no year named in it makes a promise of what it tells. */
  settled?: boolean;
}

/** A sentence that holds one of these tells what has been done, from its beginning. */
const DONE = new RegExp(
  `连续(?:[${HAN_ORDINALS}]+|\\d+)年|全部(?:脱贫|出列|摘帽|清零)|获评|荣获|被评为|获批|人口普查|建成投产|迈上[^,，。；;]{0,8}台阶|分别达(?!到)\\d`,
  "u",
);

/** What marks up to some place have said. */
interface State {
  /** Time that holds until the next mark. */
  held: Time;
  /** A brief mark that still holds beside it. */
  brief: TimeMark | null;
}

/**
 * The times of a text that begins with `start`: a function that gives the one that holds at a place. Places in ascending
 * order take one pass over the marks.
 */
export function timeline(plain: string, period: Period, start: Time): (at: number) => Time {
  const marks = timeMarks(plain, period);
  const sentenceAt = sentencesOf(plain);
  const first: State = { held: start, brief: null };
  let state = first;
  let next = 0;
  let last = -1;
  return (at) => {
    if (at < last) [state, next] = [first, 0];
    last = at;
    for (let mark = marks[next]; mark && mark.at <= at; mark = marks[++next]) state = afterMark(state, mark);
    if (state.brief && endsBefore(plain, state.brief, at)) state = { ...state, brief: null };
    const { held, brief } = state;
    return {
      year: (brief && !brief.past ? brief.year : null) ?? held.year,
      past: start.settled === true || held.past || brief?.past === true || DONE.test(sentenceAt(at)),
    };
  };
}

function afterMark({ held, brief }: State, mark: TimeMark): State {
  if (mark.brief) return { held, brief: mark };
  return mark.year === undefined
    ? { held: { year: held.year, past: mark.past }, brief }
    : { held: { year: mark.year, past: mark.past }, brief: null };
}

/** A brief mark of the past holds to the end of its sentence, one of a year to the next comma. */
const endsBefore = (plain: string, { at, past }: TimeMark, to: number): boolean =>
  (past ? /[。；;]/u : /[。；;,，]/u).test(plain.slice(at, to));

/** A function that gives the sentence around a place. */
function sentencesOf(plain: string): (at: number) => string {
  const ends = [...plain.matchAll(/[。；;]/gu)].map(({ index }) => index);
  return (at) => {
    // Binary search: a line of a megabyte has many sentences.
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return plain.slice((ends[low - 1] ?? -1) + 1, ends[low] ?? plain.length);
  };
}
