import { command, node, step, tools } from "./steps.ts";

await command("run dev", async () => {
  await step("pages and data", () => node("scripts/build.ts", "--content"));
  await step("astro dev", () => node(tools.astro, "dev", ...process.argv.slice(2)));
});
