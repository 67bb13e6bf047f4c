/** What a reader asks of a comparison; the address holds all of it. */
export interface CompareState {
  /** Theme id; empty for all. */
  theme: string;
  /** Status that at least one plan must have; empty for any. */
  status: string;
  order: "" | "plans";
  /** Plans shown. */
  plans: string[];
}

/** Values that an address may hold. */
export interface Known {
  themes: readonly string[];
  statuses: readonly string[];
  plans: readonly string[];
}

/** The state that an address asks for, as near as it can be had, and what in it is not known here. */
export function readState(query: URLSearchParams, known: Known): { state: CompareState; unknown: string[] } {
  const unknown: string[] = [];
  const pick = (name: string, values: readonly string[]): string => {
    const value = query.get(name) ?? "";
    if (value === "" || values.includes(value)) return value;
    unknown.push(value);
    return "";
  };
  const theme = pick("theme", known.themes);
  const status = pick("status", known.statuses);
  const order = pick("order", ["plans"]) === "plans" ? "plans" : "";
  const asked = (query.get("plans") ?? "").split(",").filter(Boolean);
  unknown.push(...asked.filter((id) => !known.plans.includes(id)));
  const plans = known.plans.filter((id) => asked.includes(id));
  return { state: { theme, status, order, plans: plans.length > 0 ? plans : [...known.plans] }, unknown };
}

/** The query of a state, with its question mark; empty where nothing is asked for. */
export function writeState({ theme, status, order, plans }: CompareState, all: readonly string[]): string {
  const query = new URLSearchParams();
  if (theme) query.set("theme", theme);
  if (status) query.set("status", status);
  if (order) query.set("order", order);
  if (plans.length > 0 && plans.length < all.length) query.set("plans", plans.join(","));
  const text = query.toString().replaceAll("%2C", ",");
  return text === "" ? "" : `?${text}`;
}
