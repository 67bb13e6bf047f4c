import { describe, expect } from "vitest";
import { test } from "./fixture.ts";
import { open } from "./ready.ts";

test("the home page opens in the browser", async ({ page, siteUrl }) => {
  const response = await open(page, siteUrl);
  expect(response?.status()).toBe(200);
  expect(await page.title()).not.toBe("");
});

test("an address that does not exist gives the 404 page with its status", async ({ page, siteUrl }) => {
  const response = await open(page, `${siteUrl}no/such/page/`);
  expect(response?.status()).toBe(404);
  expect(response?.headers()["content-type"]).toContain("text/html");
});

describe("the 404 page says what was asked for and offers what comes nearest", () => {
  const ways = "[data-asked] li a";
  for (const [path, words, links] of [
    ["plans/xingping-14-tasks/tasks/211/", "没有编号为 211 的任务，共 210 项", ["tasks/", ""]],
    ["plans/xingping-14-tasks/tasks/0185/", "最接近的页面", ["tasks/185/", "tasks/", ""]],
    ["plans/xingping-14-tasks/t185/", "最接近的页面", ["tasks/185/", "tasks/", ""]],
    ["plans/xingping-14-tasks/ch3/s12/", "最接近的页面", ["ch3/s11/", "ch3/", ""]],
    ["plans/ankang-14/ch99", "最接近的页面", ["ch18/", ""]],
    ["plans/ankang-14/tasks/5/", "没有编了号的任务", [""]],
    ["plans/ankang-14/targets/none/", "最接近的页面", ["targets/", ""]],
  ] as const)
    test(path, async ({ page, siteUrl }) => {
      const response = await open(page, siteUrl + path);
      expect(response?.status()).toBe(404);
      await page.locator(ways).first().waitFor();
      const asked = page.locator("[data-asked]");
      expect(await asked.innerText()).toContain(`/${path}`);
      expect(await asked.innerText()).toContain(words);
      const root = `${new URL(siteUrl).pathname}${path.split("/").slice(0, 2).join("/")}/`;
      expect(await page.locator(ways).evaluateAll((all) => all.map((a) => a.getAttribute("href")))).toEqual(
        links.map((end) => root + end),
      );
      for (const end of links) expect((await page.request.get(new URL(root + end, siteUrl).href)).status()).toBe(200);
    });

  test("a plan that is not here, markup, no script", async ({ page, newPage, siteUrl }) => {
    await open(page, `${siteUrl}plans/nowhere-14/ch1/`);
    expect(await page.locator("[data-asked]").innerText()).toContain("本站没有编号为“nowhere-14”的规划");
    await page.goto(`${siteUrl}plans/%3Cimg%20src=x%3E/%E0%A4%A`).catch(() => null);
    expect(await page.locator("[data-asked] img").count()).toBe(0);
    const bare = await newPage({ javaScriptEnabled: false });
    await bare.goto(`${siteUrl}plans/xingping-14-tasks/tasks/211/`);
    expect(await bare.locator("main .ways a").count()).toBe(6);
    expect(await bare.locator("main .card a").count()).toBe(5);
  });
});

test.for(["", "tasks/", "ch3/x4/"])(
  "the number of a task as a fragment of /plans/…/%s leads to the task",
  async (path, { page, siteUrl }) => {
    const asked = path === "ch3/x4/" ? 1 : 185;
    await open(page, `${siteUrl}plans/xingping-14-tasks/${path}#t${asked}`);
    await page.locator(".missing-place a", { hasText: `第 ${asked} 项任务` }).click();
    await page.waitForURL(/#t\d+$/);
    expect(await page.locator(`.passage.task:target`).getAttribute("data-id")).toBe(`xingping-14-tasks/t${asked}`);
  },
);

test("a plan without tasks offers none", async ({ page, siteUrl }) => {
  await open(page, `${siteUrl}plans/ankang-14/ch17/#t1`);
  await page.locator(".missing-place").waitFor();
  expect(await page.locator(".missing-place a", { hasText: "项任务" }).count()).toBe(0);
});
