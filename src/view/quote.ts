import { forDisplay } from "../text/typography.ts";

/** A quotation, and the same with marks where there are any. */
export interface Quoted {
  quote: string;
  marked?: string | undefined;
}

/** A quotation with its marks, in the source's characters. */
export const markedQuote = ({ quote, marked }: Quoted): string => marked ?? quote;

/** A quotation with its marks, as it is shown. */
export const quoteText = (quoted: Quoted): string => forDisplay(markedQuote(quoted));
