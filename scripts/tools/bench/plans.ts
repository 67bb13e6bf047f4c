import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { randomLcg } from "d3";
import { parse, stringify } from "yaml";
import type { Plan } from "../../../src/model/plan.ts";
import { planIds } from "../../build/plan-folder.ts";
import { decode } from "../../pipeline/sources/encoding.ts";
import { placeNames } from "./place-names.ts";
import type { Project } from "./project.ts";
import { colour, placeName, varied } from "./vary.ts";

/**
 * Puts `count` plans into a copy of the project: the real ones as they are, then variations of each in turn, under made-up
 * names, with the same bodies. What else editors decided is the real plans' alone.
 */
export function addPlans(project: Project, count: number, seed: number): void {
  const real = planIds();
  for (const id of real.slice(0, count)) project.addPlan(id);
  const names = placeNames();
  // One sequence for all of them: sequences of neighbouring seeds begin alike.
  const random = randomLcg(seed);
  for (let i = real.length; i < count; i++) addVariation(project, names, real[i % real.length] ?? "", i, random);
}

function addVariation(project: Project, names: RegExp, model: string, number: number, random: () => number): void {
  const from = join("content/plans", model);
  const place = placeName(random);
  const source = varied(decode(readFileSync(join(from, "source.txt")), model), names, place, random);
  const plan = parse(readFileSync(join(from, "plan.yaml"), "utf8")) as Plan;
  const id = model.replace(
    /^[a-z]+/,
    (name) =>
      `${name}x${String(number)
        .padStart(4, "0")
        .replace(/\d/g, (digit) => "abcdefghij"[Number(digit)] ?? "")}`,
  );
  const folder = join(project.folder, "content/plans", id);
  mkdirSync(folder);
  writeFileSync(join(folder, "source.txt"), source);
  const facts = {
    ...plan,
    id,
    name: `${place}市`,
    place: `某省${place}市`,
    title: `${place}市${plan.title.replace(/^.{2,4}?[市区县]/u, "")}`,
    sha256: createHash("sha256").update(source).digest("hex"),
    seal: String.fromCodePoint(0x4e00 + ((number * 37) % 0x5000)),
    colour: { light: colour(random, false), dark: colour(random, true) },
  };
  writeFileSync(join(folder, "plan.yaml"), stringify(facts));
  // Numbered lines are all kept, so that every form is still named by a task.
  const agencies = join(from, "agencies.yaml");
  if (existsSync(agencies)) cpSync(agencies, join(folder, "agencies.yaml"));
}
