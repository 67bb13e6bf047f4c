import type { SiteTheme, SiteTopic } from "../../model/site.ts";
import type { Choosable } from "./read-state.ts";

/** A theme with its topics, as one chooses among them. */
export interface SubjectGroup {
  name: string;
  subjects: (Choosable & {
    /** Sub-themes in their order, for the rows. */
    subs: string[];
  })[];
}

/** Themes that any plan has passages on, each followed by its topics; those without topics stand together at the end. */
export function subjectGroups(themes: readonly SiteTheme[], topics: readonly SiteTopic[]): SubjectGroup[] {
  const groups = themes.map((theme) => {
    const plans = Object.keys(theme.plans).filter((id) => (theme.plans[id]?.passages ?? 0) > 0);
    const whole = {
      kind: "theme" as const,
      id: theme.id,
      name: theme.name,
      plans,
      subs: theme.subs.map(({ id }) => id),
    };
    const own = topics
      .filter((topic) => topic.theme === theme.id)
      .map(({ id, name, cells }) => ({
        kind: "topic" as const,
        id,
        name,
        plans: cells.filter(({ statements }) => statements.length > 0).map(({ plan }) => plan),
        subs: [],
      }));
    return { name: theme.name, subjects: [...(plans.length > 0 ? [whole] : []), ...own] };
  });
  const large = groups.filter(({ subjects }) => subjects.length > 1);
  const small = groups.filter(({ subjects }) => subjects.length === 1).flatMap(({ subjects }) => subjects);
  return small.length > 0 ? [...large, { name: "其他主题", subjects: small }] : large;
}
