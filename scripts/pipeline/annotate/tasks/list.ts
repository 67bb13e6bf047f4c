import type { Task } from "../../../../src/model/layers.ts";
import { isGeneral, TOWN_NAME } from "../../parse/agencies/names.ts";
import { namesIn } from "./names.ts";
import { partsOf } from "./parts.ts";

/** The names of a list by their role. */
export type Named = Pick<Task, "leads" | "cooperating" | "others">;

/** Cuts a list, parentheses included, into names with their roles. */
export function readList(raw: string): Named {
  const parts = partsOf(raw);
  // Beside a lead agency, those responsible (责任单位) cooperate; alone, they lead.
  const responsible = parts.some(({ role }) => role === "lead") ? "cooperating" : "lead";
  const named = { leads: new Set<string>(), cooperating: new Set<string>(), others: new Set<string>() };
  for (const { role: label, list } of parts) {
    if (label === "none") continue;
    for (const { name, role: byVerb } of namesIn(list)) {
      const role = label === "responsible" ? responsible : (label ?? byVerb);
      if (isGeneral(name) || TOWN_NAME.test(name)) named.others.add(name);
      else if (role === "cooperating") named.cooperating.add(name);
      else named.leads.add(name);
    }
  }
  return { leads: [...named.leads], cooperating: [...named.cooperating], others: [...named.others] };
}
