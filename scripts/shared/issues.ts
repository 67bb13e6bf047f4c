import type { At } from "./yaml.ts";

/** A correction that does not fit the source: where it stands in corrections.yaml, and why. */
export interface CorrectionIssue {
  /** Path in the file, e.g. `["joins", 0, "end"]`. */
  path: (string | number)[];
  message: string;
}

/** Issues as the text of an error. */
export const issuesText = (issues: readonly CorrectionIssue[], at: At): string =>
  issues.map(({ path, message }) => `${at(path)} ${message}`).join("\n");
