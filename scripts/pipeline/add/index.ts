import { createHash } from "node:crypto";
import type { VFile } from "vfile";
import { stringify } from "yaml";
import { PLAN_KINDS, type Plan, planSchema } from "../../../src/model/plan.ts";
import { UserError } from "../../shared/errors.ts";
import type { Extraction, SourceFormat } from "../sources/format.ts";
import type { ParsedPlan } from "../types.ts";
import { type DocumentFacts, factsOf } from "./facts.ts";
import { endingOf, kindOf } from "./kinds.ts";
import { lookOf } from "./look.ts";
import { periodGiven, periodOf } from "./period.ts";
import { type Place, placesIn, placesNamed, shortName } from "./places.ts";

/** From a file to a plan's folder: what the text says of itself is taken from it, what it does not say is asked for. */

/** What an editor says of a file, as options of the command. */
export interface Given {
  place?: string | undefined;
  kind?: string | undefined;
  period?: string | undefined;
  url?: string | undefined;
  id?: string | undefined;
}

/** A file that was read. */
export interface ReadFile {
  /** Its name, without folders. */
  name: string;
  bytes: Uint8Array;
  format: SourceFormat;
  extraction: Extraction;
  parsed: ParsedPlan;
  file: VFile;
}

/** What there is already, and what the registry of places says. */
export interface Known {
  places: readonly Place[];
  plans: readonly Plan[];
  colours: readonly Plan["colour"][];
  /** Latin letters of a Chinese name. */
  spell(name: string): string;
}

/** A plan's folder: its files by name. */
export interface NewPlan {
  plan: Plan;
  files: Map<string, string>;
}

/** What plan.yaml is to say. @throws Question for what the text does not tell. */
export function newPlan(read: ReadFile, given: Given, known: Known): NewPlan {
  const facts = factsOf(read.parsed, read.extraction);
  const title = facts.title ?? "";
  if (title === "") throw new UserError("no title was found; expected it in one of the first lines of the text");
  const place = placeOf(facts, given, known.places, read.extraction);
  const kind = kindGiven(given.kind) ?? excerptOf(title, kindOf(title));
  if (kind === null) throw new Question(`the title tells no kind of document: ${title}`, "kind", KINDS_GIVEN);
  const period = given.period === undefined ? periodOf(title) : periodGiven(given.period);
  if (period === null) throw new Question(`the title tells no period: ${title}`, "period", "2026-2030");
  const { text, dropped } = read.extraction;
  const droppedText = dropped.map((one) => `${JSON.stringify(one)}\n`).join("");
  const { name, place: whole, province, level, code } = place;
  const url = addressOf(given, facts);
  const short = shortName(place);
  const plan: Plan = {
    id: given.id ?? freeId([known.spell(short), period.short, endingOf(kind)], place, known),
    title,
    name,
    place: whole,
    province,
    ...(level === "national" ? {} : { code: code as string }),
    level,
    kind,
    nature: "结构、目标由程序读出，编者尚未逐条核对。",
    period: period.period,
    issuer: facts.issuer,
    number: facts.number,
    signed: facts.signed,
    issued: facts.issued,
    sourceUrl: url,
    copy: isOfficial(url) ? "official" : "repost",
    provenance: provenanceOf(read, facts, url),
    sha256: sha256(text),
    original: {
      name: read.name,
      sha256: sha256(read.bytes),
      extractor: read.format.name,
      version: read.format.version,
      dropped: droppedText === "" ? null : sha256(droppedText),
    },
    ...lookOf({ code: code ?? "0", place: whole, short }, known.plans, known.colours),
    draft: true,
  };
  if (!planSchema.shape.period.safeParse(plan.period).success)
    throw new Question(`${plan.period.join("–")} is no period of a plan`, "period", "2026-2030");
  if (!planSchema.shape.id.safeParse(plan.id).success)
    throw new Question(`"${plan.id}" is no id of a plan`, "id", "<lower-case letters and digits joined by ->");
  if (known.plans.some(({ id }) => id === plan.id))
    throw new Question(`there is a plan "${plan.id}" already`, "id", "<another id>");
  const files = new Map([
    ["plan.yaml", stringify(plan, { lineWidth: 0, defaultStringType: "QUOTE_DOUBLE", defaultKeyType: "PLAIN" })],
    ["source.txt", text],
  ]);
  if (droppedText !== "") files.set("dropped.jsonl", droppedText);
  return { plan, files };
}

