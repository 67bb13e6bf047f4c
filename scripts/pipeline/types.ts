import type { VFile } from "vfile";
import type { PlanAgencies } from "../../src/model/agencies.ts";
import type { Anchors } from "../../src/model/anchors.ts";
import type { Corrections } from "../../src/model/corrections.ts";
import type { Dropped } from "../../src/model/dropped.ts";
import type { PlanIndicators } from "../../src/model/indicators.ts";
import type { Findings } from "../../src/model/layers.ts";
import type { Plan } from "../../src/model/plan.ts";
import type { Review } from "../../src/model/review.ts";
import type { PlanTopics } from "../../src/model/topics.ts";
import type { PlanTree } from "../../src/model/tree.ts";
import type { YamlFile } from "../shared/yaml.ts";
import type { Addressed } from "./address/index.ts";
import type { Layers } from "./annotate/index.ts";
import type { SourceText } from "./read/index.ts";

/** What goes into the pipeline, and what passes from stage to stage. */

/** A plan's folder: its text, and all that an editor decided about it, each file checked by itself. */
export interface PlanInput {
  plan: Plan;
  /** The text of source.txt. */
  source: string;
  /** Text of the original that source.txt has not. */
  dropped: Dropped[];
  /** Path of source.txt and of anchors.json, for messages. */
  paths: { source: string; anchors: string };
  anchors: Anchors;
  corrections: YamlFile<Corrections>;
  review: YamlFile<Review>;
  agencies: YamlFile<PlanAgencies>;
  topics: YamlFile<PlanTopics>;
  indicators: YamlFile<PlanIndicators>;
}

/** Any text after read, parse, address and annotate: what `show` prints. */
export interface ParsedPlan extends Layers, Addressed {
  text: SourceText;
  tree: PlanTree;
}

/** A plan's text with its facts, after review: what records and pages are made of. */
export interface Analysis extends ParsedPlan {
  plan: Plan;
}

/** A plan after review. */
export interface ReviewedPlan {
  input: PlanInput;
  analysis: Analysis;
  /** Holds the doubts of all stages. */
  file: VFile;
  /** What the rules found, before review. */
  unreviewed: Findings;
}
