import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";

/** What a build reads, apart from content/plans and what is installed. */
const COPIED = [
  "package.json",
  "astro.config.mjs",
  "tsconfig.json",
  "LICENSE-data",
  "src",
  "scripts",
  "public",
  "content/registry",
  "content/release.yaml",
];

/**
 * Where copies are made: below the project, because Astro finds the styles of a linked package only where the package and
 * the project share a folder, and in a folder that git, the linter and the type check leave alone.
 */
const COPIES = ".astro/copies";

/** A copy of the project in a folder for temporary files, without plans, pages and caches. */
export interface Project {
  folder: string;
  /** Puts a plan's folder of the project into the copy. */
  addPlan(id: string): void;
  remove(): void;
}

/** Copies the project; what is installed is linked, so that nothing the copy's builds keep touches the project's own. */
export function copyProject(): Project {
  mkdirSync(COPIES, { recursive: true });
  const folder = mkdtempSync(join(resolve(COPIES), "copy-"));
  for (const name of COPIED) cpSync(name, join(folder, name), { recursive: true });
  linkInstalled(folder);
  mkdirSync(join(folder, "content/plans"));
  return {
    folder,
    addPlan: (id) => cpSync(join("content/plans", id), join(folder, "content/plans", id), { recursive: true }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Astro names the styles of a component after where it stands: this one is copied, or a copy's site would have other names. */
const WITH_COMPONENTS = "@astrojs/starlight";

// Package by package: the folder itself is the copy's own, and with it the caches that Astro and Vite keep in it.
function linkInstalled(folder: string): void {
  const link = (name: string) => {
    const [from, to] = [resolve("node_modules", name), join(folder, "node_modules", name)];
    if (name === WITH_COMPONENTS) cpSync(from, to, { recursive: true });
    else symlinkSync(from, to);
  };
  mkdirSync(join(folder, "node_modules"));
  for (const name of readdirSync("node_modules")) {
    if (name.startsWith(".") && name !== ".bin") continue;
    if (!name.startsWith("@")) {
      link(name);
      continue;
    }
    mkdirSync(join(folder, "node_modules", name));
    for (const inner of readdirSync(join("node_modules", name))) link(join(name, inner));
  }
}
