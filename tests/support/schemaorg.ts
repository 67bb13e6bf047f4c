import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const SCHEMA = "http://schema.org/";
const KINDS: Record<string, string> = {
  "http://www.w3.org/2000/01/rdf-schema#Class": "rdfs:Class",
  "http://www.w3.org/1999/02/22-rdf-syntax-ns#Property": "rdf:Property",
};
const LINKS: Record<string, string> = {
  "http://www.w3.org/2000/01/rdf-schema#subClassOf": "rdfs:subClassOf",
  [`${SCHEMA}domainIncludes`]: "schema:domainIncludes",
};

type Entry = { "@id": string; "@type"?: string } & { [link: string]: unknown };

/**
 * The vocabulary of schema.org in the shape of its own download (schemaorg-all-https.jsonld), which the validator reads;
 * made from the quads that the package @vocabulary/schema carries.
 */
export function schemaOrg(): { "@graph": Entry[] } {
  const file = createRequire(import.meta.url)
    .resolve("@vocabulary/schema")
    .replace(/index\.js$/, "schema.nq");
  const entries = new Map<string, Entry>();
  for (const line of readFileSync(file, "utf8").split("\n")) {
    const [, subject = "", predicate = "", object = ""] = /^<([^>]+)> <([^>]+)> <([^>]+)>/.exec(line) ?? [];
    if (!subject.startsWith(SCHEMA)) continue;
    const id = `schema:${subject.slice(SCHEMA.length)}`;
    const entry = entries.get(id) ?? { "@id": id };
    entries.set(id, entry);
    if (predicate.endsWith("#type") && KINDS[object]) entry["@type"] = KINDS[object];
    const link = LINKS[predicate];
    if (link)
      entry[link] = [...((entry[link] as object[] | undefined) ?? []), { "@id": object.replace(SCHEMA, "schema:") }];
  }
  return { "@graph": [...entries.values()] };
}
