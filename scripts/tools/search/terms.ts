import { expandTerm } from "../../../src/text/terms.ts";
import { planIds, readPlanFolder } from "../../build/plan-folder.ts";
import { loadRegistries } from "../../build/registries.ts";

/** Every term of the registries and of the plans' agencies as a reader may type it: words of the themes, instruments, agencies. Each once. */
export function registryTerms(): string[] {
  const { themes, instruments } = loadRegistries();
  const words = themes.themes.flatMap(({ name, terms, excludes = [], subs = [] }) => [
    name,
    ...excludes,
    ...[terms ?? {}, ...subs.map((sub) => sub.terms)].flatMap(({ clear = [], usual = [], faint = [] }) => [
      ...clear,
      ...usual,
      ...faint,
    ]),
    ...subs.map((sub) => sub.name),
  ]);
  return [
    ...new Set([
      ...words.flatMap(expandTerm),
      ...instruments.instruments.flatMap(({ name, variants }) => [name, ...variants]),
      ...planIds().flatMap((id) => readPlanFolder(id).agencies.value.flatMap(({ name, forms }) => [name, ...forms])),
    ]),
  ];
}
