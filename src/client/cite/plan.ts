import { gbt7714, localDay } from "../../view/cite/gbt7714.ts";
import type { CitePage } from "../../view/cite/types.ts";
import { copy, prepareToSay } from "./copy.ts";
import { cited, NAMES, planCsl } from "./reference.ts";

/** How long a button says that it has copied, in milliseconds. */
const SAID_FOR = 2000;

/** Completes the citation of a plan with its whole address and today's date, and brings its buttons to life. */
export const startPlanCitation = (): void => {
  for (const box of document.querySelectorAll("[data-cite-plan]")) {
    const page = JSON.parse(box.getAttribute("data-cite-plan") ?? "") as Pick<CitePage, "document" | "origin">;
    const reference = () => gbt7714(page.document, cited(page, page.document.page), localDay(new Date()));
    const shown = box.querySelector("[data-reference]");
    if (shown) shown.textContent = reference();
    prepareToSay();
    for (const button of box.querySelectorAll<HTMLButtonElement>("button[data-copy]")) {
      const label = button.textContent;
      const isCsl = button.getAttribute("data-copy") === "csl";
      button.addEventListener("click", async () => {
        const words = isCsl ? planCsl(page) : reference();
        if (!(await copy(NAMES[isCsl ? "csl" : "reference"], words, button))) return;
        button.textContent = "已复制";
        setTimeout(() => {
          button.textContent = label;
        }, SAID_FOR);
      });
    }
    // The file of the build knows neither the reader's day nor, on a site without SITE_URL, its own address.
    const download = box.querySelector<HTMLAnchorElement>("a[download]");
    download?.addEventListener("click", () => {
      download.href = URL.createObjectURL(new Blob([planCsl(page)], { type: "application/json" }));
    });
  }
};
