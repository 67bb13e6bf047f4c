import type {
  PhrasePlace,
  PhraseRecord,
  PhraseVariant,
  SitePhrase,
  SitePhraseRow,
  SitePhrases,
} from "../../../../src/model/phrases.ts";
import type { PassageRecord } from "../../../../src/model/records.ts";
import type { Range } from "../../../../src/model/tree.ts";
import type { PlanPassages } from "../../compare/phrases/index.ts";
import { excerptOf } from "./phrase-excerpt.ts";

/** Phrases that the page shows, so that it stays light; the data file has all. */
const SHOWN = { telling: 100, genre: 150 } as const;

/** Places of one plan that are shown under a phrase, and longer forms. */
const ROWS = 2;
const LONGER = 2;

/** Tokens that a longer form must have more. */
const WORTH_TELLING = 2;

/** What the page of shared phrases shows, made of the records and the passages that they name. */
export function sitePhrases(plans: readonly PlanPassages[], records: readonly PhraseRecord[]): SitePhrases {
  const passages = new Map(plans.flatMap(({ passages }) => passages.map((passage) => [passage.id, passage])));
  const order = new Map(plans.map(({ plan }, i) => [plan, i]));
  const marks = Object.assign({}, ...plans.map((plan) => plan.marks)) as NonNullable<PlanPassages["marks"]>;
  const row = (phrase: string) => (place: PhrasePlace) => rowOf(passages, marks, place, phrase);
  const inOrder = (a: PhrasePlace, b: PhrasePlace) => (order.get(a.plan) ?? 0) - (order.get(b.plan) ?? 0);
  const show = (record: PhraseRecord): SitePhrase => {
    const { id, text, marked, length, plans, reason } = record;
    const near = record.class === "telling" ? nearPlaces(record).sort(inOrder) : [];
    const shown = firstOfEachPlan(record.places);
    return {
      id,
      text,
      ...(marked ? { marked } : {}),
      length,
      plans,
      class: record.class,
      reason,
      rows: shown.map(row(text)),
      near: near.map(row(text)),
      longer: record.variants
        .filter(
          (variant) => variant.length >= length + WORTH_TELLING && variant.plans.every((plan) => plans.includes(plan)),
        )
        .slice(0, LONGER)
        .map(({ text, marked, plans }) => ({ text, ...(marked ? { marked } : {}), plans })),
      more: countByPlan(record.places.filter((place) => !shown.includes(place))),
    };
  };
  const of = (kind: PhraseRecord["class"]) => records.filter((record) => record.class === kind);
  const [telling, genre] = [of("telling"), of("genre")];
  return {
    phrases: [...telling.slice(0, SHOWN.telling), ...genre.slice(0, SHOWN.genre)].map(show),
    counts: { telling: telling.length, genre: genre.length },
  };
}

/** The first passages of each plan, each once. */
const firstOfEachPlan = (places: readonly PhrasePlace[]): PhrasePlace[] => {
  const seen = new Map<string, Set<string>>();
  return places.filter(({ plan, passage }) => {
    const passages = seen.get(plan) ?? new Set();
    if (passages.has(passage) || passages.size === ROWS) return false;
    seen.set(plan, passages.add(passage));
    return true;
  });
};

const countByPlan = (places: readonly PhrasePlace[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { plan } of places) counts[plan] = (counts[plan] ?? 0) + 1;
  return counts;
};

/** For each plan that has not the phrase itself, the place of the longest variant that it has. */
function nearPlaces({ plans, variants }: PhraseRecord): PhrasePlace[] {
  const best = new Map<string, { place: PhrasePlace; length: number }>();
  const all = variants.flatMap(({ places, length }: PhraseVariant) => places.map((place) => ({ place, length })));
  for (const { place, length } of all)
    if (!plans.includes(place.plan) && length > (best.get(place.plan)?.length ?? 0))
      best.set(place.plan, { place, length });
  return [...best.values()].map(({ place }) => place);
}

function rowOf(
  passages: ReadonlyMap<string, PassageRecord>,
  marks: NonNullable<PlanPassages["marks"]>,
  place: PhrasePlace,
  phrase: string,
): SitePhraseRow {
  const passage = passages.get(place.passage);
  if (!passage) throw new Error(`${place.passage} is named by a phrase and is no passage`);
  return {
    plan: place.plan,
    passage: place.passage,
    url: place.url ?? "",
    path: passage.path.join(" › "),
    pieces: excerptOf(passage.text, rangeIn(passage, place), phrase, marks[passage.id]),
  };
}

/** Where a place stands in its passage's text. */
function rangeIn(passage: PassageRecord, { start, quote }: PhrasePlace): Range {
  let at = 0;
  for (const part of passage.parts ?? [passage]) {
    if (start < part.end) return { start: at + start - part.start, end: at + start - part.start + quote.length };
    at += part.end - part.start;
  }
  return { start: 0, end: 0 };
}
