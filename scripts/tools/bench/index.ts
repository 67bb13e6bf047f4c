import { parseArgs } from "node:util";
import { benchGrowth } from "./growth.ts";
import { benchTexts } from "./texts.ts";

/**
 * `npm run bench -- --plans 5,50`: what a site of so many plans takes, stage by stage (Linux: memory from /proc).
 * `npm run bench -- [part of a name]`: how time grows with a single text. See scripts/README.md.
 */
const { values, positionals } = parseArgs({
  options: { plans: { type: "string" }, seed: { type: "string", default: "1" } },
  allowPositionals: true,
});
if (values.plans === undefined) benchTexts(positionals[0]);
else await benchGrowth(values.plans.split(",").map(Number), Number(values.seed));
