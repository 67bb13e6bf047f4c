import type { Corrections } from "../../../../src/model/corrections.ts";
import type { Instrument } from "../../../../src/model/instruments.ts";
import type { Review } from "../../../../src/model/review.ts";
import type { SiteReview } from "../../../../src/model/site.ts";
import { isLeaf, ownLine, type PlanNode } from "../../../../src/model/tree.ts";
import { urlOf } from "../../address/pages.ts";
import { leavesOf } from "../../parse/leaf-ranges.ts";
import { markedWords } from "../../record/marks.ts";
import type { Analysis } from "../../types.ts";

/** What editors decided about a copy, as readers see it: each with its reason and the place it concerns. */
export function correctionList(analysis: Analysis, corrections: Corrections): SiteReview["text"] {
  const { ids, tree } = analysis;
  const leaves = leavesOf(tree);
  const words = markedWords(analysis);
  const urlWhere = (test: (value: string) => boolean) =>
    urlAt(
      analysis,
      leaves.find((leaf) => test(leaf.value)),
    );
  const standIns = [...ids].filter(([node]) => !isLeaf(node) && node.standIn);
  return [
    ...corrections.joins.map(({ end, begin, reason }) => ({
      kind: "连接断开的段落",
      quote: `…${end}｜${begin}…`,
      reason,
      url: urlWhere((value) => value.includes(end + begin)),
    })),
    ...corrections.standIns.map(({ label, before, reason }) => ({
      kind: "代替缺失的标题",
      quote: `${label}（在“${before}…”之前）`,
      reason,
      url: urlAt(
        analysis,
        standIns.find(([candidate]) => !isLeaf(candidate) && candidate.standIn?.note === reason)?.[0],
      ),
    })),
    ...analysis.typos.map(({ leaf, range, note }) => ({
      kind: "〔原文如此〕",
      quote: words(leaf, { start: Math.max(0, range.start - 6), end: Math.min(leaf.value.length, range.end + 6) }),
      reason: note,
      url: urlAt(analysis, leaf),
    })),
    ...corrections.boilerplate.map(({ line, from, to, reason }) => ({
      kind: "略去网页文字",
      quote: line ?? `${from}…（至“${to}…”一行）`,
      reason,
      url: null,
    })),
  ];
}

/** All that editors decided about a plan: its text, its gaps, its targets, in the order of the document. */
export function siteReview(
  analysis: Analysis,
  corrections: Corrections,
  review: Review,
  instruments: readonly Instrument[],
): SiteReview {
  const order = new Map([...analysis.nodes.keys()].map((id, i) => [id, i]));
  const inOrder = <T extends { passage: string }>(entries: T[]): T[] =>
    entries.toSorted((a, b) => (order.get(a.passage) ?? 0) - (order.get(b.passage) ?? 0));
  const place = placesOf(analysis);
  return {
    text: correctionList(analysis, corrections),
    gaps: inOrder(review.gaps).map((entry) => ({
      verdict: entry.verdict,
      kind: entry.kind,
      quote: entry.quote,
      reason: entry.verdict === "add" ? entry.note : entry.reason,
      url: place(entry).url,
    })),
    targets: changes(inOrder(review.targets), place),
    designations: changes(inOrder(review.designations), place),
    instruments: inOrder(review.instruments).flatMap((entry) =>
      entry.verdict === "confirm"
        ? []
        : [
            {
              verdict: entry.verdict,
              name: instruments.find(({ id }) => id === entry.instrument)?.name ?? entry.instrument,
              reason: entry.reason,
              ...place(entry),
            },
          ],
    ),
    confirmed: {
      targets: confirmed(review.targets),
      designations: confirmed(review.designations),
      // An entry may be about several mentions.
      instruments:
        analysis.instruments.filter(({ status }) => status === "reviewed").length -
        review.instruments.filter(({ verdict }) => verdict === "add").length,
    },
  };
}

const confirmed = (entries: readonly { verdict: string }[]): number =>
  entries.filter(({ verdict }) => verdict === "confirm").length;

/** Where a quotation of an entry stands, and its words with their marks. */
function placesOf(analysis: Analysis) {
  const words = markedWords(analysis);
  return ({ passage, quote }: { passage: string; quote: string }): { quote: string; url: string | null } => {
    const node = analysis.nodes.get(passage);
    // The words of a task or heading stand in its container's own line.
    const leaf = node && (isLeaf(node) ? node : ownLine(node));
    const start = leaf ? leaf.value.indexOf(quote) : -1;
    const marked = leaf && start >= 0 ? words(leaf, { start, end: start + quote.length }) : quote;
    return { quote: marked, url: urlAt(analysis, node) };
  };
}

type Changed<S> =
  | { verdict: "confirm"; quote: string; passage: string }
  | { verdict: "reject"; quote: string; passage: string; reason: string }
  | { verdict: "correct" | "add"; quote: string; passage: string; reason: string; set: S };

/** The entries that do more than confirm, as readers see them. */
const changes = <S extends { quote?: string | undefined }>(
  entries: readonly Changed<S>[],
  place: ReturnType<typeof placesOf>,
) =>
  entries.flatMap((entry) =>
    entry.verdict === "confirm"
      ? []
      : [
          {
            verdict: entry.verdict,
            ...place(entry),
            set: entry.verdict === "reject" ? {} : shownSet(entry.set, entry.passage, place),
            reason: entry.reason,
          },
        ],
  );

/** What an entry sets, its quotation with marks. */
const shownSet = <S extends { quote?: string | undefined }>(
  set: S,
  passage: string,
  place: ReturnType<typeof placesOf>,
): S => (set.quote === undefined ? set : { ...set, quote: place({ passage, quote: set.quote }).quote });

function urlAt({ plan, addresses }: Analysis, node: PlanNode | undefined): string | null {
  const address = node && addresses.get(node);
  return address ? urlOf(plan.id, address) : null;
}
