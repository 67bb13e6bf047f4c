import { cpSync, mkdtempSync, renameSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { serve } from "../../scripts/build/serve.ts";
import { searchRecords, truth } from "../../scripts/tools/search/queries.ts";
import { searchFold } from "../../src/text/fold.ts";
import { test } from "./fixture.ts";
import { open } from "./ready.ts";

/** What the search says when files of its index fail: never that there is nothing, nor how much. The store by itself: tests/search/failures.test.ts. */

const folded = searchRecords().map(({ id, text }) => ({ id, text: searchFold(text) }));
const right = (q: string) => truth(q, folded).length;

const QUERIES = ["法治政府", "乡村振兴", "养老 -互联网", "消防"];
const FIRST = "枫桥经验";

/** How files fail, and what is said of it. */
const FAILURES = {
  "404": "文件不在了（网站可能刚更新过）",
  "503": "服务器出错（503）",
  aborted: "网络断开或连接中断",
  offline: "网络已断开",
} as const;
type Failure = keyof typeof FAILURES;
const HOW = Object.keys(FAILURES) as Failure[];

/** Lets the files of the index whose address contains `file` fail, and gives the way to have them back. */
async function breakFiles(page: Page, how: Failure, file = "/pagefind/"): Promise<() => Promise<void>> {
  const context = page.context();
  if (how === "offline") {
    await context.setOffline(true);
    return () => context.setOffline(false);
  }
  const matches = ({ pathname }: URL) => pathname.includes(file);
  await page.route(matches, (route) =>
    how === "aborted"
      ? route.abort()
      : route.fulfill({ status: Number(how), contentType: "text/html", body: `<h1>${how}</h1>` }),
  );
  return () => page.unroute(matches);
}

/** Waits until a search for `q` has come to its end. */
const ended = (page: Page, q: string) =>
  page.waitForFunction((asked) => {
    const { state = "", for: answered } = document.querySelector<HTMLElement>("[data-search]")?.dataset ?? {};
    return answered === asked && ["done", "error"].includes(state);
  }, q);

const forget = (page: Page) => page.locator("[data-search]").evaluate((root) => root.removeAttribute("data-for"));

/** Types a search, which begins a moment after. */
async function ask(page: Page, q: string): Promise<void> {
  await forget(page);
  await page.locator("[data-search] input[name=q]").fill(q);
  await ended(page, q);
}

/** A page on which a search was answered. */
async function answered(page: Page, siteUrl: string): Promise<void> {
  await open(page, `${siteUrl}search/?q=${encodeURIComponent(FIRST)}`);
  await ended(page, FIRST);
  expect(await total(page)).toBe(right(FIRST));
}

const total = async (page: Page) => Number(await page.locator("[data-search] [data-total]").textContent());

/** The page says that it does not know: no count, no result, no "nothing found". */
async function expectTrouble(page: Page, what: string, why: string): Promise<void> {
  const root = page.locator("[data-search]");
  expect(await root.getAttribute("data-state")).toBe("error");
  const said = await root.locator("[role=alert]").innerText();
  expect(said).toContain(`${what}没有载入，${why}。`);
  expect(await root.innerText()).not.toMatch(/没有找到|共 *\d+ *段|没有可以检索/);
  expect(await page.locator("[data-part=status]").textContent()).toBe("");
  expect(await root.locator("[data-total], [data-plan-total], [data-result], .count, [data-offer]").count()).toBe(0);
}

async function retry(page: Page, q: string): Promise<void> {
  await forget(page);
  await page.locator("[data-retry]").click();
  await ended(page, q);
  expect(await total(page)).toBe(right(q));
  expect(await page.locator("[data-search] [role=alert]").count()).toBe(0);
}

describe("after a first good search", () => {
  describe.for(HOW)("%s", (how) => {
    test.for(QUERIES)(
      "%s: what failed is said, and the answer is right after another try",
      async (q, { page, siteUrl }) => {
        await answered(page, siteUrl);
        const mend = await breakFiles(page, how);
        await ask(page, q);
        await expectTrouble(page, "", FAILURES[how]);
        await mend();
        await retry(page, q);
      },
    );

    test("all of them, one after the other; then another search, without a click on 重试, is right", async ({
      page,
      siteUrl,
    }) => {
      await answered(page, siteUrl);
      const mend = await breakFiles(page, how);
      for (const q of QUERIES) {
        await ask(page, q);
        await expectTrouble(page, "", FAILURES[how]);
      }
      await mend();
      for (const q of QUERIES.toReversed()) {
        await ask(page, q);
        expect(await total(page), q).toBe(right(q));
      }
    });
  });

  test.for(
    [
      [".pf_index", "索引的一部分"],
      ["/texts/", "段落文字"],
    ].flatMap(([file = "", what = ""]) =>
      HOW.filter((how) => how !== "offline").map((how) => [file, how, what] as const),
    ),
  )("%s %s", async ([file, how, what], { page, siteUrl }) => {
    await answered(page, siteUrl);
    const mend = await breakFiles(page, how, file);
    await ask(page, "消防");
    await expectTrouble(page, what, FAILURES[how]);
    await mend();
    await retry(page, "消防");
  });

  test("counts of filters are of all that was counted: a total beside counts that sum to it", async ({
    page,
    siteUrl,
  }) => {
    await answered(page, siteUrl);
    await ask(page, "养老 -互联网");
    const counts = await page.locator("[data-plan-total]").allTextContents();
    expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBe(await total(page));
  });
});

describe("the first search", () => {
  const FILES = [
    ["pagefind.js", "检索程序"],
    ["pagefind-entry.json", "索引的一部分"],
    [".pf_meta", "索引的一部分"],
    ["wasm.unknown.pagefind", "检索程序"],
    [".pf_index", "索引的一部分"],
    ["passages.json", "段落表"],
    ["names.json", "名称表"],
    ["/texts/", "段落文字"],
  ] as const;
  describe.for(FILES)("%s", ([file, what]) => {
    test.for(["404", "503", "aborted"] as const)("%s", async (how, { page, siteUrl }) => {
      const mend = await breakFiles(page, how, file);
      await open(page, `${siteUrl}search/?q=${encodeURIComponent("消防")}`);
      await ended(page, "消防");
      await expectTrouble(page, what, FAILURES[how]);
      await mend();
      await retry(page, "消防");
    });
  });
});

describe("the site was rebuilt while a page was open", () => {
  test("parts that are gone: said, and one reload brings the answer", async ({ page, siteUrl }) => {
    await answered(page, siteUrl);
    const mend = await breakFiles(page, "404");
    await ask(page, "乡村振兴");
    await expectTrouble(page, "", "文件不在了（网站可能刚更新过）");
    await mend();
    await page.getByRole("button", { name: "刷新页面" }).click();
    await page.locator("[data-search][data-state=done]").waitFor();
    expect(await total(page)).toBe(right("乡村振兴"));
  });

  test("what the page is made of has changed too: 网站更新了, and one reload goes on with the search", async ({
    page,
    siteUrl,
  }) => {
    await answered(page, siteUrl);
    // The page as it is published now, with scripts of other names.
    const isPage = ({ pathname }: URL) => pathname.endsWith("/search/");
    await page.route(isPage, async (route) => {
      const html = await (await route.fetch()).text();
      await route.fulfill({ contentType: "text/html", body: html.replaceAll(/(_astro\/[^"]+)\.js/g, "$1-new.js") });
    });
    const mend = await breakFiles(page, "404");
    await ask(page, "乡村振兴");
    await page.getByText("没有载入，网站更新了，这一页是旧的。").waitFor();
    await mend();
    await page.unroute(isPage);
    await page.getByRole("button", { name: "刷新页面" }).click();
    await page.locator("[data-search][data-state=done]").waitFor();
    expect(await total(page)).toBe(right("乡村振兴"));
  });

  test("a new index that answers: the search goes on by itself and says that the site was updated", async ({
    page,
    siteUrl,
  }) => {
    await answered(page, siteUrl);
    // The table of the new site, and texts at new addresses, as they lie there.
    await page.route(
      ({ pathname }) => pathname.endsWith("/passages.json"),
      async (route) => {
        const table = (await (await route.fetch()).json()) as { plans: { version: string }[] };
        for (const plan of table.plans) plan.version += "f";
        await route.fulfill({ json: table });
      },
    );
    await page.route(
      ({ pathname }) => pathname.includes("/texts/"),
      async (route) => {
        const url = route.request().url();
        if (/-[\da-f]{11}\//.test(url))
          await route.fulfill({ response: await route.fetch({ url: url.replace(/f(?=\/\d)/, "") }) });
        else await route.fulfill({ status: 404 });
      },
    );
    await ask(page, "乡村振兴");
    expect(await total(page)).toBe(right("乡村振兴"));
    expect(await page.locator("[data-updated]").innerText()).toBe("网站更新了，这是查新索引的结果。");
  });

  test("a host that lets its 404 be kept for ever: 重试 asks past what the browser kept", async ({ page }) => {
    const dir = mkdtempSync(join(tmpdir(), "duidu-rebuilt-"));
    const files = ["_astro", "_headers", "pagefind", "search", "index.html", "404.html", "prefs.js", "plan-sheets.css"];
    for (const file of files) cpSync(join("dist", file), join(dir, file), { recursive: true });
    const site = await serve({ dir });
    try {
      await answered(page, site.url);
      renameSync(join(dir, "pagefind/index"), join(dir, "pagefind/away"));
      await ask(page, "乡村振兴");
      await expectTrouble(page, "索引的一部分", "文件不在了（网站可能刚更新过）");
      renameSync(join(dir, "pagefind/away"), join(dir, "pagefind/index"));
      await retry(page, "乡村振兴");
    } finally {
      await site.close();
    }
  });

  test("another reload is not offered where it would not help", async ({ page, siteUrl }) => {
    await answered(page, siteUrl);
    await breakFiles(page, "aborted");
    await ask(page, "乡村振兴");
    expect(await page.locator("[data-retry]").count()).toBe(1);
    expect(await page.locator("[data-reload]").count()).toBe(0);
  });

  test("a part that fails once is asked for again, and nobody notices", async ({ page, siteUrl }) => {
    await answered(page, siteUrl);
    const failed = new Set<string>();
    await page.route(
      ({ pathname }) => pathname.includes("/pagefind/"),
      (route) => {
        const url = route.request().url();
        if (failed.has(url)) return route.continue();
        failed.add(url);
        return route.fulfill({ status: 503 });
      },
    );
    await ask(page, "乡村振兴");
    expect(await total(page)).toBe(right("乡村振兴"));
    expect(failed.size).toBeGreaterThan(1);
  });
});

describe("beside the results", () => {
  const TEXTS = "/texts/";

  test("what cannot be said of punctuation is said to be unknown", async ({ page, siteUrl }) => {
    await answered(page, siteUrl);
    const mend = await breakFiles(page, "503", TEXTS);
    await ask(page, "双随机一公开");
    const said = page.locator("[data-part=offers] [role=alert]");
    await said.waitFor();
    expect(await said.innerText()).toContain("相近说法的检索没有完成：段落文字没有载入，服务器出错（503）。");
    await mend();
    await said.getByRole("button", { name: "重试" }).click();
    await page.locator("[data-loose-total]").waitFor();
    expect(await page.locator("[data-loose-total]").textContent()).toBe("3");
    expect(await page.locator("[role=alert]").count()).toBe(0);
  });

  test("a table of all results: saved whole or not at all", async ({ page, siteUrl }) => {
    await answered(page, siteUrl);
    await ask(page, "养老");
    const mend = await breakFiles(page, "aborted", TEXTS);
    let saved = 0;
    page.on("download", () => saved++);
    await page.getByRole("button", { name: "导出 CSV" }).click();
    const said = page.locator("[role=alert]");
    await said.waitFor();
    expect(await said.innerText()).toContain("导出没有完成：段落文字没有载入，网络断开或连接中断。");
    expect(saved).toBe(0);
    await mend();
    await Promise.all([page.waitForEvent("download"), said.getByRole("button", { name: "重试" }).click()]);
    expect(await said.count()).toBe(0);
  });

  test("the next results", async ({ page, siteUrl }) => {
    await answered(page, siteUrl);
    await ask(page, "养老");
    const mend = await breakFiles(page, "404", TEXTS);
    const results = page.locator("[data-search] [data-result]");
    const shown = await results.count();
    await page.locator("[data-more]").click();
    const said = page.locator("[role=alert]");
    await said.waitFor();
    expect(await said.innerText()).toContain("其余段落的载入没有完成：段落文字没有载入，文件不在了");
    expect(await results.count()).toBe(shown);
    await mend();
    await said.getByRole("button", { name: "重试" }).click();
    await results.nth(shown).waitFor();
    expect(await said.count()).toBe(0);
  });
});

test.for(HOW)("in the dialog: %s", async (how, { page, siteUrl }) => {
  await open(page, `${siteUrl}about/`);
  await page.keyboard.press("/");
  const dialog = page.locator("dialog.search-dialog");
  await dialog.waitFor();
  await page.keyboard.type(FIRST);
  await dialog.locator("[data-result]").first().waitFor();
  const mend = await breakFiles(page, how);
  await dialog.locator("input[name=q]").fill("消防");
  const said = dialog.locator("[role=alert]");
  await said.waitFor();
  expect(await said.innerText()).toContain(FAILURES[how]);
  expect(await dialog.innerText()).not.toMatch(/没有找到|共 *\d+ *段/);
  await mend();
  await said.getByRole("button", { name: "重试" }).click();
  await dialog.locator("[data-result]").first().waitFor();
  expect(await dialog.locator("[role=status]").textContent()).toBe(`共 ${right("消防")} 段`);
});

test("in the dialog: a script of the page's own that is gone is said, and Enter still leads on", async ({
  page,
  siteUrl,
}) => {
  await open(page, `${siteUrl}about/`);
  await page.route(/_astro\/modal\./, (route) => route.fulfill({ status: 404 }));
  await page.keyboard.press("/");
  const status = page.locator("dialog.search-dialog [role=status]");
  await status.getByText("检索程序没有载入，这里还没有查。").waitFor();
  await page.keyboard.type("消防");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/search\/\?q=/);
  await ended(page, "消防");
  expect(await total(page)).toBe(right("消防"));
});

test("a browser that runs no program of the search is told so, and asked for nothing", async ({ page, siteUrl }) => {
  const asked: string[] = [];
  page.on("request", (request) => request.url().endsWith(".pagefind") && asked.push(request.url()));
  // As Chrome before 97 and Safari before 16 do under the site's policy.
  await page.addInitScript(() =>
    Object.defineProperty(WebAssembly, "Module", {
      value: () => {
        throw new WebAssembly.CompileError("disallowed by embedder");
      },
    }),
  );
  await open(page, `${siteUrl}search/?q=${encodeURIComponent(FIRST)}`);
  await ended(page, FIRST);
  const root = page.locator("[data-search]");
  const said = root.locator("[role=alert]");
  expect(await root.getAttribute("data-state")).toBe("error");
  expect(await said.innerText()).toContain("检索没有进行：这个浏览器的版本太旧，运行不了检索程序。");
  expect(await said.locator("button").count()).toBe(0);
  expect(await root.innerText()).not.toMatch(/没有找到|共 *\d+ *段|更新过/);
  expect(asked).toEqual([]);
});
