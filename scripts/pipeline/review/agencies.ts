import type { VFile } from "vfile";
import type { Agency, PlanAgencies } from "../../../src/model/agencies.ts";
import type { Task } from "../../../src/model/layers.ts";
import type { SiteAgency } from "../../../src/model/site.ts";
import { UserError } from "../../shared/errors.ts";
import { nearestOf } from "../../shared/nearest.ts";
import type { YamlFile } from "../../shared/yaml.ts";
import { isGeneral } from "../parse/agencies/names.ts";

/** The agencies of a plan by the forms in which its tasks name them. */
export type AgencyForms = ReadonlyMap<string, Agency>;

/**
 * A plan's agencies.yaml, by form, checked against its tasks.
 * @throws UserError with the lines of both where two entries claim one id or one form, and for a form that no task has, with
 * the form most like it.
 */
export function agencyForms({ value: agencies, at }: YamlFile<PlanAgencies>, tasks: readonly Task[]): AgencyForms {
  const named = new Set(tasks.flatMap(namesOf));
  const ids = new Map<string, PropertyKey[]>();
  const claims = new Map<string, PropertyKey[]>();
  const forms = new Map<string, Agency>();
  const faults: string[] = [];
  agencies.forEach((agency, i) => {
    const other = ids.get(agency.id);
    if (other) faults.push(`${at([i, "id"])} id "${agency.id}" is taken by ${at(other)}; choose another`);
    else ids.set(agency.id, [i, "id"]);
    agency.forms.forEach((form, f) => {
      const path = [i, "forms", f];
      const before = claims.get(form);
      if (before) faults.push(`${at(path)} form "${form}" is claimed by ${at(before)} too; delete it from one`);
      else claims.set(form, path);
      if (!named.has(form)) faults.push(`${at(path)} no task names "${form}"; ${nearestOf(form, named)}`);
      forms.set(form, agency);
    });
  });
  if (faults.length > 0) throw new UserError([...new Set(faults)].join("\n"));
  return forms;
}

/** All names of agencies in a task. */
export const namesOf = ({ leads, cooperating, others }: Task): string[] => [...leads, ...cooperating, ...others];

/** Puts a message on `file` for every name of a task that belongs to no agency, at the task's list of names. */
export function reportUnknownAgencies(tasks: readonly Task[], forms: AgencyForms, file: VFile): void {
  for (const task of tasks)
    for (const name of new Set(namesOf(task)))
      if (!forms.has(name) && !isGeneral(name))
        file.message(
          `task ${task.number}: agencies.yaml has no "${name}"; ${nearestOf(name, forms.keys())}; add it to a body's forms, or as a body`,
          { place: (task.rawLeaf ?? task.leaf).position, ruleId: "agency-unknown", source: "duidu" },
        );
}

/** The agencies that a plan's tasks name, those that lead most tasks first; a name that belongs to none is left out. */
export function agenciesOf(tasks: readonly Task[], forms: AgencyForms): SiteAgency[] {
  const found = new Map<Agency, SiteAgency>();
  const entry = (name: string): SiteAgency | undefined => {
    const agency = forms.get(name);
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
