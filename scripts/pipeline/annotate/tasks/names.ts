import { type Role, VERBS } from "../../parse/agencies/labels.ts";
import { DEADLINE, ETC_TAIL, splitNames } from "../../parse/agencies/names.ts";

/** A name of a list with the role that a verb gives it. */
export interface NamedRole {
  name: string;
  role: Role;
}

/** The names of a list, 等 and verbs left out; a verb gives its role to the names since the verb before. */
export function namesIn(list: string): NamedRole[] {
  const names: NamedRole[] = [];
  /** Names since the last verb. */
  let open: NamedRole[] = [];
  let role: Role = "lead";
  for (const item of itemsOf(list)) {
    const { lead, partner, verb } = partsOfItem(item);
    const add = (text: string) => {
      const name = text.replace(ETC_TAIL, "");
      if (name !== "" && !DEADLINE.test(name)) open.push({ name, role });
    };
    add(lead);
    if (partner !== undefined) {
      role = "cooperating";
      add(partner);
    }
    if (verb === "") continue;
    if (roleOfVerb(verb) === "cooperating") for (const entry of open) entry.role = "cooperating";
    names.push(...open);
    open = [];
    role = "lead";
  }
  return [...names, ...open];
}

const roleOfVerb = (verb: string): Role =>
  /配合|参与|参加|协助|协同|协办|支持/u.test(verb) && !/牵头|负责/u.test(verb) ? "cooperating" : "lead";

/** 市发改局会同市财政局负责: who leads, who joins, and the verb at the end. */
function partsOfItem(item: string): { lead: string; partner: string | undefined; verb: string } {
  const plain = item.replace(/^(?:[由请]|同时)(?=[市县区省各])/u, "");
  const verb = VERBS.exec(plain)?.[0] ?? "";
  const names = plain.slice(0, plain.length - verb.length);
  const joined = /^(.*?[局委办厅部府院会])(?:会同|联合|商)(.+)$/u.exec(names);
  return { lead: joined?.[1] ?? names, partner: joined?.[2], verb };
}

/** A kind of places that is followed by another, and that other: 各区、县级市, 各镇、街道. */
const PLACES = /^各.{0,6}[县区市镇乡办道]$/u;
const MORE_PLACES = /^(?:县级市|[县区市镇乡]|街道|乡镇|镇办|开发区|园区|功能区)(?:人民)?(?:政府|办事处|管委会)?$/u;

/** The items of a list; kinds of places that belong together are one, with the sign between them. */
function itemsOf(list: string): string[] {
  const items: string[] = [];
  for (const item of splitNames(list)) {
    const last = items.at(-1);
    if (last !== undefined && PLACES.test(last) && MORE_PLACES.test(item)) {
      const start = list.indexOf(last);
      const end = list.indexOf(item, start + last.length) + item.length;
      items[items.length - 1] = list.slice(start, end);
    } else items.push(item);
  }
  return items;
}
