import type { ProcessedPlan } from "../pipeline/index.ts";
import type { SharedExcerpts } from "../pipeline/render/shared.ts";
import { appendText, join, readText } from "./io.ts";

/** Excerpts on the disk: added plan by plan, read back by theme or topic. */
export interface ExcerptFiles extends SharedExcerpts {
  add(processed: ProcessedPlan): void;
}

/** A file for each theme and topic with one line for each plan, so that the excerpts of all plans are never in memory together. */
export function excerptFiles(folder: string): ExcerptFiles {
  const path = (kind: "theme" | "topic", id: string) => join(folder, `${kind}.${id}.jsonl`);
  const add = (kind: "theme" | "topic", plan: string, own: object) => {
    for (const [id, excerpts] of Object.entries(own))
      appendText(path(kind, id), `${JSON.stringify({ plan, excerpts })}\n`);
  };
  const lines = (kind: "theme" | "topic", id: string) =>
    (readText(path(kind, id)) ?? "")
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  return {
    add({ summary: { layers }, excerpts }) {
      add("theme", layers.plan.id, excerpts.themes);
      add("topic", layers.plan.id, excerpts.topics);
    },
    theme: (id) => lines("theme", id),
    topic: (id) => lines("topic", id),
  };
}
