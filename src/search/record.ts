import type { TextMark } from "../model/marks.ts";
import type { PassageType } from "../model/records.ts";
import { INFERRED, type NumberCounts } from "../model/targets.ts";

/** What the search knows of one passage beside its words. The same on both sides: written by scripts/pipeline/search-index, read by src/search. */
export interface SearchRecord {
  /** Permanent id of the passage. */
  id: string;
  plan: string;
  /** Site-absolute URL without base. */
  url: string;
  kinds: SearchKind[];
  /** Headings above, as shown, from the top, without its own run-in heading. */
  path: string[];
  /** Number as written. */
  number: string | null;
  /** The source's characters. */
  text: string;
  /** What is shown between the characters of `text`, and not searched; most passages have none. */
  marks?: readonly TextMark[];
  /** How many characters of `text` are its heading or run-in heading; 0 for none. */
  title: number;
  /** Where in `text` the list of the bodies responsible for a task begins; null for none. */
  listAt: number | null;
  themes: string[];
  /** Names of the bodies that lead the task. */
  leads: string[];
  /** Its targets by the source of their numbers; null where it has none. */
  targets: NumberCounts | null;
}

export const SEARCH_KINDS = ["正文", "任务", "指标", "专栏", "标题"] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** Kinds of a passage: a box's heading is both. */
export function kindsOf(type: PassageType, id: string): SearchKind[] {
  const inBox = /\/box\d/u.test(id) ? (["专栏"] as const) : [];
  if (type === "heading" || type === "question") return ["标题", ...inBox];
  if (type === "row") return ["指标", ...inBox];
  if (type === "task" || /\/t\d+[a-z]*(?:\/|$)/u.test(id)) return ["任务", ...inBox];
  return inBox.length > 0 ? [...inBox] : ["正文"];
}

/** Names beside the index: `pagefind/names.json`. */
export interface SearchNames {
  plans: { id: string; name: string; seal: string }[];
  themes: { id: string; name: string; main: boolean }[];
  synonyms: string[][];
}

/** Filters, in the order in which they stand. */
export const FACETS = {
  plan: "规划",
  theme: "主题",
  kind: "类别",
  targets: "量化目标",
  agency: "牵头部门",
} as const;
export type Facet = keyof typeof FACETS;

/** The values that a passage has of each filter. */
export const facetValues: Record<Facet, (record: SearchRecord) => readonly string[]> = {
  plan: ({ plan }) => [plan],
  theme: ({ themes }) => themes,
  kind: ({ kinds }) => kinds,
  targets: ({ targets }) =>
    targets
      ? [
          ...(targets.written > 0 ? ["有"] : []),
          ...(targets.inferred > 0 ? [INFERRED] : []),
          ...(targets.lost > 0 ? ["数字缺失"] : []),
        ]
      : ["无"],
  agency: ({ leads }) => leads,
};
