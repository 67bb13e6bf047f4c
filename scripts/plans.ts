import { createHash } from "node:crypto";
import { VFile } from "vfile";
import { type Anchors, anchorsSchema, NO_ANCHORS } from "../src/model/anchors.ts";
import { type Corrections, correctionsSchema, NO_CORRECTIONS } from "../src/model/corrections.ts";
import { planSchema } from "../src/model/plan.ts";
import { type Analysis, analyse, understand } from "./analyse.ts";
import { locate } from "./corrections.ts";
import { UserError } from "./errors.ts";
import { foldersIn, join, readBytes, readText } from "./io.ts";
import type { ParseOptions } from "./parse/index.ts";
import { decode } from "./read/decode.ts";
import { readYaml } from "./yaml.ts";

/** Where the plans are. */
export const PLANS = "content/plans";

/** A plan's folder, read and analysed. */
export interface LoadedPlan {
  analysis: Analysis;
  corrections: Corrections;
  frozen: Anchors;
  file: VFile;
}

/** Ids of all plans, in the order of their folders. */
export const planIds = (folder = PLANS): string[] => foldersIn(folder);

/**
 * Reads one plan's folder and takes its text through all stages.
 * @throws UserError for anything in the folder that is not as it should be.
 */
export function loadPlan(id: string, folder = PLANS): LoadedPlan {
  const path = (name: string) => join(folder, id, name);
  const yamlText = readText(path("plan.yaml"));
  if (yamlText === null)
    throw new UserError(`${path("plan.yaml")}: missing; every plan needs one (see CONTRIBUTING.md, "Add a plan")`);
  const { value: plan, at } = readYaml(yamlText, path("plan.yaml"), planSchema);
  if (plan.id !== id)
    throw new UserError(
      `${at(["id"])} id "${plan.id}" in folder "${id}"; expected the folder's name: rename one of them`,
    );
  const bytes = readBytes(path("source.txt"));
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  if (sha256 !== plan.sha256)
    throw new UserError(
      `${at(["sha256"])} sha256 is ${plan.sha256}, but ${path("source.txt")} has ${sha256}; restore the source, or, for a new copy, put its sha256 here`,
    );
  const source = decode(bytes, path("source.txt"));
  const { corrections, lines, standIns } = loadCorrections(path("corrections.yaml"), source);
  const frozen = loadAnchors(path("anchors.json"));
  const file = new VFile({ path: path("source.txt"), value: source });
  const options: ParseOptions = { standIns, ...(plan.levels ? { levels: plan.levels } : {}) };
  const understood = understand(source, file, lines, options, frozen);
  if (understood.text.blocks.length === 0) throw new UserError(onlyBoilerplate(path("source.txt")));
  return { analysis: analyse(plan, understood), corrections, frozen, file };
}

/** What is said of a text in which no line is a plan's. */
export const onlyBoilerplate = (name: string): string =>
  `${name}: nothing but white space and lines of a web page; expected the text of a plan`;

function loadCorrections(name: string, source: string) {
  const text = readText(name);
  const { value: corrections, at } =
    text === null ? { value: NO_CORRECTIONS, at: () => name } : readYaml(text, name, correctionsSchema);
  const { lines, standIns, misfits } = locate(corrections, source);
  if (misfits.length > 0) throw new UserError(misfits.map(({ path, message }) => `${at(path)} ${message}`).join("\n"));
  return { corrections, lines, standIns };
}

function loadAnchors(name: string): Anchors {
  const text = readText(name);
  if (text === null) return NO_ANCHORS;
  try {
    return anchorsSchema.parse(JSON.parse(text));
  } catch (error) {
    throw new UserError(
      `${name}: not as written by "npm run anchors" (${error instanceof Error ? error.message : error}); restore it from git`,
    );
  }
}
