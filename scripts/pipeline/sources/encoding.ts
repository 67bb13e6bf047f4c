import { UserError } from "../../shared/errors.ts";

/** Largest text that is read: the longest plan published so far has less than a tenth of it. */
export const MAX_BYTES = 20 * 1024 * 1024;

/** @throws UserError for more bytes than any plan has. */
export function checkSize(bytes: number, name: string): void {
  if (bytes > MAX_BYTES) throw new UserError(`${name}: ${bytes} bytes; a plan may have ${MAX_BYTES} (20 MB) at most`);
}

/**
 * The text of `bytes`: UTF-8 or UTF-16 with or without BOM, else GB18030; or `declared`, the encoding that the file itself names,
 * where the bytes fit it. The BOM is kept, so that offsets are those of the file as any program reads it.
 * @throws UserError naming `name` and the reason: empty, too large, not a text, unknown encoding (with the byte offset).
 */
export function decode(bytes: Uint8Array, name: string, declared: string | null = null): string {
  if (bytes.length === 0) throw new UserError(`${name}: the file is empty; expected the text of a plan`);
  checkSize(bytes.length, name);
  const wide = utf16(bytes);
  if (wide !== null) return wide;
  const control = firstControl(bytes);
  if (control !== null)
    throw new UserError(
      `${name}: not a text: byte ${control} is the control character 0x${hex(bytes[control])}; save the document as plain text in UTF-8 or GB18030`,
    );
  // No Chinese text is in Latin-1: a page that names it did not think of its encoding.
  const named =
    declared === null || /^(?:iso-8859|windows-125|latin|us-ascii)/u.test(declared) ? null : decodedAs(declared, bytes);
  if (named !== null) return named;
  const utf8 = firstBadByte(bytes, "utf-8");
  if (utf8 === null) return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const gb = firstBadByte(bytes, "gb18030");
  if (gb === null) {
    const text = new TextDecoder("gb18030").decode(bytes);
    if (looksChinese(text)) return text;
  }
  const at = Math.max(utf8, gb ?? 0);
  throw new UserError(
    `${name}: byte ${at} (0x${hex(bytes[at])}) fits neither UTF-8 (fails at byte ${utf8}) nor ${
      gb === null ? "Chinese in GB18030 (the result would hold hardly any Chinese)" : `GB18030 (fails at byte ${gb})`
    }; convert the file to UTF-8`,
  );
}

/** The text of `bytes` in an encoding, or null where they do not fit it or nobody knows it. */
function decodedAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * The text of UTF-16, or null for other bytes. Without a BOM it is known by the NUL beside each line end, and by being
 * Chinese.
 */
function utf16(bytes: Uint8Array): string | null {
  if (bytes.length % 2 !== 0) return null;
  const read = (encoding: string): string | null => decodedAs(encoding, bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return read("utf-16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return read("utf-16be");
  if (!bytes.includes(0)) return null;
  const fits = (text: string | null) => text !== null && !text.includes("\0") && looksChinese(text);
  return [read("utf-16le"), read("utf-16be")].find(fits) ?? null;
}

/** Tab, line feed, vertical tab, form feed, carriage return, and the file end mark that old editors write. */
const SPACING = new Set([9, 10, 11, 12, 13, 26]);

/**
 * Offset of the first control character of a file that is no text, or null: any NUL shows that it is none, other
 * control characters only where there are more of them than a scrape leaves behind.
 */
function firstControl(bytes: Uint8Array): number | null {
  let first: number | null = null;
  let count = 0;
  for (const [at, byte] of bytes.entries()) {
    if (byte >= 32 || SPACING.has(byte)) continue;
    if (byte === 0) return at;
    first ??= at;
    count++;
  }
  return count > bytes.length / 500 ? first : null;
}

const hex = (byte: number | undefined): string => (byte ?? 0).toString(16).padStart(2, "0");

/** Offset of the first byte that is not `encoding`, or null. TextDecoder does not report it, so prefixes are bisected. */
export function firstBadByte(bytes: Uint8Array, encoding: string): number | null {
  const fits = (length: number, whole: boolean): boolean => {
    try {
      new TextDecoder(encoding, { fatal: true }).decode(bytes.subarray(0, length), { stream: !whole });
      return true;
    } catch {
      return false;
    }
  };
  if (fits(bytes.length, true)) return null;
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (fits(middle, false)) good = middle;
    else bad = middle;
  }
  return Math.min(good, bytes.length - 1);
}

/**
 * GB18030 decodes almost any bytes; in a plan most characters beyond ASCII are in daily use, and
 * Latin letters are fewer than they are (Latin-1 gives a rare Han character here and there).
 */
function looksChinese(text: string): boolean {
  const beyond = text.match(/[^\0-\x7f]/gu)?.length ?? 0;
  const latin = text.match(/[A-Za-z]/g)?.length ?? 0;
  const usual = text.match(/[\u4e00-\u9fa5\u3000-\u303f\uff00-\uffef\u2010-\u2030]/gu)?.length ?? 0;
  return usual >= beyond * 0.8 && beyond >= latin;
}
