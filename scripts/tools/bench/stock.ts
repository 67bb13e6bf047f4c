import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { PassageRecord } from "../../../src/model/records.ts";
import { readText } from "../../build/io.ts";
import { measure } from "./measure.ts";
import { copyProject, type Project } from "./project.ts";

const CONFIG = `import starlight from "@astrojs/starlight";
import { defineConfig } from "astro/config";
export default defineConfig({
  devToolbar: { enabled: false },
  integrations: [starlight({ title: "五年规划", locales: { root: { label: "简体中文", lang: "zh-CN" } } })],
});
`;
const CONTENT = `import { defineCollection } from "astro:content";
import { docsLoader } from "@astrojs/starlight/loaders";
import { docsSchema } from "@astrojs/starlight/schema";
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

/** A site of Starlight as it comes, with one page: the text of a page of ours as plain Markdown. Built into `dist` of the copy. */
export async function stockSite(url: string): Promise<Project> {
  const project = copyProject();
  const at = (path: string) => join(project.folder, path);
  for (const folder of ["src", "content"]) rmSync(at(folder), { recursive: true });
  mkdirSync(at("src/content/docs"), { recursive: true });
  writeFileSync(at("astro.config.mjs"), CONFIG);
  writeFileSync(at("src/content.config.ts"), CONTENT);
  writeFileSync(at("src/content/docs/index.md"), markdown(url));
  await measure(project.folder, "node_modules/astro/bin/astro.mjs", ["build", "--silent"]);
  return project;
}

/** The passages of a page, headings as headings. */
function markdown(url: string): string {
  const records = (readText("dist/data/passages.jsonl") ?? "")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as PassageRecord)
    .filter((record) => record.url?.split("#")[0] === url);
  // Signs that Markdown would read are set behind a backslash.
  const plain = (text: string) => text.replace(/[\\`*_{}[\]()#+\-.!|<>~:]/g, "\\$&").replace(/\s*\n\s*/g, " ");
  const blocks = records.map(({ type, text }) => (type === "heading" ? `## ${plain(text)}` : plain(text)));
  return ["---", "title: 规划", "description: 规划的一章。", "---", "", blocks.join("\n\n"), ""].join("\n");
}
