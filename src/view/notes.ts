import type { TargetRecord } from "../model/records.ts";
import type { SiteAgency, SiteFound, SiteTheme } from "../model/site.ts";
import { themesIn, themesOf } from "./themes.ts";

/** What the line under a passage shows. */
export interface PassageNotes {
  themes: SiteTheme[];
  leads: SiteAgency[];
  targets: TargetRecord[];
  /** Topics of the comparison: what other cities say. */
  topics: SiteFound["topics"][string];
}

interface Index {
  targets: ReadonlyMap<string, TargetRecord>;
  agencies: ReadonlyMap<string, SiteAgency>;
}

const indexes = new WeakMap<SiteFound, Index>();

const byId = <T extends { id: string }>(records: readonly T[]): ReadonlyMap<string, T> =>
  new Map(records.map((record) => [record.id, record]));

const indexOf = (found: SiteFound): Index => {
  const index = indexes.get(found) ?? { targets: byId(found.targets), agencies: byId(found.agencies) };
  indexes.set(found, index);
  return index;
};

/** What was found in a passage; themes only where they have a page in its plan, agencies only where they have one. */
export const notesOf = (plan: string, id: string, found: SiteFound, themes: readonly SiteTheme[]): PassageNotes => {
  const passage = found.passages[id];
  const topics = found.topics[id] ?? [];
  if (!passage) return { themes: [], leads: [], targets: [], topics };
  const index = indexOf(found);
  return {
    themes: themesOf(themesIn(themes, plan), passage.themes),
    leads: passage.leads.flatMap((agency) => index.agencies.get(agency) ?? []),
    targets: passage.targets.flatMap((target) => index.targets.get(target) ?? []),
    topics,
  };
};
