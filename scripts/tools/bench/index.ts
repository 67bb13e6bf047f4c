import { commandLine, readArguments, wholeNumber } from "../../build/command-line.ts";
import { planIds } from "../../build/plan-folder.ts";
import { benchGrowth } from "./growth.ts";
import { benchTexts } from "./texts.ts";

/**
 * `npm run bench -- --plans 5,50`: time and memory of sites with 5 and 50 plans, stage by stage (Linux: memory from /proc).
 * `npm run bench -- [part of a name]`: how time grows with a single text. See scripts/README.md.
 */
const { only, plans, seed } = commandLine((args) => {
  const { values, positionals } = readArguments(args, {
    usage: "npm run bench -- --plans 5,50 [--seed 1], or npm run bench [-- <part of a name>]",
    options: { plans: { type: "string" }, seed: { type: "string", default: "1" } },
    positionals: [0, 1],
  });
  return {
    only: positionals[0],
    // The registries name all real plans: a site of fewer does not build.
    plans: values.plans?.split(",").map((count) => wholeNumber("--plans", count, planIds().length)),
    seed: wholeNumber("--seed", values.seed, 0),
  };
});
if (plans === undefined) benchTexts(only);
else await benchGrowth(plans, seed);
