import { filesBelow, readText } from "../../build/io.ts";
import { arrowsIn, circlesOfFiles, circlesOfRooms, wrongArrows } from "./check.ts";
import { type Import, importsOf } from "./imports.ts";

/**
 * Checks the arrows between rooms against the table in scripts/README.md, as part of `npm run check`. No library sees what
 * .astro files import (dependency-cruiser, Biome and ESLint's import plugins do not), so the scanner is TypeScript's and the rule ours.
 */

/** All imports of the project's code. */
export const projectImports = (): Import[] =>
  ["scripts", "src"].flatMap((folder) =>
    [".ts", ".mjs", ".astro"]
      .flatMap((ending) => filesBelow(folder, ending))
      .map((file) => `${folder}/${file}`)
      .flatMap((path) => importsOf(path, readText(path) ?? "")),
  );

/** The table of arrows of the project. */
export const projectArrows = () => arrowsIn(readText("scripts/README.md") ?? "");

if (import.meta.main) {
  const imports = projectImports();
  const arrows = projectArrows();
  const wrong = [...wrongArrows(imports, arrows), ...circlesOfRooms(arrows), ...circlesOfFiles(imports)];
  for (const message of wrong) console.error(message);
  console.log(`${arrows.size} rooms, ${imports.length} imports, ${wrong.length} wrong`);
  process.exitCode = wrong.length > 0 ? 1 : 0;
}
