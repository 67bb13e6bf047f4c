/** What citations need to know of a document; `null` is what our copy does not state. */
export interface CitedDocument {
  /** Plan id. */
  id: string;
  /** Title with full-width punctuation. */
  title: string;
  place: string;
  /** Kind of document in words. */
  kind: string;
  issuer: string | null;
  /** Document number (发文字号). */
  number: string | null;
  /** Day of issue or, failing that, of signing, YYYY-MM-DD. */
  date: string | null;
  /** What our copy is, in words. */
  copy: string;
  /** Site-absolute address of the plan's page, base path included. */
  page: string;
}

/** What a reading page gives its script to cite with: once a page, as JSON in `data-cite`. */
export interface CitePage {
  document: CitedDocument;
  /** Headings above the page's own, from the top. */
  above: string[];
  /** Origin for addresses in citations; empty: the browser's. */
  origin: string;
  /** Where errors are reported, with {id} and {url}; null where the site names none. */
  report: string | null;
  /** Address of the search page, base path included. */
  search: string;
}
