import { existsSync, readFileSync } from "node:fs";
import Validator from "@adobe/structured-data-validator";
import { beforeAll, describe, expect, test } from "vitest";
import { siteBase } from "../../scripts/build/base.ts";
import { planIds } from "../../scripts/build/plan-folder.ts";
import type { SitePlan } from "../../src/model/site.ts";
import { siteHead } from "../../src/view/head.ts";
import { pageThing, planThing } from "../../src/view/jsonld/plan.ts";
import { breadcrumbs } from "../../src/view/jsonld/site.ts";
import { jsonLdText, withContext } from "../../src/view/jsonld/text.ts";
import { schemaOrg } from "../support/schemaorg.ts";
import { type BuiltPage, brokenLink, DIST, needSite, pageOf, pages } from "../support/site.ts";

/** What programs read of the built site: JSON-LD, canonical addresses, Open Graph, sitemap, robots. */

beforeAll(needSite);

const origin = process.env.SITE_URL || undefined;
const base = siteBase();
type Thing = { "@type": string } & Record<string, unknown>;

/** JSON-LD blocks of a page. */
const thingsOf = ({ $ }: BuiltPage): Thing[] =>
  $('script[type="application/ld+json"]')
    .toArray()
    .map((element) => JSON.parse($(element).text()));
const mainThing = (url: string): Thing => thingsOf(pageOf(url))[0] as Thing;
const meta = ({ $ }: BuiltPage, name: string): string | undefined =>
  $(`meta[name="${name}"], meta[property="${name}"]`).attr("content");
/** Pages that only lead on, by their address: a task written by hand, a missing page. No plan has moved a whole page yet. */
const isPassing = ({ url }: BuiltPage): boolean => url === "/404.html" || /^\/plans\/[^/]+\/tasks\/\d+\/$/.test(url);
const sitePlan = (id: string): SitePlan => JSON.parse(readFileSync(`content/data/site/${id}.json`, "utf8"));

/** A thing with whole addresses, as a program that knows where the page stands resolves them. */
const resolved = (value: unknown): unknown => {
  if (typeof value === "string") return value.startsWith("/") ? `https://example.org${value}` : value;
  if (Array.isArray(value)) return value.map(resolved);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, resolved(inner)]));
};

/** Every string of a thing that is an address of ours. */
const addressesIn = (value: unknown): string[] => {
  if (typeof value === "string") return value.startsWith("/") || (origin && value.startsWith(origin)) ? [value] : [];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(addressesIn) : [];
};

