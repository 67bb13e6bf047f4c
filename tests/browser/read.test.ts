import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import type { SiteTopic } from "../../src/model/site.ts";
import { test } from "./fixture.ts";
import { open as openPage, sideways } from "./ready.ts";

/** Side-by-side reading: the address, the columns, the marks of shared words, what fails. */

const READ = "compare/read/";
const said = (page: Page) => page.locator("[data-read-said]");
/** The view is there: everything fetched, or said not to be had. */
const shown = (page: Page) => page.locator("[data-read]:not([aria-busy]) .read-heads").waitFor();
const open = async (page: Page, url: string) => {
  await openPage(page, url);
  await shown(page);
};
const heads = (page: Page) =>
  page.locator(".read-heads li").evaluateAll((all) => all.map((li) => (li as HTMLElement).dataset.plan));

test("an address gives its plans in its order, whole passages with the quoted words washed", async ({
  page,
  siteUrl,
}) => {
  const topics = JSON.parse(readFileSync("content/data/site/compare.topics.json", "utf8")) as SiteTopic[];
  const topic = topics.find(({ id }) => id === "day-care");
  await open(page, `${siteUrl}${READ}?plans=xingping-14-tasks,ankang-14&topic=day-care`);
  expect(await heads(page)).toEqual(["xingping-14-tasks", "ankang-14"]);
  expect(await page.locator("[data-read-title]").textContent()).toBe(topic?.name);
  expect(await page.title()).toContain(`${topic?.name}：兴平市、安康市`);
  expect(await page.locator(".read-column").count()).toBe(2);
  const task = page.locator('[data-passage="xingping-14-tasks/t185"]');
  expect(await task.innerText()).toContain("支持优质医疗卫生资源进入各类养老服务机构");
  expect((await task.locator(".quoted").allInnerTexts()).join("")).toContain("城市社区建设日间照料中心覆盖率达到100%");
  expect(await task.locator(".t").count()).toBeGreaterThan(0);
  expect(await page.locator(".compare-note li").filter({ visible: true }).count()).toBe(2);
  await task.locator(".from a").click();
  expect(new URL(page.url()).hash).toBe("#t185");
});

test("a theme stands in rows: its parts at one height, and what a text does not hold is said", async ({
  page,
  siteUrl,
}) => {
  await open(page, `${siteUrl}${READ}?plans=ankang-14,yijiang-14,chengdu-14-qa&theme=elderly`);
  const tops = (plan: string) =>
    page
      .locator(`.read-column[data-plan="${plan}"] .read-part`)
      .evaluateAll((parts) =>
        parts.map((part) => [part.querySelector("h4")?.firstChild?.textContent, part.getBoundingClientRect().top]),
      );
  expect(await tops("yijiang-14")).toEqual(await tops("ankang-14"));
  expect(await tops("chengdu-14-qa")).toEqual(await tops("ankang-14"));
  const silent = page.locator('.read-column[data-plan="yijiang-14"]');
  expect(await silent.locator(".excerpt").count()).toBe(0);
  expect(await silent.locator(".absent").first().innerText()).toBe("没有归在这里的段落。");
});

test("words that stand in two columns are marked, say where else, and lead there and back", async ({
  page,
  siteUrl,
}) => {
  await open(page, `${siteUrl}${READ}?plans=ankang-14,hengyang-14-proposal&theme=elderly`);
  const own = page.locator('.read-column[data-plan="ankang-14"] a.same').first();
  const words = await own.innerText();
  expect(words.length).toBeGreaterThanOrEqual(8);
  expect(await own.getAttribute("title")).toBe("衡阳市也有这句，点按前往");
  await own.focus();
  await page.keyboard.press("Enter");
  const twin = page.locator(":focus");
  expect(await twin.innerText()).toBe(words);
  expect(await twin.evaluate((mark) => mark.closest<HTMLElement>(".read-column")?.dataset.plan)).toBe(
    "hengyang-14-proposal",
  );
  expect(await twin.getAttribute("class")).toContain("here");
  await page.keyboard.press("Enter");
  expect(await page.locator(":focus").evaluate((mark) => mark.closest<HTMLElement>(".read-column")?.dataset.plan)).toBe(
    "ankang-14",
  );
  const decoration = await own.evaluate((mark) => getComputedStyle(mark).textDecorationStyle);
  expect(decoration, "not by colour alone").toBe("dotted");
});

