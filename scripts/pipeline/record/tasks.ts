import type { Task } from "../../../src/model/layers.ts";
import type { TaskRecord } from "../../../src/model/records.ts";
import { type RecordSource, recordId, urlField } from "./source.ts";

/** A record for each task, in document order. */
export const taskRecords = (source: RecordSource, tasks: Task[]): TaskRecord[] =>
  tasks.map(({ leaf, number, binding, leads, cooperating, others, raw }) => ({
    id: recordId(source, leaf),
    plan: source.plan,
    number,
    ...urlField(source, leaf),
    binding,
    leads,
    cooperating,
    others,
    raw,
  }));
