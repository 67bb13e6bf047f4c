import { z } from "zod";
import { agenciesSchema } from "../../src/model/agencies.ts";
import { type Anchors, anchorsSchema, NO_ANCHORS } from "../../src/model/anchors.ts";
import { correctionsSchema, NO_CORRECTIONS } from "../../src/model/corrections.ts";
import { type Dropped, droppedSchema } from "../../src/model/dropped.ts";
import { planIndicatorsSchema } from "../../src/model/indicators.ts";
import { type Plan, planSchema } from "../../src/model/plan.ts";
import { NO_REVIEW, reviewSchema } from "../../src/model/review.ts";
import { planTopicsSchema } from "../../src/model/topics.ts";
import { textOf } from "../pipeline/sources/txt.ts";
import type { PlanInput } from "../pipeline/types.ts";
import { UserError } from "../shared/errors.ts";
import { type At, absentYaml, readYaml, type YamlFile } from "../shared/yaml.ts";
import { foldersIn, join, readBytes, readText } from "./io.ts";
import { sha256 } from "./sha256.ts";

/** Where the plans are. */
export const PLANS = "content/plans";

/** Ids of all plans in the order of their folders; without `drafts` of those that the site has. */
export const planIds = (folder = PLANS, { drafts = false } = {}): string[] =>
  foldersIn(folder).filter((id) => drafts || !readFacts(id, folder).value.draft);

/** What plan.yaml says. @throws UserError for one that is missing or not as it should be. */
function readFacts(id: string, folder: string): YamlFile<Plan> {
  const path = join(folder, id, "plan.yaml");
  const text = readText(path);
  if (text === null) throw new UserError(`${path}: missing; every plan needs one (see CONTRIBUTING.md, "Add a plan")`);
  return readYaml(text, path, planSchema);
}

/**
 * Reads one plan's folder and checks each file on its own.
 * @throws UserError for anything in the folder that is not as it should be.
 */
export function readPlanFolder(id: string, folder = PLANS): PlanInput {
  const path = (name: string) => join(folder, id, name);
  const { value: plan, at } = readFacts(id, folder);
  if (plan.id !== id)
    throw new UserError(
      `${at(["id"])} id "${plan.id}" in folder "${id}"; expected the folder's name: rename one of them`,
    );
  const bytes = readBytes(path("source.txt"));
  const sum = sha256(bytes);
  if (sum !== plan.sha256)
    throw new UserError(
      `${at(["sha256"])} sha256 is ${plan.sha256}, but ${path("source.txt")} has ${sum}; restore the source, or, for a new copy, put its sha256 here`,
    );
  return {
    plan,
    dropped: readDropped(path("dropped.jsonl"), plan, at),
    // The frozen text as it stands: what the extraction does to a file was done when the plan was added.
    source: textOf(bytes, path("source.txt")),
    paths: { source: path("source.txt"), anchors: path("anchors.json") },
    anchors: readAnchors(path("anchors.json"), id),
    corrections: optionalYaml(path("corrections.yaml"), correctionsSchema, NO_CORRECTIONS),
    review: optionalYaml(path("review.yaml"), reviewSchema, NO_REVIEW),
    agencies: optionalYaml(path("agencies.yaml"), agenciesSchema, []),
    topics: optionalYaml(path("topics.yaml"), planTopicsSchema, {}),
    indicators: optionalYaml(path("indicators.yaml"), planIndicatorsSchema, { near: [] }),
  };
}

/** What of the original is not in source.txt: none without a file. @throws UserError for another file than plan.yaml has the sum of. */
function readDropped(name: string, { original }: Plan, at: At): Dropped[] {
  const text = readText(name);
  const sum = text === null ? null : sha256(text);
  const wanted = original?.dropped ?? null;
  if (sum !== wanted)
    throw new UserError(
      `${at(["original"])} original.dropped is ${wanted}, but ${name} ${sum === null ? "is missing" : `has ${sum}`}; it is frozen with source.txt: restore it from git`,
    );
  return (text ?? "").split("\n").flatMap((line, i) => (line === "" ? [] : [droppedIn(line, `${name}:${i + 1}`)]));
}

function droppedIn(line: string, where: string): Dropped {
  try {
    return droppedSchema.parse(JSON.parse(line));
  } catch (error) {
    const reason = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    throw new UserError(`${where} not as written by "npm run add": ${reason}; restore the file from git`);
  }
}

/** A YAML file that a plan need not have. */
function optionalYaml<T>(name: string, schema: z.ZodType<T>, absent: T): YamlFile<T> {
  const text = readText(name);
  return text === null ? absentYaml(name, absent) : readYaml(text, name, schema);
}

function readAnchors(name: string, plan: string): Anchors {
  const text = readText(name);
  if (text === null) return NO_ANCHORS;
  try {
    const anchors = anchorsSchema.parse(JSON.parse(text));
    const urls = [...Object.values(anchors.ids).map(({ url }) => url), ...Object.keys(anchors.moved)];
    const foreign = urls.find((url) => url.startsWith("/") && !url.startsWith(`/plans/${plan}/`));
    if (foreign) throw new Error(`${foreign} is an address of another plan`);
    return anchors;
  } catch (error) {
    throw new UserError(
      `${name}: not as written by "npm run anchors" (${error instanceof Error ? error.message : error}); restore it from git`,
    );
  }
}
