import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { searchRecords, substrings, TERMS, truth } from "../../scripts/tools/search/queries.ts";
import { registryTerms } from "../../scripts/tools/search/terms.ts";
import { searchFold } from "../../src/text/fold.ts";
import { DRAW, THROUGH_PAGE } from "../support/search.ts";
import { test } from "./fixture.ts";
import { open } from "./ready.ts";

/** The search as readers have it, in a browser, on the built site. */

const records = searchRecords();
const folded = records.map(({ id, text }) => ({ id, text: searchFold(text) }));
const DONE = "[data-search]:is([data-state=done], [data-state=hint], [data-state=error])";

const ask = async (page: Page, siteUrl: string, query: string) => {
  await open(page, `${siteUrl}search/${query}`);
  await page.locator(DONE).waitFor();
};
const results = (page: Page) =>
  page
    .locator("[data-search] [data-result]")
    .evaluateAll((items) => items.map((item) => item.getAttribute("data-result")));
const total = async (page: Page) => Number(await page.locator("[data-total]").textContent());

/** Queries asked in one go; the long test says how far it is after each. */
const LOT = 400;

/** The long test takes what it takes, on a machine that does other things beside. */
const LONG = 12 * 60 * 60 * 1000;

/** Asks the page many queries, one after the other, and collects every portion of each. */
const askAll = (page: Page, queries: readonly string[]) =>
  page.evaluate(async (list) => {
    const root = document.querySelector<HTMLElement>("[data-search]");
    const field = root?.querySelector<HTMLInputElement>("input[name=q]");
    if (!root || !field) throw new Error("no search page");
    const until = (is: () => boolean) =>
      new Promise<void>((resolve) => {
        const look = () => (is() ? resolve() : void setTimeout(look, 0));
        look();
      });
    const items = () => [...root.querySelectorAll("[data-result]")];
    const answers: { total: number; ids: (string | null)[] }[] = [];
    for (const q of list) {
      root.removeAttribute("data-state");
      field.value = q;
      field.form?.requestSubmit();
      await until(() => ["done", "hint", "error"].includes(root.dataset.state ?? ""));
      for (let more = root.querySelector<HTMLElement>("[data-more]"); more; more = root.querySelector("[data-more]")) {
        const before = items().length;
        more.click();
        await until(() => items().length > before);
      }
      const said = Number(root.querySelector("[data-total]")?.textContent ?? Number.NaN);
      answers.push({ total: said, ids: items().map((item) => item.getAttribute("data-result")) });
    }
    return answers;
  }, queries);

describe("exactness", () => {
  // The other drawn ones, without a page: tests/dist/search.test.ts; all of them and many more: npm run test:search.
  const queries = [
    ...TERMS,
    ...(process.env.SEARCH_REGISTRIES ? registryTerms() : []),
    ...substrings(
      records.map(({ text }) => text),
      Number(process.env.SEARCH_QUERIES ?? THROUGH_PAGE),
      DRAW,
    ),
  ];
  test("drawn substrings and the list of terms: what is shown is what includes them", {
    timeout: LONG,
  }, async ({ page, siteUrl }) => {
    await open(page, `${siteUrl}search/`);
    const answers: Awaited<ReturnType<typeof askAll>> = [];
    for (let at = 0; at < queries.length; at += LOT) {
      answers.push(...(await askAll(page, queries.slice(at, at + LOT))));
      if (queries.length > 5 * LOT) console.log(`${answers.length} of ${queries.length}`);
    }
    let [shown, right, wanted] = [0, 0, 0];
    const wrong: string[] = [];
    queries.forEach((q, i) => {
      const expected = new Set(truth(q, folded));
      const { total: said = -1, ids = [] } = answers[i] ?? {};
      const hits = ids.filter((id) => id !== null && expected.has(id)).length;
      shown += ids.length;
      wanted += expected.size;
      right += hits;
      if (said !== expected.size || hits !== expected.size || ids.length !== hits)
        wrong.push(`${q}: ${said} of ${expected.size}`);
    });
    console.log(
      `${queries.length} queries: recall ${(right / wanted).toFixed(3)}, precision ${(right / shown).toFixed(3)}`,
    );
    expect(wrong).toEqual([]);
  });
});