/** A fact that the file does not tell, and the option by which an editor says it. */
export class Question extends UserError {
  readonly option: keyof Given;

  constructor(what: string, option: keyof Given, answer: string) {
    super(`${what}; say it: --${option} ${answer}`);
    this.option = option;
  }
}

const sha256 = (content: string | Uint8Array): string => createHash("sha256").update(content).digest("hex");

const KINDS_GIVEN = `<${Object.keys(PLAN_KINDS).join("|")}>`;
const NAME_OF_PLACE = "its name from the province down, or its code of GB/T 2260";

/** Where page and text name a place: characters at their beginning. */
const AROUND = 3000;

function placeOf(facts: DocumentFacts, given: Given, places: readonly Place[], { text, dropped }: Extraction): Place {
  const around = [facts.issuer, facts.source, text.slice(0, AROUND), ...dropped.map((one) => one.text)].join("\n");
  const lines = [facts.title, facts.issuer, facts.source].filter((line) => line !== null);
  const found =
    given.place === undefined
      ? (lines.map((line) => placesIn(places, line, around)).find(({ length }) => length > 0) ?? [])
      : placesNamed(places, given.place);
  const [first] = found;
  if (first && found.length === 1) return first;
  const what =
    given.place === undefined
      ? `the title tells no ${first ? "single " : ""}place: ${facts.title}`
      : `${first ? `${found.length} places are` : "no place is"} called "${given.place}"`;
  const names =
    found.length > 0
      ? found
          .slice(0, 10)
          .map((one) => one.place)
          .join("|")
      : NAME_OF_PLACE;
  throw new Question(what, "place", `<${names}>`);
}

function kindGiven(kind: string | undefined): Plan["kind"] | null {
  if (kind === undefined) return null;
  const key = (Object.keys(PLAN_KINDS) as Plan["kind"][]).find((one) => one === kind || PLAN_KINDS[one] === kind);
  if (key === undefined) throw new Question(`no kind of document is called "${kind}"`, "kind", KINDS_GIVEN);
  return key;
}

const excerptOf = (title: string, kind: Plan["kind"] | null): Plan["kind"] | null =>
  kind === "outline" && /摘要|节选/u.test(title) ? "outline-excerpt" : kind;

/** The id `<place>-<number>[-<kind>]`; a place whose letters another place has already is called by the one above, too. */
function freeId([letters = "", short = "", ending = ""]: string[], place: Place, { plans, spell }: Known): string {
  const idOf = (name: string) => [name, short, ending].filter((part) => part !== "").join("-");
  const taken = (name: string) => plans.some((plan) => plan.id.startsWith(`${name}-`) && plan.place !== place.place);
  const above = place.chain.at(-2);
  const name = taken(letters) && above ? `${spell(shortName({ chain: [above] }))}-${letters}` : letters;
  const id = idOf(name);
  return id;
}

/** The address that is given, else that of the page, if it is one. */
function addressOf({ url }: Given, { sourceUrl }: DocumentFacts): string | null {
  const { success } = planSchema.shape.sourceUrl.safeParse(url ?? sourceUrl);
  if (!success && url !== undefined) throw new Question(`"${url}" is no address`, "url", "https://…");
  return success ? (url ?? sourceUrl) : null;
}

const isOfficial = (url: string | null): boolean => url !== null && /(?:^|\.)gov\.cn$/u.test(new URL(url).hostname);

/** Where the copy comes from, for readers; what is not known is said to be unknown. */
function provenanceOf({ name, format }: ReadFile, { source }: DocumentFacts, url: string | null): string {
  const from =
    url === null
      ? `取自一份${format.name === "html" ? "存下的网页" : "文本文件"}（${name}），网址未载明`
      : `取自${source ?? new URL(url).hostname}的网页`;
  return `${from}；收入后未逐字核对。`;
}
