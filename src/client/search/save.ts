import { LoadError } from "../../search/load.ts";
import type { SearchRecord } from "../../search/record.ts";
import { loadHits } from "../../search/run.ts";
import { href } from "../../view/href.ts";
import { action } from "./actions.ts";
import { el } from "./el.ts";
import { trouble } from "./trouble.ts";
import type { View } from "./view.ts";

/** Texts loaded at one time for a table. */
const LOT = 60;

/** Saves all results as a table. */
export const csvButton = (view: View): HTMLButtonElement =>
  action("导出 CSV", async (button) => {
    button.disabled = true;
    try {
      const records = await loadAll(view, (done) => {
        button.textContent = `正在整理 ${done}/${view.outcome.hits.length}`;
      });
      download(await table(records, view), `检索-${view.state.q.trim().slice(0, 20)}.csv`);
    } catch (error) {
      const box = trouble(error, () => button.click(), "导出");
      button.addEventListener("click", () => box.remove(), { once: true });
      button.parentElement?.after(box);
    }
    button.textContent = "导出 CSV";
    button.disabled = false;
  });

async function loadAll({ outcome, store }: View, progress: (done: number) => void): Promise<SearchRecord[]> {
  const records: SearchRecord[] = [];
  for (let at = 0; at < outcome.hits.length; at += LOT) {
    records.push(...(await loadHits(outcome.hits.slice(at, at + LOT), outcome, store)));
    progress(records.length);
  }
  return records;
}

async function table(records: readonly SearchRecord[], { names }: View): Promise<string> {
  // Written by a library that only this button needs.
  const { resultsCsv } = await import("../../search/csv.ts").catch((cause: unknown) => {
    throw new LoadError("/csv.ts", navigator.onLine === false ? "cut" : "gone", { cause });
  });
  const plan = (id: string) => names.plans.find((entry) => entry.id === id)?.name ?? id;
  const theme = (id: string) => names.themes.find((entry) => entry.id === id)?.name ?? id;
  return resultsCsv(records, { plan, theme, address: (url) => new URL(href(url), location.href).href });
}

function download(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  el("a", { href: url, download: name.replace(/[\\/:*?"<>|\s]+/gu, "_") }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
