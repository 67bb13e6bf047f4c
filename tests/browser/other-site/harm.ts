import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "cheerio";
import { parse } from "csv-parse/sync";
import { describe, expect } from "vitest";
import { examples } from "../../../scripts/tools/page-types.ts";
import { DIRECTIONS, directionless, fold } from "../../../src/text/chars.ts";
import { DRAFT, OTHER, PLAN, SOURCE, UNPUBLISHED } from "../../support/hostile.ts";
import { DIST, filesIn } from "../../support/site.ts";
import { unmarkedIn } from "../../support/unmarked.ts";
import { xmlFaults } from "../../support/xml.ts";
import { test } from "../fixture.ts";
import { open } from "../ready.ts";
import type { OtherSite } from "./build.ts";

/** Names of all elements, and of all attributes with a `=` behind, of pages. */
const madeOf = (html: readonly string[]) =>
  new Set(
    html.flatMap((text) => {
      const $ = load(text);
      return $("*")
        .toArray()
        .flatMap((element) =>
          "attribs" in element ? [element.name, ...Object.keys(element.attribs).map((name) => `${name}=`)] : [],
        );
    }),
  );

/** The largest page of each type that has something of the hostile plans on it: real plans stand in this site too. */
const hostileExamples = (site: OtherSite) => examples(site.pages.filter(({ html }) => html.includes("hurt")));

/** Types of pages that say what a plan says. */
const TYPES_OF_TEXT = [
  ...["plans", "plan", "full text", "targets", "tasks", "agencies", "agency", "plan's themes", "plan's theme"],
  ...["section", "chapter", "theme", "compare", "topic", "topic's passages", "indicator", "comparison"],
];

