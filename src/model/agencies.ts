import { z } from "zod";

/** What sort of body an agency is, by its name. */
export const AGENCY_KINDS = ["部门", "党委部门", "群团", "镇办", "企业", "上级派出机构", "其他"] as const;

const text = z.string().min(1);

/** One body of a plan's agencies.yaml, with every form in which the plan's tasks name it. */
export const agencySchema = z.strictObject({
  /** Address segment: the pinyin of its usual form, e.g. `fagaiju`. */
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, "lower-case letters, digits and -, e.g. fagaiju"),
  /** The fullest form that a plan itself has; nothing is spelt out that no plan says. */
  name: text,
  kind: z.enum(AGENCY_KINDS),
  forms: z.array(text).min(1),
  /** What a form adds in brackets (科技局): an office that shares the body's name in the list. */
  note: text.optional(),
});
export type Agency = z.infer<typeof agencySchema>;

/** A plan's agencies.yaml: the bodies that its tasks name, reviewed. */
export const agenciesSchema = z.array(agencySchema);
export type PlanAgencies = z.infer<typeof agenciesSchema>;