test("what is chosen stands in the address; the back button goes through the views", async ({ page, siteUrl }) => {
  await open(page, `${siteUrl}${READ}?plans=ankang-14,hengyang-14-proposal&theme=elderly`);
  const query = () => new URL(page.url()).search;
  await page.getByLabel("标出相同语句").uncheck();
  expect(query()).toBe("?plans=ankang-14,hengyang-14-proposal&theme=elderly&marks=off");
  await page.waitForFunction(() => document.querySelectorAll(".same").length === 0);
  await page.getByLabel("上下").check();
  await page.locator(".read-stack").waitFor();
  await page.locator('input[name=plan][value="chengdu-14-qa"]').check();
  await page.waitForFunction(() => document.querySelectorAll(".read-heads li").length === 3);
  expect(query()).toBe("?plans=ankang-14,hengyang-14-proposal,chengdu-14-qa&theme=elderly&view=stack&marks=off");
  await page.locator("select[name=subject]").selectOption("topic:day-care");
  await page.locator("[data-read-title]", { hasText: "日间照料" }).waitFor();
  expect(query()).toContain("topic=day-care");
  await page.goBack();
  await page.locator("[data-read-title]", { hasText: "养老" }).waitFor();
  await page.goBack();
  await page.waitForFunction(() => document.querySelectorAll(".read-heads li").length === 2);
  await page.goBack();
  await page.locator(".read-columns").waitFor();
  await page.goBack();
  await page.locator("a.same").first().waitFor();
  expect(await page.getByLabel("标出相同语句").isChecked()).toBe(true);
  await page.goForward();
  await page.waitForFunction(() => document.querySelectorAll(".same").length === 0);
});

test("columns are moved with the keyboard, and the button keeps the focus", async ({ page, siteUrl }) => {
  await open(page, `${siteUrl}${READ}?plans=ankang-14,chengdu-14-qa,hengyang-14-proposal&theme=elderly`);
  await page.getByRole("button", { name: "安康市右移一列" }).focus();
  await page.keyboard.press("Enter");
  await page.locator(".read-heads li:nth-child(2)[data-plan=ankang-14]").waitFor();
  await page.waitForFunction(() => document.activeElement?.getAttribute("aria-label") === "安康市右移一列");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement?.getAttribute("aria-label") === "安康市左移一列");
  expect(await heads(page)).toEqual(["chengdu-14-qa", "hengyang-14-proposal", "ankang-14"]);
  expect(new URL(page.url()).search).toContain("plans=chengdu-14-qa,hengyang-14-proposal,ankang-14");
});

test("the address of the view is copied whole", async ({ page, siteUrl }) => {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"], { origin: new URL(siteUrl).origin });
  await open(page, `${siteUrl}${READ}?topic=day-care`);
  await page.getByRole("button", { name: "复制这个视图的链接" }).click();
  await page.getByText("已复制链接").waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    `${siteUrl}${READ}?plans=ankang-14,xingping-14-tasks&topic=day-care`,
  );
});

