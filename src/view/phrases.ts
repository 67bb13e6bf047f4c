import { PHRASE_CLASSES, type PhraseClass } from "../model/phrase-classes.ts";
import type { ExcerptPiece, SitePhrase } from "../model/phrases.ts";
import type { Plan } from "../model/plan.ts";
import { clippedList } from "../text/chars.ts";
import { forDisplay } from "../text/typography.ts";
import { hanMeasure } from "./han.ts";
import { quoteText } from "./quote.ts";

/** What a reader asks of the page of shared phrases; kept in the address as `?plans=a,b&class=telling`. */
export interface PhraseChoice {
  /** Plans that must all have the phrase, or nearly. */
  plans: string[];
  class: PhraseClass | "";
}

/** The choice of an address, as far as it can be had, and what of it is unknown. */
export function choiceFrom(query: string, known: readonly string[]): { choice: PhraseChoice; unknown: string[] } {
  const asked = new URLSearchParams(query);
  const list = [...new Set((asked.get("plans") ?? "").split(",").filter(Boolean))];
  const kind = asked.get("class") ?? "";
  const isClass = (value: string): value is PhraseClass => Object.keys(PHRASE_CLASSES).includes(value);
  return {
    choice: { plans: known.filter((plan) => list.includes(plan)), class: isClass(kind) ? kind : "" },
    unknown: [...list.filter((plan) => !known.includes(plan)), ...(kind === "" || isClass(kind) ? [] : [kind])],
  };
}

/** A phrase as shown, with its marks. */
export const phraseText = ({ text, marked }: Pick<SitePhrase, "text" | "marked">): string =>
  quoteText({ quote: text, marked });

/** The query of an address that keeps a choice; empty for none. */
export function queryOf({ plans, class: kind }: PhraseChoice): string {
  const parts = [
    ...(plans.length > 0 ? [`plans=${plans.map(encodeURIComponent).join(",")}`] : []),
    ...(kind ? [`class=${kind}`] : []),
  ];
  return parts.length > 0 ? `?${parts.join("&")}` : "";
}

/** Whether a phrase shows under a choice. */
export const shows = (choice: PhraseChoice, phrase: { plans: readonly string[]; class: string }): boolean =>
  (choice.class === "" || choice.class === phrase.class) && choice.plans.every((plan) => phrase.plans.includes(plan));

/** A sentence about the list under a choice, after what could not be understood. */
export function stateText(
  shown: Record<PhraseClass, number>,
  choice: PhraseChoice,
  unknown: readonly string[],
): string {
  const classes = (Object.keys(PHRASE_CLASSES) as PhraseClass[]).filter(
    (kind) => choice.class === "" || choice.class === kind,
  );
  const counts = classes.map((kind) => `${PHRASE_CLASSES[kind]} ${shown[kind]} 条`).join("，");
  const none = classes.every((kind) => shown[kind] === 0) ? "没有符合的字句。" : `显示${counts}。`;
  return unknown.length > 0 ? `地址里的${clippedList(unknown, "、")}本站不认识，已略去。${none}` : none;
}

/** Plans that have a phrase or nearly have it, for the filter. */
export const plansNear = ({ plans, near }: Pick<SitePhrase, "plans" | "near">): string[] => [
  ...new Set([...plans, ...near.map(({ plan }) => plan)]),
];

/** How many documents have how many words: 三份文件 · 17 字. */
export const sizeText = ({ plans, length }: Pick<SitePhrase, "plans" | "length">): string =>
  `${hanMeasure(plans.length)}份文件 · ${length} 字`;

/** What a list leaves out, or null: the data file has the rest. */
export const restText = (shown: number, all: number): string | null =>
  shown < all ? `另有 ${all - shown} 条较轻的没有列出，全部在数据文件里。` : null;

/** Places of a phrase that are not shown: 安康市还有 3 处，兴平市还有 1 处; empty where all are. */
export const moreText = (more: Record<string, number>, plans: readonly Pick<Plan, "id" | "name">[]): string =>
  plans
    .filter(({ id }) => (more[id] ?? 0) > 0)
    .map(({ id, name }) => `${name}还有 ${more[id]} 处`)
    .join("，");

/** The pieces of an excerpt as shown: typography looks at the whole, so that a comma between two pieces is wide too. */
export function shownPieces(pieces: readonly ExcerptPiece[]): ExcerptPiece[] {
  const whole = forDisplay(pieces.map(({ text }) => text).join(""));
  let at = 0;
  return pieces.map(({ text, as }) => {
    at += text.length;
    return { text: whole.slice(at - text.length, at), as };
  });
}
