import { z } from "zod";

/** One entry of instruments.yaml: a named programme or method that several plans share. */
export const instrumentSchema = z.strictObject({
  /** Address segment: the pinyin of its name. */
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, "lower-case letters, digits and -, e.g. linzhangzhi"),
  name: z.string().min(2),
  /**
   * Forms in the texts. Quotation marks and white space do not count, and a 、 of a variant may be
   * missing in the text: 双随机、一公开 is also 双随机一公开 and “双随机、一公开”.
   */
  variants: z.array(z.string().min(2)).min(1),
  /** What it is, in one line, where a plan itself says so. */
  meaning: z.string().min(4).optional(),
});
export type Instrument = z.infer<typeof instrumentSchema>;

/** instruments.yaml: instruments by name, reviewed. */
export const instrumentsSchema = z.array(instrumentSchema);
