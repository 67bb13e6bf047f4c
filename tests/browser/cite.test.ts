import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect } from "vitest";
import { parse } from "yaml";
import { planIds } from "../../scripts/build/plan-folder.ts";
import type { PassageRecord } from "../../src/model/records.ts";
import { citedDocument } from "../../src/view/cite/document.ts";
import { localDay } from "../../src/view/cite/gbt7714.ts";
import { quotation, sourceLine } from "../../src/view/cite/quotation.ts";
import { draw, GOLDEN, goldenCitations, passageRecords, shownPath, shownText, sitePlanOf } from "../support/cite.ts";
import { test } from "./fixture.ts";
import { open } from "./ready.ts";

/** Citing as readers do it, in a browser, on the built site. */

const CHAPTER = "plans/ankang-14/ch17/";
const SEED = 20261122;

let all: PassageRecord[] = [];
beforeAll(() => {
  all = passageRecords();
});

const allowClipboard = (page: Page, siteUrl: string) =>
  page.context().grantPermissions(["clipboard-read", "clipboard-write"], { origin: new URL(siteUrl).origin });
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const refuseClipboard = (page: Page) =>
  page.addInitScript(() => {
    Object.defineProperty(navigator, "clipboard", {
      value: { writeText: () => Promise.reject(new DOMException("refused", "NotAllowedError")) },
    });
  });
const number = (page: Page, id: string) => page.locator(`#${id} a.no`);
const item = (page: Page, name: string | RegExp) => page.getByRole("menuitem", { name });

/** Whether a passage quotes text that its page marks as lost. */
const gapped = () =>
  new Set((JSON.parse(readFileSync("dist/data/gaps.json", "utf8")) as { passage: string }[]).map((gap) => gap.passage));

/** An entry of the list of references as the hand-made one of its plan has it, for another address and day. */
const referenceFor = (plan: string, url: string) =>
  goldenCitations()
    .find((golden) => golden.plan === plan)
    ?.gbt7714.replace(`${GOLDEN.origin}/plans/${plan}/`, url)
    .replace(GOLDEN.today, localDay(new Date()));

/** Opens the menu of a place and takes each of its copies, one after the other: what the clipboard held after each. */
const copyAll = (page: Page, id: string) =>
  page.evaluate(async (id) => {
    const place = document.querySelector(`[data-id="${id}"]`);
    const link = (place?.closest(".heading") ?? place)?.querySelector<HTMLElement>("a.no");
    if (!link) throw new Error(`${id} has no number`);
    const copied: Record<string, string | null> = {};
    const { clipboard } = navigator;
    const write = clipboard.writeText.bind(clipboard);
    for (const kind of ["link", "quotation", "reference", "csl"]) {
      link.click();
      const button = document.querySelector<HTMLElement>(`#cite-menu [data-copy=${kind}]`);
      if (!button || button.hidden) {
        copied[kind] = null;
        document.getElementById("cite-menu")?.hidePopover();
        continue;
      }
      // The page writes as ever; this only says when it is through.
      const written = new Promise((done) => {
        clipboard.writeText = (text) => write(text).finally(() => setTimeout(done));
      });
      button.click();
      await written;
      copied[kind] = await clipboard.readText();
    }
    clipboard.writeText = write;
    return copied;
  }, id);

