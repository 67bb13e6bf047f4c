import { readArguments } from "../build/command-line.ts";
import { join, writeFile } from "../build/io.ts";
import { PLANS, planIds, readPlanFolder } from "../build/plan-folder.ts";
import { loadRegistries } from "../build/registries.ts";
import { appendAnchors, checkAnchors, currentAnchors } from "../pipeline/address/anchors.ts";
import { proposeMoved, textsByPrint } from "../pipeline/address/moved.ts";
import { parseInput } from "../pipeline/index.ts";
import { toLines } from "../pipeline/read/lines.ts";
import { UserError } from "../shared/errors.ts";

/** Freezes the addresses of new text: `npm run anchors [-- <plan> …]`, of drafts where they are named. Frozen ones are never changed. */
try {
  const { positionals: wanted } = readArguments(process.argv.slice(2), {
    usage: "npm run anchors [-- <plan> …]",
    positionals: [0, Number.POSITIVE_INFINITY],
  });
  const known = planIds(PLANS, { drafts: true });
  const unknown = wanted.find((id) => !known.includes(id));
  if (unknown) throw new UserError(`no plan "${unknown}" in ${PLANS}; there are: ${known.join(", ")}`);
  const registries = loadRegistries();
  for (const id of wanted.length > 0 ? wanted : planIds()) {
    const input = readPlanFolder(id);
    const { anchors: frozen } = input;
    // Without its review, which names passages by their ids: where these change, it is mended after them.
    const { tree, ids, addresses } = parseInput(input, registries).parsed;
    const current = currentAnchors(tree, id, ids, addresses);
    const path = join(PLANS, id, "anchors.json");
    const { problems, fresh } = checkAnchors(frozen, current);
    if (problems.length > 0) {
      const moved = proposeMoved(tree, id, frozen, textsByPrint(toLines(input.source)));
      throw new UserError(
        [
          ...problems.map(({ message }) => `${path}: ${message}`),
          ...(Object.keys(moved).length > 0
            ? [`for "moved", to be read first, each against the text: ${JSON.stringify(moved, null, 1)}`]
            : []),
        ].join("\n"),
      );
    }
    if (fresh.length > 0) writeFile(path, `${JSON.stringify(appendAnchors(frozen, current, fresh), null, 1)}\n`);
    console.log(`${path}: ${fresh.length} added, ${Object.keys(frozen.ids).length} kept`);
  }
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
