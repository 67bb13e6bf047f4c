import { VFile } from "vfile";
import { siteBase } from "../../build/base.ts";
import { commandLine, readArguments } from "../../build/command-line.ts";
import { writeCsp } from "../../build/csp/index.ts";
import { join, readBytes } from "../../build/io.ts";
import { PLANS, planIds } from "../../build/plan-folder.ts";
import { loadPlan } from "../../build/plans.ts";
import { loadRegistries } from "../../build/registries.ts";
import { buildSearchIndex } from "../../build/search-index.ts";
import { parse } from "../../pipeline/parse/index.ts";
import { NO_DECISIONS, read } from "../../pipeline/read/index.ts";
import { decode } from "../../pipeline/sources/encoding.ts";
import { UserError } from "../../shared/errors.ts";

/** One stage of the pipeline by itself, for `npm run bench`: run in a copy of the project, named on the command line. */
const STAGES: Record<string, () => void | Promise<void>> = {
  parse: () => {
    for (const id of planIds()) {
      const source = decode(readBytes(join(PLANS, id, "source.txt")), id);
      parse(read(source, NO_DECISIONS), new VFile({ value: source }));
    }
  },
  // Everything that loading a plan does: parse too, so that the time of `parse` has to be taken off.
  annotate: () => {
    const registries = loadRegistries();
    for (const id of planIds()) loadPlan(id, registries);
  },
  search: () => buildSearchIndex("dist.next"),
  policy: () => writeCsp("dist.next", siteBase()),
};

const run = commandLine((args) => {
  const usage = `node scripts/tools/bench/stage.ts <${Object.keys(STAGES).join("|")}>`;
  const [name = ""] = readArguments(args, { usage, positionals: [1, 1] }).positionals;
  const stage = STAGES[name];
  if (!stage) throw new UserError(`no stage "${name}"\nusage: ${usage}`);
  return stage;
});
await run();
