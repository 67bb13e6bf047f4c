import type { Task } from "../../../src/model/layers.ts";
import type { TaskRecord } from "../../../src/model/records.ts";
import { markedField, marksByLeaf } from "./marks.ts";
import { passageRecords } from "./passages.ts";
import { type RecordSource, recordId, urlField } from "./source.ts";

/** A record for each task, in document order. */
export function taskRecords(source: RecordSource, tasks: Task[]): TaskRecord[] {
  const paths = new Map(passageRecords(source).map(({ id, path }) => [id, path]));
  const marksOf = marksByLeaf(source);
  return tasks.map(({ leaf, number, binding, leads, cooperating, others, raw }) => {
    const id = recordId(source, leaf);
    return {
      id,
      plan: source.plan,
      number,
      ...urlField(source, leaf),
      binding,
      leads,
      cooperating,
      others,
      raw,
      path: paths.get(id) ?? [],
      text: leaf.value,
      ...markedField(leaf.value, marksOf(leaf)),
    };
  });
}
