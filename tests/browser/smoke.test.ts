import { expect } from "vitest";
import { test } from "./fixture.ts";

test("the home page opens in the browser", async ({ page, siteUrl }) => {
  const response = await page.goto(siteUrl);
  expect(response?.status()).toBe(200);
  expect(await page.title()).not.toBe("");
});

test("an address that does not exist gives the 404 page with its status", async ({ page, siteUrl }) => {
  const response = await page.goto(`${siteUrl}no/such/page/`);
  expect(response?.status()).toBe(404);
  expect(response?.headers()["content-type"]).toContain("text/html");
});
