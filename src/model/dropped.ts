import { z } from "zod";

/**
 * dropped.jsonl: text of the original that the extraction did not take for the plan's, frozen with source.txt. Each character of the
 * original's text that is not white space is in one of the two.
 */
export const droppedSchema = z.strictObject({
  where: z.string().min(1).describe("在原件中的位置，如“第 12 行”"),
  text: z.string().min(1).describe("未收入的文字，照录"),
  reason: z.string().min(1).describe("未收入的理由"),
});
export type Dropped = z.infer<typeof droppedSchema>;

/** dropped.jsonl, or the table of that name: the same of all plans. */
export const droppedRecordSchema = z.strictObject({
  plan: z.string().describe("规划编号，见规划表"),
  ...droppedSchema.shape,
});
export type DroppedRecord = z.infer<typeof droppedRecordSchema>;
