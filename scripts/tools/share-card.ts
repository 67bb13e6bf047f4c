import { purpose } from "../../src/view/collection.ts";
import { inkOn } from "../../src/view/colours.ts";
import { PAPER } from "../../src/view/paper.ts";
import { writeFile } from "../build/io.ts";
import { planIds } from "../build/plan-folder.ts";
import { loadPlan } from "../build/plans.ts";
import { loadRegistries } from "../build/registries.ts";
import { command, step } from "../build/steps.ts";
import { launchBrowser } from "./browser/launch.ts";

/**
 * Draws public/share-card.png, the picture that stands for the site where its links are shared. It depends on the fonts of
 * the machine, so it is drawn by hand when the plans change, looked at and committed; the build only copies it.
 */
const FILE = "public/share-card.png";

/** The size that Open Graph readers expect. */
const SIZE = { width: 1200, height: 630 };

const { paper, ink, soft, rule } = PAPER.light;

/** Faces as in src/styles/tokens.css. */
const STYLE = `
* { margin: 0; padding: 0; box-sizing: border-box; }
html { font-family: "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", SimSun, serif; }
body { width: 1200px; height: 630px; padding: 64px 84px; background: ${paper}; color: ${ink}; border-top: 10px solid ${ink}; }
.name { font-size: 34px; font-weight: 700; letter-spacing: 0.08em; }
h1 { margin-top: 46px; font-size: 78px; line-height: 1.32; letter-spacing: 0.03em; }
ul { display: flex; flex-wrap: wrap; gap: 18px 34px; margin-top: 44px; list-style: none; }
li { display: flex; align-items: center; gap: 12px; font: 25px "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
b { display: grid; place-items: center; width: 52px; height: 52px; border-radius: 10px; font: 700 30px/1 "Noto Serif CJK SC", "Songti SC", SimSun, serif; }
.foot { position: absolute; bottom: 46px; padding-top: 20px; width: 1032px; border-top: 2px solid ${rule}; font: 25px "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; color: ${soft}; }
`;

await command("run share-card", () =>
  step("share card", async () => {
    const registries = loadRegistries();
    const plans = planIds().map((id) => loadPlan(id, registries).analysis.plan);
    const seals = plans
      .map(
        ({ seal, colour, name }) =>
          `<li><b style="background:${colour.light};color:${inkOn(colour.light)}">${seal}</b><span>${name}</span></li>`,
      )
      .join("");
    const html = `<!doctype html><meta charset="utf-8"><style>${STYLE}</style><p class="name">五年规划对读</p><h1>${purpose(plans.map((plan) => ({ plan }))).join("，<br>")}</h1><ul>${seals}</ul><p class="foot">逐段有固定地址　原文一字不改　缺漏照样标出</p>`;
    const { browser } = await launchBrowser();
    try {
      const page = await browser.newPage({ viewport: SIZE, locale: "zh-CN" });
      await page.setContent(html);
      await page.evaluate(() => document.fonts.ready);
      writeFile(FILE, await page.screenshot());
    } finally {
      await browser.close();
    }
    console.log(FILE);
  }),
);
