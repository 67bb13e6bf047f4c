import { leavesOf } from "../../../../src/model/layers.ts";
import type { OutlineEntry } from "../../../../src/model/site.ts";
import { type Container, isLeaf, type Leaf, ownLine } from "../../../../src/model/tree.ts";
import { forDisplay } from "../../../../src/text/typography.ts";
import { urlOf } from "../../address/pages.ts";
import type { Analysis } from "../../parse-plan.ts";
import { cleanTitle, runInTitle, withoutMarker } from "../../record/records.ts";

/** Characters of a task or item shown in a contents list. */
const CLIP = 22;

/**
 * How a passage stands in a contents list, or null where it does not: its run-in heading; the first
 * words of a task or item, which has a number to be found by.
 */
export function entryTitle(leaf: Leaf, owner: Container): string | null {
  const own = leaf === ownLine(owner);
  const marker = own && leaf.marker ? `${forDisplay(leaf.marker)}${/[0-9a-z*]$/i.test(leaf.marker) ? " " : ""}` : "";
  if (leaf.runIn) return `${marker}${forDisplay(runInTitle(leaf))}`;
  if (!own) return null;
  return `${marker}${firstWords(leaf)}`;
}

/** The words of a leaf up to a comma, or as many as a contents list has room for. */
function firstWords(leaf: Leaf): string {
  const clause = withoutMarker(leaf).split(/[，,。；;：:(（]/u)[0] ?? "";
  return forDisplay(clause.length > CLIP ? `${clause.slice(0, CLIP)}…` : clause);
}

/** The first words under a stand-in, up to a comma; null of a container that has its own title, or nothing under it. */
export function beginsOf(container: Container): string | null {
  const first = container.standIn && leavesOf(container)[0];
  return first ? firstWords(first) || null : null;
}

/** The headings of a plan as a tree, with stand-ins, items, tasks, questions, boxes and run-in headings. */
export function outlineOf(analysis: Analysis): OutlineEntry[] {
  const { plan, ids, addresses } = analysis;
  const entry = (container: Container): OutlineEntry[] => {
    const own = ownLine(container);
    const children = container.children.flatMap((child): OutlineEntry[] => {
      if (!isLeaf(child)) return entry(child);
      if (child === own || !child.runIn) return [];
      return [
        {
          id: `${plan.id}/${ids.get(child)}`,
          url: url(child),
          title: forDisplay(runInTitle(child)),
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
            ? forDisplay(cleanTitle(own.value))
            : (entryTitle(own, container) ?? "")
          : "");
    return [
      {
        id: `${plan.id}/${ids.get(container)}`,
        url: url(container),
        title,
        type: container.type,
        standIn: container.standIn?.note ?? null,
        begins: beginsOf(container),
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