describe("the state is in the address", () => {
  test("query, filters, order and loose count open as they were sent", async ({ page, siteUrl }) => {
    await ask(page, siteUrl, "?q=养老&plan=hengyang-14-proposal&plan=ankang-14&order=plan");
    const expected = records.filter(({ text, plan }) => text.includes("养老") && /^(?:hengyang|ankang)/.test(plan));
    expect(await total(page)).toBe(expected.length);
    expect(await results(page)).toEqual(expected.map(({ id }) => id));
    expect(await page.locator("[data-facet=plan] input:checked").count()).toBe(2);
    expect(await page.locator(".plan-name").allTextContents()).toEqual(["安康市", "衡阳市"]);
  });

  test("filters that the site does not have are named and left out of account", async ({ page, siteUrl }) => {
    await ask(page, siteUrl, "?q=养老&plan=nowhere-14&theme=<b>&kind=任务&order=plan");
    const expected = records.filter(({ text, kinds }) => text.includes("养老") && kinds.includes("任务"));
    expect(await results(page)).toEqual(expected.map(({ id }) => id));
    expect(await page.locator("[data-unknown]").textContent()).toContain("规划“nowhere-14”、主题“<b>”");
    await page.getByRole("button", { name: "按相关" }).click();
    await page.waitForURL((url) => url.searchParams.getAll("plan").length === 0);
    await page.locator(DONE).waitFor();
    expect(new URL(page.url()).searchParams.get("kind")).toBe("任务");
    expect(await page.locator("[data-unknown]").count()).toBe(0);
  });

  test("a filter, the order and Back move through the addresses", async ({ page, siteUrl }) => {
    await ask(page, siteUrl, "?q=养老");
    const all = await total(page);
    const box = page.locator("[data-facet=plan] label", { hasText: "兴平市" });
    const count = Number(await box.locator(".count").textContent());
    await box.locator("input").check();
    await page.waitForURL(/plan=xingping-14-tasks/);
    await page.waitForFunction((n) => document.querySelector("[data-total]")?.textContent === String(n), count);
    expect(await page.locator(":focus").getAttribute("value")).toBe("xingping-14-tasks");
    await page.getByRole("button", { name: "按规划" }).click();
    await page.waitForURL(/order=plan/);
    await page.goBack();
    await page.goBack();
    await page.waitForFunction((n) => document.querySelector("[data-total]")?.textContent === String(n), all);
    expect(new URL(page.url()).search).toBe(`?q=${encodeURIComponent("养老")}`);
  });

  test("what is typed goes into the address and the title", async ({ page, siteUrl }) => {
    await open(page, `${siteUrl}search/`);
    await page.locator("[data-search] input[name=q]").pressSequentially("枫桥");
    await page.waitForURL(/q=%E6%9E%AB%E6%A1%A5/);
    await page.locator("[data-state=done]").waitFor();
    expect(await page.title()).toMatch(/^“枫桥” · /);
    expect(await page.locator("[data-part=status]").textContent()).toBe("共 3 段");
  });
});