describe("200 passages, drawn with a seed from all plans", () => {
  test("each copy says what the source says, and the link opens at the passage", async ({ page, siteUrl }) => {
    await allowClipboard(page, siteUrl);
    const drawn = draw(all, 200, SEED);
    expect(new Set(drawn.map(({ plan }) => plan)).size).toBe(planIds().length);
    const [lost, wrong] = [gapped(), [] as unknown[]];
    const check = (id: string, what: string, said: unknown, wanted: unknown) => {
      if (said !== wanted) wrong.push({ id, what, said, wanted });
    };
    let shown = "";
    for (const record of drawn) {
      const { id, plan, type } = record;
      const link = `${siteUrl}${record.url?.slice(1)}`;
      const [path = ""] = link.split("#");
      if (path !== shown) await open(page, path);
      shown = path;
      const copied = await copyAll(page, id);
      check(id, "link", copied.link, link);
      const document = citedDocument(sitePlanOf(plan), "");
      const place = { path: shownPath(record), url: link, gaps: lost.has(id) };
      check(
        id,
        "quotation",
        copied.quotation,
        type === "heading" || (type === "question" && copied.quotation === null)
          ? null
          : quotation(shownText(record), document, place),
      );
      check(id, "reference", copied.reference, referenceFor(plan, link));
      check(id, "csl", JSON.parse(copied.csl ?? "[{}]")[0].id, plan);
    }
    for (const { id, url } of drawn) {
      await open(page, `${siteUrl}${url?.slice(1)}`);
      const arrived = await page.evaluate(() => {
        const place = document.querySelector(":target") ?? document.querySelector("h1[data-id], #_top[data-id]");
        const { top = -1 } = place?.getBoundingClientRect() ?? {};
        return { id: place?.getAttribute("data-id"), seen: top >= 0 && top < innerHeight };
      });
      check(id, "arrival", `${arrived.id} ${arrived.seen}`, `${id} true`);
    }
    expect(wrong).toEqual([]);
  });
});

describe("with the keyboard alone", () => {
  test("Enter on a number opens its menu, arrows move in it, Enter copies, the focus returns", async ({
    page,
    siteUrl,
  }) => {
    await allowClipboard(page, siteUrl);
    await open(page, `${siteUrl}${CHAPTER}`);
    const link = number(page, "s1-p3");
    expect(await link.getAttribute("aria-expanded")).toBe("false");
    await link.focus();
    await page.keyboard.press("Enter");
    const menu = page.getByRole("menu", { name: "引用 ankang-14/ch17/s1/p3" });
    await menu.waitFor();
    expect(await link.getAttribute("aria-expanded")).toBe("true");
    expect(page.url()).toBe(`${siteUrl}${CHAPTER}#s1-p3`);
    const focused = () => page.locator(":focus").textContent();
    expect(await focused()).toBe("复制链接");
    await page.keyboard.press("ArrowUp");
    expect(await focused()).toBe("复制 CSL-JSON（整份文件）");
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowDown");
    expect(await focused()).toBe("复制引文（附出处）");
    await page.keyboard.press("Enter");
    await page.locator("#s1-p3 [data-copied]").waitFor();
    expect(await clipboard(page)).toMatch(/^“全力推进法治社会建设。编制实施“八五”普法规划，[\s\S]*ch17\/#s1-p3$/);
    expect(await menu.isVisible()).toBe(false);
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await link.getAttribute("aria-expanded")).toBe("false");
    expect(await page.locator("[role=status]", { hasText: "已复制引文" }).count()).toBe(1);
  });

  test("Escape and Tab close it, and the focus is where it was", async ({ page, siteUrl }) => {
    await open(page, `${siteUrl}${CHAPTER}`);
    const link = number(page, "s2-p1");
    for (const key of ["Escape", "Tab"]) {
      await link.focus();
      await page.keyboard.press("Enter");
      await page.getByRole("menu").waitFor();
      await page.keyboard.press(key);
      await page.getByRole("menu").waitFor({ state: "hidden" });
      expect(await link.getAttribute("aria-expanded")).toBe("false");
      expect(await page.locator(":focus").evaluate((element) => element.closest("[data-id]")?.id)).toBe("s2-p1");
    }
  });

  test("headings have link and reference, no quotation; the page's own title has the page's address", async ({
    page,
    siteUrl,
  }) => {
    await allowClipboard(page, siteUrl);
    await open(page, `${siteUrl}${CHAPTER}`);
    await page.locator(".heading:has(#s2) a.no").focus();
    await page.keyboard.press("Enter");
    expect(await page.getByRole("menuitem").allTextContents()).toHaveLength(3);
    await item(page, "复制链接").press("Enter");
    await page.locator(".heading:has(#s2) [data-copied]").waitFor();
    expect(await clipboard(page)).toBe(`${siteUrl}${CHAPTER}#s2`);
    await page.locator(".heading:has(h1) a.no").press("Enter");
    await item(page, "复制链接").press("Enter");
    await page.locator(".heading:has(h1) [data-copied]").waitFor();
    expect(await clipboard(page)).toBe(`${siteUrl}${CHAPTER}`);
  });
});

