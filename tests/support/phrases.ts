import type { PlanPassages } from "../../scripts/pipeline/compare/phrases/index.ts";
import type { PassageRecord } from "../../src/model/records.ts";

/** A made-up plan of paragraphs, one after the other in its source with a line end between them. */
export function planOf(plan: string, texts: readonly string[]): PlanPassages {
  let at = 0;
  const passages = texts.map((text, i): PassageRecord => {
    const [id, start] = [`${plan}/p${i + 1}`, at];
    at += text.length + 1;
    const end = start + text.length;
    return {
      id,
      plan,
      url: `/plans/${plan}/#p${i + 1}`,
      type: "paragraph",
      path: [],
      number: null,
      start,
      end,
      text,
      themes: [],
    };
  });
  return { plan, passages };
}
