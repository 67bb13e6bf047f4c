import { commandLine, readArguments } from "../build/command-line.ts";
import { serve } from "../build/serve.ts";
import { PREVIEW } from "../build/site.ts";
import { command, node, StepFailed, step } from "../build/steps.ts";

const defaultPort = 4321;

/** Builds and serves the site; `--preview`: with drafts. */
const { preview } = commandLine((args) =>
  readArguments(args, {
    usage: "npm start [-- --preview]",
    options: { preview: { type: "boolean", default: false } },
  }),
).values;

await command("start", async () => {
  const port = Number(process.env.PORT || defaultPort);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    console.error(`PORT is "${process.env.PORT}"; a number from 0 to 65535 was expected`);
    throw new StepFailed("PORT");
  }
  await step("build", () => node("scripts/commands/build.ts", ...(preview ? ["--preview"] : [])));
  const site = await step("serve", () => serve({ port, ...(preview ? { dir: PREVIEW } : {}) }));
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void site.close());
  console.log(`\nThe site is ready (Ctrl-C ends it): ${site.url}`);
});
