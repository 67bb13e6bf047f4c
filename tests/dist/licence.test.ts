import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { loadReleases } from "../../scripts/build/release.ts";
import { TEXTS_STATUS } from "../../src/model/licence.ts";
import { needSite, pageOf, readData } from "../support/site.ts";

/** Code MIT, data CC BY 4.0, texts official: the same wherever it is said. */

beforeAll(needSite);

const URL = "https://creativecommons.org/licenses/by/4.0/";
const [release] = loadReleases();
/** What the credit names, whatever its form. */
const credit = ["五年规划对读", "地方五年规划文本数据", `${release?.version} 版`, String(release?.date)];
const holdsCredit = (text: string) => expect(credit.filter((part) => !text.includes(part))).toEqual([]);

test("LICENSE is the MIT licence and no more, so that programs know it; its line of copyright says where the rest stands", () => {
  const [title, , copyright, ...rest] = readFileSync("LICENSE", "utf8").split("\n");
  expect(title).toBe("MIT License");
  expect(copyright).toMatch(/^Copyright \(c\) .*CC BY 4\.0.*LICENSE-data\)$/);
  expect(rest.join(" ").trim()).toMatch(
    /^Permission is hereby granted, free of charge, .* DEALINGS IN THE SOFTWARE\.$/s,
  );
  expect(rest.join("\n").match(/\n\n/g)).toHaveLength(2);
  expect(JSON.parse(readFileSync("package.json", "utf8")).license).toBe("MIT");
});

test("the data files carry LICENSE-data: the licence, how to give credit, what the texts are", () => {
  const text = readData("LICENSE.txt");
  expect(text).toBe(readFileSync("LICENSE-data", "utf8"));
  for (const said of [URL, "五年规划对读：地方五年规划文本数据", "本站不主张权利", "第五条"])
    expect(text).toContain(said);
});

test("datapackage.json: the package is CC BY 4.0 with the credit to give, the texts are not part of that", () => {
  const { licenses, citation, resources } = JSON.parse(readData("datapackage.json"));
  expect(licenses).toEqual([{ name: "CC-BY-4.0", path: URL, title: "知识共享署名 4.0 国际" }]);
  holdsCredit(citation);
  const own = (resources as { path: string; licenses?: object[] }[]).filter((one) => one.licenses);
  expect(own.map(({ path }) => path)).toEqual(
    resources.flatMap(({ path }: { path: string }) => (path.startsWith("sources/") ? [path] : [])),
  );
  for (const one of own) expect(one.licenses).toEqual([{ path: "LICENSE.txt", title: TEXTS_STATUS }]);
});

test("JSON-LD of /data/: licence and credit of the data, the texts apart", () => {
  const { $ } = pageOf("/data/");
  const thing = JSON.parse($('script[type="application/ld+json"]').first().text());
  expect(thing.license).toBe(URL);
  holdsCredit(thing.creditText);
  const files = thing.distribution as { contentUrl: string; license?: string }[];
  expect(files.filter(({ contentUrl }) => contentUrl.includes("/sources/")).map(({ license }) => license)).toEqual(
    files.flatMap(({ contentUrl }) =>
      contentUrl.includes("/sources/") ? [expect.stringMatching(/\/data\/LICENSE\.txt$/)] : [],
    ),
  );
  expect(files.filter(({ contentUrl, license }) => license && !contentUrl.includes("/sources/"))).toEqual([]);
});

describe.each(["/data/", "/about/"])("%s", (url) => {
  test("names the licence of data, texts and code", () => {
    const { $ } = pageOf(url);
    const said = $("main").text();
    expect($(`main a[rel~="license"][href="${URL}"]`).length).toBeGreaterThan(0);
    for (const words of ["CC BY 4.0", "MIT", TEXTS_STATUS]) expect(said).toContain(words);
  });
});

test("/data/ shows the credit to give", () => holdsCredit(pageOf("/data/").$("main .citation").text()));