describe("by touch, 390 px wide", () => {
  test("a tap on a number opens a sheet with rows for a finger, and one more copies", async ({ newPage, siteUrl }) => {
    const page = await newPage({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    await allowClipboard(page, siteUrl);
    await open(page, `${siteUrl}${CHAPTER}`);
    await number(page, "s1-p3").tap();
    const rows = page.getByRole("menuitem");
    await rows.first().waitFor();
    for (const row of await rows.all()) {
      const box = await row.boundingBox();
      expect(box?.height).toBeGreaterThanOrEqual(44);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(844);
    }
    await item(page, /GB\/T 7714/).tap();
    await page.locator("#s1-p3 [data-copied]").waitFor();
    expect(await clipboard(page)).toBe(referenceFor("ankang-14", `${siteUrl}${CHAPTER}#s1-p3`));
    await number(page, "s1-p3").tap();
    await rows.first().waitFor();
    await page.touchscreen.tap(200, 100);
    await rows.first().waitFor({ state: "hidden" });
    const box = await number(page, "s1-p2").boundingBox();
    expect(Math.min(box?.height ?? 0, box?.width ?? 0)).toBeGreaterThanOrEqual(24);
  });
});

describe("a number stays a link", () => {
  test("a second click closes the menu; with Ctrl nothing is opened here", async ({ page, siteUrl }) => {
    await open(page, `${siteUrl}${CHAPTER}`);
    const menu = page.getByRole("menu");
    await number(page, "s1-p3").click();
    await menu.waitFor();
    await number(page, "s1-p3").click();
    await menu.waitFor({ state: "hidden" });
    await number(page, "s1-p2").click();
    await menu.waitFor();
    await page.keyboard.press("Escape");
    await menu.waitFor({ state: "hidden" });
    // What the browser does with a link is its own affair: the last one to be asked sees that it is left to it.
    const left = page.evaluate(
      () =>
        new Promise<string | null>((resolve) =>
          addEventListener("click", (event) => {
            const link = event.target instanceof Element ? event.target.closest("a") : null;
            resolve(event.defaultPrevented ? null : (link?.href ?? null));
            event.preventDefault();
          }),
        ),
    );
    await number(page, "s1-p2").click({ modifiers: ["ControlOrMeta"] });
    expect(await left).toBe(`${siteUrl}${CHAPTER}#s1-p2`);
    expect(await menu.isVisible()).toBe(false);
  });

  test("there is one menu and one button, however many passages", async ({ page, siteUrl }) => {
    await open(page, `${siteUrl}plans/xingping-14-tasks/full/`);
    expect(await page.locator("a.no").count()).toBeGreaterThan(200);
    await page.locator("#t7").hover();
    await page.locator("#t9").hover();
    expect(await page.locator("button.copy").count()).toBe(1);
    expect(await page.locator("#t9 button.copy").count()).toBe(1);
    await number(page, "t7").focus();
    await page.keyboard.press("Shift");
    await page.locator("#t9").hover();
    expect(await page.locator("#t7 button.copy").count(), "a pointer does not take it from the keyboard").toBe(1);
    await number(page, "t9").click();
    expect(await page.locator("#cite-menu").count()).toBe(1);
    expect(await page.locator("[data-cite]").count()).toBe(1);
  });
});

describe("the clipboard is refused", () => {
  test("what was to be copied is shown selected; closing gives the focus back", async ({ page, siteUrl }) => {
    await refuseClipboard(page);
    await open(page, `${siteUrl}${CHAPTER}`);
    const selected = () =>
      page.locator("#by-hand textarea").evaluate((field) => {
        const { value, selectionStart, selectionEnd } = field as HTMLTextAreaElement;
        return field === document.activeElement ? value.slice(selectionStart, selectionEnd) : null;
      });
    await number(page, "s1-p3").click();
    await item(page, /复制引文/).click();
    await page.getByRole("dialog", { name: "浏览器不允许自动复制。引文已选中，请手动复制。" }).waitFor();
    expect(await selected()).toMatch(/^“全力推进法治社会建设。[\s\S]*#s1-p3$/);
    await page.keyboard.press("Escape");
    await page.locator("#by-hand").waitFor({ state: "detached" });
    expect(await page.locator(":focus").getAttribute("href")).toBe("#s1-p3");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.locator("#by-hand").waitFor();
    expect(await selected()).toBe(`${siteUrl}${CHAPTER}#s1-p3`);
    expect(await page.locator("[data-copied]").count()).toBe(0);
    await open(page, `${siteUrl}plans/ankang-14/`);
    await page.getByRole("button", { name: "复制 CSL-JSON" }).click();
    await page.locator("#by-hand").waitFor();
    expect(JSON.parse((await selected()) ?? "")[0].id).toBe("ankang-14");
  });
});

describe("a selection", () => {
  /** Selects from one character of the source's text to another. */
  const select = (page: Page, from: [string, number], to: [string, number]) =>
    page.evaluate(
      ([from, to]) => {
        const at = ([id, offset]: [string, number]) => {
          let rest = offset;
          for (const piece of document.querySelectorAll(`#${id} [data-src]`)) {
            const node = piece.firstChild;
            const length = node?.textContent?.length ?? 0;
            if (node && rest <= length) return [node, rest] as const;
            rest -= length;
          }
          throw new Error(`${id} is shorter`);
        };
        const selection = getSelection();
        selection?.setBaseAndExtent(...at(from), ...at(to));
      },
      [from, to] as const,
    );

  test("within a passage is copied with its source, by a button where it ends", async ({ page, siteUrl }) => {
    await allowClipboard(page, siteUrl);
    await open(page, `${siteUrl}${CHAPTER}`);
    await page.locator("#s1-p3").scrollIntoViewIfNeeded();
    await select(page, ["s1-p3", 11], ["s1-p3", 34]);
    const button = page.getByRole("button", { name: "复制所选文字和出处" });
    await button.waitFor();
    const [end, box] = [
      await page.evaluate(() => getSelection()?.getRangeAt(0).getBoundingClientRect().bottom ?? 0),
      await button.boundingBox(),
    ];
    expect(Math.abs((box?.y ?? 0) - end)).toBeLessThan(40);
    await button.click();
    await page.getByRole("button", { name: "已复制" }).waitFor();
    const record = all.find(({ id }) => id === "ankang-14/ch17/s1/p3") as PassageRecord;
    const document = citedDocument(sitePlanOf("ankang-14"), "");
    expect(await clipboard(page)).toBe(
      `“${shownText(record).slice(11, 34)}”\n${sourceLine(document, { path: shownPath(record), url: `${siteUrl}${CHAPTER}#s1-p3` })}`,
    );
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await page.locator(".cite-selection").waitFor({ state: "detached" });
  });

  test("across passages leaves out notes and numbers, keeps marks, and says that text is lost", async ({
    page,
    siteUrl,
  }) => {
    await allowClipboard(page, siteUrl);
    await open(page, `${siteUrl}${CHAPTER}`);
    const [first, last] = ["ankang-14/ch17/s1/p2", "ankang-14/ch17/s1/p3"].map(
      (id) => all.find((record) => record.id === id) as PassageRecord,
    ) as [PassageRecord, PassageRecord];
    await select(page, ["s1-p2", 4], ["s1-p3", 11]);
    await page.getByRole("button", { name: "复制所选文字和出处" }).press("Enter");
    await page.getByRole("button", { name: "已复制" }).waitFor();
    const [words, source] = (await clipboard(page)).split("”\n——");
    expect(words).toBe(`“${shownText(first).slice(4)}\n${shownText(last).slice(0, 11)}`);
    expect(words).toContain("全面推行行政执法〔缺〕权基准制度，");
    expect(source).toContain("（引文所据文本有缺漏，见原处；〔缺〕为本站所加。）");
    expect(source?.endsWith(`${siteUrl}${CHAPTER}#s1-p2`)).toBe(true);
  });

  test.for([
    ["a lost digit", "chengdu-14-qa/ch2/q1/p2", "新增普惠性养老床位〔缺〕张，护理型床位"],
    ["words that stand so", "xingping-14-tasks/t41", "每千人口拥有职业医师（助理）〔原文如此〕人数4.8人"],
    ["a paragraph that was cut in two", "ankang-14/ch17/s2/p4", "推动政府治理同社会调节"],
    ["a heading that is cut off", "ankang-14/ch17/s5", "提升应急管理水〔缺〕"],
  ])("Ctrl+C takes %s as it is marked, and nothing of what explains it", async ([, id, words], { page, siteUrl }) => {
    await allowClipboard(page, siteUrl);
    const record = all.find((one) => one.id === id) as PassageRecord;
    await open(page, `${siteUrl}${record.url?.slice(1)}`);
    // From the passage before to the one after: what stands beside the text is within the selection.
    await page.evaluate((id) => {
      const places = [...document.querySelectorAll("#content [data-id]")];
      const at = places.findIndex((place) => place.getAttribute("data-id") === id);
      const [from, to] = [places[at - 1] ?? places[at], places[at + 1] ?? places[at]];
      const pieces = (place: Element | undefined) => [...(place?.querySelectorAll("[data-src]") ?? [])];
      const [first, last] = [pieces(from)[0]?.firstChild, pieces(to).at(-1)?.firstChild];
      if (!first || !last) throw new Error(`${id} has no text`);
      getSelection()?.setBaseAndExtent(first, 0, last, last.textContent?.length ?? 0);
    }, id);
    await page.keyboard.press("ControlOrMeta+C");
    const copied = (await clipboard(page)).split("\n");
    expect(shownText(record)).toContain(words);
    expect(copied).toContain(shownText(record));
    expect(copied.join("")).not.toMatch(/缺失|断裂|疑为|固定链接/u);
  });

  test("of anything else offers nothing", async ({ page, siteUrl }) => {
    await open(page, `${siteUrl}${CHAPTER}`);
    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector(".note") as Element));
    await page.waitForFunction(() => getSelection()?.toString() !== "");
    await select(page, ["s1-p3", 3], ["s1-p3", 9]);
    await page.locator(".cite-selection").waitFor();
    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector(".note") as Element));
    await page.locator(".cite-selection").waitFor({ state: "detached" });
  });
});

