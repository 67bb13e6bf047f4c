import { expect, test } from "vitest";
import { pages } from "../support/site.ts";
import { xmlFaults } from "../support/xml.ts";

/** Every picture that says something says it in words too. */

test("a drawing is named or decoration; one with marks has its table beside it", () => {
  let charts = 0;
  const wrong = pages().flatMap(({ url, $ }) =>
    $("main svg")
      .toArray()
      .flatMap((svg) => {
        const drawing = $(svg);
        if (drawing.attr("aria-hidden") === "true") return [];
        charts++;
        const named =
          Boolean(drawing.attr("aria-label") ?? drawing.attr("aria-labelledby")) ||
          drawing.children("title").length > 0;
        const figure = drawing.closest("figure");
        // The table is in the figure, or where the figure says: its link past the picture, or its aria-details.
        const place = figure.attr("aria-details") ?? figure.find("a.skip-picture").attr("href")?.slice(1) ?? "";
        const there = $(`[id="${place}"]`);
        const table = figure.find("table").length + there.filter("table").length + there.find("table").length > 0;
        const nameless = drawing
          .find("a")
          .toArray()
          .filter(
            (link) =>
              !$(link).attr("aria-label") && $(link).find("title").text() === "" && $(link).text().trim() === "",
          );
        return [
          ...(named ? [] : [`${url}: a drawing without a name: ${$.html(svg).slice(0, 80)}`]),
          ...(table ? [] : [`${url}: a drawing without a table beside it: ${$.html(svg).slice(0, 80)}`]),
          ...(nameless.length > 0 ? [`${url}: ${nameless.length} marks without a name`] : []),
        ];
      }),
  );
  expect(charts).toBeGreaterThan(0);
  expect(wrong).toEqual([]);
});

test("every picture that stands alone, and every other file of XML, is well-formed", () => {
  const { files, faults } = xmlFaults();
  expect(files.length).toBeGreaterThan(20);
  expect(faults).toEqual([]);
});
