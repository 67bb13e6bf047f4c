import { createHash } from "node:crypto";
import { filesBelow, join, moveInto, readBytes, readText, writeText } from "./io.ts";
import type { WorkedPlan } from "./kept.ts";

/** What a build gives of each plan, kept for the next build. Nothing but time depends on it: delete it when in doubt. */
export interface Store {
  /** What the last build gave of a plan, where the plan, the registries and the code are still the same. */
  get(plan: string): WorkedPlan | null;
  put(plan: string, worked: WorkedPlan): void;
}

export interface StoreOptions {
  /** As if nothing had been built before. */
  afresh?: boolean;
  folder?: string;
  /** Folders, with the endings of files in them, that all plans depend on. */
  code?: readonly (readonly [folder: string, ending: string])[];
}

const FOLDER = "node_modules/.cache/duidu";
const CODE = [
  [import.meta.dirname, ".ts"],
  [join(import.meta.dirname, "../src"), ".ts"],
  ["content/registry", ".yaml"],
] as const;

/** The store of this project; `plans` is the folder of its plans. */
export function openStore(plans: string, { afresh = false, folder = FOLDER, code = CODE }: StoreOptions = {}): Store {
  const shared = [
    process.version,
    readText("package-lock.json") ?? "",
    ...code.map(([name, ending]) => printOf(name, ending)),
  ].join("\n");
  const keyOf = (plan: string) => sha256([shared, printOf(join(plans, plan))]);
  const pathOf = (plan: string) => join(folder, `${plan}.json`);
  return {
    get(plan) {
      if (afresh) return null;
      const [key, worked] = parsed(readText(pathOf(plan)));
      return key === keyOf(plan) ? (worked as WorkedPlan) : null;
    },
    put(plan, worked) {
      writeText(`${pathOf(plan)}.next`, JSON.stringify([keyOf(plan), worked]));
      moveInto(`${pathOf(plan)}.next`, pathOf(plan));
    },
  };
}

/** Whatever is not whole counts as nothing: it is made anew. */
function parsed(text: string | null): unknown[] {
  try {
    const value: unknown = JSON.parse(text ?? "");
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}

/** Names and contents of the files in a folder, as one number. */
const printOf = (folder: string, ending = ""): string =>
  sha256(filesBelow(folder, ending).flatMap((file) => [`\n${file}\n`, readBytes(join(folder, file))]));

const sha256 = (parts: readonly (string | Uint8Array)[]): string => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest("hex");
};