describe("an address that leads nowhere", () => {
  const notice = ".missing-place";

  test("the page opens and says so, with the nearest places and the way to the search; the focus is there", async ({
    page,
    siteUrl,
  }) => {
    await open(page, `${siteUrl}${CHAPTER}#s5-p99`);
    await page.locator(notice).waitFor();
    expect(await page.locator(notice).innerText()).toMatch(/^找不到这一段：本页没有编号 s5-p99。/);
    expect(await page.locator(notice).getAttribute("role")).toBe("status");
    expect(await page.locator(":focus").getAttribute("class")).toBe("missing-place");
    expect(await page.locator(`${notice} a`).evaluateAll((links) => links.map((a) => a.getAttribute("href")))).toEqual([
      "#s5-p3",
      "#s5",
      `${new URL(siteUrl).pathname}search/`,
    ]);
    expect(await page.locator("h1").isVisible()).toBe(true);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.waitForURL(/#s5-p3$/);
    await page.locator(notice).waitFor({ state: "detached" });
    expect(await page.locator(":target").getAttribute("id")).toBe("s5-p3");
  });

  test("also when the fragment changes on the page, and when it is no address at all", async ({ page, siteUrl }) => {
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(error.message));
    await open(page, `${siteUrl}${CHAPTER}`);
    expect(await page.locator(notice).count()).toBe(0);
    for (const fragment of ["s9-p1", "%E0%A4%A", "<img src=x onerror=alert(1)>", "长".repeat(300), "s1-p1/", "[x]"]) {
      await page.evaluate((to) => {
        location.hash = to;
      }, fragment);
      await page.locator(notice).waitFor();
      expect(await page.locator(`${notice} img`).count()).toBe(0);
    }
    await page.evaluate(() => {
      location.hash = "s1-p1";
    });
    await page.locator(notice).waitFor({ state: "detached" });
    expect(errors).toEqual([]);
  });

  test.for([
    "",
    "#",
    "#top",
    "#TOP",
    "#_top",
    "#s1",
    "#s1-p1",
    "#outline",
    "#content",
    "#:~:text=法治",
    "#s1-p1:~:text=法治",
  ])("%s is no cause for it", async (fragment, { page, siteUrl }) => {
    await open(page, `${siteUrl}${CHAPTER}${fragment}`);
    // What brings the notice has run when the numbers have their menus.
    await page.locator("a.no[aria-haspopup]").first().waitFor();
    expect(await page.locator(notice).count()).toBe(0);
  });
});

