import { serve } from "../build/serve.ts";
import { command, node, StepFailed, step } from "../build/steps.ts";

const defaultPort = 4321;

await command("start", async () => {
  const port = Number(process.env.PORT || defaultPort);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    console.error(`PORT is "${process.env.PORT}"; a number from 0 to 65535 was expected`);
    throw new StepFailed("PORT");
  }
  await step("build", () => node("scripts/commands/build.ts"));
  const site = await step("serve", () => serve({ port }));
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void site.close());
  console.log(`\nThe site is ready (Ctrl-C ends it): ${site.url}`);
});
