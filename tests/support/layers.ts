import { createHash } from "node:crypto";
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { planIds } from "../../scripts/build/plan-folder.ts";
import { loadPlan } from "../../scripts/build/plans.ts";
import { layersOf, type PlanLayers } from "../../scripts/pipeline/record/layers.ts";
import type { Analysis, ReviewedPlan } from "../../scripts/pipeline/types.ts";
import { type Plan, planSchema } from "../../src/model/plan.ts";
import { registries, resultOf } from "./stages.ts";

/** Made-up plans for the tests of the comparison. */

const plan = (id: string, name = "某市"): Plan =>
  planSchema.parse({
    id,
    title: `${name}国民经济和社会发展第十四个五年规划纲要`,
    name,
    place: name,
    province: "某省",
    level: "county",
    kind: "outline",
    nature: "为测试编写的文本。",
    period: [2021, 2025],
    issuer: null,
    number: null,
    signed: null,
    issued: null,
    sourceUrl: null,
    copy: "repost",
    provenance: "为测试编写，不是任何地方的规划。",
    sha256: "0".repeat(64),
    seal: "某",
    colour: { light: "#0b5c8f", dark: "#6db6e3" },
  });

/** A plan of one chapter, a paragraph a text: ch1/p1, ch1/p2 … */
export const analysed = (id: string, texts: readonly string[]): Analysis => ({
  ...resultOf(["第一章 总则", ...texts, ""].join("\n")),
  plan: plan(id),
});

export const made = (id: string, texts: readonly string[]): PlanLayers => layersOf(analysed(id, texts));

/** The project's plans and one more, as folders; all of them loaded from there. */
export function withPlan(
  folder: string,
  { id, name, text }: { id: string; name: string; text: string },
): ReviewedPlan[] {
  for (const known of planIds()) cpSync(join("content/plans", known), join(folder, known), { recursive: true });
  mkdirSync(join(folder, id));
  writeFileSync(join(folder, id, "source.txt"), text);
  const sha256 = createHash("sha256").update(text).digest("hex");
  // JSON is YAML.
  writeFileSync(join(folder, id, "plan.yaml"), JSON.stringify({ ...plan(id, name), sha256, seal: "临" }));
  return planIds(folder).map((known) => loadPlan(known, registries, folder));
}
