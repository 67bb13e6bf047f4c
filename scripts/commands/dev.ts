import { command, node, step, tools } from "../build/steps.ts";

/** Makes content/, drafts among it, and starts Astro's server, which gets all arguments: `npm run dev -- --port 4400`. */

await command("run dev", async () => {
  await step("pages and data", () => node("scripts/commands/build.ts", "--content", "--preview"));
  await step("astro dev", () => node(tools.astro, "dev", ...process.argv.slice(2)));
});