describe("without a mouse", () => {
  test("from any page by / through the results to the passage, its words marked, its text and address as ever", async ({
    page,
    siteUrl,
  }) => {
    await open(page, `${siteUrl}about/`);
    await page.keyboard.press("/");
    const dialog = page.locator("dialog.search-dialog");
    await dialog.waitFor();
    await page.keyboard.type("枫桥经验");
    await dialog.locator("[data-result]").first().waitFor();
    expect(await dialog.locator("[role=status]").textContent()).toBe("共 3 段");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowUp");
    const id = await page
      .locator(":focus")
      .evaluate((link) => link.closest("[data-result]")?.getAttribute("data-result"));
    const record = records.find((one) => one.id === id);
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => url.pathname.includes("/plans/"));
    expect(page.url()).toBe(`${siteUrl}${record?.url.slice(1)}`);
    await page.waitForFunction(() => CSS.highlights.has("duidu-found"));
    const marked = await page.evaluate(() => [...(CSS.highlights.get("duidu-found") ?? [])].map(String));
    expect(new Set(marked)).toEqual(new Set(["枫桥经验"]));
    expect(await page.locator("mark").count()).toBe(0);
    await page.reload();
    expect(await page.evaluate(() => CSS.highlights.has("duidu-found"))).toBe(false);
  });

  test("a result on the page one is on closes the dialog and is marked", async ({ page, siteUrl }) => {
    await open(page, `${siteUrl}plans/ankang-14/ch17/`);
    await page.keyboard.press("/");
    await page.keyboard.type("加强和创新基层社会治理");
    const dialog = page.locator("dialog.search-dialog");
    await dialog.locator('[data-result^="ankang-14/ch17/"]').first().locator("a").press("Enter");
    await page.waitForURL(/ch17\/#/);
    await page.waitForFunction(() => CSS.highlights.has("duidu-found"));
    expect(await dialog.isVisible()).toBe(false);
  });

  test("Ctrl K opens, Escape closes and gives the focus back; / stays a character in a field", async ({
    page,
    siteUrl,
  }) => {
    await open(page, `${siteUrl}plans/`);
    await page.keyboard.press("Control+k");
    const dialog = page.locator("dialog.search-dialog");
    await dialog.waitFor();
    await page.keyboard.type("a/b");
    expect(await dialog.locator("input").inputValue()).toBe("a/b");
    await page.keyboard.press("Escape");
    expect(await dialog.isVisible()).toBe(false);
  });

  test("Enter in the dialog leads to the search page with the same words", async ({ page, siteUrl }) => {
    await open(page, siteUrl);
    await page.keyboard.press("/");
    await page.keyboard.type("医养结合");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/search\/\?q=/);
    await page.locator(DONE).waitFor();
    expect(await total(page)).toBe(truth("医养结合", folded).length);
  });

  test("Enter that ends a composition sends nothing", async ({ page, siteUrl }) => {
    await open(page, siteUrl);
    const sent = await page.locator("header input[name=q]").evaluate((field) => {
      const event = new KeyboardEvent("keydown", { key: "Enter", isComposing: true, bubbles: true, cancelable: true });
      return field.dispatchEvent(event);
    });
    expect(sent).toBe(false);
  });
});

describe("bad input", () => {
  test.for([
    ["", "idle"],
    ["   ", "idle"],
    ["-养老", "done"],
    ["“”《》", "hint"],
    ["\u200b", "hint"],
    ["㐂", "done"],
    ["、", "done"],
    ['"养老', "done"],
    ["-", "done"],
    ["((", "done"],
    ["😀", "done"],
    ["甲\0乙", "done"],
    ["养老\n服务", "done"],
  ] as const)("%j is answered: %s", async ([q, state], { page, siteUrl }) => {
    await open(page, `${siteUrl}search/?q=${encodeURIComponent(q)}`);
    await page.locator(`[data-search][data-state=${state}]`).waitFor();
    if (state === "done") expect(await total(page)).toBe(truth(q, folded).length);
    expect((await results(page)).length).toBeLessThan(records.length);
    if (state !== "done" || (await total(page)) === 0)
      expect(await page.locator("[data-part=themes]").isVisible()).toBe(true);
  });

  test("a minus with nothing before it: what it is for is said", async ({ page, siteUrl }) => {
    const said = page.locator("[data-excluding]");
    await ask(page, siteUrl, `?q=${encodeURIComponent("-养老")}`);
    expect(await total(page)).toBe(0);
    expect(await said.textContent()).toContain("减号是排除，要写在一个要查的词后面");
    await ask(page, siteUrl, `?q=${encodeURIComponent("龙凤呈祥瑞 -养老")}`);
    expect(await total(page)).toBe(0);
    expect(await said.count()).toBe(0);
  });

  const SOUP = [
    '<img src=x onerror="window.hurt=1">',
    "<script>window.hurt=1</script>",
    '"><b id=hurt>',
    "&lt;b&gt;",
    "</mark>",
    "javascript:alert(1)",
    "{{7*7}}",
    "%3Cb%3E",
    "'; --",
    "\\",
  ];
  test("markup is text wherever it is shown", async ({ page, siteUrl }) => {
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(error.message));
    for (const part of [...SOUP, SOUP.join(" 养老 "), SOUP.join("|")]) {
      await ask(page, siteUrl, `?q=${encodeURIComponent(part)}&plan=${encodeURIComponent(part)}`);
      expect(await page.locator("#hurt, [data-search] img, [data-search] b b").count(), part).toBe(0);
      expect(await page.evaluate(() => "hurt" in window), part).toBe(false);
      expect(await page.locator(".found").textContent(), part).toContain(part.slice(0, 8).trim());
    }
    expect(errors).toEqual([]);
  });

  test("10,000 characters: answered, from the header too", async ({ page, siteUrl }) => {
    for (const q of ["规划".repeat(5000), "甲 ".repeat(5000), "的".repeat(10_000)]) {
      await open(page, siteUrl);
      await page.locator("header input[name=q]").fill(q);
      await page.locator("header input[name=q]").press("Enter");
      await page.locator(DONE).waitFor();
      expect(await total(page)).toBe(truth(q, folded).length);
    }
  });
});