describe("an address that has moved", () => {
  /** A page as the build writes it when text has moved: tests/pipeline/address/permanence.test.ts holds the build to that. */
  const withMoved = (page: Page, path: string, before: string, added: string) =>
    page.route(`**/${path}`, async (route) => {
      const response = await route.fetch();
      const html = await response.text();
      const at = html.indexOf(before);
      expect(at).toBeGreaterThan(0);
      await route.fulfill({ response, body: html.slice(0, at) + added + html.slice(at) });
    });
  const background = (page: Page, selector: string) =>
    page.locator(selector).evaluate((element) => getComputedStyle(element).backgroundColor);

  test("within its page opens at the text, marked, whichever of its old addresses is asked for", async ({
    page,
    siteUrl,
  }) => {
    const passage = /<div class="passage[^>]* id="s1-p3"/.exec(readFileSync(`dist/${CHAPTER}index.html`, "utf8"))?.[0];
    await withMoved(
      page,
      CHAPTER,
      passage ?? "none",
      '<span class="alias" id="s7-p1"></span><span class="alias" id="s8-p2"></span>',
    );
    for (const old of ["s7-p1", "s8-p2"]) {
      await page.goto("about:blank");
      await open(page, `${siteUrl}${CHAPTER}#${old}`);
      await page.locator("a.no[aria-haspopup]").first().waitFor();
      expect(await background(page, "#s1-p3")).not.toBe(await background(page, "#s1-p2"));
      expect(await page.locator(".missing-place").count()).toBe(0);
      const top = await page.locator("#s1-p3").evaluate((element) => element.getBoundingClientRect().top);
      expect(top).toBeGreaterThanOrEqual(0);
      expect(top).toBeLessThan(900);
    }
  });

  test("to another page goes on to it at once", async ({ page, siteUrl }) => {
    const [script] =
      /<script type="module" src="[^"]*FollowMoved[^"]*"><\/script>/.exec(
        readFileSync("dist/plans/xingping-14-tasks/tasks/185/index.html", "utf8"),
      ) ?? [];
    const base = new URL(siteUrl).pathname;
    await withMoved(
      page,
      CHAPTER,
      "</main>",
      `<p class="moved" id="s7-p1">此处的文字已移至 <a href="${base}plans/ankang-14/ch18/#s1-p1" data-moved="s7-p1">第一节</a>。</p>${script}`,
    );
    await open(page, `${siteUrl}${CHAPTER}#s7-p1`);
    await page.waitForURL(`${siteUrl}plans/ankang-14/ch18/#s1-p1`);
    expect(await page.locator(":target").getAttribute("data-id")).toBe("ankang-14/ch18/s1/p1");
  });
});

