import { command, node, StepFailed, step, tools } from "../build/steps.ts";

/** Every check, cheapest first; all of them run, so that one round shows everything there is to mend. */
const checks: [title: string, run: () => Promise<void>][] = [
  ["arrows between rooms", () => node("scripts/tools/rooms/index.ts")],
  ["lint and format (biome)", () => node(tools.biome, "check", "--error-on-warnings")],
  ["types (astro check)", () => node(tools.astro, "check", "--minimumFailingSeverity", "warning")],
];

await command("run check", async () => {
  const failed: string[] = [];
  for (const [title, run] of checks) {
    await step(title, run).catch(() => failed.push(title));
  }
  if (failed.length > 0) throw new StepFailed(failed.join(", "));
});
