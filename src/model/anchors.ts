import { z } from "zod";

const id = z
  .string()
  .regex(/^(?:front|[a-z]+\d+[a-z]*)(?:\/[a-z]+\d+[a-z]*)*$/, "an id below the plan, e.g. ch17/s1/p3");
const url = z
  .string()
  .regex(
    /^\/plans\/[a-z0-9-]+\/(?:[a-z0-9]+\/)*(?:#[a-z0-9-]+)?$/,
    "an address of a plan, e.g. /plans/a-14/ch17/#s1-p3",
  );

/**
 * anchors.json: the permanent addresses of a plan. `ids` freezes, for every id below the plan, its
 * URL and the fingerprint of its text; `moved` maps an id that is no longer used (or an old URL) to the
 * id that holds its text now. Ids are never reused, not even those in `moved`.
 */
export const anchorsSchema = z.strictObject({
  ids: z.record(id, z.strictObject({ url, fingerprint: z.string() })),
  moved: z.record(z.union([id, url]), id),
});
export type Anchors = z.infer<typeof anchorsSchema>;

export const NO_ANCHORS: Anchors = { ids: {}, moved: {} };
