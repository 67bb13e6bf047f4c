import type { VFile } from "vfile";
import type { Findings, PassageThemes, Task } from "../../../src/model/layers.ts";
import type { ThemeRegistry } from "../../../src/model/themes.ts";
import type { PlanTree } from "../../../src/model/tree.ts";
import { designationsOf } from "./designations/index.ts";
import { structuralGaps } from "./gaps.ts";
import { type InstrumentRegistry, instrumentsOf } from "./instruments.ts";
import { lostWordGaps } from "./lost-words/index.ts";
import { targetsOf } from "./targets/index.ts";
import { tasksOf } from "./tasks/index.ts";
import { themesOf } from "./themes/index.ts";

/** The reviewed registries that all plans share. */
export interface Registries {
  themes: ThemeRegistry;
  instruments: InstrumentRegistry;
}

/** All findings of a text, as layers over its tree. */
export interface Layers extends Findings {
  tasks: Task[];
  passageThemes: PassageThemes[];
}

/** Finds everything in a text by rule, before any review. Doubts become messages on `file`. */
export function annotate(tree: PlanTree, source: string, file: VFile, registries: Registries): Layers {
  const tasks = tasksOf(tree, file);
  const leadsOf = new Map(tasks.map(({ leaf, leads }) => [leaf, leads]));
  return {
    targets: targetsOf(tree, source, file).map((target) => ({ ...target, leads: leadsOf.get(target.leaf) ?? [] })),
    gaps: [...structuralGaps(tree, file), ...lostWordGaps(tree)],
    typos: [],
    tasks,
    passageThemes: themesOf(tree, registries.themes),
    designations: designationsOf(tree),
    instruments: instrumentsOf(tree, registries.instruments),
  };
}
