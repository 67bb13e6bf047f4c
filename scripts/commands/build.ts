import { commandLine, readArguments } from "../build/command-line.ts";
import { buildContent } from "../build/content.ts";
import { buildSite } from "../build/site.ts";
import { command } from "../build/steps.ts";

/** Builds content/ and dist/; `--content` stops before the site, `--afresh` takes nothing from the last build. */

const { values } = commandLine((args) =>
  readArguments(args, {
    usage: "npm run build [-- [--content] [--afresh]]",
    options: { content: { type: "boolean", default: false }, afresh: { type: "boolean", default: false } },
  }),
);

// Whatever the shell says: a site is built in one way only.
process.env.NODE_ENV = "production";

await command("run build", async () => {
  await buildContent(values);
  if (!values.content) await buildSite();
});
