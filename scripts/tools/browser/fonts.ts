import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";

/**
 * Fonts for the browsers that tests and tools start. A machine without any Chinese font would show boxes of some other width, and print
 * no Chinese text at all: the tests would then say more of the machine than of the pages. So a Chinese font of the
 * dependencies (ZCOOL XiaoWei, OFL 1.1, 6 MB) stands behind those of the system, which come first by their names in the style sheets.
 */
const CHINESE = resolve("node_modules/@expo-google-fonts/zcool-xiaowei/400Regular");

/** Writes a configuration for fontconfig (Linux) that adds `folders` to the system's fonts; gives the environment that names it. */
export function fontsEnv(file: string, folders: readonly string[] = []): Record<string, string> {
  if (process.platform !== "linux") return {};
  const dirs = [...folders, "/usr/share/fonts", "/usr/local/share/fonts", CHINESE];
  const inner = [
    '<include ignore_missing="yes">/etc/fonts/fonts.conf</include>',
    ...dirs.map((dir) => `<dir>${dir}</dir>`),
    `<cachedir>${file}.cache</cachedir>`,
  ];
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `<?xml version="1.0"?>\n<fontconfig>\n${inner.join("\n")}\n</fontconfig>\n`);
  return { FONTCONFIG_FILE: file };
}
