import type { PassageRecord, TargetRecord } from "../../../../src/model/records.ts";
import type { SiteAgency, SiteFound, SitePassage } from "../../../../src/model/site.ts";
import { squeeze } from "../../../../src/text/chars.ts";
import { clipped } from "../../../../src/text/marks.ts";
import { forDisplay } from "../../../../src/text/typography.ts";
import type { Registries } from "../../annotate/index.ts";
import { leavesOf, quoteOf } from "../../parse/leaf-ranges.ts";
import { markedField, marksByLeaf } from "../../record/marks.ts";
import { passageRecords } from "../../record/passages.ts";
import { type RecordSource, recordId, recordSource, urlField } from "../../record/source.ts";
import { targetRecords } from "../../record/targets.ts";
import { taskRecords } from "../../record/tasks.ts";
import type { AgencyForms } from "../../review/agencies.ts";
import type { Analysis } from "../../types.ts";

/** Characters of a passage shown as a link's text. */
const CLIP = 26;

/** What is found in one plan, as its pages show it. */
export function siteFound(
  analysis: Analysis,
  agencies: SiteAgency[],
  forms: AgencyForms,
  registries: Registries,
  topics: SiteFound["topics"],
): SiteFound {
  const source = recordSource(analysis);
  const targets = targetRecords(source, analysis.targets);
  return {
    targets,
    tasks: taskRecords(source, analysis.tasks),
    agencies,
    designations: designationsIn(analysis, source),
    instruments: instrumentsIn(analysis, source, registries),
    ...themeShares(analysis),
    topics,
    passages: passageIndex(analysis, source, targets, forms),
  };
}

function designationsIn({ designations }: Analysis, source: RecordSource): SiteFound["designations"] {
  const marksOf = marksByLeaf(source);
  return designations.map(({ leaf, range, verb, title, level, year, status }) => ({
    passage: recordId(source, leaf),
    url: urlField(source, leaf).url ?? "",
    quote: quoteOf({ leaf, range }),
    ...markedField(leaf.value, marksOf(leaf), range),
    verb,
    title,
    level,
    year,
    status,
  }));
}

/** Instruments with the passages that name them, in the order of their first mention; a passage counts once. */
function instrumentsIn(
  { instruments }: Analysis,
  source: RecordSource,
  registries: Registries,
): SiteFound["instruments"] {
  const names = new Map(registries.instruments.instruments.map(({ id, name }) => [id, name]));
  return [...Map.groupBy(instruments, ({ instrument }) => instrument)].map(([id, mentions]) => {
    const urls = new Map(mentions.map(({ leaf }) => [recordId(source, leaf), urlField(source, leaf).url ?? ""]));
    return { id, name: names.get(id) ?? id, passages: [...urls].map(([passage, url]) => ({ passage, url })) };
  });
}

/** Characters of body text by theme; a passage with two themes counts in both. */
function themeShares({ tree, passageThemes }: Analysis): Pick<SiteFound, "themeChars" | "bodyChars"> {
  const themes = new Map(passageThemes.map((entry) => [entry.leaf, entry.themes]));
  const themeChars: Record<string, number> = {};
  let bodyChars = 0;
  for (const leaf of leavesOf(tree)) {
    if (leaf.contents || leaf.type === "title" || leaf.type === "heading") continue;
    const length = squeeze(leaf.value).length;
    bodyChars += length;
    for (const theme of themes.get(leaf) ?? []) themeChars[theme] = (themeChars[theme] ?? 0) + length;
  }
  return { themeChars, bodyChars };
}

/** What lists show of the passages that have targets, tasks or themes. */
function passageIndex(
  { tasks }: Analysis,
  source: RecordSource,
  targets: readonly TargetRecord[],
  forms: AgencyForms,
): Record<string, SitePassage> {
  const targetsOf = Map.groupBy(targets, ({ passage }) => passage);
  const taskOf = new Map(tasks.map((task) => [recordId(source, task.leaf), task]));
  const agencyIds = (names: readonly string[]) => [...new Set(names.flatMap((name) => forms.get(name)?.id ?? []))];
  const entries = passageRecords(source).flatMap((record): [string, SitePassage][] => {
    const task = taskOf.get(record.id);
    const own = (targetsOf.get(record.id) ?? []).map(({ id }) => id);
    if (own.length === 0 && record.themes.length === 0 && !task) return [];
    const shown: SitePassage = {
      url: record.url ?? "",
      path: forDisplay(record.path.join(" › ")),
      title: linkText(record),
      themes: record.themes,
      targets: own,
      leads: agencyIds(task?.leads ?? []),
      cooperating: agencyIds(task?.cooperating ?? []),
    };
    return [[record.id, shown]];
  });
  return Object.fromEntries(entries);
}

/** The beginning of a passage, on one line. */
const linkText = ({ text, marked }: PassageRecord): string =>
  clipped(forDisplay((marked ?? text).replace(/\s+/g, " ")), CLIP);
