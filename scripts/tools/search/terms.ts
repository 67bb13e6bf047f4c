import { loadAgencies, loadRegistries } from "../../build/registries.ts";
import { expand } from "../../pipeline/annotate/themes/terms.ts";

/** Every term of the registries as a reader may type it: words of the themes, instruments, agencies. Each once. */
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
      ...words.flatMap(expand),
      ...instruments.instruments.flatMap(({ name, variants }) => [name, ...variants]),
      ...loadAgencies().agencies.flatMap(({ name, forms }) => [name, ...forms]),
    ]),
  ];
}
