import { type AgencyRegistry, readAgencies } from "./annotate/agencies.ts";
import type { Registries } from "./annotate/index.ts";
import { readInstruments } from "./annotate/instruments.ts";
import { loadThemes } from "./annotate/themes/load.ts";
import { UserError } from "./errors.ts";
import { readText } from "./io.ts";

const AGENCIES = "content/registry/agencies.yaml";
const INSTRUMENTS = "content/registry/instruments.yaml";

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