describe("JSON-LD", () => {
  const vocabulary = schemaOrg();
  const faults = async (things: Thing[]): Promise<string[]> => {
    const jsonld = Object.fromEntries(Map.groupBy(things, (thing) => thing["@type"]));
    const issues = await new Validator(vocabulary).validate({ jsonld });
    return issues.map(
      ({ issueMessage, fieldNames, rootType }) => `${rootType}: ${issueMessage} ${fieldNames?.join(" ")}`,
    );
  };

  test("types and properties are schema.org's, crumbs as search engines want them, on every page", async () => {
    const things = pages().flatMap((page) => thingsOf(page).map((thing) => resolved(thing) as Thing));
    expect([...new Set(await faults(things))]).toEqual([]);
  });

  test("the validator does refuse: an unknown type, a property of another type, a crumb without address", async () => {
    expect(await faults([{ "@type": "Plann" }])).not.toEqual([]);
    expect(await faults([{ "@type": "Report", spatialCover: "x" }])).not.toEqual([]);
    expect(await faults([{ "@type": "Dataset", sha256: "x" }])).not.toEqual([]);
    const lost = breadcrumbs([{ label: "甲" }, { label: "乙" }], (path) => `https://example.org${path}`);
    expect(await faults([lost as unknown as Thing])).not.toEqual([]);
  });

  test("every page says once what it is; pages that only lead on say nothing", () => {
    const wrong = pages().flatMap((page) => {
      const main = thingsOf(page).filter((thing) => thing["@type"] !== "BreadcrumbList");
      return main.length === (isPassing(page) ? 0 : 1) ? [] : [`${page.url}: ${main.map((thing) => thing["@type"])}`];
    });
    expect(wrong).toEqual([]);
  });

  test("every line of crumbs is there for machines too, with the words that are shown", () => {
    const wrong = pages().flatMap((page) => {
      const shown = page
        .$("nav.crumbs li")
        .toArray()
        .map((element) => page.$(element).text().trim());
      const lists = thingsOf(page).filter((thing) => thing["@type"] === "BreadcrumbList");
      if (page.$("nav.crumbs").length !== lists.length) return [`${page.url}: ${lists.length} lists`];
      const [list] = lists;
      const named = ((list?.itemListElement ?? []) as { name: string }[]).map(({ name }) => name);
      return !list || named.join(" › ") === ["五年规划对读", ...shown].join(" › ") ? [] : [`${page.url}: ${named}`];
    });
    expect(wrong).toEqual([]);
  });

  test("addresses in it lead to what is there, and begin with the site's origin where it has one", () => {
    const wrong = pages().flatMap((page) =>
      thingsOf(page)
        .flatMap(addressesIn)
        .flatMap((address) => {
          const path = address.replace(origin ?? "", "").replace("?q={search_term_string}", "");
          return brokenLink(page, path) ?? (origin && !address.startsWith(origin) ? [`${page.url}: ${address}`] : []);
        }),
    );
    expect([...new Set(wrong)]).toEqual([]);
  });

  test.each([
    ["/", "WebSite"],
    ["/plans/", "CollectionPage"],
    ["/plans/ankang-14/", "Report"],
    ["/plans/chengdu-14-qa/", "Article"],
    ["/plans/ankang-14/ch17/", "Chapter"],
    ["/plans/ankang-14/front/", "CreativeWork"],
    ["/plans/ankang-14/full/", "Report"],
    ["/plans/ankang-14/targets/", "CollectionPage"],
    ["/themes/elderly/", "CollectionPage"],
    ["/plans/ankang-14/themes/elderly/", "CollectionPage"],
    ["/data/", "Dataset"],
    ["/about/", "AboutPage"],
    ["/search/", "SearchResultsPage"],
  ])("%s is a %s", (url, type) => expect(mainThing(url)["@type"]).toBe(type));

  test("no document is called legislation", () =>
    expect(
      pages()
        .flatMap(thingsOf)
        .filter((thing) => thing["@type"] === "Legislation"),
    ).toEqual([]));

  test.each(planIds())("%s: what the copy does not state is left out", (id) => {
    const { plan } = sitePlan(id);
    const { publisher, datePublished, dateCreated, isBasedOn, reportNumber } = mainThing(`/plans/${id}/`);
    expect({ publisher, datePublished, dateCreated, isBasedOn, reportNumber }).toEqual({
      publisher: plan.issuer === null ? undefined : { "@type": "Organization", name: plan.issuer },
      datePublished: plan.issued ?? undefined,
      dateCreated: plan.signed ?? undefined,
      isBasedOn: plan.sourceUrl ?? undefined,
      reportNumber: plan.number ?? undefined,
    });
  });

  test("the data set names every file with its sum", () => {
    const files = mainThing("/data/").distribution as { contentUrl: string; sha256: string }[];
    const sums = readFileSync(`${DIST}/data/SHA256SUMS`, "utf8");
    expect(files.length).toBeGreaterThan(12);
    for (const { contentUrl, sha256 } of files)
      expect(sums).toContain(`${sha256}  ${contentUrl.slice(contentUrl.indexOf("/data/") + 6)}\n`);
  });

  test("a text cannot end the block it stands in", () => {
    const hostile = "</script><script>alert(1)</script><!--";
    const text = jsonLdText(withContext({ "@type": "Report", name: hostile }));
    expect(text).not.toContain("<");
    expect(JSON.parse(text).name).toBe(hostile);
  });

  test("with an origin every address is whole", () => {
    const site = sitePlan("ankang-14");
    const at = (path: string) => `https://example.org/x${path}`;
    const [page] = site.pages.filter(({ kind }) => kind === "chapter");
    for (const thing of [
      planThing(site, at),
      page && pageThing(site, page, at),
      breadcrumbs([{ label: "目标", url: "/plans/" }], at),
    ])
      expect(addressesIn(thing)).toEqual([]);
  });
});

