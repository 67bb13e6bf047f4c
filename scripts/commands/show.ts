import { basename, resolve } from "node:path";
import { parseArgs } from "node:util";
import { inspect } from "unist-util-inspect";
import { VFile } from "vfile";
import { reporter } from "vfile-reporter";
import { readBytes, readStdin } from "../build/io.ts";
import { loadRegistries } from "../build/registries.ts";
import { parsePlan } from "../pipeline/index.ts";
import { onlyBoilerplate } from "../pipeline/read/index.ts";
import { gapRecords } from "../pipeline/record/gaps.ts";
import { outlineRecords, printOutline } from "../pipeline/record/outline.ts";
import { passageRecords } from "../pipeline/record/passages.ts";
import { targetRecords } from "../pipeline/record/targets.ts";
import { taskRecords } from "../pipeline/record/tasks.ts";
import { sourceText } from "../pipeline/sources/index.ts";
import { UserError } from "../shared/errors.ts";

/** Prints any text file after the stages: `show <what> <file> [--json]`. */

const WHAT = ["outline", "passages", "targets", "tasks", "gaps", "notices", "tree"] as const;
type What = (typeof WHAT)[number];

const USAGE = `usage: npm run -s show -- <${WHAT.join("|")}> <file.txt, or - for what is piped in> [--json]`;

/** What a run reads and writes beside files. */
export interface Streams {
  stdin(): Uint8Array;
  stdout: { write(text: string): unknown };
  stderr: { write(text: string): unknown };
}

/** Runs the command; a file is looked for in `folder`. Gives the exit code. */
export function main(args: string[], streams: Streams, folder = "."): number {
  try {
    show(asked(args), streams, folder);
    return 0;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    streams.stderr.write(`${error.message}\n`);
    return 1;
  }
}

interface Asked {
  what: What;
  /** A file, or `-`. */
  given: string;
  json: boolean;
}

function asked(args: string[]): Asked {
  const { values, positionals } = parsed(args);
  const [what, given, ...rest] = positionals;
  if (!isWhat(what) || !given || rest.length > 0) throw new UserError(USAGE);
  return { what, given, json: values.json };
}

const isWhat = (word: string | undefined): word is What => WHAT.some((one) => one === word);

function parsed(args: string[]) {
  try {
    return parseArgs({ args, options: { json: { type: "boolean", default: false } }, allowPositionals: true });
  } catch {
    throw new UserError(USAGE);
  }
}

function show({ what, given, json }: Asked, { stdin, stdout }: Streams, folder: string): void {
  const print = (text: string) => void stdout.write(`${text}\n`);
  const path = given === "-" ? "stdin" : given;
  const source = sourceText(given === "-" ? stdin() : readBytes(resolve(folder, given)), path);
  const file = new VFile({ path, value: source });
  const parsed = parsePlan(source, file, loadRegistries());
  if (parsed.text.blocks.length === 0) throw new UserError(onlyBoilerplate(path));
  const plan = basename(path).replace(/\.[^.]+$/, "");
  // Without addresses: a text outside of the site has no URLs.
  const from = { plan, tree: parsed.tree, ids: parsed.ids, passageThemes: parsed.passageThemes };
  const records = (): object[] => {
    switch (what) {
      case "outline":
        return outlineRecords(from);
      case "passages":
        return passageRecords(from);
      case "targets":
        return targetRecords(from, parsed.targets);
      case "tasks":
        return taskRecords(from, parsed.tasks);
      case "gaps":
        return gapRecords(from, parsed.gaps);
      case "notices":
        return file.messages.map(({ ruleId, reason, line, column, place }) => ({
          plan,
          rule: ruleId ?? null,
          line: line ?? null,
          column: column ?? null,
          start: place && "start" in place ? (place.start.offset ?? null) : null,
          end: place && "end" in place ? (place.end.offset ?? null) : null,
          message: reason,
        }));
      case "tree":
        return [parsed.tree];
    }
  };
  if (json) for (const record of records()) print(JSON.stringify(record));
  else if (what === "outline") print(printOutline(from));
  else if (what === "notices") print(reporter(file));
  else if (what === "tree") print(inspect(parsed.tree));
  else for (const record of records()) print(plainRecord(record as Record<string, unknown>));
}

/** A record for people: its id or kind, then its text. */
const plainRecord = (record: Record<string, unknown>): string =>
  [record.passage ?? record.id, record.type ?? record.kind, record.quote ?? record.raw ?? record.text, record.note]
    .filter((part) => part !== undefined)
    .join("\t");

if (import.meta.main) {
  // A reader that has enough (| head) closes the pipe; that is no fault.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit(0);
  });
  const { stdout, stderr } = process;
  // npm starts scripts in the project's folder, and says here where the reader was.
  const folder = process.env.INIT_CWD ?? ".";
  process.exitCode = main(process.argv.slice(2), { stdin: readStdin, stdout, stderr }, folder);
}
