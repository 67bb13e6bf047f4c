import { command, node, step, tools } from "../../build/steps.ts";

/**
 * The long test of the search, `npm run test:search`: through the page, in a browser, more than 2,000 drawn substrings of 2
 * to 12 characters (and some of one), and all terms of the registries. The site must have been built.
 */

/** Of 12 lengths one is a single character. */
const QUERIES = 2400;

await command("test:search", async () => {
  Object.assign(process.env, { SEARCH_QUERIES: String(QUERIES), SEARCH_REGISTRIES: "1" });
  await step(`${QUERIES} substrings and the registries`, () =>
    node(tools.vitest, "run", "tests/browser/search.test.ts", "-t", "exactness", "--disableConsoleIntercept=true"),
  );
});
