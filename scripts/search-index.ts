import { close, createIndex, type IndexFile } from "pagefind";
import { EVERY, searchFold, tokens } from "../src/model/fold.ts";
import type { PassageRecord } from "../src/model/records.ts";
import { MEASURES, type SearchNames, type SearchRecord, SIZE_STEP, veil } from "../src/model/search-record.ts";
import type { SiteFound, SitePlan, SiteTheme } from "../src/model/site.ts";
import { type SynonymRegistry, synonymsSchema } from "../src/model/synonyms.ts";
import { UserError } from "./errors.ts";
import { join, readText, removeFolder, writeBytes, writeText } from "./io.ts";
import { searchRecord } from "./search/records.ts";
import { readYaml } from "./yaml.ts";

/** A language without a stemmer and without a segmenter of its own: our words stay as they are. */
const LANGUAGE = "zz";
const SYNONYMS = "content/registry/synonyms.yaml";

/** Parts of Pagefind's bundle that the site does not use: its interfaces, which know no Chinese substrings, and the worker. */
const UNUSED = /^pagefind-.*\.(?:js|css)$/;

/**
 * Writes the search index of a built site into its `pagefind/`, from its `data/passages.jsonl` and content/data. Every
 * character is a word of the index, so that a phrase is a substring; what is shown comes from the record's own text.
 * @throws UserError when a file is missing or Pagefind refuses a record.
 */
export async function buildSearchIndex(dir: string): Promise<void> {
  const plans = planIds().map((id) => siteData<SitePlan>(id));
  const found = new Map(plans.map(({ plan }) => [plan.id, siteData<SiteFound>(`${plan.id}.found`)]));
  const records = passages(dir).map((passage) =>
    searchRecord(passage, found.get(passage.plan) ?? { passages: {}, agencies: [] }),
  );
  const output = join(dir, "pagefind");
  removeFolder(output);
  for (const { path, content } of await indexFiles(records)) writeBytes(join(output, path), content);
  writeText(join(output, "names.json"), JSON.stringify(names(plans)));
  console.log(`${records.length} passages, ${records.reduce((sum, { text }) => sum + text.length, 0)} characters`);
}

/** The files of a Pagefind bundle of records, in their order. */
export async function indexFiles(records: readonly SearchRecord[]): Promise<IndexFile[]> {
  const { index, errors } = await createIndex();
  if (!index) throw new UserError(`pagefind: ${errors.join("; ")}`);
  for (const [at, record] of records.entries()) {
    const added = await index.addCustomRecord(customRecord(record, at));
    if (added.errors.length > 0) throw new UserError(`pagefind: ${record.id}: ${added.errors.join("; ")}`);
  }
  const built = await index.getFiles();
  if (built.errors.length > 0) throw new UserError(`pagefind: ${built.errors.join("; ")}`);
  await close();
  return built.files.filter(({ path }) => !UNUSED.test(path));
}

function customRecord(record: SearchRecord, at: number) {
  const words = tokens(searchFold(record.text));
  const title = tokens(searchFold(record.text.slice(0, record.title))).length;
  return {
    url: record.url,
    language: LANGUAGE,
    content: [...words, EVERY].join(" "),
    meta: { record: veil(JSON.stringify(record)) },
    filters: {
      plan: [record.plan],
      theme: record.themes,
      kind: [...record.kinds],
      targets: [record.targets > 0 ? "有" : "无"],
      agency: record.leads,
      [MEASURES.title]: title > 0 ? [String(title)] : [],
      [MEASURES.size]: [String(Math.ceil(words.length / SIZE_STEP))],
    },
    sort: { place: String(at).padStart(7, "0") },
  };
}

/** What the interface calls plans and themes, and the synonyms it offers. */
const names = (plans: SitePlan[]): SearchNames => ({
  plans: plans.map(({ plan: { id, name, seal } }) => ({ id, name, seal })),
  themes: siteData<SiteTheme[]>("themes").map(({ id, name, main }) => ({ id, name, main })),
  synonyms: loadSynonyms().groups.map(({ words }) => words),
});

/** The list of synonyms, read and checked. */
export const loadSynonyms = (): SynonymRegistry => readYaml(text(SYNONYMS), SYNONYMS, synonymsSchema).value;

const planIds = (): string[] => siteData<{ plans: string[] }>("index").plans;
const siteData = <T>(name: string): T => JSON.parse(text(join("content/data/site", `${name}.json`))) as T;

const passages = (dir: string): PassageRecord[] =>
  text(join(dir, "data/passages.jsonl"))
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as PassageRecord);

function text(path: string): string {
  const read = readText(path);
  if (read === null) throw new UserError(`${path}: missing; run: npm run build`);
  return read;
}

if (import.meta.main) await buildSearchIndex(process.argv[2] ?? "dist");
