import type { SiteAgency } from "../model/site.ts";
import { listedTasks, type WorkItem, workList } from "./agencies.ts";
import { loadFound, planIds } from "./data.ts";

/** One path for every agency of every plan that names some. */
export const agencyPaths = async (): Promise<{ params: { plan: string; agency: string } }[]> => {
  const ids = await planIds();
  const paths = ids.map(async (plan) =>
    (await loadFound(plan)).agencies.map(({ id }) => ({ params: { plan, agency: id } })),
  );
  return (await Promise.all(paths)).flat();
};

/** An agency of a plan with its work list; throws where the plan names no such agency. */
export const loadAgency = async (plan: string, id: string): Promise<{ agency: SiteAgency; items: WorkItem[] }> => {
  const found = await loadFound(plan);
  const agency = found.agencies.find((known) => known.id === id);
  if (!agency) throw new Error(`content/data/site/${plan}.found.json names no agency ${id}`);
  return { agency, items: workList(agency, listedTasks(found), found.targets) };
};
