import { VFile } from "vfile";
import { type Anchors, NO_ANCHORS } from "../../src/model/anchors.ts";
import { UserError } from "../shared/errors.ts";
import { addressFaults } from "./address/anchors.ts";
import { address } from "./address/index.ts";
import { annotate, type Registries } from "./annotate/index.ts";
import { type CompareRegistries, type Comparison, compare } from "./compare/index.ts";
import { type ParseOptions, parse } from "./parse/index.ts";
import { checkStandIns, locateCorrections } from "./read/corrections.ts";
import { withoutDirections } from "./read/directions.ts";
import { type LineDecisions, NO_DECISIONS, onlyBoilerplate, read, withRemoved } from "./read/index.ts";
import { type RecordedPlan, record } from "./record/index.ts";
import type { PageFile } from "./render/mdx/print.ts";
import { type RenderedPlan, renderPlan } from "./render/plan.ts";
import { type Imprint, type SharedExcerpts, sharedData, sharedPages } from "./render/shared.ts";
import type { SourceBytes } from "./render/tables/index.ts";
import { type PlanReport, reportOf } from "./report.ts";
import { agencyForms, reportUnknownAgencies } from "./review/agencies.ts";
import { review } from "./review/index.ts";
import type { ParsedPlan, PlanInput, ReviewedPlan } from "./types.ts";

/**
 * The pipeline: read → parse → address → annotate → review → record → render for one plan after the other; then compare, which sees the
 * records of all plans, and render for the pages that they share. Pure: no disk, no clock.
 */

/** All registries that the stages go by. */
export interface PipelineRegistries {
  annotate: Registries;
  compare: CompareRegistries;
}

/** What editors decided that read, parse and address go by. */
export interface ParseDecisions extends ParseOptions {
  lines?: LineDecisions;
  anchors?: Anchors;
}

/**
 * Any text through read, parse, address and annotate. Never refuses; doubts become messages on `file`. Signs that turn the direction
 * of text are no part of what the stages see: everything that is made of the text is free of them.
 */
export function parsePlan(
  source: string,
  file: VFile,
  registries: Registries,
  { lines = NO_DECISIONS, anchors = NO_ANCHORS, ...options }: ParseDecisions = {},
): ParsedPlan {
  const plain = withoutDirections(source, file);
  const text = read(plain, lines);
  const { tree, setAside } = parse(text, file, options);
  return {
    text: withRemoved(text, setAside),
    tree,
    ...address(tree, anchors),
    ...annotate(tree, plain, file, registries),
  };
}

/**
 * A plan's text through read, parse, address and annotate, by the decisions of its folder.
 * @throws UserError for a text without a plan's line, and for a correction that does not fit the text.
 */
export function parseInput(input: PlanInput, registries: Registries): { parsed: ParsedPlan; file: VFile } {
  const { plan, source, paths, anchors, corrections } = input;
  const file = new VFile({ path: paths.source, value: source });
  const { lines, standIns } = locateCorrections(corrections, withoutDirections(source));
  const levels = plan.levels ? { levels: plan.levels } : {};
  const parsed = parsePlan(source, file, registries, { lines, standIns, anchors, ...levels });
  if (parsed.text.blocks.length === 0) throw new UserError(onlyBoilerplate(paths.source));
  checkStandIns(corrections, parsed.ids.keys());
  return { parsed, file };
}

/**
 * A plan's text through all stages up to review.
 * @throws UserError as `parseInput`, and for a review that does not fit what was found.
 */
export function reviewPlan(input: PlanInput, registries: Registries): ReviewedPlan {
  const { parsed, file } = parseInput(input, registries);
  const instruments = registries.instruments.instruments.map(({ id }) => id);
  const findings = review(parsed, input.review, instruments);
  return { input, analysis: { ...parsed, plan: input.plan, ...findings }, file, unreviewed: parsed };
}

/** What a build keeps of a plan in memory and from one build to the next: plain data, no tree. */
export interface PlanSummary extends RecordedPlan, Pick<RenderedPlan, "shares"> {
  report: PlanReport;
  addressFaults: string[];
}

/** A plan after all stages that depend on no other plan. */
export interface ProcessedPlan extends Pick<RenderedPlan, "excerpts" | "pages" | "data"> {
  summary: PlanSummary;
}

/**
 * Takes a plan through all stages that depend on no other plan.
 * @throws UserError as `reviewPlan`, and for an agencies.yaml that does not fit the plan's tasks.
 */
export function processPlan(input: PlanInput, registries: PipelineRegistries): ProcessedPlan {
  const reviewed = reviewPlan(input, registries.annotate);
  const { analysis, file } = reviewed;
  const agencies = agencyForms(input.agencies, analysis.tasks);
  reportUnknownAgencies(analysis.tasks, agencies, file);
  const recorded = record(analysis, input, registries.compare);
  const { shares, ...rendered } = renderPlan(reviewed, recorded, agencies, registries);
  return {
    summary: { ...recorded, shares, report: reportOf(reviewed), addressFaults: addressFaults(analysis, input) },
    ...rendered,
  };
}

/**
 * What all plans say, side by side; `notice` receives what was left out of the shared phrases.
 * @throws UserError where a registry does not agree with the plans.
 */
export const comparePlans = (
  plans: readonly PlanSummary[],
  registries: PipelineRegistries,
  notice?: (message: string) => void,
): Comparison => compare(plans, registries.compare, notice);

/** What shared pages and data need beside the records. */
export interface SharedInput {
  excerpts: SharedExcerpts;
  sources: readonly SourceBytes[];
  imprint: Imprint;
}

/** What plans share: pages, made one after the other as they are asked for, and data by path. */
export interface RenderedShared {
  pages: Iterable<PageFile>;
  data: Map<string, string | Uint8Array>;
}

/** Pages and data that all plans share. */
export const renderShared = (
  plans: readonly PlanSummary[],
  comparison: Comparison,
  { annotate: { themes } }: PipelineRegistries,
  { excerpts, sources, imprint }: SharedInput,
): RenderedShared => ({
  pages: sharedPages(plans, themes, comparison, excerpts),
  data: sharedData(plans, themes, comparison, sources, imprint),
});
