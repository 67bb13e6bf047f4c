import type { SiteTheme, SiteTopic } from "../../model/site.ts";

/** Topics by theme, in the order of the site; themes without topics are left out. */
export const topicGroups = (
  topics: readonly SiteTopic[],
  themes: readonly SiteTheme[],
): { id: string; name: string; topics: SiteTopic[] }[] =>
  themes
    .map(({ id, name }) => ({ id, name, topics: topics.filter(({ theme }) => theme === id) }))
    .filter((group) => group.topics.length > 0);

/** The topics on which most plans give numbers, then those with statements of most plans; at most `count`, in the given order. */
export const tellingTopics = (topics: readonly SiteTopic[], count: number): SiteTopic[] => {
  const weight = ({ cells }: SiteTopic): number =>
    cells.reduce(
      (sum, { status }) => sum + (status === "quantified" ? 100 : status === "absent" || status === "outside" ? 0 : 1),
      0,
    );
  const chosen = new Set(topics.toSorted((a, b) => weight(b) - weight(a)).slice(0, count));
  return topics.filter((topic) => chosen.has(topic));
};
