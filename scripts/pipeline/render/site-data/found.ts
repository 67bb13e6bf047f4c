import type { TargetRecord } from "../../../../src/model/records.ts";
import type { SiteAgency, SiteFound, SitePassage } from "../../../../src/model/site.ts";
import type { PlanNode } from "../../../../src/model/tree.ts";
import { squeeze } from "../../../../src/text/chars.ts";
import { forDisplay } from "../../../../src/text/typography.ts";
import { urlOf } from "../../address/pages.ts";
import type { Registries } from "../../annotate/index.ts";
import { leavesOf } from "../../parse/leaves-of.ts";
import { passageRecords, targetRecords, taskRecords } from "../../record/records.ts";
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
  const { plan, ids, addresses } = analysis;
  const from = { ...analysis, plan: plan.id };
  const targets = targetRecords(from, analysis.targets);
  const at = (node: PlanNode) => {
    const address = addresses.get(node);
    return { passage: `${plan.id}/${ids.get(node) ?? ""}`, url: address ? urlOf(plan.id, address) : "" };
  };
  const instruments = new Map<string, { passage: string; url: string }[]>();
  for (const { instrument, leaf } of analysis.instruments) {
    const places = instruments.get(instrument) ?? [];
    const place = at(leaf);
    if (!places.some(({ passage }) => passage === place.passage)) places.push(place);
    instruments.set(instrument, places);
  }
  const names = new Map(registries.instruments.instruments.map(({ id, name }) => [id, name]));
  return {
    targets,
    tasks: taskRecords(from, analysis.tasks),
    agencies,
    designations: analysis.designations.map(({ leaf, range, verb, title, level, year }) => ({
      ...at(leaf),
      quote: leaf.value.slice(range.start, range.end),
      verb,
      title,
      level,
      year,
    })),
    instruments: [...instruments].map(([id, passages]) => ({ id, name: names.get(id) ?? id, passages })),
    ...themeShares(analysis),
    topics,
    passages: passageIndex(analysis, targets, forms),
  };
}

/** Characters of body text by theme; a passage with two themes counts in both. */
function themeShares({ tree, themed }: Analysis): Pick<SiteFound, "themeChars" | "bodyChars"> {
  const themes = new Map(themed.map((entry) => [entry.leaf, entry.themes]));
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

/** How passages that targets, tasks and themes point to are shown in lists. */
function passageIndex(analysis: Analysis, targets: TargetRecord[], forms: AgencyForms): Record<string, SitePassage> {
  const records = passageRecords({ ...analysis, plan: analysis.plan.id });
  const ofPassage = new Map<string, string[]>();
  for (const { id, passage } of targets) ofPassage.set(passage, [...(ofPassage.get(passage) ?? []), id]);
  const tasks = new Map(
    analysis.tasks.map((task) => [`${analysis.plan.id}/${analysis.ids.get(task.leaf) ?? ""}`, task]),
  );
  const ids = (names: string[]) => [...new Set(names.flatMap((name) => forms.get(name)?.id ?? []))];
  return Object.fromEntries(
    records.flatMap((record): [string, SitePassage][] => {
      const task = tasks.get(record.id);
      const own = ofPassage.get(record.id) ?? [];
      if (own.length === 0 && record.themes.length === 0 && !task) return [];
      const shown = forDisplay(record.text.replace(/\s+/g, " "));
      return [
        [
          record.id,
          {
            url: record.url ?? "",
            path: forDisplay(record.path.join(" › ")),
            title: shown.length > CLIP ? `${shown.slice(0, CLIP)}…` : shown,
            ...(task ? { text: record.text } : {}),
            themes: record.themes,
            targets: own,
            leads: ids(task?.leads ?? []),
            cooperating: ids(task?.cooperating ?? []),
          },
        ],
      ];
    }),
  );
}
