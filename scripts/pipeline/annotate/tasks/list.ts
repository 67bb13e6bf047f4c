import { groupsOf } from "../../parse/agencies/brackets.ts";
import { BRACKETED, LABEL, type Role, roleOf, VERBS } from "../../parse/agencies/labels.ts";
import { DEADLINE, ETC, isGeneral, split, TOWN } from "../../parse/agencies/names.ts";

export interface Named {
  leads: string[];
  cooperating: string[];
  others: string[];
}

/** Cuts a list, parentheses included, into names with their roles. */
export function readList(raw: string): Named {
  const text = unwrap(raw);
  const named: Named = { leads: [], cooperating: [], others: [] };
  const parts = labelled(text);
  const hasLead = parts.some(({ role }) => role === "lead");
  for (const { role, list } of parts) {
    if (role === "none") continue;
    for (const { name, verb } of namesIn(list)) {
      const as = role === null ? verb : role === "responsible" ? (hasLead ? "cooperating" : "lead") : role;
      if (isGeneral(name) || TOWN.test(name)) add(named.others, name);
      else if (as === "cooperating") add(named.cooperating, name);
      else add(named.leads, name);
    }
  }
  return named;
}

const add = (names: string[], name: string): void => {
  if (!names.includes(name)) names.push(name);
};

/** A list without the parentheses around it; those of several lists become separators. */
function unwrap(raw: string): string {
  const marked = raw.replace(
    BRACKETED,
    (_all, role: string, noun: string | undefined) => `；${role}${noun ?? "单位"}：`,
  );
  const groups = groupsOf(marked);
  const drop = new Set<number>();
  let reach = 0;
  for (const { start, end, closed } of groups) {
    const before = marked.slice(reach, start);
    if (start < reach || !/^[\s,，;；。、.]*$/u.test(before)) continue;
    drop.add(start);
    if (closed) drop.add(end - 1);
    reach = end;
  }
  return [...marked].map((char, i) => (drop.has(i) ? "；" : char)).join("");
}

/** The parts of a list: what stands before its first label (no role), then each label with its names. */
function labelled(text: string): { role: Role | null; list: string }[] {
  const labels = [...text.matchAll(LABEL)];
  const first = labels[0]?.index ?? text.length;
  const parts: { role: Role | null; list: string }[] = [{ role: null, list: text.slice(0, first) }];
  labels.forEach((label, i) => {
    const start = label.index + label[0].length;
    parts.push({
      role: roleOf(label[1] ?? "", label[2]),
      list: text.slice(start, labels[i + 1]?.index ?? text.length),
    });
  });
  return parts;
}

/** A list of kinds of places goes on: 各区、县级市, 各镇、街道. */
const GOES_ON = /^(?:县级市|[县区市镇乡]|街道|乡镇|镇办|开发区|园区|功能区)(?:人民)?(?:政府|办事处|管委会)?$/u;

/** The names of a list, 等 and verbs left out; a verb gives its role to the names before it. */
function namesIn(list: string): { name: string; verb: Role }[] {
  const items: string[] = [];
  for (const item of split(list)) {
    const last = items.at(-1);
    if (last !== undefined && /^各.{0,6}[县区市镇乡办道]$/u.test(last) && GOES_ON.test(item)) {
      const at = list.indexOf(item, list.indexOf(last) + last.length);
      items[items.length - 1] = list.slice(list.indexOf(last), at + item.length);
    } else items.push(item);
  }
  const names: { name: string; verb: Role }[] = [];
  let pending = 0;
  let role: Role = "lead";
  for (const item of items) {
    const plain = item.replace(/^(?:[由请]|同时)(?=[市县区省各])/u, "");
    const verb = VERBS.exec(plain)?.[0] ?? "";
    const [before, after] = joined(verb === "" ? plain : plain.slice(0, -verb.length));
    for (const piece of [before, after]) {
      const name = (piece ?? "").replace(ETC, "");
      if (name !== "" && !DEADLINE.test(name)) names.push({ name, verb: role });
      if (piece === before && after !== undefined) role = "cooperating";
    }
    if (verb !== "") {
      const meant: Role =
        /配合|参与|参加|协助|协同|协办|支持/u.test(verb) && !/牵头|负责/u.test(verb) ? "cooperating" : "lead";
      if (meant === "cooperating") for (const entry of names.slice(pending)) entry.verb = meant;
      pending = names.length;
      role = "lead";
    }
  }
  return names;
}

/** 市发改局会同市财政局: who leads, and who joins. */
function joined(item: string): [string, string?] {
  const match = /^(.*?[局委办厅部府院会])(?:会同|联合|商)(.+)$/u.exec(item);
  return match ? [match[1] ?? "", match[2] ?? ""] : [item];
}
