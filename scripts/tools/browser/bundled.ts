import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";

const pack = resolve("node_modules/@sparticuz/chromium");
const cache = resolve("node_modules/.cache/duidu");

/**
 * Unpacks the Chromium that the npm package @sparticuz/chromium carries, once, and gives its path and the environment it
 * needs where the system has none of the libraries (NSS, expat) or fonts it looks for.
 */
export async function unpackBundledChromium(): Promise<{ executablePath: string; env: Record<string, string> }> {
  const { version } = JSON.parse(readFileSync(join(pack, "package.json"), "utf8"));
  const folder = join(cache, `chromium-${version}`);
  if (!existsSync(folder)) await unpackInto(folder);
  const env: Record<string, string> = { ...definedOnly(process.env) };
  // After the folders the user names, and before the system's: NSS must come from one place as a whole.
  env.LD_LIBRARY_PATH = [env.LD_LIBRARY_PATH, join(folder, "al2023", "lib")].filter(Boolean).join(delimiter);
  if (!existsSync("/etc/fonts/fonts.conf")) env.FONTCONFIG_FILE = join(folder, "fonts.conf");
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
  writeFileSync(join(partial, "fonts.conf"), fontsConf(folder));
  try {
    renameSync(partial, folder);
  } catch (error) {
    rmSync(partial, { recursive: true });
    if (!existsSync(folder)) throw error; // otherwise another process was faster
  }
}

function fontsConf(folder: string): string {
  const dirs = [join(folder, "fonts"), "/usr/share/fonts", "/usr/local/share/fonts"];
  const inner = [...dirs.map((dir) => `<dir>${dir}</dir>`), `<cachedir>${join(folder, "fonts-cache")}</cachedir>`];
  return `<?xml version="1.0"?>\n<fontconfig>\n${inner.join("\n")}\n</fontconfig>\n`;
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
