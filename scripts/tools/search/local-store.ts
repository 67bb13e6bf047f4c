import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";

/** Bytes read from Pagefind bundles on the disk, as a host that compresses would send them. */
export interface Meter {
  take(): number;
}

/** Files of Pagefind that are compressed already. */
const PACKED = /\.(?:pf_\w+|pagefind)$/;

/**
 * Lets Pagefind's browser script run here on bundles of the disk: from now on `fetch` reads `file:` addresses. Other
 * addresses go where they always went.
 */
export function fetchFromDisk(): Meter {
  const network = globalThis.fetch;
  let bytes = 0;
  globalThis.fetch = async (input, init) => {
    const [address = ""] = String(input instanceof Request ? input.url : input).split("?");
    if (!address.startsWith("file:")) return network(input, init);
    const body = readFileSync(fileURLToPath(address));
    bytes += PACKED.test(address) ? body.length : gzipSync(body, { level: 6 }).length;
    return new Response(body);
  };
  return {
    take: () => {
      const taken = bytes;
      bytes = 0;
      return taken;
    },
  };
}

/** The address of a folder, as `openStore` takes it. */
export const folderUrl = (folder: string): string => `${pathToFileURL(resolve(folder)).href}/`;

/** Compressed bytes of one file. */
export const packedSize = (path: string): number => gzipSync(readFileSync(path), { level: 6 }).length;

export const kb = (bytes: number): string => `${Math.round(bytes / 1024)} KB`;
export const median = (list: readonly number[]): number =>
  list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;