/** Plans made to do harm, through every stage into a site, and what a browser makes of them. */
export function harm(site: () => OtherSite): void {
  describe("in the files", () => {
    test("pages are made of the elements and attributes that every page is made of", () => {
      const own = madeOf(filesIn(".html").map((file) => readFileSync(join(DIST, file), "utf8")));
      const here = madeOf(site().pages.map(({ html }) => html));
      expect(site().pages.length).toBeGreaterThan(30);
      expect([...here].filter((made) => !own.has(made))).toEqual([]);
    });

    test("no class, id or address came from the text", () => {
      const wrong = site().pages.flatMap(({ url, html }) => {
        const $ = load(html);
        // The plan's and the body's own ids are "hurt-14" and "hurtju"; the address of its source is a fact of the plan.
        const hurt = $(
          '[id="hurt"], [class~="hurt"], [src*="hurt=1"], [href^="javascript"], [href="hurt"], [src="hurt"]',
        ).toArray();
        const elsewhere = $('[href*="hurt=1"]:not([href^="https://example.com/"])').toArray();
        return [...hurt, ...elsewhere].map((element) => `${url}: ${$.html(element).slice(0, 120)}`);
      });
      expect(wrong).toEqual([]);
    });

    test("no draft is published, and no file from which a text was made", () => {
      const { dist } = site().build;
      const files = filesIn("", dist);
      expect(files.filter((file) => file.includes(DRAFT) || file.includes("original"))).toEqual([]);
      const holding = files.filter((file) => /\.(?:html|jsonl?|csv|txt|xml)$/u.test(file));
      expect(holding.length).toBeGreaterThan(100);
      expect(holding.filter((file) => readFileSync(join(dist, file), "utf8").includes(UNPUBLISHED))).toEqual([]);
      expect(readFileSync(join(dist, "data/dropped.jsonl"), "utf8")).toContain(`"plan":"${OTHER}"`);
    });

    test("it has come into every type of page that says what a plan says", () => {
      expect([...hostileExamples(site()).keys()]).toEqual(expect.arrayContaining(TYPES_OF_TEXT));
      const said = (url: string) => load(site().pages.find((page) => page.url === url)?.html ?? "")("main").text();
      expect(said("/compare/")).toContain('<b hurt="1">');
      expect(said("/compare/topics/topic-0/")).toContain("<script>window.hurt=1</script>");
      expect(said("/compare/indicators/indicator-0/")).toContain("window.hurt=1");
      expect(said("/compare/phrases/")).toContain("window.hurt=1");
    });

    test("the text is there, literally and whole", () => {
      const $ = load(site().pages.find(({ url }) => url === `/plans/${PLAN}/full/`)?.html ?? "");
      const said = fold(
        $("[data-src]")
          .toArray()
          .map((element) => $(element).text())
          .join(""),
      );
      const removed = readFileSync(join(site().build.dist, "data/removed.jsonl"), "utf8");
      const aside = new Set(
        removed
          .split("\n")
          .filter(Boolean)
          .map((line) => (JSON.parse(line) as { text: string }).text),
      );
      const lines = directionless(SOURCE)
        .split("\n")
        .filter((line) => !aside.has(line));
      expect(lines.length).toBeGreaterThan(200);
      const forms = (line: string) => [fold(line).replaceAll("\t", ""), fold(line).replaceAll("|", "")];
      expect(lines.filter((line) => !forms(line).some((form) => said.includes(form)))).toEqual([]);
    });

    test("pictures are XML, with what the plans say in them", () => {
      const { files, faults } = xmlFaults(site().build.dist);
      expect(faults).toEqual([]);
      expect(files.filter((file) => file.endsWith(".xml")).sort()).toEqual([
        "opensearch.xml",
        "sitemap-0.xml",
        "sitemap-index.xml",
      ]);
      const hurt = files.filter((file) =>
        readFileSync(join(site().build.dist, file), "utf8").includes("window.hurt=1"),
      );
      expect(hurt.length).toBeGreaterThan(5);
    });

    test("lost digits are marked among markup, on every page and in every table", () => {
      const full = load(site().pages.find(({ url }) => url === `/plans/${PLAN}/full/`)?.html ?? "")("main").text();
      expect(full.split("托位床位〔缺〕张，到〔缺〕年完成。")).toHaveLength(22 + 1);
      expect(unmarkedIn(site().build.dist)).toEqual([]);
    });

    test("signs that turn the direction of text are in the sources alone, and said", () => {
      const { build } = site();
      const files = [".html", ".json", ".jsonl", ".csv", ".svg", ".txt"].flatMap((ending) =>
        filesIn(ending, build.dist),
      );
      const turned = files.filter((file) => readFileSync(join(build.dist, file), "utf8").search(DIRECTIONS) >= 0);
      expect(turned.sort()).toEqual([PLAN, OTHER].map((id) => join("data/sources", `${id}.txt`)));
      expect(build.said).toMatch(/^\s*\d+:3\s+\S*\s*U\+202E turns the direction/m);
    });

    test("nothing was run or written elsewhere", () => {
      expect(site().build.asked).toBe("");
      for (const name of ["hurt", "x"]) expect(existsSync(join(site().build.folder, name))).toBe(false);
    });

    test("tables for spreadsheet programs hold no formula", () => {
      const files = filesIn(".csv", site().build.dist);
      expect(files.length).toBeGreaterThan(0);
      const cells = files.flatMap((file): string[] =>
        parse(readFileSync(join(site().build.dist, file)), { bom: true, relax_column_count: true }).flat(),
      );
      expect(cells.length).toBeGreaterThan(100);
      expect(cells.filter((cell) => /^[=+@\t\r]|^-(?!\d)/.test(cell))).toEqual([]);
    });
  });

  describe("in the browser", () => {
    test("one page of each type, its controls used: nothing runs, nothing is blocked, nothing is out of order", async ({
      page,
    }) => {
      const errors: string[] = [];
      page.on("pageerror", (error) => errors.push(error.message));
      page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
      page.on("response", (response) => response.status() >= 400 && errors.push(response.url()));
      page.on("dialog", (dialog) => errors.push(dialog.message()));
      for (const [, { url }] of hostileExamples(site())) {
        await open(page, `${site().served.url}${url.slice(1)}`);
        for (const button of await page.locator("th button").all()) await button.click();
        expect(await page.evaluate(() => "hurt" in window), url).toBe(false);
      }
      expect(errors).toEqual([]);
    });

    test("whole passages side by side, their common words marked, are text", async ({ page }) => {
      await open(page, `${site().served.url}compare/read/?topic=topic-0&plans=${PLAN},${OTHER}`);
      await page.locator(".read-column a.same").first().waitFor();
      expect(await page.locator("main").textContent()).toContain("<script>window.hurt=1</script>");
      expect(await page.locator("[data-read] :is(script, img, hurt-x, [hurt], [onclick])").count()).toBe(0);
      expect(await page.evaluate(() => "hurt" in window)).toBe(false);
    });

    test("the search finds markup as the characters it is, and shows it so", async ({ page }) => {
      for (const q of ["<script>window.hurt=1</script>", "onerror=", "__proto__", "constructor", "{process.exit(7)}"]) {
        await open(page, `${site().served.url}search/?q=${encodeURIComponent(q)}`);
        await page.locator("[data-search][data-state=done]").waitFor();
        expect(Number(await page.locator("[data-total]").textContent()), q).toBeGreaterThan(0);
        expect(await page.locator("[data-result]").first().textContent()).toContain(q);
        expect(await page.locator("[data-search] :is(script, img, hurt-x, [hurt], [onclick])").count()).toBe(0);
        expect(await page.evaluate(() => "hurt" in window)).toBe(false);
      }
    });
  });
}
