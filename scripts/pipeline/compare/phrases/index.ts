import { createHash } from "node:crypto";
import type { TextMark } from "../../../../src/model/marks.ts";
import { SHORTEST_PHRASE } from "../../../../src/model/phrase-classes.ts";
import type { PhraseRecord, PhraseVariant } from "../../../../src/model/phrases.ts";
import type { PassageRecord } from "../../../../src/model/records.ts";
import { type Boilerplate, genreReason, idleEntries } from "./boilerplate.ts";
import { type Common, commonPhrases, planAt } from "./common.ts";
import { familiesOf, weight } from "./families.ts";
import { placeAt } from "./places.ts";
import { type Stream, streamOf } from "./tokens.ts";

/** What phrases are looked for in: a plan and its passages, in document order. */
export interface PlanPassages {
  plan: string;
  passages: readonly PassageRecord[];
  /** Marks in the texts of passages, by id. */
  marks?: Readonly<Record<string, readonly TextMark[]>>;
}

export interface PhraseSettings {
  boilerplate?: Boilerplate;
  /** Receives what was left out, and listed words that no phrase has. */
  notice?: (message: string) => void;
}

/** More would be no reading: the lightest are left out, with a notice. `places` are those of one plan. */
const MOST = { phrases: 3000, variants: 40, places: 30 };

/**
 * Phrases that several plans have in common, telling ones first, each with those that overlap it as variants. Pure; time
 * grows with n log n. Says only that the same words stand in these places.
 */
export function phrasesOf(plans: readonly PlanPassages[], settings: PhraseSettings = {}): PhraseRecord[] {
  const { boilerplate = { entries: [] }, notice = () => {} } = settings;
  const stream = streamOf(plans);
  const families = familiesOf(commonPhrases(stream, SHORTEST_PHRASE));
  reportLimits(stream, families, notice);
  const records = families.slice(0, MOST.phrases).map(({ head, variants }) => {
    const own = variantOf(stream, plans, head);
    const reason = genreReason(own, plans.length, boilerplate);
    const record: PhraseRecord = {
      id: idOf(stream, head),
      ...own,
      class: reason === null ? "telling" : "genre",
      reason,
      variants: variants.slice(0, MOST.variants).map((variant) => variantOf(stream, plans, variant)),
    };
    return { record, weight: weight(head) };
  });
  const texts = records.flatMap(({ record }) => [record.text, ...record.variants.map(({ text }) => text)]);
  for (const message of idleEntries(boilerplate, texts)) notice(message);
  return records
    .sort((a, b) => Number(a.record.class === "genre") - Number(b.record.class === "genre") || b.weight - a.weight)
    .map(({ record }) => record);
}

/** A phrase with its words and places. */
const variantOf = (stream: Stream, plans: readonly PlanPassages[], phrase: Common): PhraseVariant => {
  const places = keptPlaces(stream, phrase).map((place) =>
    placeAt(stream, place, phrase.length, plans[planAt(stream, place)]?.marks),
  );
  return {
    text: places[0]?.quote ?? "",
    ...(places[0]?.marked ? { marked: places[0].marked } : {}),
    length: phrase.length,
    plans: phrase.plans.map((plan) => plans[plan]?.plan ?? ""),
    places,
  };
};

/** The first places of a phrase in each plan. */
function keptPlaces(stream: Stream, { places }: Common): number[] {
  const counts = new Map<number, number>();
  return places.filter((place) => {
    const plan = planAt(stream, place);
    const count = (counts.get(plan) ?? 0) + 1;
    counts.set(plan, count);
    return count <= MOST.places;
  });
}

/** The id of a phrase: from its folded words alone, so that it stays when other plans come. */
function idOf({ passages, owner }: Stream, { places, length }: Common): string {
  const place = places[0] ?? 0;
  const { tokens, from } = passages[owner[place] as number] as Stream["passages"][number];
  const words = tokens.words.slice(place - from, place - from + length).join(" ");
  return `ph-${createHash("sha256").update(words).digest("hex").slice(0, 10)}`;
}

function reportLimits(
  stream: Stream,
  families: ReturnType<typeof familiesOf>,
  notice: (message: string) => void,
): void {
  const capped = families.slice(0, MOST.phrases);
  const over = (count: number, what: string, most: number, of = "") => {
    if (count > 0) notice(`${count} ${what} left out: ${most}${of} are kept`);
  };
  over(families.length - capped.length, "shared phrases with the least repetition", MOST.phrases);
  over(
    capped.reduce((sum, { variants }) => sum + Math.max(0, variants.length - MOST.variants), 0),
    "variants of shared phrases",
    MOST.variants,
    " of one phrase",
  );
  over(
    capped
      .flatMap(({ head, variants }) => [head, ...variants.slice(0, MOST.variants)])
      .reduce((sum, phrase) => sum + phrase.places.length - keptPlaces(stream, phrase).length, 0),
    "places of shared phrases",
    MOST.places,
    " of one plan",
  );
}
