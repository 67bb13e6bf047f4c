import type { Leaf } from "../../../../src/model/tree.ts";
import { forDisplay } from "../../../../src/text/typography.ts";
import { urlOf } from "../../address/pages.ts";
import { passageRecords } from "../../record/records.ts";
import type { Analysis } from "../../types.ts";
import { inlineOf, type Marks } from "./inline.ts";
import { element, type Flow, line } from "./mdast.ts";

/** Gives the whole passages of a plan as a page of a theme or a topic shows them: words, headings above, place. */
export function excerpts(analysis: Analysis, marks: Marks): (leaf: Leaf) => Flow {
  const { plan, ids, addresses } = analysis;
  const paths = pathsOf(analysis);
  return (leaf) => {
    const id = `${plan.id}/${ids.get(leaf) ?? ""}`;
    const address = addresses.get(leaf);
    const path = forDisplay((paths.get(id) ?? []).join(" › "));
    return element("Excerpt", { id, url: address ? urlOf(plan.id, address) : "", path }, [
      element("p", {}, [line(inlineOf(leaf, marks))]),
    ]);
  };
}

/** Headings above each passage, worked out once a plan: many pages ask for them. */
const known = new WeakMap<Analysis, ReadonlyMap<string, string[]>>();

function pathsOf(analysis: Analysis): ReadonlyMap<string, string[]> {
  const paths =
    known.get(analysis) ??
    new Map(passageRecords({ ...analysis, plan: analysis.plan.id }).map(({ id, path }) => [id, path]));
  known.set(analysis, paths);
  return paths;
}
