import type { Release } from "../../src/model/tables.ts";
import type { ThemeRegistry } from "../../src/model/themes.ts";
import type { Comparison } from "../compare/index.ts";
import type { KeptPlan } from "../kept.ts";
import { compareFiles } from "./compare.ts";
import { dataFiles, type SourceBytes } from "./data.ts";
import type { Emitted } from "./plan.ts";
import { siteThemes, themePages } from "./themes.ts";
import { topicPages } from "./topics.ts";

/** What the pages and data files say beside the plans and the registries. */
export interface Imprint {
  /** Versions of the data, newest first. */
  releases: readonly Release[];
  /** The text of LICENSE. */
  licence: string;
}

/** Pages and data that several plans share; each plan's own come from `emitPlan`. */
export function emitShared(
  plans: readonly KeptPlan[],
  themes: ThemeRegistry,
  comparison: Comparison,
  sources: readonly SourceBytes[],
  imprint: Imprint,
): Emitted {
  const shared = plans.map(({ layers: { plan }, themes, excerpts }) => ({ plan, themes, excerpts }));
  const pages = [
    ...themePages(themes, shared),
    ...topicPages(
      comparison.topics,
      shared.map(({ plan, excerpts }) => ({ plan: plan.id, excerpts })),
    ),
  ];
  const { files, doc } = dataFiles({
    plans: plans.map(({ layers, rows }) => ({
      ...rows,
      passages: layers.passages,
      gaps: layers.gaps,
      targets: layers.targets.map(({ record }) => record),
    })),
    comparison,
    sources,
    vocabularies: { themes: themes.themes.map(({ id, name }) => ({ value: id, label: name })) },
    ...imprint,
  });
  return {
    pages: new Map(pages.map(({ path, mdx }) => [path, mdx])),
    data: new Map<string, string | Uint8Array>([
      ...compareFiles(
        comparison,
        plans.map(({ layers }) => layers),
      ),
      ...files.map(({ path, content }) => [`public/${path}`, content] as const),
      ["site/tables.json", JSON.stringify(doc)],
      ["site/index.json", JSON.stringify({ plans: shared.map(({ plan }) => plan.id) })],
      ["site/themes.json", JSON.stringify(siteThemes(themes, shared))],
    ]),
  };
}
