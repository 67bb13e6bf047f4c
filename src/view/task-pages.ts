import { loadFound, planIds } from "./data.ts";

interface TaskPath {
  params: { plan: string; number: string };
  /** The task's id and its place in the text. */
  props: { id: string; url: string };
}

/** One path for every task number of every plan; where a plan gives a number twice, it leads to the first. */
export const taskPaths = async (): Promise<TaskPath[]> => {
  const paths = (await planIds()).map(async (plan) => {
    const { tasks } = await loadFound(plan);
    const first = new Map(tasks.toReversed().map((task) => [task.number, task]));
    return [...first.values()].map(
      ({ id, number, url = "" }): TaskPath => ({ params: { plan, number: String(number) }, props: { id, url } }),
    );
  });
  return (await Promise.all(paths)).flat();
};

/** Plans that have numbered tasks. */
export const taskPlans = async (): Promise<string[]> => {
  const ids = await planIds();
  const counts = await Promise.all(ids.map(async (id) => (await loadFound(id)).tasks.length));
  return ids.filter((_, at) => (counts[at] ?? 0) > 0);
};