describe("head", () => {
  test("descriptions are Chinese, and no two pages share one", () => {
    const all = pages().map((page) => ({ url: page.url, text: meta(page, "description") ?? "" }));
    expect(all.filter(({ text }) => !/\p{Script=Han}{4}/u.test(text))).toEqual([]);
    const twice = [...Map.groupBy(all, ({ text }) => text).values()].filter((same) => same.length > 1);
    expect(twice.map((same) => same.map(({ url }) => url))).toEqual([]);
  });

  test("canonical address and Open Graph address only with an origin, and then the page's own", () => {
    const wrong = pages().flatMap((page) => {
      const canonical = page.$('link[rel="canonical"]').attr("href");
      const own = origin ? new URL(`${base}${page.url.slice(1)}`, origin).href : undefined;
      if (isPassing(page)) return canonical === own && own ? [page.url] : [];
      return canonical === own && meta(page, "og:url") === own ? [] : [`${page.url}: ${canonical}`];
    });
    expect(wrong).toEqual([]);
  });

  test("Open Graph: title, type, language, description; a picture only with an origin", () => {
    for (const page of pages()) {
      expect(meta(page, "og:title"), page.url).toMatch(/\p{Script=Han}/u);
      expect(meta(page, "og:type"), page.url).toBe(
        page.$(".page[data-kind]").is('[data-kind="site"], [data-kind="theme"]') ? "website" : "article",
      );
      expect(meta(page, "og:locale"), page.url).toBe("zh_CN");
      expect(meta(page, "og:description"), page.url).toBe(meta(page, "description"));
      expect(meta(page, "og:image"), page.url).toBe(origin ? new URL(`${base}share-card.png`, origin).href : undefined);
    }
    expect(existsSync(`${DIST}/share-card.png`)).toBe(true);
  });

  test("robots.txt allows all and names the sitemap only where its whole address is known", () => {
    const wanted = origin ? `\nSitemap: ${new URL(`${base}sitemap-index.xml`, origin).href}\n` : "";
    expect(readFileSync(`${DIST}/robots.txt`, "utf8")).toBe(`User-agent: *\nAllow: /\n${wanted}`);
  });

  test("only pages that lead on are kept from search engines", () => {
    expect(
      pages()
        .filter((page) => (meta(page, "robots") === "noindex") !== isPassing(page))
        .map(({ url }) => url),
    ).toEqual([]);
  });

  test("the sitemap, with an origin, lists every page that is not just a way to another", () => {
    const file = `${DIST}/sitemap-0.xml`;
    expect(existsSync(file)).toBe(origin !== undefined);
    if (!origin) return;
    const listed = [...readFileSync(file, "utf8").matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => url);
    const wanted = pages().filter((page) => !isPassing(page));
    expect(listed.sort()).toEqual(wanted.map(({ url }) => new URL(`${base}${url.slice(1)}`, origin).href).sort());
  });

  test("what stands in a head, with an origin and without", () => {
    const given = [
      { tag: "title" as const, content: "首页 · 站名" },
      { tag: "link" as const, attrs: { rel: "canonical", href: "https://a.cn/p/" } },
      { tag: "meta" as const, attrs: { name: "generator", content: "x" } },
      { tag: "meta" as const, attrs: { property: "og:url", content: "https://a.cn/p/" } },
      { tag: "meta" as const, attrs: { property: "og:locale", content: "zh-CN" } },
    ];
    const facts = { siteTitle: "站名", home: true, text: false, passing: false, card: null, data: null };
    expect(siteHead(given, facts)).toEqual([
      { tag: "title", content: "站名" },
      given[1],
      given[3],
      { tag: "meta", attrs: { property: "og:locale", content: "zh_CN" } },
    ]);
    const passing = siteHead(given, { ...facts, home: false, passing: true });
    expect(passing.map(({ attrs }) => attrs?.rel ?? attrs?.property ?? attrs?.name)).toEqual([
      undefined,
      "og:locale",
      "robots",
    ]);
    const withCard = siteHead(given, { ...facts, card: "https://a.cn/c.png", data: "{}" });
    expect(withCard.map(({ attrs }) => attrs?.property)).toContain("og:image");
    expect(withCard.at(-1)).toEqual({ tag: "script", attrs: { type: "application/ld+json" }, content: "{}" });
  });
});
