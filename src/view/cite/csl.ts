import type { CitedDocument } from "./types.ts";

/** Name of this site as the container of what is cited. */
const SITE = "五年规划对读";

interface CslDate {
  "date-parts": [number[]];
}

/** An item of CSL-JSON (https://docs.citationstyles.org, schema 1.0.2), as far as a plan needs it. */
export interface CslItem {
  id: string;
  /** A web page, so that styles for GB/T 7714 print [EB/OL]; see gbt7714.ts. */
  type: "webpage";
  title: string;
  author?: [{ literal: string }];
  number?: string;
  issued?: CslDate;
  "container-title": string;
  genre: string;
  language: "zh-CN";
  note: string;
  URL?: string;
  accessed?: CslDate;
}

const dateParts = (day: string): CslDate => ({ "date-parts": [day.split("-").map(Number)] });

/**
 * A plan for reference managers. What our copy does not state is left out; so are `URL` and `accessed` where they are not
 * given (a file made at build time knows no reader's day, and no address without SITE_URL).
 */
export const cslItem = (
  { id, title, place, kind, issuer, number, date, copy }: CitedDocument,
  url?: string,
  today?: string,
): CslItem => ({
  id,
  type: "webpage",
  title,
  ...(issuer ? { author: [{ literal: issuer }] } : {}),
  ...(number ? { number } : {}),
  ...(date ? { issued: dateParts(date) } : {}),
  "container-title": SITE,
  genre: kind,
  language: "zh-CN",
  note: `${place}。本站所据文本：${copy}。`,
  ...(url ? { URL: url } : {}),
  ...(today ? { accessed: dateParts(today) } : {}),
});

/** CSL-JSON text: always a list, as reference managers import it. */
export const cslJson = (item: CslItem): string => `${JSON.stringify([item], null, 1)}\n`;
