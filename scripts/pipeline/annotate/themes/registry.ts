import { type ThemeRegistry, type ThemeTerms, themesSchema } from "../../../../src/model/themes.ts";
import { expandTerm } from "../../../../src/text/terms.ts";
import { UserError } from "../../../shared/errors.ts";
import { readYaml } from "../../../shared/yaml.ts";
import { chosen, scoresOf } from "./score.ts";
import { listed } from "./terms.ts";

/** The same, of text already read. */
export function readThemes(text: string, name: string): ThemeRegistry {
  const { value: registry, at } = readYaml(text, name, themesSchema);
  const mistakes = [...claimedTwice(registry, at), ...badTerms(registry, at)];
  // Examples are tried only with terms that hold: a mistake there would show in many of them again.
  const all = mistakes.length > 0 ? mistakes : badExamples(registry, at);
  if (all.length > 0) throw new UserError(all.join("\n"));
  return registry;
}

type At = (path: PropertyKey[]) => string;

function claimedTwice({ themes }: ThemeRegistry, at: At): string[] {
  const claims = (kind: string, entries: { value: string; path: PropertyKey[] }[]): string[] => {
    const first = new Map<string, PropertyKey[]>();
    return entries.flatMap(({ value, path }) => {
      const before = first.get(value);
      if (!before) first.set(value, path);
      return before
        ? [`${at(path)} ${kind} "${value}" is claimed already at ${at(before)}; rename or delete one of them`]
        : [];
    });
  };
  return [
    ...(["id", "name"] as const).flatMap((field) =>
      claims(
        `theme ${field}`,
        themes.map((theme, i) => ({ value: theme[field], path: ["themes", i, field] })),
      ),
    ),
    ...themes.flatMap(({ id, subs }, i) =>
      (["id", "name"] as const).flatMap((field) =>
        claims(
          `sub-theme ${field} of ${id}`,
          (subs ?? []).map((sub, j) => ({ value: sub[field], path: ["themes", i, "subs", j, field] })),
        ),
      ),
    ),
  ];
}

function badTerms({ themes }: ThemeRegistry, at: At): string[] {
  return themes.flatMap(({ id, terms, excludes, subs }, i) => {
    const own: { owner: string; terms: ThemeTerms; path: PropertyKey[] }[] = [
      { owner: `theme "${id}"`, terms: terms ?? {}, path: ["themes", i, "terms"] },
      ...(subs ?? []).map((sub, j) => ({
        owner: `sub-theme "${id}/${sub.id}"`,
        terms: sub.terms,
        path: ["themes", i, "subs", j, "terms"],
      })),
    ];
    const without = own.every((list) => listed(list.terms).length === 0)
      ? [`${at(["themes", i])} theme "${id}" has no terms; give it some, or delete it`]
      : own
          .slice(1)
          .flatMap(({ owner, terms: list, path }) =>
            listed(list).length === 0 ? [`${at(path)} ${owner} has no terms; give it some, or delete it`] : [],
          );
    const first = new Map<string, PropertyKey[]>();
    const all = [
      ...own.flatMap(({ terms: list, path }) =>
        listed(list).map(({ term, at: where }) => ({ term, path: [...path, ...where] })),
      ),
      ...(excludes ?? []).map((term, j) => ({ term, path: ["themes", i, "excludes", j] as PropertyKey[] })),
    ];
    return [
      ...without,
      ...all.flatMap(({ term, path }) => {
        const words = expandTerm(term);
        if (words.some((word) => word === "" || /[()|]/u.test(word)))
          return [
            `${at(path)} term "${term}" is not readable; expected plain text with (甲|乙) or (甲|), none inside another`,
          ];
        const before = first.get(term);
        if (!before) first.set(term, path);
        return before
          ? [`${at(path)} term "${term}" of theme "${id}" stands already at ${at(before)}; delete one of them`]
          : [];
      }),
    ];
  });
}

function badExamples(registry: ThemeRegistry, at: At): string[] {
  return registry.themes.flatMap(({ id, examples, nearMisses }, i) => {
    const got = (text: string) => chosen(scoresOf(text, [], registry)).map(({ theme }) => theme.id);
    return [
      ...examples.flatMap((text, j) =>
        got(text).includes(id)
          ? []
          : [
              `${at(["themes", i, "examples", j])} theme "${id}" does not find its own example "${text}" (found: ${got(text).join(", ") || "none"}); add a term, or correct the example`,
            ],
      ),
      ...(nearMisses ?? []).flatMap((text, j) =>
        got(text).includes(id)
          ? [
              `${at(["themes", i, "nearMisses", j])} theme "${id}" takes its own near-miss "${text}"; add an exclude, or weaken a term`,
            ]
          : [],
      ),
    ];
  });
}
