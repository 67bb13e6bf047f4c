import type { Plan } from "./plan.ts";
import type { GapRecord, RemovedRecord, TargetRecord, TaskRecord } from "./records.ts";

/** What the pages need to know of a plan beside its text: `content/data/site/<id>.json`. */
export interface SitePlan {
  plan: Plan;
  counts: PlanCounts;
  /** Reading pages in document order (front, chapters, sections of long chapters). */
  pages: SitePage[];
  /** Headings as a tree, stand-ins included; run-in headings are leaves of it. */
  outline: OutlineEntry[];
  removed: (RemovedRecord & { line: number })[];
  gaps: GapRecord[];
  /** Lines of the source that are data about the document (索引号 …). */
  meta: { key: string; value: string }[];
  /** What editors decided about the copy, each with its reason (joins, stand-ins, declared lines). */
  corrections: { kind: string; quote: string; reason: string; url: string | null }[];
}

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
    verb: string;
    title: string;
    level: string | null;
    year: number | null;
  }[];
  instruments: { id: string; name: string; passages: { passage: string; url: string }[] }[];
  /** Characters of body text by theme (a passage with two themes counts in both), and without any. */
  themeChars: Record<string, number>;
  bodyChars: number;
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
  /** The source's characters; of tasks only, whose lists give them in full. */
  text?: string;
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

/** Counts of a plan; `chars` are the characters of its text without white space. */
export interface PlanCounts {
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
  chars: number;
}

export interface OutlineEntry {
  id: string;
  url: string;
  title: string;
  type: "front" | "part" | "chapter" | "section" | "item" | "task" | "question" | "box" | "run-in";
  /** Why a stand-in stands here. */
  standIn: string | null;
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
