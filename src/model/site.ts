import type {
  DesignationRecord,
  IndicatorRecord,
  IndicatorValue,
  InstrumentRecord,
  TopicCell,
  TopicRecord,
  TopicStatement,
} from "./compare.ts";
import type { Dropped } from "./dropped.ts";
import type { GapKind } from "./gaps.ts";
import type { Plan } from "./plan.ts";
import type { GapRecord, RemovedRecord, TargetRecord, TaskRecord } from "./records.ts";
import type { NumberCounts } from "./targets.ts";

/** What the pages need to know of a plan beside its text: `content/data/site/<id>.json`. */
export interface SitePlan {
  plan: Plan;
  counts: PlanCounts;
  /** Reading pages in document order (front, chapters, sections of long chapters). */
  pages: SitePage[];
  /** Headings as a tree, stand-ins included; run-in headings are leaves of it. */
  outline: OutlineEntry[];
  removed: (RemovedRecord & { line: number })[];
  /** Text of the original that source.txt has not, in its order. */
  dropped: Dropped[];
  gaps: GapRecord[];
  /** Lines of the source that are data about the document (索引号 …). */
  meta: { key: string; value: string }[];
  /** What editors decided about the copy, each with its reason (joins, stand-ins, declared lines). */
  corrections: SiteReview["text"];
}

/** What editors decided about a plan, each decision with its reason and its place: `content/data/site/<id>.review.json`. */
export interface SiteReview {
  /** Joins, stand-ins, marked typing mistakes, declared lines. */
  text: { kind: string; quote: string; reason: string; url: string | null }[];
  /** Gaps that only a reader sees, and found ones that are none. */
  gaps: { verdict: "add" | "reject"; kind: GapKind; quote: string; reason: string; url: string | null }[];
  /** Targets that were not simply confirmed; `set` has the fields as the editor gave them. */
  targets: {
    verdict: "correct" | "reject" | "add";
    quote: string;
    set: { [K in ReviewedField]?: TargetRecord[K] | undefined };
    reason: string;
    url: string | null;
  }[];
  /** Titles to be won that were not simply confirmed. */
  designations: {
    verdict: "correct" | "reject" | "add";
    quote: string;
    set: { [K in "quote" | "verb" | "title" | "level" | "year"]?: DesignationRecord[K] | undefined };
    reason: string;
    url: string | null;
  }[];
  /** Mentions of instruments that were not simply confirmed; `name` is the instrument's. */
  instruments: { verdict: "reject" | "add"; name: string; quote: string; reason: string; url: string | null }[];
  /** How many findings of each kind were confirmed as the rules found them. */
  confirmed: Record<"targets" | "designations" | "instruments", number>;
}

/** Fields of a target that an editor may set. */
export type ReviewedField =
  | "quote"
  | "indicator"
  | "value"
  | "unit"
  | "comparator"
  | "year"
  | "kind"
  | "binding"
  | "implied"
  | "lost";

/** What is found in a plan's text: `content/data/site/<id>.found.json`. */
export interface SiteFound {
  targets: TargetRecord[];
  tasks: TaskRecord[];
  /** Bodies of agencies.yaml that the plan's tasks name, most leads first. */
  agencies: SiteAgency[];
  designations: {
    passage: string;
    url: string;
    quote: string;
    marked?: string;
    verb: string;
    title: string;
    level: string | null;
    year: number | null;
    status: DesignationRecord["status"];
  }[];
  instruments: { id: string; name: string; passages: { passage: string; url: string }[] }[];
  /** Characters of body text by theme (a passage with two themes counts in both), and without any. */
  themeChars: Record<string, number>;
  bodyChars: number;
  /** Topics of the comparison to which passages belong, by passage. */
  topics: Record<string, { id: string; name: string }[]>;
  /** Passages that targets, tasks and themes point to: how they are shown in a list. */
  passages: Record<string, SitePassage>;
}

