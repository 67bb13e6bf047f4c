import type { Choice } from "./facets.ts";
import type { Order } from "./find.ts";
import { FACETS, type Facet } from "./record.ts";

/** Everything that a search is: the whole of it stands in the page's address. */
export interface SearchState {
  q: string;
  choice: Choice;
  order: Order;
  /** Whether passages that match only without their punctuation are among the results. */
  loose: boolean;
}

const NAMES = Object.keys(FACETS) as Facet[];

/** The state that an address's parameters give; what is unknown in them is left out. */
function stateOf(params: URLSearchParams): SearchState {
  const choice: Choice = {};
  for (const name of NAMES) {
    const values = [...new Set(params.getAll(name).filter(Boolean))];
    if (values.length > 0) choice[name] = values;
  }
  return {
    q: params.get("q") ?? "",
    choice,
    order: params.get("order") === "plan" ? "plan" : "rank",
    loose: params.get("loose") === "1",
  };
}

/** The state that an address gives: in its query or, where that would be too long for a server, in its fragment. */
export const stateAt = ({ search, hash }: Pick<Location, "search" | "hash">): SearchState =>
  stateOf(new URLSearchParams(search === "" && hash.startsWith("#q=") ? hash.slice(1) : search));

/** Longest query part that every server takes. */
const LONGEST = 4000;

/** The end of the address of a state, in its shortest form: `?q=…`, `#q=…` where it is long, or nothing. */
export function addressOf({ q, choice, order, loose }: SearchState): string {
  const params = new URLSearchParams();
  if (q !== "") params.set("q", q);
  for (const name of NAMES) for (const value of choice[name] ?? []) params.append(name, value);
  if (order !== "rank") params.set("order", order);
  if (loose) params.set("loose", "1");
  const text = params.toString();
  if (text === "") return "";
  return text.length > LONGEST && q !== "" ? `#${text}` : `?${text}`;
}

/** A state that asks for other words and keeps nothing else. */
export const asking = (q: string): SearchState => ({ q, choice: {}, order: "rank", loose: false });
