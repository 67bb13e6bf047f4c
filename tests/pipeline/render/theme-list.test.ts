import { describe, expect, test } from "vitest";
import { marksOf } from "../../../scripts/pipeline/render/mdx/marks.ts";
import { planThemePages, themePage } from "../../../scripts/pipeline/render/mdx/theme-pages.ts";
import { themesOf } from "../../../scripts/pipeline/render/mdx/themes.ts";
import { MOST_QUOTED, type ThemeEntry } from "../../../src/model/themes.ts";
import { elementsOf, run } from "../../support/mdx.ts";
import { planNamed, registries, resultOf } from "../../support/stages.ts";

/** The page of a theme quotes the plans, or, where they are many, says where how much stands. */

const elderly = registries.themes.themes.find(({ id }) => id === "elderly") as ThemeEntry;
const registry = { themes: [elderly] };

const WORDS = [
  "第一章 养老",
  "加快发展养老服务。建设居家社区机构相协调的养老服务体系,增加护理型床位。",
  "建设特困人员供养服务设施,发展医养结合的养老服务,推进公办养老机构改革。",
].join("\n");

const made = (id: string, source = WORDS) => {
  const analysis = { ...resultOf(source), plan: { ...planNamed("ankang-14").analysis.plan, id } };
  return { plan: analysis.plan, ...themesOf(registry, analysis, marksOf(analysis)) };
};
type Made = ReturnType<typeof made>;
const madePlans = (count: number): Made[] =>
  Array.from({ length: count }, (_, i) => made(`x${"abcdefghijklmnop"[i]}-14`));

/** Elements of the shared page by their names. */
async function elements(plans: readonly Made[]) {
  const shares = plans.map(({ plan, shares }) => ({ plan: plan.id, shares }));
  const { mdx } = themePage(elderly, shares, () =>
    plans.map(({ plan, themes }) => ({ plan: plan.id, excerpts: themes.elderly ?? {} })),
  );
  const { page } = await run(mdx);
  return (name: string) =>
    elementsOf(page)
      .filter((element) => element.name === name)
      .map(({ props }) => props);
}

describe("the page of a theme across plans", () => {
  test.each([5, MOST_QUOTED])("quotes the passages of %i plans", async (count) => {
    const shown = await elements(madePlans(count));
    expect(shown("Excerpt")).toHaveLength(2 * count);
    expect(shown("ThemePlace")).toEqual([]);
  });

  test("of thirteen plans says where how many stand, and quotes none", async () => {
    const shown = await elements(madePlans(13));
    expect(shown("Excerpt")).toEqual([]);
    const places = shown("ThemePlace");
    expect(new Set(places.map(({ plan }) => plan)).size).toBe(13);
    expect(places.reduce((sum, { count }) => sum + Number(count), 0)).toBe(2 * 13);
  });

  test("each place leads to a heading of the plan's own page, which has as many passages under it", async () => {
    const plans = madePlans(13);
    for (const { plan, url, count } of (await elements(plans))("ThemePlace")) {
      const [path, sub] = String(url).split("#");
      expect(path).toBe(`/plans/${plan}/themes/elderly/`);
      const own = plans.find((one) => one.plan.id === plan) as Made;
      const [file] = planThemePages(registry, own.plan, own.themes);
      expect(file?.path).toBe(`plans/${plan}/themes/elderly.mdx`);
      const { page } = await run(file?.mdx ?? "");
      const part = elementsOf(page).find(({ name, props }) => name === "ThemeSub" && props.id === sub);
      expect(part && elementsOf(part).filter(({ name }) => name === "Excerpt")).toHaveLength(Number(count));
    }
  });

  test("a plan that says nothing of the theme is not counted", async () => {
    const silent = made("xq-14", "第一章 交通\n修建高速公路,完善公路网。");
    expect((await elements([...madePlans(MOST_QUOTED), silent]))("Excerpt")).toHaveLength(2 * MOST_QUOTED);
    const shown = await elements([...madePlans(13), silent]);
    for (const { id, others } of shown("ThemeList"))
      expect(Number(others) + shown("ThemePlace").filter(({ url }) => String(url).endsWith(`#${id}`)).length).toBe(13);
  });

  test("plans that speak of the theme but not of a part of it are said to be so many", async () => {
    const shown = await elements([...madePlans(13), made("xr-14", "第一章 养老\n建设特困人员供养服务设施。")]);
    const lists = shown("ThemeList");
    expect(lists.length).toBeGreaterThan(0);
    for (const { id, others } of lists)
      expect(Number(others) + shown("ThemePlace").filter(({ url }) => String(url).endsWith(`#${id}`)).length).toBe(14);
  });
});