test("10,000 characters on the search page itself are answered without leaving it", async ({ page, siteUrl }) => {
  await ask(page, siteUrl, "?q=养老");
  await page.evaluate(() => Reflect.set(window, "stayed", true));
  const q = "规划".repeat(5000);
  await page.locator("[data-search] input[name=q]").fill(q);
  await page.locator("[data-search] input[name=q]").press("Enter");
  await page.waitForFunction(
    (length) => document.querySelector<HTMLElement>("[data-search][data-state=done]")?.dataset.for?.length === length,
    q.length,
  );
  expect(await page.evaluate(() => "stayed" in window)).toBe(true);
  expect(new URL(page.url()).hash.length).toBeGreaterThan(q.length);
});

describe("when something fails", () => {
  test.for([
    ["pagefind.js", "refused"],
    ["pagefind-entry.json", "refused"],
    [".pf_meta", "refused"],
    ["wasm.unknown.pagefind", "refused"],
    [".pf_index", "refused"],
    ["passages.json", "refused"],
    ["names.json", "refused"],
    ["/texts/", "refused"],
    ["pagefind.js", "gone"],
    [".pf_index", "gone"],
    ["/texts/", "gone"],
    ["passages.json", "of another day"],
  ] as const)("%s %s: it is said, and tried again", async ([file, how], { page, siteUrl }) => {
    let broken = true;
    await page.route(
      ({ pathname }) => pathname.includes(file),
      async (route) => {
        if (!broken) return route.continue();
        if (how === "refused") return route.abort();
        if (how === "gone") return route.fulfill({ status: 404, contentType: "text/html", body: "<h1>404</h1>" });
        const table = await (await route.fetch()).json();
        return route.fulfill({ json: { ...table, titles: table.titles.slice(1) } });
      },
    );
    await ask(page, siteUrl, "?q=枫桥经验");
    expect(await page.locator("[role=alert]").textContent()).toContain("没有载入");
    expect(await page.locator("[data-result]").count()).toBe(0);
    broken = false;
    await page.locator("[data-retry]").click();
    await page.locator("[data-search][data-state=done]").waitFor();
    expect(await total(page)).toBe(3);
  });

  test("without script: a notice, the themes, and forms that lead here", async ({ newPage, siteUrl }) => {
    const page = await newPage({ javaScriptEnabled: false });
    await page.goto(siteUrl);
    await page.locator("header input[name=q]").fill("养老");
    await page.locator("header input[name=q]").press("Enter");
    expect(new URL(page.url()).search).toBe(`?q=${encodeURIComponent("养老")}`);
    const notice = page.locator("main noscript .note");
    expect(await notice.innerText()).toContain("这里没有进行检索");
    expect(await notice.locator("a[href$='/full/']").count()).toBe(5);
    await notice.getByRole("link", { name: "按主题找" }).click();
    expect(new URL(page.url()).hash).toBe("#by-theme");
    expect(await page.locator("[data-part=themes] a").count()).toBeGreaterThan(3);
  });
});

