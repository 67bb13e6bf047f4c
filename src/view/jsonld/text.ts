import type { Thing, WithContext } from "schema-dts";

/**
 * A thing as the text of a `script` element of type application/ld+json: no text in it can end the element, and none
 * starts a comment or another script.
 */
export const jsonLdText = (thing: WithContext<Thing>): string => JSON.stringify(thing).replaceAll("<", "\\u003c");

/** A thing as the root of a JSON-LD document. */
export const withContext = <T extends Thing & object>(thing: T): WithContext<T> =>
  ({ "@context": "https://schema.org", ...thing }) as WithContext<T>;