/** A passage as a list shows it. */
export interface SitePassage {
  url: string;
  /** Headings above, as shown, joined by ` › `. */
  path: string;
  /** First words, for a link. */
  title: string;
  themes: string[];
  /** Ids of its targets. */
  targets: string[];
  /** Agency ids, leads and others, of a task. */
  leads: string[];
  cooperating: string[];
}

/** A body and its part in a plan's tasks; numbers are task numbers. */
export interface SiteAgency {
  /** Address segment, e.g. `fagaiju`. */
  id: string;
  name: string;
  kind: string;
  /** Forms in which the plan names it. */
  forms: string[];
  leads: number[];
  joins: number[];
  /** Tasks it leads that are binding. */
  binding: number[];
}

/** A theme and its sub-themes, with the plans' passages: `content/data/site/themes.json`. */
export interface SiteTheme {
  id: string;
  name: string;
  /** One of the four of the first release. */
  main: boolean;
  description: string;
  subs: { id: string; name: string }[];
  /** Passages and characters by plan. */
  plans: Record<string, { passages: number; chars: number }>;
}

/** Counts of a plan, its targets by the source of their numbers too; `chars` are the characters of its text without white space. */
export interface PlanCounts extends NumberCounts {
  chars: number;
  passages: number;
  chapters: number;
  sections: number;
  items: number;
  tasks: number;
  questions: number;
  boxes: number;
  removed: number;
  gaps: number;
  targets: number;
  /** Targets that an editor has checked against the text. */
  reviewed: number;
}

export interface SitePage {
  /** Id of the container the page shows, e.g. `ankang-14/ch17`. */
  unit: string;
  url: string;
  kind: "front" | "chapter" | "section";
  /** Title as shown (full-width punctuation restored). */
  title: string;
  /** Title of the part (篇) that opens on this page. */
  part: string | null;
  /** Whether the title stands in for one that our copy lost. */
  standIn: boolean;
  /** The first words under a stand-in, which tell it from its like; null where the title is the source's. */
  begins: string | null;
  chars: number;
}

export interface OutlineEntry {
  id: string;
  url: string;
  title: string;
  type: "front" | "part" | "chapter" | "section" | "item" | "task" | "question" | "box" | "run-in";
  /** Why a stand-in stands here. */
  standIn: string | null;
  /** The first words under a stand-in, which tell it from its like; null where the title is the source's. */
  begins: string | null;
  children: OutlineEntry[];
}

/** Front matter of a generated page, beside Starlight's own `title` and `description`. */
export interface PageFrontmatter {
  plan: string;
  unit: string;
  kind: "front" | "chapter" | "section" | "full";
  /** Headings of the page for its contents list: depth 2 and 3 are headings, 4 are run-in headings. */
  headings: { depth: number; slug: string; text: string }[];
  /** Previous and next reading page. */
  prevPage: { url: string; title: string } | null;
  nextPage: { url: string; title: string } | null;
}

/** Where a place of the comparison stands, for people: headings above, as shown, joined by ` › `. */
type WithPath<T> = T & { path: string };

/** A statement on a topic with the targets it holds. */
export type SiteStatement = WithPath<TopicStatement> & { values: TargetRecord[] };
export type SiteTopicCell = Omit<TopicCell, "statements"> & { statements: SiteStatement[] };
/** `content/data/site/compare.topics.json` has a list of these. */
export type SiteTopic = Omit<TopicRecord, "cells"> & { cells: SiteTopicCell[] };

export type SiteIndicatorValue = WithPath<IndicatorValue>;
/** `content/data/site/compare.indicators.json`. */
export type SiteIndicator = Omit<IndicatorRecord, "values"> & { values: SiteIndicatorValue[] };

/** `content/data/site/compare.instruments.json`. */
export type SiteInstrument = Omit<InstrumentRecord, "plans"> & {
  plans: { plan: string; count: number; places: WithPath<InstrumentRecord["plans"][number]["places"][number]>[] }[];
};

/** `content/data/site/compare.designations.json`. */
export type SiteDesignation = WithPath<DesignationRecord>;
