import { createHash } from "node:crypto";
import { fold } from "../../../src/text/chars.ts";

/** Fingerprint of a text: the first 12 hexadecimal digits of the SHA-256 of its folded form (NFKC, no white space). */
export const fingerprint = (text: string): string => createHash("sha256").update(fold(text)).digest("hex").slice(0, 12);
