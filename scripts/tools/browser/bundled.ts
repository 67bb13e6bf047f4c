import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { fontsEnv } from "./fonts.ts";

const pack = resolve("node_modules/@sparticuz/chromium");
/** Where what is unpacked is kept. */
export const cache = resolve("node_modules/.cache/duidu");

/** The unpacking that goes on in this process: browsers that are started together wait for the one. */
let unpacking: Promise<void> | undefined;

/**
 * Unpacks the Chromium that the npm package @sparticuz/chromium carries, once, and gives its path and the environment it
 * needs where the system has none of the libraries (NSS, expat) or fonts it looks for.
 */
export async function unpackBundledChromium(): Promise<{ executablePath: string; env: Record<string, string> }> {
  const { version } = JSON.parse(readFileSync(join(pack, "package.json"), "utf8"));
  const folder = join(cache, `chromium-${version}`);
  if (!existsSync(folder)) unpacking ??= unpackInto(folder);
  await unpacking;
  const env: Record<string, string> = { ...definedOnly(process.env) };
  // After the folders the user names, and before the system's: NSS must come from one place as a whole.
  env.LD_LIBRARY_PATH = [env.LD_LIBRARY_PATH, join(folder, "al2023", "lib")].filter(Boolean).join(delimiter);
  Object.assign(env, fontsEnv(join(cache, "fonts-bundled.conf"), [join(folder, "fonts")]));
  return { executablePath: join(folder, "chromium"), env };
}

// The package always unpacks into the folder for temporary files and takes what it finds there, even half of a file that
// an interrupted run left: it gets a folder of its own, which is given its name when it is whole.
async function unpackInto(folder: string): Promise<void> {
  mkdirSync(cache, { recursive: true });
  const partial = mkdtempSync(join(cache, "unpacking-"));
  const { TMPDIR } = process.env;
  process.env.TMPDIR = partial;
  try {
    const { default: bundled, inflate } = await import("@sparticuz/chromium");
    await bundled.executablePath();
    await inflate(join(pack, "bin", "al2023.tar.br"));
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
  }
  try {
    renameSync(partial, folder);
  } catch (error) {
    rmSync(partial, { recursive: true });
    if (!existsSync(folder)) throw error; // otherwise another process was faster
  }
}

/** An environment as a program is started with it. */
export function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
