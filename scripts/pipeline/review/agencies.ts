import type { VFile } from "vfile";
import { type Agency, agenciesSchema } from "../../../src/model/agencies.ts";
import type { Task } from "../../../src/model/layers.ts";
import type { SiteAgency } from "../../../src/model/site.ts";
import { UserError } from "../../shared/errors.ts";
import { nearestOf } from "../../shared/nearest.ts";
import { readYaml } from "../../shared/yaml.ts";
import { isGeneral } from "../parse/agencies/names.ts";

/** agencies.yaml, checked: no id and, within a plan, no form belongs to two bodies. */
export interface AgencyRegistry {
  agencies: Agency[];
  /** `file:line` of an entry. */
  at(path: PropertyKey[]): string;
  /** Body by form, for each plan. */
  byForm: Map<string, Map<string, Agency>>;
}

/**
 * Reads the text of agencies.yaml; `name` is what messages call the file.
 * @throws UserError with the lines of both where two entries claim one id or one form.
 */
export function readAgencies(text: string, name: string): AgencyRegistry {
  const { value: agencies, at } = readYaml(text, name, agenciesSchema);
  const faults: string[] = [];
  const ids = new Map<string, number>();
  const claims = new Map<string, PropertyKey[]>();
  const byForm: AgencyRegistry["byForm"] = new Map();
  agencies.forEach((agency, i) => {
    const other = ids.get(agency.id);
    if (other !== undefined)
      faults.push(`${at([i, "id"])} id "${agency.id}" is taken by ${at([other, "id"])}; choose another`);
    ids.set(agency.id, i);
    agency.forms.forEach((form, f) => {
      for (const plan of agency.plans) {
        const key = `${plan}\n${form}`;
        const before = claims.get(key);
        if (before)
          faults.push(
            `${at([i, "forms", f])} form "${form}" of ${plan} is claimed by ${at(before)} too; delete it from one`,
          );
        else claims.set(key, [i, "forms", f]);
        const forms = byForm.get(plan) ?? new Map<string, Agency>();
        byForm.set(plan, forms.set(form, agency));
      }
    });
  });
  if (faults.length > 0) throw new UserError([...new Set(faults)].join("\n"));
  return { agencies, at, byForm };
}

/**
 * Checks the registry against the names of agencies in the tasks of each plan.
 * @throws UserError for an unknown plan, and for a form that no task of its plans has, with the form most like it.
 */
export function checkAgencies({ agencies, at }: AgencyRegistry, used: ReadonlyMap<string, ReadonlySet<string>>): void {
  const faults = agencies.flatMap((agency, i) => {
    const unknown = agency.plans.flatMap((plan, p) =>
      used.has(plan)
        ? []
        : [`${at([i, "plans", p])} no plan has the id "${plan}"; ${nearestOf(plan, [...used.keys()])}`],
    );
    if (unknown.length > 0) return unknown;
    const names = new Set(agency.plans.flatMap((plan) => [...(used.get(plan) ?? [])]));
    return agency.forms.flatMap((form, f) =>
      names.has(form)
        ? []
        : [
            `${at([i, "forms", f])} no task of ${agency.plans.join(", ")} names "${form}"; ${nearestOf(form, [...names])}`,
          ],
    );
  });
  if (faults.length > 0) throw new UserError(faults.join("\n"));
}

/** All names of agencies in a task. */
export const namesOf = ({ leads, cooperating, others }: Task): string[] => [...leads, ...cooperating, ...others];

/** Puts a message on `file` for every name of a task that the registry does not know, at the task's list of names. */
export function reportUnknownAgencies(tasks: Task[], registry: AgencyRegistry, plan: string, file: VFile): void {
  const forms = registry.byForm.get(plan) ?? new Map<string, Agency>();
  for (const task of tasks)
    for (const name of new Set(namesOf(task)))
      if (!forms.has(name) && !isGeneral(name))
        file.message(
          `task ${task.number}: agencies.yaml has no "${name}" for ${plan}; ${nearestOf(name, forms.keys())}; add it to a body's forms, or as a body`,
          { place: (task.rawLeaf ?? task.leaf).position, ruleId: "agency-unknown", source: "duidu" },
        );
}

/** The bodies that a plan's tasks name, most leads first; a name that the registry does not know is left out. */
export function agenciesOf(tasks: Task[], registry: AgencyRegistry, plan: string): SiteAgency[] {
  const found = new Map<Agency, SiteAgency>();
  const entry = (name: string): SiteAgency | undefined => {
    const agency = agencyOf(registry, plan, name);
    if (!agency) return undefined;
    const { id, kind } = agency;
    const known = found.get(agency) ?? { id, name: agency.name, kind, forms: [], leads: [], joins: [], binding: [] };
    found.set(agency, known);
    if (!known.forms.includes(name)) known.forms.push(name);
    return known;
  };
  for (const task of tasks) {
    const leads = new Set(task.leads.map(entry));
    const joins = new Set([...task.cooperating, ...task.others].map(entry));
    for (const agency of leads) {
      agency?.leads.push(task.number);
      if (task.binding) agency?.binding.push(task.number);
    }
    for (const agency of joins) if (!leads.has(agency)) agency?.joins.push(task.number);
  }
  return [...found.values()].sort(
    (a, b) => b.leads.length - a.leads.length || b.joins.length - a.joins.length || (a.id < b.id ? -1 : 1),
  );
}

/** The body that a plan's name means, or undefined. */
export const agencyOf = (registry: AgencyRegistry, plan: string, name: string): Agency | undefined =>
  registry.byForm.get(plan)?.get(name);
