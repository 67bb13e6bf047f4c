import type { ProcessedPlan } from "../pipeline/index.ts";
import { filesBelow, foldersIn, join, readBytes, readCached, readText, removeFile, replaceText } from "./io.ts";
import { REGISTRY } from "./registries.ts";
import { sha256 } from "./sha256.ts";

/** Processed plans of the last build, kept for the next. They only save time: delete them when in doubt. */
export interface Cache {
  /** The plan as the last build processed it, if the plan, the registries and the code have not changed since. */
  get(plan: string): ProcessedPlan | null;
  /** Keeps a processed plan under the state that its files had when `get` was called for it. */
  put(plan: string, processed: ProcessedPlan): void;
}

export interface CacheOptions {
  /** Gives nothing of the last build. */
  afresh?: boolean;
  folder?: string;
  /** Folders, with the endings of files in them, that all plans depend on. */
  code?: readonly (readonly [folder: string, ending: string])[];
}

const FOLDER = "node_modules/.cache/duidu";

/** Code and data that all plans depend on: the stages, what they share with the site, the registries. */
export const CODE = [
  ...["../pipeline", "../shared", "../build", "../../src/model", "../../src/text", "../../src/search"].map(
    (folder) => [join(import.meta.dirname, folder), ".ts"] as const,
  ),
  [REGISTRY, ".yaml"] as const,
];

/**
 * The cache of this project; `plans` is the folder of its plans. Open it before reading anything that plans depend on: a file
 * that is edited during a build then counts as changed in the next one.
 */
export function openCache(plans: string, { afresh = false, folder = FOLDER, code = CODE }: CacheOptions = {}): Cache {
  const shared = [
    process.version,
    readText("package-lock.json") ?? "",
    ...code.map(([name, ending]) => sumOf(name, ending)),
  ].join("\n");
  const known = new Set(foldersIn(plans));
  for (const file of filesBelow(folder, ".json")) if (!known.has(file.slice(0, -5))) removeFile(join(folder, file));
  const keys = new Map<string, string>();
  const pathOf = (plan: string) => join(folder, `${plan}.json`);
  return {
    get(plan) {
      const key = sha256(shared, sumOf(join(plans, plan)));
      keys.set(plan, key);
      const [before, sum, body] = (readCached(pathOf(plan)) ?? "").split("\n");
      return !afresh && before === key && body !== undefined && sum === sha256(body) ? JSON.parse(body) : null;
    },
    put(plan, processed) {
      const body = JSON.stringify(processed);
      replaceText(pathOf(plan), [keys.get(plan), sha256(body), body].join("\n"));
    },
  };
}

/** A sum of the names and contents of the files in a folder. */
const sumOf = (folder: string, ending = ""): string =>
  sha256(...filesBelow(folder, ending).flatMap((file) => [`\n${file}\n`, readBytes(join(folder, file))]));
