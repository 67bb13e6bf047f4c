import { VFile } from "vfile";
import type { Anchors } from "../../../src/model/anchors.ts";
import { currentAnchors, textsById } from "../address/anchors.ts";
import { fingerprint } from "../address/fingerprint.ts";
import { proposeMoved } from "../address/moved.ts";
import type { Registries } from "../annotate/index.ts";
import { parsePlan } from "../index.ts";
import { locate } from "../read/corrections.ts";
import type { ReviewedPlan } from "../types.ts";

/** What another reading of a plan's file, or another file, would change in it. */
export interface Difference {
  /** Passages whose text is in one of the two alone, by their ids there. */
  gone: { id: string; text: string }[];
  fresh: { id: string; text: string }[];
  kept: number;
  /** Entries that `moved` of anchors.json would need. */
  moved: Anchors["moved"];
  /** Decisions of corrections.yaml that do not fit the other text. */
  unfit: string[];
}

/** The difference, passage by passage; a text that both have keeps its id, and its words alone count. */
export function differenceOf({ analysis, input }: ReviewedPlan, text: string, registries: Registries): Difference {
  const { plan, tree, ids, addresses } = analysis;
  const current = currentAnchors(tree, plan.id, ids, addresses);
  const frozen: Anchors = { ids: { ...current, ...input.anchors.ids }, moved: input.anchors.moved };
  const { lines, standIns, issues } = locate(input.corrections.value, text);
  const levels = plan.levels ? { levels: plan.levels } : {};
  const other = parsePlan(text, new VFile({ value: text }), registries, {
    lines,
    standIns,
    anchors: frozen,
    ...levels,
  });
  const [before, now] = [textsById(tree, ids), textsById(other.tree, other.ids)];
  const prints = new Map([...before.values()].map((one) => [fingerprint(one), one]));
  const isIn = (texts: ReadonlyMap<string, string>, id: string, one: string) =>
    texts.has(id) && fingerprint(texts.get(id) ?? "") === fingerprint(one);
  const only = (texts: ReadonlyMap<string, string>, others: ReadonlyMap<string, string>) =>
    [...texts].flatMap(([id, one]) => (isIn(others, id, one) ? [] : [{ id, text: one }]));
  const gone = only(before, now);
  return {
    gone,
    fresh: only(now, before),
    kept: before.size - gone.length,
    moved: proposeMoved(other.tree, plan.id, frozen, prints),
    unfit: issues.map(({ message }) => message),
  };
}

/** Passages that are shown of each kind; the rest is counted. */
const MOST = 60;
const LONGEST = 60;

/** The difference in words; `frozen`: whether addresses are frozen, so that `moved` matters. */
export function differenceText({ gone, fresh, kept, moved, unfit }: Difference, frozen: boolean): string {
  const passages = (sign: string, some: readonly { id: string; text: string }[]) => [
    ...some.slice(0, MOST).map(({ id, text }) => `${sign} ${id}  ${clip(text)}`),
    ...(some.length > MOST ? [`${sign} … and ${some.length - MOST} more`] : []),
  ];
  return [
    `${kept} passages stay, ${gone.length} are gone, ${fresh.length} are new.`,
    ...passages("-", gone),
    ...passages("+", fresh),
    ...(frozen && Object.keys(moved).length > 0
      ? [`Addresses would need, in "moved" of anchors.json: ${JSON.stringify(moved, null, 1)}`]
      : []),
    ...unfit.map((message) => `corrections.yaml: ${message}`),
  ].join("\n");
}

const clip = (text: string): string => {
  const line = text.replace(/\s+/g, " ");
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
};
