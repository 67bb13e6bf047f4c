import { basename, join, resolve } from "node:path";
import { createInterface } from "node:readline/promises";
import { VFile } from "vfile";
import { originalOf, readShelf, refuseCopies, type Shelf, writePlan } from "../build/add.ts";
import { readArguments } from "../build/command-line.ts";
import { readBytes } from "../build/io.ts";
import { PLANS, planIds } from "../build/plan-folder.ts";
import { loadPlan } from "../build/plans.ts";
import { loadRegistries } from "../build/registries.ts";
import { differenceOf, differenceText } from "../pipeline/add/again.ts";
import { factsOf } from "../pipeline/add/facts.ts";
import { type Given, type NewPlan, newPlan, Question, type ReadFile } from "../pipeline/add/index.ts";
import { keptText } from "../pipeline/add/kept.ts";
import { unlike } from "../pipeline/add/unlike.ts";
import { verdictOf, verdictText } from "../pipeline/add/verdict.ts";
import { parsePlan } from "../pipeline/index.ts";
import { onlyBoilerplate } from "../pipeline/read/index.ts";
import { outlineRecords } from "../pipeline/record/outline.ts";
import { extract, formatOf } from "../pipeline/sources/index.ts";
import { UserError } from "../shared/errors.ts";

/** Makes a draft of a file: a plan's folder, and what is doubtful in it. `--again`: what another reading would change. */

const USAGE =
  "npm run add -- <file> [--place <name>] [--kind <kind>] [--period 2026-2030] [--url <address>] [--id <id>] [--force], or npm run add -- --again <plan> [<file>]";

const OPTIONS = {
  place: { type: "string" },
  kind: { type: "string" },
  period: { type: "string" },
  url: { type: "string" },
  id: { type: "string" },
  again: { type: "string" },
  force: { type: "boolean", default: false },
} as const;

/** Where files and plans are, and where words go. */
export interface Around {
  /** Files are looked for here. */
  folder: string;
  plans: string;
  print(text: string): void;
  /** Asks the editor, if there is one; else what a file does not tell ends the command. */
  ask?(question: string): Promise<string>;
}

/** Runs the command. Gives the exit code. */
export async function main(args: string[], around: Around): Promise<number> {
  try {
    const { values, positionals } = readArguments(args, { usage: USAGE, options: OPTIONS, positionals: [0, 1] });
    const { force, again: plan, ...given } = values;
    const [path] = positionals;
    if (plan !== undefined) again(plan, path, around);
    else if (path === undefined) throw new UserError(`Missing argument: a file\nusage: ${USAGE}`);
    else await add(path, given, force, around);
    return 0;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    around.print(error.message);
    return 1;
  }
}

async function add(path: string, given: Given, force: boolean, { folder, plans, print, ask }: Around): Promise<void> {
  const read = readFile(resolve(folder, path));
  const shelf: Shelf = readShelf(plans);
  if (!force) {
    refuseCopies(read, shelf, path);
    refuseOthers(read);
  }
  const added = await answered(read, given, shelf, ask);
  const written = writePlan(added, read, plans);
  const { title, place, kind, period, issuer, number, signed, issued, sourceUrl } = added.plan;
  const facts = { title, place, kind, period: period.join("–"), issuer, number, signed, issued, sourceUrl };
  print(`${written}: a draft of ${read.name}, read as ${read.format.name}`);
  for (const [name, value] of Object.entries(facts)) print(`  ${name}: ${value ?? "not stated"}`);
  print(`  ${keptText(read.extraction)}`);
  print(verdictText(verdictOf(read.parsed, read.file, read.extraction)));
  print(
    `Next: correct ${written}/plan.yaml and look at "npm run dev" or "npm start -- --preview"; then "npm run anchors -- ${added.plan.id}" freezes the addresses, and without its line "draft" the plan is published.`,
  );
}

/** A plan's facts; what the file does not tell is asked for, if somebody can be asked. @throws Question that nobody answers. */
async function answered(read: ReadFile, given: Given, shelf: Shelf, ask: Around["ask"]): Promise<NewPlan> {
  try {
    return newPlan(read, given, shelf);
  } catch (error) {
    if (!(error instanceof Question) || !ask) throw error;
    const answer = (await ask(`${error.message}\n--${error.option} `)).trim();
    if (answer === "") throw error;
    return answered(read, { ...given, [error.option]: answer }, shelf, ask);
  }
}

/** Says what the plan's own file, read anew, or another file would change in it; writes nothing. */
function again(id: string, path: string | undefined, { folder, plans, print }: Around): void {
  const known = planIds(plans, { drafts: true });
  if (!known.includes(id)) throw new UserError(`no plan "${id}" in ${plans}; there are: ${known.join(", ")}`);
  const file = path === undefined ? originalOf(id, plans) : resolve(folder, path);
  if (file === null)
    throw new UserError(`${join(plans, id)}: the file of its text does not stand there; name it: --again ${id} <file>`);
  const registries = loadRegistries();
  const plan = loadPlan(id, registries, plans);
  const { text, doubts } = extract(readBytes(file), basename(file));
  if (text === plan.input.source) print(`${basename(file)}: the text of ${id}, character for character`);
  else print(differenceText(differenceOf(plan, text, registries), Object.keys(plan.input.anchors.ids).length > 0));
  for (const doubt of doubts) print(`doubtful: ${doubt}`);
}

/** Reads a file through the stages. @throws UserError for one that holds no text of a plan. */
function readFile(path: string): ReadFile {
  const name = basename(path);
  const bytes = readBytes(path);
  const format = formatOf(name);
  const extraction = format.extract(bytes, name);
  const file = new VFile({ path: name, value: extraction.text });
  const parsed = parsePlan(extraction.text, file, loadRegistries());
  if (parsed.text.blocks.length === 0) throw new UserError(onlyBoilerplate(name));
  return { name, bytes, format, extraction, parsed, file };
}

/** @throws UserError for a file that is no plan by all that is seen of it. */
function refuseOthers({ name, extraction, parsed }: ReadFile): void {
  const outline = outlineRecords({ plan: name, tree: parsed.tree, ids: parsed.ids });
  const reasons = unlike(extraction.text, factsOf(parsed, extraction).title, outline);
  if (reasons.length > 0)
    throw new UserError(
      `${name}: this does not look like a plan: ${reasons.join("; ")}; to add it all the same: --force`,
    );
}

/** Asks on the terminal. */
async function askThere(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await terminal.question(question);
  } finally {
    terminal.close();
  }
}

if (import.meta.main) {
  // npm starts scripts in the project's folder, and says here where the editor was.
  const folder = process.env.INIT_CWD ?? ".";
  const ask = process.stdin.isTTY && process.stdout.isTTY ? { ask: askThere } : {};
  const print = (text: string) => console.log(text);
  process.exitCode = await main(process.argv.slice(2), { folder, plans: PLANS, print, ...ask });
}
