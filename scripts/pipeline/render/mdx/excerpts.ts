import type { Leaf } from "../../../../src/model/tree.ts";
import { forDisplay } from "../../../../src/text/typography.ts";
import { passageRecords } from "../../record/passages.ts";
import { recordId, recordSource, urlField } from "../../record/source.ts";
import type { Analysis } from "../../types.ts";
import { inlineOf, type Marks } from "./inline.ts";
import { element, type Flow, line } from "./mdast.ts";

/** Gives the whole passages of a plan as a page of a theme or a topic shows them: words, headings above, place. */
export function excerpts(analysis: Analysis, marks: Marks): (leaf: Leaf) => Flow {
  const source = recordSource(analysis);
  const paths = pathsOf(analysis);
  return (leaf) => {
    const id = recordId(source, leaf);
    const path = forDisplay((paths.get(id) ?? []).join(" › "));
    return element("Excerpt", { id, url: urlField(source, leaf).url ?? "", path }, [
      element("p", {}, [line(inlineOf(leaf, marks))]),
    ]);
  };
}

/** Headings above each passage, worked out once a plan: many pages ask for them. */
const known = new WeakMap<Analysis, ReadonlyMap<string, string[]>>();

function pathsOf(analysis: Analysis): ReadonlyMap<string, string[]> {
  const paths =
    known.get(analysis) ?? new Map(passageRecords(recordSource(analysis)).map(({ id, path }) => [id, path]));
  known.set(analysis, paths);
  return paths;
}
