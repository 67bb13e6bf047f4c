import type { Cheerio } from "cheerio";
import type { AnyNode } from "domhandler";
import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import {
  designationRecordSchema,
  indicatorRecordSchema,
  instrumentRecordSchema,
  topicRecordSchema,
} from "../../src/model/compare.ts";
import { type PassageRecord, passageSchema, targetSchema } from "../../src/model/records.ts";
import { fold } from "../../src/text/chars.ts";
import { shortValue } from "../../src/view/compare/values.ts";
import { href } from "../../src/view/href.ts";
import { saidText, yearText } from "../../src/view/targets.ts";
import { type BuiltPage, needSite, pages, readData, records } from "../support/site.ts";

/** The built comparison: every number and every quotation is found at the passage to which it leads. */

beforeAll(needSite);

const passages = () =>
  new Map(records("passages.jsonl", (value) => passageSchema.parse(value)).map((one) => [one.id, one]));
const byUrl = () => new Map([...passages().values()].map((one) => [href(one.url ?? ""), one]));
const targets = () =>
  new Map(
    z
      .array(targetSchema)
      .parse(JSON.parse(readData("targets.json")))
      .map((one) => [one.id, one]),
  );
const comparePages = (): BuiltPage[] => pages().filter(({ url }) => url.startsWith("/compare/"));

/** A passage's text as it is shown, with marks where something is lost. */
const markedText = ({ text, marked = text }: PassageRecord): string => fold(marked);

/** The address that an element on a page leads to: that of the link around it or in it. */
const linkOf = (element: Cheerio<AnyNode>): string =>
  element.closest("a[href]").attr("href") ?? element.find("a[href]").attr("href") ?? "";

describe("every quotation", () => {
  test("is the text of the passage that its link opens", () => {
    const texts = passages();
    const faults: string[] = [];
    let seen = 0;
    for (const page of comparePages())
      for (const node of page.$("[data-quote]").toArray()) {
        const element = page.$(node);
        const passage = texts.get(element.attr("data-quote") ?? "");
        const said = fold(element.text());
        seen++;
        if (
          !passage ||
          said === "" ||
          !markedText(passage).includes(said) ||
          linkOf(element) !== href(passage.url ?? "")
        )
          faults.push(`${page.url}: "${element.text()}" (${element.attr("data-quote")}) → ${linkOf(element)}`);
      }
    expect(faults).toEqual([]);
    expect(seen).toBeGreaterThan(500);
  });

  test("in the words of a picture's mark stands at the passage that the mark opens", () => {
    const places = byUrl();
    const faults: string[] = [];
    let seen = 0;
    for (const page of [...comparePages(), ...pages().filter(({ url }) => url === "/")])
      for (const node of page.$("svg a.cell-mark").toArray()) {
        const mark = page.$(node);
        const label = mark.attr("aria-label") ?? "";
        const passage = places.get(mark.attr("href") ?? "");
        if (!passage) continue;
        // The last quotation, which may hold quotation marks of its own.
        const from = Math.max(label.lastIndexOf("，“"), label.lastIndexOf("：“")) + 2;
        const quote = label.slice(from, label.lastIndexOf("”"));
        seen++;
        if (quote === "" || !markedText(passage).includes(fold(quote)))
          faults.push(`${page.url}: ${label} → ${passage.id}`);
      }
    expect(faults).toEqual([]);
    expect(seen).toBeGreaterThan(200);
  });

  test("a number drawn on a picture's mark is a target of the passage that the mark opens", () => {
    const places = byUrl();
    const byPassage = Map.groupBy(targets().values(), ({ passage }) => passage);
    const faults: string[] = [];
    let seen = 0;
    // Elsewhere the numbers on marks count places, not what a plan promises.
    const pictured = pages().filter(({ url }) => /^\/(?:compare\/(?:indicators\/.*)?)?$/.test(url));
    for (const page of pictured)
      for (const node of page.$("svg a.cell-mark").toArray()) {
        const drawn = page.$(node).find("text.small:not(.doubt)").text();
        const [number = "", year] = drawn.split(" · ");
        if (number === "") continue;
        const url = page.$(node).attr("href") ?? "";
        const own = byPassage.get(places.get(url)?.id ?? "") ?? [];
        seen++;
        const fits = own.some(
          (target) =>
            shortValue(target) === number &&
            (year === undefined || yearText(target.year) === `${year}年` || yearText(target.year) === year),
        );
        if (!fits) faults.push(`${page.url}: ${drawn} → ${url}: ${own.map(shortValue).join(" ")}`);
      }
    expect(faults).toEqual([]);
    expect(seen).toBeGreaterThan(40);
  });
});

describe("every number", () => {
  test("is a target's, and leads to its passage", () => {
    const known = targets();
    const texts = passages();
    const faults: string[] = [];
    let seen = 0;
    for (const page of comparePages())
      for (const node of page.$("[data-value]").toArray()) {
        const element = page.$(node);
        const target = known.get(element.attr("data-value") ?? "");
        const said = fold(element.text());
        seen++;
        const forms = target ? [saidText(target), shortValue(target)].map(fold) : [];
        const url = href(texts.get(target?.passage ?? "")?.url ?? "");
        if (!target || !forms.includes(said) || linkOf(element) !== url)
          faults.push(`${page.url}: "${element.text()}" (${element.attr("data-value")}) → ${linkOf(element)}`);
      }
    expect(faults).toEqual([]);
    expect(seen).toBeGreaterThan(60);
  });
});

describe("the data", () => {
  test("keeps to its schemas, and quotes are the source's characters at their places", () => {
    const topics = z.array(topicRecordSchema).parse(JSON.parse(readData("topics.json")));
    const indicators = z.array(indicatorRecordSchema).parse(JSON.parse(readData("indicators.json")));
    const instruments = z.array(instrumentRecordSchema).parse(JSON.parse(readData("instruments.json")));
    const designations = z.array(designationRecordSchema).parse(JSON.parse(readData("designations.json")));
    const texts = passages();
    const quoted = [
      ...topics.flatMap(({ cells }) => cells.flatMap(({ statements }) => statements)),
      ...indicators.flatMap(({ values }) => values),
      ...instruments.flatMap(({ plans }) => plans.flatMap(({ places }) => places)),
      ...designations,
    ];
    const wrong = quoted.filter(({ passage, quote, start, end }) => {
      const own = texts.get(passage);
      return !own?.text.includes(quote) || (!own.parts && own.text.slice(start - own.start, end - own.start) !== quote);
    });
    expect(wrong).toEqual([]);
    expect(quoted.length).toBeGreaterThan(400);
  });

  test("every topic has a cell for every plan, read by an editor, with a reason where nothing is said", () => {
    const topics = z.array(topicRecordSchema).parse(JSON.parse(readData("topics.json")));
    const plans = (JSON.parse(readData("plans.json")) as { id: string }[]).map(({ id }) => id);
    expect(topics.length).toBeGreaterThanOrEqual(40);
    for (const { id, cells } of topics) {
      expect([id, cells.map(({ plan }) => plan)]).toEqual([id, plans]);
      expect(cells.filter(({ reviewed }) => reviewed).length, id).toBeGreaterThanOrEqual(5);
      for (const cell of cells) {
        // Plans that came later are filled by the topics' words until an editor has read them.
        if (!cell.reviewed) continue;
        if (cell.statements.length === 0) expect(cell.reason, `${id} ${cell.plan}`).toBeTruthy();
      }
    }
  });
});
