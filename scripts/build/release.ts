import { z } from "zod";
import { day } from "../../src/model/plan.ts";
import type { Release } from "../../src/model/tables.ts";
import { UserError } from "../shared/errors.ts";
import { readYaml } from "../shared/yaml.ts";
import { readText } from "./io.ts";

/** Where the versions of the data are listed. */
const RELEASE = "content/release.yaml";

const THREE = "three numbers, e.g. 0.2.0";

const schema = z
  .array(
    z.strictObject({
      version: z.string(THREE).regex(/^\d+\.\d+\.\d+$/, THREE),
      date: day,
      changes: z.array(z.string().min(1)).min(1, "at least one sentence on what changed"),
    }),
  )
  .min(1, "at least one version")
  .refine(
    (releases) => releases.every(({ date }, i) => date <= (releases[i - 1]?.date ?? date)),
    "the newest version first",
  );

/**
 * Versions of the data, newest first.
 * @throws UserError with file and line for anything that is not as it should be.
 */
export function readReleases(text: string, name = RELEASE): Release[] {
  return readYaml(text, name, schema).value;
}

/** The versions that the project's own file lists. */
export function loadReleases(): Release[] {
  const text = readText(RELEASE);
  if (text === null) throw new UserError(`${RELEASE}: missing; restore it from git`);
  return readReleases(text);
}
