import { z } from "zod";

/**
 * anchors.json: the permanent addresses of a plan. `ids` freezes, for every id below the plan, its
 * URL and the fingerprint of its text; `moved` maps an id that is no longer used (or an old URL) to the
 * id that holds its text now. Ids are never reused, not even those in `moved`.
 */
export const anchorsSchema = z.strictObject({
  ids: z.record(z.string(), z.strictObject({ url: z.string(), fingerprint: z.string() })),
  moved: z.record(z.string(), z.string()),
});
export type Anchors = z.infer<typeof anchorsSchema>;

export const NO_ANCHORS: Anchors = { ids: {}, moved: {} };
