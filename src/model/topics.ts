import { z } from "zod";
import { INFERRED } from "./targets.ts";

/** What a plan's text says on a topic. */
export const CELL_STATUSES = {
  quantified: "有数字",
  designated: "争创称号",
  stated: "文字承诺",
  lost: "数字缺失",
  absent: "未提及",
  outside: "节选未含",
} as const;
export type CellStatus = keyof typeof CELL_STATUSES;

/** What the mark of a cell or statement stands for: its status, or that its words alone stand for a number. */
export type CellMark = CellStatus | "inferred";

/** The marks as a legend names them, in its order. */
export const MARK_NAMES: Record<CellMark, string> = (({ quantified, ...others }) => ({
  quantified,
  inferred: `数${INFERRED}`,
  ...others,
}))(CELL_STATUSES);

const reason = z.string().min(4).describe("why, in Chinese, as readers see it");
const id = z.string().regex(/^[a-z][a-z0-9-]*$/, "expected lower-case letters, digits and -, e.g. day-care");
const term = z.string().min(2).describe("plain text; (甲|乙) is either, (甲|) may be missing");

/** One passage of a plan that counts for a topic. */
const statement = z.strictObject({
  /** Id of the passage below the plan, e.g. ch17/s1/p3. */
  passage: z.string().min(1),
  /** Exact characters of the passage: the shortest clause that says it. */
  quote: z.string().min(2),
  /** What a narrow cell shows of it: exact characters of the quote; the whole quote where it is short. */
  short: z.string().min(2).max(28).optional(),
});

/** What a plan says on a topic, as an editor read it. */
const cell = z.union(
  [
    z.strictObject({
      statements: z.array(statement).min(1),
      /** Where the rules see the status wrongly; with the reason. */
      status: z.enum(["quantified", "designated", "stated", "lost"]).optional(),
      reason: reason.optional(),
      /** What differs from the other plans' words, shown in the cell. */
      note: reason.optional(),
      /** What stayed doubtful to the editor. */
      doubt: reason.optional(),
    }),
    z.strictObject({
      status: z.enum(["absent", "outside"]),
      /** How it was checked: words looked for, parts read. */
      reason,
      doubt: reason.optional(),
    }),
  ],
  "expected `statements:` (a list of passage and quote), or `status: absent` or `status: outside` with a `reason:`",
);

export const topicSchema = z
  .strictObject({
    id,
    name: z.string().min(2).max(16),
    /** Theme under which it stands, by the id of the registry of themes. */
    theme: id,
    /** What a citizen would ask, in one sentence. */
    question: z.string().min(6).max(60),
    /** Words by which candidates are found, in plans that no editor has read for this topic too. */
    terms: z.array(term).min(1),
    /**
     * Whether the plans can be read across: on one scale, or all in words. Not where a number or a title of the row has no
     * equal beside it, or where one word means different things.
     */
    comparable: z.boolean().optional(),
    /** How they compare, or why they cannot be compared, in words. */
    note: reason.optional(),
  })
  .refine(({ note, comparable }) => (note === undefined) === (comparable === undefined), {
    path: ["note"],
    message: "expected `comparable:` (true or false) and `note:` together: the note says how, or why not",
  });
export type TopicEntry = z.infer<typeof topicSchema>;

/** What stands over a topic's note; null where there is none. */
export const noteHeading = ({ comparable }: { comparable: boolean | null }): string | null =>
  comparable === null ? null : comparable ? "怎样比" : "为什么不能直接比";

export type TopicCellEntry = z.infer<typeof cell>;

/** content/registry/topics.yaml: the rows of the comparison, in the order in which they are shown under their themes. */
export const topicsSchema = z.strictObject({ topics: z.array(topicSchema) });

/** A plan's topics.yaml: its readings, by the id of the topic. A topic that is not there has not been read in this plan. */
export const planTopicsSchema = z.record(z.string(), cell);
export type PlanTopics = z.infer<typeof planTopicsSchema>;
