import { parseQuery } from "../../search/query.ts";
import { askAhead } from "../../search/run.ts";
import { openSearch } from "../../search/searcher.ts";

/** While one still types: opens the index and asks for the parts that the words will need. What fails is said by the search. */
export function warmUp(q: string): void {
  const query = parseQuery(q);
  if (query.groups.length === 0) return;
  openSearch().then(
    ({ store }) => askAhead(query, store),
    () => undefined,
  );
}