describe("what cannot be shown as asked", () => {
  test("unknown plans and themes give the nearest view, and a word", async ({ page, siteUrl }) => {
    await open(page, `${siteUrl}${READ}?plans=nowhere,ankang-14,chengdu-14-qa&theme=nothing`);
    expect(await heads(page)).toEqual(["ankang-14", "chengdu-14-qa"]);
    const words = await said(page).innerText();
    expect(words).toContain("本站没有规划“nowhere”，已略去。");
    expect(words).toContain("本站没有主题“nothing”。");
    expect(words).toMatch(/共 \d+ 段/);
  });

  test("one plan is shown, and said to be too few; none is said", async ({ page, siteUrl }) => {
    await open(page, `${siteUrl}${READ}?plans=ankang-14&theme=elderly`);
    expect(await said(page).innerText()).toContain("并排要两份以上，现在只选了一份。");
    expect(await page.locator(".excerpt").count()).toBe(5);
    await page.locator('input[name=plan][value="ankang-14"]').uncheck();
    await said(page).getByText("还没有选规划文件").waitFor();
  });

  test("five columns fit the window", async ({ page, siteUrl }) => {
    await open(
      page,
      `${siteUrl}${READ}?plans=ankang-14,xingping-14-tasks,yijiang-14,chengdu-14-qa,hengyang-14-proposal&theme=safety`,
    );
    expect(await sideways(page)).toBe(0);
    const lefts = (selector: string) =>
      page.locator(selector).evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().left)));
    const columns = await lefts(".read-column");
    expect(new Set(columns).size).toBe(5);
    expect(await lefts(".read-heads li"), "each under its seal").toEqual(columns);
    expect(await page.locator("[data-swiped]").count()).toBe(0);
  });

  test("a page that cannot be had is named, the others are shown, and trying again brings it", async ({
    page,
    siteUrl,
  }) => {
    await page.route("**/plans/chengdu-14-qa/themes/elderly/", (route) => route.abort());
    await open(page, `${siteUrl}${READ}?plans=ankang-14,chengdu-14-qa&theme=elderly`);
    const trouble = page.getByRole("alert");
    expect(await trouble.innerText()).toContain("没有取到原文：成都市");
    expect(await trouble.getByRole("link", { name: "成都市" }).getAttribute("href")).toMatch(
      /\/plans\/chengdu-14-qa\/themes\/elderly\/$/,
    );
    expect(await page.locator('[data-plan="ankang-14"] .excerpt').count()).toBe(5);
    expect(await page.locator('.read-column[data-plan="chengdu-14-qa"]').innerText()).toContain("原文没有取到。");
    await page.unroute("**/plans/chengdu-14-qa/themes/elderly/");
    await trouble.getByRole("button", { name: "再试一次" }).click();
    await page.locator('.read-column[data-plan="chengdu-14-qa"] .excerpt').first().waitFor();
    expect(await page.getByRole("alert").count()).toBe(0);
  });
});

