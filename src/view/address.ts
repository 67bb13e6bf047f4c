import { href } from "./href.ts";

/** Makes the address of a page or file from its site-absolute path (`/plans/…`). */
export type Address = (path: string) => string;

/** Addresses as other programs are given them: whole where the site knows its origin, else from its root. */
export const addressAt =
  (origin: URL | undefined): Address =>
  (path) =>
    origin ? new URL(href(path), origin).href : href(path);
