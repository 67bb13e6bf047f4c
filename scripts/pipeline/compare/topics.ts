import type { TopicRecord } from "../../../src/model/compare.ts";
import { UserError } from "../../shared/errors.ts";
import type { PlanCells, TopicRegistry } from "../record/topics.ts";

/**
 * The topics with a cell for every plan.
 * @throws UserError with `file:line` for a reading that does not fit its plan, and for a topic that fewer than two plans share.
 */
export function topicsOf({ topics, at }: TopicRegistry, plans: readonly PlanCells[]): TopicRecord[] {
  const unshared = topics.flatMap(({ id }, i) => {
    const shared = plans.filter(({ stated }) => stated.includes(id)).length;
    if (shared > 1) return [];
    return `${at(["topics", i, "id"])} topic "${id}" has statements of ${shared} plan; a topic is what two plans or more share: add one to a plan's topics.yaml, or delete the topic`;
  });
  const faults = [...plans.flatMap((plan) => plan.faults), ...unshared];
  if (faults.length > 0) throw new UserError(faults.join("\n"));
  return topics.map((topic, i) => ({
    id: topic.id,
    name: topic.name,
    theme: topic.theme,
    question: topic.question,
    comparable: topic.comparable ?? null,
    note: topic.note ?? null,
    cells: plans.flatMap(({ cells }) => cells[i] ?? []),
  }));
}
