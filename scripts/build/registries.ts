import type { Registries } from "../pipeline/annotate/index.ts";
import { readInstruments } from "../pipeline/annotate/instruments.ts";
import { loadThemes } from "../pipeline/annotate/themes/registry.ts";
import type { CompareRegistries } from "../pipeline/compare/index.ts";
import { readIndicators } from "../pipeline/compare/indicators.ts";
import { readBoilerplate } from "../pipeline/compare/phrases/boilerplate.ts";
import { readTopics } from "../pipeline/compare/topics.ts";
import type { AllRegistries } from "../pipeline/index.ts";
import { type AgencyRegistry, readAgencies } from "../pipeline/review/agencies.ts";
import { UserError } from "../shared/errors.ts";
import { readText } from "./io.ts";

const AGENCIES = "content/registry/agencies.yaml";
const INDICATORS = "content/registry/indicators.yaml";
const TOPICS = "content/registry/topics.yaml";
const INSTRUMENTS = "content/registry/instruments.yaml";
const BOILERPLATE = "content/registry/boilerplate-phrases.yaml";

function registryText(name: string): string {
  const text = readText(name);
  if (text === null) throw new UserError(`${name}: missing; restore it from git`);
  return text;
}

/** The registries that annotating needs, read and checked. */
export const loadRegistries = (): Registries => ({
  themes: loadThemes(),
  instruments: readInstruments(registryText(INSTRUMENTS), INSTRUMENTS),
});

/** The register of agencies, read and checked. */
export const loadAgencies = (): AgencyRegistry => readAgencies(registryText(AGENCIES), AGENCIES);

/** The registries that comparing needs, read and checked by themselves. */
export function loadCompareRegistries({ themes, instruments }: Registries): CompareRegistries {
  const ids = themes.themes.map(({ id }) => id);
  return {
    topics: readTopics(registryText(TOPICS), TOPICS, ids),
    indicators: readIndicators(registryText(INDICATORS), INDICATORS, ids),
    instruments: instruments.instruments,
    boilerplate: readBoilerplate(registryText(BOILERPLATE), BOILERPLATE),
  };
}

/** All registries, read and checked by themselves. */
export function loadAllRegistries(): AllRegistries {
  const annotate = loadRegistries();
  return { annotate, agencies: loadAgencies(), compare: loadCompareRegistries(annotate) };
}
