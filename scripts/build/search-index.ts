import { close, createIndex } from "pagefind";
import type { SitePlan, SiteTheme } from "../../src/model/site.ts";
import { type SynonymRegistry, synonymsSchema } from "../../src/model/synonyms.ts";
import type { SearchNames, SearchRecord } from "../../src/search/record.ts";
import { END, searchFold, tokens } from "../../src/text/fold.ts";
import { passageFiles } from "../pipeline/search-index/table.ts";
import { UserError } from "../shared/errors.ts";
import { readYaml } from "../shared/yaml.ts";
import { join, readText, removeFolder, writeFile } from "./io.ts";

/** A language without a stemmer and without a segmenter of its own: our words stay as they are. */
const LANGUAGE = "zz";
const SYNONYMS = "content/registry/synonyms.yaml";

/**
 * How many places a part of the index holds: small parts, since a query needs one for nearly every character. Pagefind reads it
 * from its environment; a release that no longer does makes larger parts, and nothing else changes.
 */
const CHUNK = { PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE: "4000" };

/**
 * Parts of Pagefind's bundle that the site does not use: its interfaces, which know no Chinese substrings, its worker, and
 * its copies of the texts.
 */
const UNUSED = /^pagefind-.*\.(?:js|css)$|^fragment\//;

/**
 * Writes the search index of a built site into its `pagefind/`, from the records that the pipeline made of each plan. Every
 * character is a word of the index, so that a phrase is a substring; what is shown comes from the passage's own text.
 * @throws UserError when a file is missing or Pagefind refuses a record.
 */
export async function buildSearchIndex(dir: string): Promise<void> {
  const ids = siteData<{ plans: string[] }>("index").plans;
  const records = ids.flatMap((id) => data<SearchRecord[]>(`search/${id}`));
  const output = join(dir, "pagefind");
  removeFolder(output);
  await writeIndex(records, output);
  writeFile(join(output, "names.json"), JSON.stringify(names(ids.map((id) => siteData<SitePlan>(id)))));
  console.log(`${records.length} passages, ${records.reduce((sum, { text }) => sum + text.length, 0)} characters`);
}

/** Writes the index of records into a folder: Pagefind's files, the table of the passages and their texts. */
export async function writeIndex(records: readonly SearchRecord[], folder: string): Promise<void> {
  Object.assign(process.env, CHUNK);
  const { index, errors } = await createIndex();
  if (!index) throw new UserError(`pagefind: ${errors.join("; ")}`);
  // One text for each plan: many short ones would cost more time, memory and bytes than all their words.
  let place = 0;
  for (const [plan, passages] of Map.groupBy(records, (record) => record.plan)) {
    const content = passages.flatMap(({ text: passage }) => [...tokens(searchFold(passage)), END]).join(" ");
    const sort = { place: String(place++) };
    const added = await index.addCustomRecord({ url: `/plans/${plan}/`, language: LANGUAGE, content, sort });
    if (added.errors.length > 0) throw new UserError(`pagefind: ${plan}: ${added.errors.join("; ")}`);
  }
  const built = await index.getFiles();
  if (built.errors.length > 0) throw new UserError(`pagefind: ${built.errors.join("; ")}`);
  await close();
  for (const { path, content } of built.files) if (!UNUSED.test(path)) writeFile(join(folder, path), content);
  for (const { path, text: content } of passageFiles(records)) writeFile(join(folder, path), content);
}

/** What the interface calls plans and themes, and the synonyms it offers. */
const names = (plans: SitePlan[]): SearchNames => ({
  plans: plans.map(({ plan: { id, name, seal } }) => ({ id, name, seal })),
  themes: siteData<SiteTheme[]>("themes").map(({ id, name, main }) => ({ id, name, main })),
  synonyms: loadSynonyms().groups.map(({ words }) => words),
});

/** The list of synonyms, read and checked. */
export const loadSynonyms = (): SynonymRegistry => readYaml(text(SYNONYMS), SYNONYMS, synonymsSchema).value;

const siteData = <T>(name: string): T => data<T>(`site/${name}`);
const data = <T>(name: string): T => JSON.parse(text(join("content/data", `${name}.json`))) as T;

function text(path: string): string {
  const read = readText(path);
  if (read === null) throw new UserError(`${path}: missing; run: npm run build`);
  return read;
}
