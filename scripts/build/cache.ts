import { createHash } from "node:crypto";
import type { ProcessedPlan } from "../pipeline/index.ts";
import { filesBelow, foldersIn, join, readBytes, readText, removeFile, replaceText } from "./io.ts";
import { REGISTRY } from "./registries.ts";

/** What a build gives of each plan, kept for the next build. Nothing but time depends on it: delete it when in doubt. */
export interface Cache {
  /** What the last build gave of a plan, where the plan, the registries and the code are as they were then. */
  get(plan: string): ProcessedPlan | null;
  /** Keeps what was made of a plan, as it was when `get` was asked for it. */
  put(plan: string, processed: ProcessedPlan): void;
}

export interface CacheOptions {
  /** As if nothing had been built before. */
  afresh?: boolean;
  folder?: string;
  /** Folders, with the endings of files in them, that all plans depend on. */
  code?: readonly (readonly [folder: string, ending: string])[];
}

const FOLDER = "node_modules/.cache/duidu";

/** What all plans depend on: the stages, what they share with the site, the registries. */
export const CODE = [
  ...["../pipeline", "../shared", "../build", "../../src/model", "../../src/text", "../../src/search"].map(
    (folder) => [join(import.meta.dirname, folder), ".ts"] as const,
  ),
  [REGISTRY, ".yaml"] as const,
];

/**
 * The cache of this project; `plans` is the folder of its plans. To be opened before anything that plans depend on is read:
 * what is edited while a build goes on then counts as changed in the next.
 */
export function openCache(plans: string, { afresh = false, folder = FOLDER, code = CODE }: CacheOptions = {}): Cache {
  const shared = [
    process.version,
    readText("package-lock.json") ?? "",
    ...code.map(([name, ending]) => printOf(name, ending)),
  ].join("\n");
  const known = new Set(foldersIn(plans));
  for (const file of filesBelow(folder, ".json")) if (!known.has(file.slice(0, -5))) removeFile(join(folder, file));
  const keys = new Map<string, string>();
  const pathOf = (plan: string) => join(folder, `${plan}.json`);
  return {
    get(plan) {
      const key = sha256([shared, printOf(join(plans, plan))]);
      keys.set(plan, key);
      const [before, sum, body] = (readText(pathOf(plan)) ?? "").split("\n");
      return !afresh && before === key && body !== undefined && sum === sha256([body]) ? JSON.parse(body) : null;
    },
    put(plan, processed) {
      const body = JSON.stringify(processed);
      replaceText(pathOf(plan), [keys.get(plan), sha256([body]), body].join("\n"));
    },
  };
}

/** Names and contents of the files in a folder, as one number. */
const printOf = (folder: string, ending = ""): string =>
  sha256(filesBelow(folder, ending).flatMap((file) => [`\n${file}\n`, readBytes(join(folder, file))]));

const sha256 = (parts: readonly (string | Uint8Array)[]): string => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest("hex");
};
