import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { satteri } from "@astrojs/markdown-satteri";
import mdx from "@astrojs/mdx";
import sitemap from "@astrojs/sitemap";
import starlight from "@astrojs/starlight";
import { defineConfig } from "astro/config";
import browserslistToEsbuild from "browserslist-to-esbuild";
import { planColours } from "./src/view/colours.ts";

/** Where the site will be served: origin (unset: no canonical links, no sitemap) and base path. */
const { SITE_URL, SITE_BASE } = process.env;

const shell = (name) => `./src/components/shell/${name}.astro`;

/**
 * Starlight reads `:name` and `:::note` in every page as its own directives. Our pages are other
 * people's text, where a colon is a colon: its plugins are taken out again after it put them in.
 */
const literalText = {
  name: "duidu-literal-text",
  hooks: {
    "astro:config:setup": ({ config }) => {
      const { features, mdastPlugins, hastPlugins } = config.markdown.processor.options;
      mdastPlugins.length = 0;
      hastPlugins.length = 0;
      features.directive = false;
    },
  },
};

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
/** A file that the pipeline wrote for the pages. */
const siteData = (name) => JSON.parse(readFileSync(at(`content/data/site/${name}.json`), "utf8"));

/**
 * All styles are ours, and a page waits for one sheet alone (src/styles/sheets.ts). Starlight's are for parts that no page of ours
 * shows: none is loaded, and its link to a sheet for paper leads to ours. Nor is the script that keeps the state of its sidebar.
 * The plans' colours, which are data, stand at the end of every sheet.
 */
const ownStyles = {
  name: "duidu-own-styles",
  enforce: "pre",
  resolveId: {
    filter: { id: /\.css(?:\?|$)|[?&]type=style|\/SidebarPersistState$/ },
    handler: (id, importer) => {
      if (!importer?.includes("/@astrojs/starlight/")) return null;
      return id.includes("?url") ? `${at("src/styles/print.css")}?url` : "\0nothing";
    },
  },
  load: { filter: { id: /^\0nothing$/ }, handler: () => "" },
  transform: {
    filter: { id: /\/src\/styles\/kinds\/[\w-]+\.css(?!\?url)/ },
    handler: (code) => ({
      code: `${code}\n${planColours(siteData("index").plans.map((id) => siteData(id).plan))}`,
      map: null,
    }),
  },
};

/**
 * Scripts and styles are written for the browsers that package.json lists; tests/dist/browsers.test.ts reads the same list.
 * By a hook, because Astro itself asks for the newest scripts.
 */
const forBrowsers = {
  name: "duidu-for-browsers",
  config: () => ({ build: { cssTarget: browserslistToEsbuild() } }),
  configEnvironment: (name) => (name === "client" ? { build: { target: browserslistToEsbuild() } } : null),
};

/** Where the site is being built to; known when the build begins. */
let outDir;
const knowOutDir = {
  name: "duidu-out-dir",
  hooks: {
    "astro:config:done": ({ config }) => {
      outDir = config.outDir;
    },
  },
};

/** Whether a built page wants to be found: those that only lead elsewhere say noindex and stay out of the sitemap. */
const wantsToBeFound = (page) => {
  const path = new URL(page).pathname.slice((SITE_BASE || "/").replace(/\/*$/, "/").length);
  const file = new URL(`${path}index.html`, outDir);
  return existsSync(file) && !readFileSync(file, "utf8").includes('<meta name="robots" content="noindex"');
};

export default defineConfig({
  site: SITE_URL || undefined,
  base: SITE_BASE || "/",
  trailingSlash: "always",
  // While one page is written to the disk, others are made.
  build: { format: "directory", inlineStylesheets: "never", concurrency: 4 },
  // No script or style of ours stands inline, so that a strict Content-Security-Policy stays possible.
  vite: {
    plugins: [ownStyles, forBrowsers],
    build: {
      // Of an empty one not even the tag is left.
      assetsInlineLimit: (_path, content) => content.length === 0,
      // Astro marks its modules with directives of its own; a warning for every page would hide real ones.
      rolldownOptions: {
        checks: { moduleLevelDirective: false },
        // What is needed together comes in one file: a phone waits for each request, not for a kilobyte.
        output: {
          codeSplitting: {
            groups: [
              { name: "quotes", test: /src\/(?:text|model)\/(?:marks|typography)\.ts/ },
              { name: "pages", test: /src\/(?:view\/href|client\/page-at)\.ts/ },
            ],
          },
        },
      },
    },
  },
  prefetch: false,
  devToolbar: { enabled: false },
  markdown: { processor: satteri({ features: { gfm: false, smartPunctuation: false } }), syntaxHighlight: false },
  integrations: [
    starlight({
      title: "五年规划对读",
      titleDelimiter: "·",
      locales: { root: { label: "简体中文", lang: "zh-CN" } },
      favicon: "/favicon.svg",
      pagefind: false,
      expressiveCode: false,
      disable404Route: true,
      // No page shows Starlight's list of all pages (src/route-data.ts): made by itself, it would be copied for each of them.
      sidebar: [],
      markdown: { headingLinks: false },
      routeMiddleware: "./src/route-data.ts",
      components: Object.fromEntries(
        [
          "ContentPanel",
          "Footer",
          "Header",
          "MarkdownContent",
          "PageFrame",
          "PageSidebar",
          "PageTitle",
          "Sidebar",
          "SkipLink",
          "ThemeProvider",
          "TwoColumnContent",
        ].map((name) => [name, shell(name)]),
      ),
    }),
    // By name, with the settings and at the place that Starlight would give it: after itself.
    mdx({ optimize: true }),
    literalText,
    knowOutDir,
    ...(SITE_URL ? [sitemap({ filter: wantsToBeFound })] : []),
  ],
});
