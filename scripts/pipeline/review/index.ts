import type { Findings } from "../../../src/model/layers.ts";
import type { Review } from "../../../src/model/review.ts";
import { isLeaf } from "../../../src/model/tree.ts";
import { UserError } from "../../shared/errors.ts";
import { issuesText } from "../../shared/issues.ts";
import type { YamlFile } from "../../shared/yaml.ts";
import type { ParsedPlan } from "../types.ts";
import { reviewedDesignations } from "./designations.ts";
import { reviewedGaps } from "./gaps.ts";
import { reviewedMentions } from "./instruments.ts";
import type { Places } from "./places.ts";
import { reviewedTargets } from "./targets.ts";
import { reviewedTypos } from "./typos.ts";

/**
 * A plan's findings after its review.yaml; `known` are the ids of all instruments.
 * @throws UserError with `file:line` for every entry that does not fit: that matches no finding or several (with the nearest
 * candidates), or one that another entry has decided about.
 */
export function review(
  { targets, designations, instruments, gaps, ids }: ParsedPlan,
  { value, at }: YamlFile<Review>,
  known: readonly string[],
): Findings {
  const leaves = new Map([...ids].flatMap(([node, id]) => (isLeaf(node) ? [[id, node] as const] : [])));
  const places: Places = { leaves, at, issues: [] };
  const findings: Findings = {
    targets: reviewedTargets(targets, value.targets, places),
    designations: reviewedDesignations(designations, value.designations, places),
    instruments: reviewedMentions(instruments, value.instruments, known, places),
    gaps: reviewedGaps(gaps, value.gaps, places),
    typos: reviewedTypos(value.typos, places),
  };
  if (places.issues.length > 0) throw new UserError(issuesText(places.issues, at));
  return findings;
}
