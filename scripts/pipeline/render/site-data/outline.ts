import type { OutlineEntry } from "../../../../src/model/site.ts";
import { type Container, isLeaf, type Leaf, ownLine } from "../../../../src/model/tree.ts";
import { forDisplay } from "../../../../src/text/typography.ts";
import { urlOf } from "../../address/pages.ts";
import { cleanTitle, runInTitle } from "../../parse/titles.ts";
import { markedWords } from "../../record/marks.ts";
import type { Analysis } from "../../types.ts";
import { beginsOf, entryTitle } from "../titles.ts";

/** The headings of a plan as a tree, with stand-ins, items, tasks, questions, boxes and run-in headings. */
export function outlineOf(analysis: Analysis): OutlineEntry[] {
  const { plan, ids, addresses } = analysis;
  const words = markedWords(analysis);
  const entry = (container: Container): OutlineEntry[] => {
    const own = ownLine(container);
    const children = container.children.flatMap((child): OutlineEntry[] => {
      if (!isLeaf(child)) return entry(child);
      if (child === own || !child.runIn) return [];
      return [
        {
          id: `${plan.id}/${ids.get(child)}`,
          url: url(child),
          title: forDisplay(runInTitle(child, words)),
          type: "run-in",
          standIn: null,
          begins: null,
          children: [],
        },
      ];
    });
    if (container.type === "table") return [];
    const title =
      container.standIn?.label ??
      (container.type === "front"
        ? "文首"
        : own
          ? own.type === "heading"
            ? forDisplay(cleanTitle(words(own)))
            : (entryTitle(own, container, words) ?? "")
          : "");
    return [
      {
        id: `${plan.id}/${ids.get(container)}`,
        url: url(container),
        title,
        type: container.type,
        standIn: container.standIn?.note ?? null,
        begins: beginsOf(container, words),
        children,
      },
    ];
  };
  const url = (node: Container | Leaf): string => {
    const address = addresses.get(node);
    return address ? urlOf(plan.id, address) : "";
  };
  return analysis.tree.children.flatMap(entry);
}
