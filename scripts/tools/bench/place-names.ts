import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { Plan } from "../../../src/model/plan.ts";
import { PLANS, planIds } from "../../build/plan-folder.ts";

/** Finds the names of the real plans' places in a text, as plan.yaml gives them: 某省某市 is two names. */
export function placeNames(): RegExp {
  const names = planIds().flatMap((id) => {
    const { place } = parse(readFileSync(join(PLANS, id, "plan.yaml"), "utf8")) as Plan;
    return place.split(/[省市区县]/u).filter((name) => name.length > 1);
  });
  return new RegExp([...new Set(names)].join("|"), "gu");
}