describe("at 390 px", () => {
  test("a link to the same words leads there and stays there", async ({ page, siteUrl }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page, `${siteUrl}${READ}?plans=ankang-14,chengdu-14-qa&theme=governance`);
    const marks = page.locator('.read-column[data-plan="ankang-14"] a.same');
    const count = await marks.count();
    expect(count).toBeGreaterThan(2);
    const atRest = (plan: string) => page.locator(`.read-columns[data-rest="${plan}"]`).waitFor();
    for (let i = 0; i < Math.min(count, 4); i++) {
      await marks.nth(i).evaluate((mark) => {
        mark.scrollIntoView({ block: "center", inline: "center" });
        (mark as HTMLElement).click();
      });
      await atRest("chengdu-14-qa");
      const top = await page.locator(":focus").evaluate((twin) => twin.getBoundingClientRect().top);
      expect(top, `mark ${i}`).toBeGreaterThan(0);
      expect(top, `mark ${i}`).toBeLessThan(844);
      await page.locator('.read-heads [data-plan="ankang-14"] .jump').click();
      await atRest("ankang-14");
    }
  });

  test("one plan is in view; its seal says so; the seals and a swipe lead to the others", async ({ page, siteUrl }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page, `${siteUrl}${READ}?plans=ankang-14,chengdu-14-qa,hengyang-14-proposal&theme=elderly`);
    expect(await sideways(page)).toBe(0);
    const current = page.locator(".jump[aria-current=true]");
    await current.getByText("安康市").waitFor();
    const left = (plan: string) =>
      page
        .locator(`.read-column[data-plan="${plan}"]`)
        .evaluate((column) => Math.round(column.getBoundingClientRect().left));
    const start = await left("ankang-14");
    await page.locator('.read-heads [data-plan="hengyang-14-proposal"] .jump').focus();
    await page.keyboard.press("Enter");
    await current.getByText("衡阳市").waitFor();
    await page.waitForFunction(() => document.activeElement?.matches('.read-column[data-plan="hengyang-14-proposal"]'));
    await expect.poll(() => left("hengyang-14-proposal")).toBe(start);
    await page.locator(".read-columns").evaluate((row) => row.scrollTo({ left: row.clientWidth }));
    await current.getByText("成都市").waitFor();
    expect(await page.locator(".read-columns").getAttribute("tabindex")).toBe("0");
  });

  test("no room is left empty below a short column, and a swipe stays at the heading that is read", async ({
    page,
    siteUrl,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page, `${siteUrl}${READ}?plans=ankang-14,chengdu-14-qa,hengyang-14-proposal&theme=industry`);
    const row = page.locator(".read-columns");
    /** Empty pixels below the column in view. */
    const empty = () =>
      row.evaluate((element) => {
        const shown = [...element.children].toSorted(
          (a, b) => Math.abs(a.getBoundingClientRect().left) - Math.abs(b.getBoundingClientRect().left),
        )[0];
        const last = [...(shown?.querySelectorAll(".read-part") ?? [])].at(-1);
        return Math.round(element.getBoundingClientRect().bottom - (last?.getBoundingClientRect().bottom ?? 0));
      });
    const heights: number[] = [];
    for (const at of [0, 1, 2]) {
      await row.evaluate((element, n) => element.scrollTo({ left: n * element.clientWidth * 1.1 }), at);
      await page
        .locator(".jump[aria-current=true]")
        .getByText(["安康市", "成都市", "衡阳市"][at] ?? "")
        .waitFor();
      await expect.poll(async () => Math.abs(await empty())).toBeLessThanOrEqual(20);
      heights.push(await row.evaluate((element) => element.clientHeight));
    }
    expect(new Set(heights).size).toBe(3);
    const part = (plan: string) => page.locator(`.read-column[data-plan="${plan}"] .read-part`).nth(2);
    const top = (plan: string) => part(plan).evaluate((element) => Math.round(element.getBoundingClientRect().top));
    await part("hengyang-14-proposal").evaluate((element) => scrollBy(0, element.getBoundingClientRect().top - 100));
    expect(await top("hengyang-14-proposal")).toBe(100);
    await row.evaluate((element) => element.scrollTo({ left: 0 }));
    await page.locator(".jump[aria-current=true]").getByText("安康市").waitFor();
    await expect.poll(() => top("ankang-14")).toBeGreaterThanOrEqual(99);
    expect(await top("ankang-14")).toBeLessThanOrEqual(160);
  });

  test("one below the other, under each part the plans in their order", async ({ page, siteUrl }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page, `${siteUrl}${READ}?plans=ankang-14,chengdu-14-qa&theme=elderly&view=stack`);
    expect(await sideways(page)).toBe(0);
    const order = await page
      .locator(".read-row")
      .first()
      .locator(".read-part")
      .evaluateAll((parts) => parts.map((part) => (part as HTMLElement).dataset.plan));
    expect(order).toEqual(["ankang-14", "chengdu-14-qa"]);
  });

  test("letters of twice the size do not push the page sideways", async ({ page, siteUrl }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page, `${siteUrl}${READ}?theme=elderly`);
    await page.evaluate(() => {
      document.documentElement.style.fontSize = "212.5%";
    });
    expect(await sideways(page)).toBe(0);
  });
});

test("without script it says so, and leads to every topic; a topic's page lays the plans side by side", async ({
  newPage,
  siteUrl,
}) => {
  const page = await newPage({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
  await page.goto(`${siteUrl}${READ}?topic=day-care`);
  expect(await page.locator(".without-script").isVisible()).toBe(true);
  expect(await page.locator("form.read-chooser").isVisible()).toBe(false);
  expect(await sideways(page)).toBe(0);
  await page.locator(".read-lists").getByRole("link", { name: "社区日间照料", exact: true }).click();
  expect(page.url()).toBe(`${siteUrl}compare/topics/day-care/passages/`);
  expect(await page.locator(".topic-column .quoted").first().isVisible()).toBe(true);
  expect(await sideways(page)).toBe(0);
});