test("a strict policy of the host's: everything works, nothing is refused", async ({ page, siteUrl }) => {
  const policy = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'";
  await page.route("**/*", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), "content-security-policy": policy } });
  });
  const refused: string[] = [];
  await page.exposeFunction("refuse", (what: string) => refused.push(what));
  await page.addInitScript(() =>
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
      Reflect.get(window, "refuse")(`${violatedDirective} ${blockedURI}`),
    ),
  );
  await ask(page, siteUrl, "?q=养老");
  expect(await total(page)).toBe(truth("养老", folded).length);
  await page.locator("[data-more]").click();
  await page.locator("[data-result]").nth(20).waitFor();
  await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "导出 CSV" }).click()]);
  await page.locator("[data-result] a").first().click();
  await page.waitForFunction(() => CSS.highlights.has("duidu-found"));
  await page.keyboard.press("/");
  await page.keyboard.type("枫桥经验");
  await page.locator("dialog [data-result]").first().waitFor();
  expect(refused).toEqual([]);
});

describe("what is offered", () => {
  test("another count without punctuation, listed on request", async ({ page, siteUrl }) => {
    await ask(page, siteUrl, "?q=双随机一公开");
    expect(await total(page)).toBe(0);
    await page.locator("[data-loose-total]").waitFor();
    expect(await page.locator("[data-loose-total]").textContent()).toBe("3");
    await page.getByRole("button", { name: "一并列出" }).click();
    await page.waitForURL(/loose=1/);
    await page.locator("[data-search] [data-result]").first().waitFor();
    expect(await total(page)).toBe(3);
    expect(await page.locator("[data-result] mark").first().textContent()).toBe("双随机、一公开");
  });

  test.for([
    ["三岁以下", "3岁以下"],
    ["老人", "老年人"],
  ] as const)("%s: %s, one click", async ([q, other], { page, siteUrl }) => {
    await ask(page, siteUrl, `?q=${q}`);
    await page.locator("[data-offer=synonyms] a", { hasText: other }).click();
    await page.waitForFunction(
      (n) => document.querySelector("[data-total]")?.textContent === String(n),
      truth(other, folded).length,
    );
  });

  test("the results as a table", async ({ page, siteUrl }) => {
    await ask(page, siteUrl, "?q=养老");
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "导出 CSV" }).click(),
    ]);
    const path = join(mkdtempSync(join(tmpdir(), "duidu-")), "results.csv");
    await file.saveAs(path);
    const csv = readFileSync(path, "utf8");
    expect(csv.startsWith("\ufeff序号,")).toBe(true);
    expect(csv.trim().split("\n").length).toBeGreaterThan(truth("养老", folded).length);
    expect(csv).toContain(`${siteUrl}plans/`);
  });

  test("no request for the index before somebody searches", async ({ page, siteUrl }) => {
    const asked: string[] = [];
    page.on("request", (request) => request.url().includes("/pagefind/") && asked.push(request.url()));
    for (const path of ["", "search/", "plans/ankang-14/ch17/"]) await open(page, `${siteUrl}${path}`);
    expect(asked).toEqual([]);
  });

  test("an excerpt is copied without anything invisible in it", async ({ page, siteUrl }) => {
    await ask(page, siteUrl, "?q=枫桥经验");
    expect(await page.locator("[data-part=list]").innerText()).not.toMatch(
      /[\u200b-\u200d\u2060\ufeff]|[\u{f0000}-\u{ffffd}]/u,
    );
  });
});

test("a lost digit is shown in a result, within the words that were found, and is not searched", async ({
  page,
  siteUrl,
}) => {
  await ask(page, siteUrl, `?q=${encodeURIComponent("床位张")}`);
  expect(await results(page)).toEqual(["chengdu-14-qa/ch2/q1/p2"]);
  const words = page.locator("[data-result] .words");
  expect(await words.textContent()).toContain("确保到〔缺〕年，新增普惠性养老床位〔缺〕张，");
  expect(await words.locator("mark").allTextContents()).toEqual(["床位", "张"]);
  // What was copied from there finds it again.
  await ask(page, siteUrl, `?q=${encodeURIComponent("床位〔缺〕张")}`);
  expect(await total(page)).toBe(1);
});
