import type { Registries } from "../pipeline/annotate/index.ts";
import { readInstruments } from "../pipeline/annotate/instruments.ts";
import { readThemes } from "../pipeline/annotate/themes/registry.ts";
import type { CompareRegistries } from "../pipeline/compare/index.ts";
import { readBoilerplate } from "../pipeline/compare/phrases/boilerplate.ts";
import type { PipelineRegistries } from "../pipeline/index.ts";
import { readIndicators } from "../pipeline/record/indicators.ts";
import { readTopics } from "../pipeline/record/topics.ts";
import { UserError } from "../shared/errors.ts";
import { readText } from "./io.ts";

/** Where the registries are. */
export const REGISTRY = "content/registry";

/** Reads a registry's file with its own reader. @throws UserError where there is none. */
function load<T>(name: string, read: (text: string, path: string) => T): T {
  const path = `${REGISTRY}/${name}.yaml`;
  const text = readText(path);
  if (text === null) throw new UserError(`${path}: missing; restore it from git`);
  return read(text, path);
}

/** The registries that annotating needs, read and checked. */
export const loadRegistries = (): Registries => ({
  themes: load("themes", readThemes),
  instruments: load("instruments", readInstruments),
});

/** All registries, each read and checked on its own. */
export function loadAllRegistries(): PipelineRegistries {
  const annotate = loadRegistries();
  const themes = annotate.themes.themes.map(({ id }) => id);
  const compare: CompareRegistries = {
    topics: load("topics", (text, path) => readTopics(text, path, themes)),
    indicators: load("indicators", (text, path) => readIndicators(text, path, themes)),
    instruments: annotate.instruments.instruments,
    boilerplate: load("boilerplate-phrases", readBoilerplate),
  };
  return { annotate, compare };
}
