import { type Instrument, instrumentsSchema } from "../../../src/model/instruments.ts";
import type { InstrumentMention } from "../../../src/model/layers.ts";
import type { Leaf, PlanTree, Range } from "../../../src/model/tree.ts";
import { UserError } from "../../shared/errors.ts";
import { readYaml } from "../../shared/yaml.ts";
import { leavesOf } from "../parse/leaf-ranges.ts";

/** instruments.yaml, checked, with the variants in a form to search for. */
export interface InstrumentRegistry {
  instruments: Instrument[];
  /** `file:line` of an entry. */
  at(path: PropertyKey[]): string;
  /** All variants, character by character. */
  trie: Trie;
}

/** A step of the trie; `id` where a variant ends. */
export interface Trie {
  next: Map<string, Trie>;
  id?: string;
}

/** Signs that are skipped when a text is compared with a variant. */
const IGNORED = /[“”‘’"'「」『』《》〈〉()（）\s\u200b]/u;

/** One character as it is compared; empty where it is skipped. */
const foldChar = (char: string): string =>
  char >= "一" && char <= "龥" ? char : IGNORED.test(char) ? "" : char.normalize("NFKC").toLowerCase();

const foldText = (text: string): string => [...text].map(foldChar).join("");

/**
 * Reads the text of instruments.yaml; `name` is what messages call the file.
 * @throws UserError with the lines of both where two entries claim one id, name or variant.
 */
export function readInstruments(text: string, name: string): InstrumentRegistry {
  const { value: instruments, at } = readYaml(text, name, instrumentsSchema);
  const faults: string[] = [];
  const claimed = new Map<string, PropertyKey[]>();
  const claim = (key: string, path: PropertyKey[], what: string, owner: string) => {
    const before = claimed.get(key);
    if (before && before[0] !== path[0])
      faults.push(`${at(path)} ${what} "${owner}" is claimed by ${at(before)} too; delete it from one`);
    else if (!before) claimed.set(key, path);
  };
  const trie: Trie = { next: new Map() };
  instruments.forEach(({ id, name: title, variants }, i) => {
    claim(`id ${id}`, [i, "id"], "id", id);
    claim(`name ${foldText(title)}`, [i, "name"], "name", title);
    variants.forEach((variant, v) => {
      const folded = foldText(variant);
      for (const form of new Set([folded, folded.replaceAll("、", "")])) {
        claim(`variant ${form}`, [i, "variants", v], "variant", variant);
        addForm(trie, form, id);
      }
    });
  });
  if (faults.length > 0) throw new UserError([...new Set(faults)].join("\n"));
  return { instruments, at, trie };
}

function addForm(trie: Trie, form: string, id: string): void {
  let step = trie;
  for (const char of form) {
    const next = step.next.get(char) ?? { next: new Map() };
    step.next.set(char, next);
    step = next;
  }
  step.id = id;
}

/** Where a plan names an instrument, in document order; of several variants at one place the longest. */
export const instrumentsOf = (tree: PlanTree, { trie }: InstrumentRegistry): InstrumentMention[] =>
  leavesOf(tree).flatMap((leaf) => (leaf.contents ? [] : mentionsIn(leaf, trie)));

function mentionsIn(leaf: Leaf, trie: Trie): InstrumentMention[] {
  const text = leaf.value;
  const folded = Array.from({ length: text.length }, (_, i) => foldChar(text.charAt(i)));
  const mentions: InstrumentMention[] = [];
  for (let at = 0; at < text.length; at++) {
    const found = folded[at] === "" ? null : longest(trie, folded, at);
    if (!found) continue;
    mentions.push({
      leaf,
      range: withQuotes(text, { start: at, end: found.end }),
      instrument: found.id,
      status: "extracted",
    });
    at = found.end - 1;
  }
  return mentions;
}

/** The longest variant that begins at `at`; no longer than the trie is deep. */
function longest(trie: Trie, folded: string[], at: number): { id: string; end: number } | null {
  let found: { id: string; end: number } | null = null;
  let step = trie;
  // A few skipped signs may stand within a name, not a page of them.
  let ignored = 0;
  for (let i = at; i < folded.length && ignored < 8; i++) {
    const char = folded[i] ?? "";
    if (char === "") {
      ignored++;
      continue;
    }
    for (const part of char) {
      const next = step.next.get(part);
      if (!next) return found;
      step = next;
    }
    if (step.id !== undefined) found = { id: step.id, end: i + 1 };
  }
  return found;
}

const PARTNER: Record<string, string> = {
  "“": "”",
  "‘": "’",
  "「": "」",
  "『": "』",
  "《": "》",
  "〈": "〉",
  "(": ")",
  "（": "）",
};

/** How many opening and closing signs of one pair have no partner in a text. */
function unpaired(text: string, open: string, close: string): { opening: number; closing: number } {
  let depth = 0;
  let lowest = 0;
  for (const char of text) {
    if (char === open) depth++;
    else if (char === close) lowest = Math.min(lowest, --depth);
  }
  return { opening: depth - lowest, closing: -lowest };
}

/** The range with a sign beside it whose partner stands inside: “雪亮”工程, not 雪亮”工程. */
function withQuotes(text: string, range: Range): Range {
  let { start, end } = range;
  const close = PARTNER[text.charAt(start - 1)];
  if (close && unpaired(text.slice(start, end), text.charAt(start - 1), close).closing > 0) start--;
  const after = text.charAt(end);
  const open = Object.keys(PARTNER).find((sign) => PARTNER[sign] === after);
  if (open && unpaired(text.slice(start, end), open, after).opening > 0) end++;
  return { start, end };
}