describe("tasks by number", () => {
  const TASK = "plans/xingping-14-tasks/tasks/185/";

  test("with script the address goes on to the task", async ({ page, siteUrl }) => {
    await open(page, `${siteUrl}${TASK}`);
    await page.waitForURL(`${siteUrl}plans/xingping-14-tasks/ch3/x4/#t185`);
    expect(await page.locator(":target").innerText()).toMatch(/^185\.\s?深入推进居家和社区养老服务改革试点/);
  });

  test("without script it links there, and the address cut short lists all tasks", async ({ newPage, siteUrl }) => {
    const page = await newPage({ javaScriptEnabled: false });
    await page.goto(`${siteUrl}${TASK}`);
    expect(page.url()).toBe(`${siteUrl}${TASK}`);
    await page.locator("a[data-moved]").click();
    expect(page.url()).toBe(`${siteUrl}plans/xingping-14-tasks/ch3/x4/#t185`);
    await page.goto(`${siteUrl}${TASK.replace("185/", "")}`);
    expect(await page.locator("tbody tr").count()).toBe(210);
    await page.getByRole("link", { name: "185", exact: true }).click();
    expect(page.url()).toBe(`${siteUrl}plans/xingping-14-tasks/ch3/x4/#t185`);
  });
});

describe("a whole plan", () => {
  test.for(goldenCitations())(
    "$plan: reference and CSL-JSON, shown, copied and downloaded",
    async (golden, { page, siteUrl }) => {
      await allowClipboard(page, siteUrl);
      const url = `${siteUrl}plans/${golden.plan}/`;
      await open(page, url);
      const reference = referenceFor(golden.plan, url);
      const box = page.locator("[data-cite-plan]");
      await page.waitForFunction(() => !document.querySelector("[data-reference]")?.textContent?.includes("引用日期"));
      expect(await box.locator("[data-reference]").textContent()).toBe(reference);
      await box.getByRole("button", { name: /GB\/T 7714/ }).click();
      await box.getByRole("button", { name: "已复制" }).waitFor();
      expect(await clipboard(page)).toBe(reference);
      const today = localDay(new Date()).split("-").map(Number);
      const csl = [{ ...golden.csl, URL: url, accessed: { "date-parts": [today] } }];
      const download = page.waitForEvent("download");
      await box.getByRole("link", { name: "下载 CSL-JSON" }).click();
      const file = await download;
      expect(file.suggestedFilename()).toBe(`${golden.plan}.csl.json`);
      const saved = join(mkdtempSync(join(tmpdir(), "duidu-csl-")), "csl.json");
      await file.saveAs(saved);
      expect(JSON.parse(readFileSync(saved, "utf8"))).toEqual(csl);
      await box.getByRole("button", { name: "复制 CSL-JSON" }).click();
      await page.waitForFunction(async () => (await navigator.clipboard.readText()).startsWith("["));
      expect(JSON.parse(await clipboard(page))).toEqual(csl);
    },
  );

  test("without script the day of citing is left to be filled in, and the file holds what is known", async ({
    newPage,
    siteUrl,
  }) => {
    const page = await newPage({ javaScriptEnabled: false });
    await page.goto(`${siteUrl}plans/hengyang-14-proposal/`);
    expect(await page.locator("[data-reference]").textContent()).toContain("（2020-12-22）[引用日期]. ");
    expect(await page.locator(".cite-actions button").first().isVisible()).toBe(false);
    const response = await page.request.get(`${siteUrl}plans/hengyang-14-proposal/citation.json`);
    const [item] = (await response.json()) as [Record<string, unknown>];
    expect(item).toMatchObject({ id: "hengyang-14-proposal", issued: { "date-parts": [[2020, 12, 22]] } });
    expect(item).not.toHaveProperty("accessed");
  });
});

