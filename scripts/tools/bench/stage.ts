import { VFile } from "vfile";
import { siteBase } from "../../build/base.ts";
import { writeCsp } from "../../build/csp/index.ts";
import { join, readBytes } from "../../build/io.ts";
import { planIds } from "../../build/plan-folder.ts";
import { loadPlan } from "../../build/plans.ts";
import { loadRegistries } from "../../build/registries.ts";
import { buildSearchIndex } from "../../build/search-index.ts";
import { parse } from "../../pipeline/parse/index.ts";
import { NO_DECISIONS, read } from "../../pipeline/read/index.ts";
import { decode } from "../../pipeline/sources/txt.ts";

/** One stage of the pipeline by itself, for `npm run bench`: run in a copy of the project, told on the command line. */

const PLANS = "content/plans";
const stage = process.argv[2];
if (stage === "parse")
  for (const id of planIds()) {
    const source = decode(readBytes(join(PLANS, id, "source.txt")), id);
    parse(read(source, NO_DECISIONS), new VFile({ value: source }));
  }
else if (stage === "annotate") {
  // Everything that loading a plan does: parse too, so that the time of `parse` has to be taken off.
  const registries = loadRegistries();
  for (const id of planIds()) loadPlan(id, registries);
} else if (stage === "search") await buildSearchIndex("dist.next");
else if (stage === "policy") writeCsp("dist.next", siteBase());
else throw new Error(`no stage "${stage}"`);
