import { createHash } from "node:crypto";
import { VFile } from "vfile";
import { type Anchors, anchorsSchema, NO_ANCHORS } from "../../src/model/anchors.ts";
import { type Corrections, correctionsSchema, NO_CORRECTIONS } from "../../src/model/corrections.ts";
import { planSchema } from "../../src/model/plan.ts";
import { NO_REVIEW, type Review, reviewSchema } from "../../src/model/review.ts";
import { isLeaf } from "../../src/model/tree.ts";
import { checkAnchors, currentAnchors } from "../pipeline/address/anchors.ts";
import type { Registries } from "../pipeline/annotate/index.ts";
import type { ParseOptions } from "../pipeline/parse/index.ts";
import { type Analysis, analyse, type Understood, understand } from "../pipeline/parse-plan.ts";
import { locate } from "../pipeline/read/corrections.ts";
import { applyReview, type Findings } from "../pipeline/review/index.ts";
import { decode } from "../pipeline/sources/txt.ts";
import { UserError } from "../shared/errors.ts";
import { readYaml } from "../shared/yaml.ts";
import { foldersIn, join, readBytes, readText } from "./io.ts";

/** Where the plans are. */
export const PLANS = "content/plans";

/** A plan's folder, read and analysed. */
export interface LoadedPlan {
  analysis: Analysis;
  corrections: Corrections;
  review: Review;
  frozen: Anchors;
  file: VFile;
  /** What the rules found, before review. */
  unreviewed: Findings;
}

/** Ids of all plans, in the order of their folders. */
export const planIds = (folder = PLANS): string[] => foldersIn(folder);

/** What is wrong with the addresses of a plan, against the frozen ones. */
export function addressFaults({ analysis, frozen }: LoadedPlan): string[] {
  const path = join(PLANS, analysis.plan.id, "anchors.json");
  const current = currentAnchors(analysis.tree, analysis.plan.id, analysis.ids, analysis.addresses);
  const { problems, fresh } = checkAnchors(frozen, current);
  if (problems.length > 0) return problems.map(({ message }) => `${path}: ${message}`);
  return fresh.length > 0
    ? [
        `${path}: ${fresh.length} addresses are not frozen yet (${fresh.slice(0, 3).join(", ")} …); run "npm run anchors"`,
      ]
    : [];
}

/**
 * Reads one plan's folder and takes its text through all stages.
 * @throws UserError for anything in the folder that is not as it should be.
 */
export function loadPlan(id: string, registries: Registries, folder = PLANS): LoadedPlan {
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
  const { corrections, lines, standIns, at: correctionAt } = loadCorrections(path("corrections.yaml"), source);
  const frozen = loadAnchors(path("anchors.json"), id);
  const file = new VFile({ path: path("source.txt"), value: source });
  const options: ParseOptions = { standIns, ...(plan.levels ? { levels: plan.levels } : {}) };
  const found = understand(source, file, lines, options, frozen, registries);
  if (found.text.blocks.length === 0) throw new UserError(onlyBoilerplate(path("source.txt")));
  const opened = new Set([...found.ids.keys()].flatMap((node) => (isLeaf(node) ? [] : [node.standIn?.note])));
  const lost = corrections.standIns.flatMap(({ before, reason }, i) =>
    opened.has(reason)
      ? []
      : [
          `${correctionAt(["standIns", i])} "${before}" stands in a box, a table or before the first heading, where no heading can open; choose another line`,
        ],
  );
  if (lost.length > 0) throw new UserError(lost.join("\n"));
  const { review, findings } = reviewed(path("review.yaml"), found);
  const understood = { ...found, ...findings };
  return { analysis: analyse(plan, understood), corrections, review, frozen, file, unreviewed: found };
}

/** What is said of a text in which no line is a plan's. */
export const onlyBoilerplate = (name: string): string =>
  `${name}: nothing but white space and lines of a web page; expected the text of a plan`;

function loadCorrections(name: string, source: string) {
  const text = readText(name);
  const { value: corrections, at } =
    text === null
      ? { value: NO_CORRECTIONS, at: (_path: PropertyKey[]) => name }
      : readYaml(text, name, correctionsSchema);
  const { lines, standIns, misfits } = locate(corrections, source);
  if (misfits.length > 0) throw new UserError(misfits.map(({ path, message }) => `${at(path)} ${message}`).join("\n"));
  return { corrections, lines, standIns, at };
}

/** An editor's review, and what the rules found after it. */
function reviewed(name: string, found: Understood) {
  const text = readText(name);
  const { value: review, at } =
    text === null ? { value: NO_REVIEW, at: (_path: PropertyKey[]) => name } : readYaml(text, name, reviewSchema);
  const leaves = new Map([...found.ids].flatMap(([node, id]) => (isLeaf(node) ? [[id, node] as const] : [])));
  const { misfits, ...findings } = applyReview(found, review, leaves, at);
  if (misfits.length > 0) throw new UserError(misfits.map(({ path, message }) => `${at(path)} ${message}`).join("\n"));
  return { review, findings };
}

function loadAnchors(name: string, plan: string): Anchors {
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