describe("reports of errors", () => {
  test("are absent where the site names no address", async ({ page, siteUrl }) => {
    await open(page, `${siteUrl}${CHAPTER}`);
    await number(page, "s1-p3").click();
    await item(page, "复制链接").waitFor();
    expect(await page.getByText("报告错误").count()).toBe(0);
  });

  test("carry the passage's id and address where it names one", async ({ page, siteUrl }) => {
    await page.route(`**/${CHAPTER}`, async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace(
        "&quot;report&quot;:null",
        "&quot;report&quot;:&quot;https://example.org/new?id={id}&amp;page={url}&quot;",
      );
      await route.fulfill({ response, body });
    });
    await open(page, `${siteUrl}${CHAPTER}`);
    await number(page, "s1-p3").click();
    const id = encodeURIComponent("ankang-14/ch17/s1/p3");
    expect(await item(page, "报告错误").getAttribute("href")).toBe(
      `https://example.org/new?id=${id}&page=${encodeURIComponent(`${siteUrl}${CHAPTER}#s1-p3`)}`,
    );
  });
});

describe("corrections", () => {
  test("every decision of the editors that is not a plain confirmation is listed, with a way to its place", async ({
    page,
    siteUrl,
  }) => {
    await open(page, `${siteUrl}corrections/`);
    const yaml = (plan: string, name: string) => {
      const path = `content/plans/${plan}/${name}.yaml`;
      return existsSync(path) ? (parse(readFileSync(path, "utf8")) as Record<string, { verdict?: string }[]>) : {};
    };
    for (const plan of planIds()) {
      const decided = [...Object.values(yaml(plan, "corrections")), ...Object.values(yaml(plan, "review"))].flat();
      const listed = page.locator(`section[data-plan="${plan}"] .records > li`);
      const wanted = decided.filter(({ verdict }) => verdict !== "confirm").length;
      expect([plan, await listed.count()]).toEqual([plan, wanted]);
    }
    const list = page.locator("section[data-plan=ankang-14] li", { hasText: "所指何种假不明" });
    await list.getByRole("link", { name: "看原处" }).click();
    await page.waitForURL(`${siteUrl}plans/ankang-14/x1/#s6-p2`);
  });
});

test("in a browser without popovers the menu comes by a library, and goes by Escape and by a press outside", async ({
  page,
  siteUrl,
}) => {
  await page.addInitScript(() => {
    for (const name of ["popover", "showPopover", "hidePopover", "togglePopover"])
      Reflect.deleteProperty(HTMLElement.prototype, name);
  });
  await open(page, siteUrl + CHAPTER);
  const menu = page.locator("#cite-menu");
  const [first, second] = [number(page, "s1-p1"), number(page, "s1-p2")];
  await page.waitForFunction(() => document.querySelector("a.no")?.hasAttribute("aria-haspopup"));
  // This browser still hides what it does not know as open.
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(".\\:popover-open { display: block }");
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });
  await first.click();
  await menu.waitFor();
  expect(await item(page, "复制链接").evaluate((one) => one === document.activeElement)).toBe(true);
  await page.keyboard.press("Escape");
  await menu.waitFor({ state: "hidden" });
  await second.click();
  await menu.waitFor();
  await page.locator("h1").click();
  await menu.waitFor({ state: "hidden" });
});
