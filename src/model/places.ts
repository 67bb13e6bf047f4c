import { z } from "zod";
import { planSchema } from "./plan.ts";

/** `content/registry/places.yaml`: what the list of administrative divisions does not say. */
export const placesSchema = z.strictObject({
  /** Codes of cities of sub-provincial rank. */
  subProvincial: z.array(planSchema.shape.code.unwrap()),
  /** How names are written in Latin letters, where a dictionary has it otherwise. */
  spellings: z.record(z.string(), z.string().regex(/^[a-z]+$/, "lower-case letters")),
  /** Colours of plans, on light and on dark paper. */
  colours: z.array(planSchema.shape.colour).min(1),
});
export type PlaceRegistry = z.infer<typeof placesSchema>;
