import { commandLine, readArguments } from "../build/command-line.ts";
import { buildContent } from "../build/content.ts";
import { lockBuild } from "../build/lock.ts";
import { buildSite, PREVIEW } from "../build/site.ts";
import { command, step } from "../build/steps.ts";

/** Builds content/ and dist/; `--content` stops before the site, `--afresh` takes nothing from the last build, `--preview` shows drafts and builds preview/. */

const { values } = commandLine((args) =>
  readArguments(args, {
    usage: "npm run build [-- [--content] [--afresh] [--preview]]",
    options: {
      content: { type: "boolean", default: false },
      afresh: { type: "boolean", default: false },
      preview: { type: "boolean", default: false },
    },
  }),
);

// Whatever the shell says: a site is built in one way only.
process.env.NODE_ENV = "production";

await command("run build", async () => {
  const unlock = await step("lock", async () => lockBuild());
  try {
    await buildContent(values);
    if (!values.content) await buildSite(values.preview ? PREVIEW : undefined);
  } finally {
    unlock();
  }
});
