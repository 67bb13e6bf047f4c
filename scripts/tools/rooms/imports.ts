import { posix } from "node:path";
import ts from "typescript";

/** An import of a file of the project (a path from its folder) or of a package. */
export interface Import {
  from: string;
  to: string;
  line: number;
}

/** The parts of an .astro file that are TypeScript: its front matter and its scripts. Other files are one part. */
function codeParts(path: string, text: string): { code: string; at: number }[] {
  if (!path.endsWith(".astro")) return [{ code: text, at: 0 }];
  return [...text.matchAll(/^---\n([\s\S]*?)^---$|<script\b[^>]*>([\s\S]*?)<\/script>/gm)].map((match) => {
    const code = match[1] ?? match[2] ?? "";
    return { code, at: match.index + match[0].indexOf(code) };
  });
}

/** All imports of a source file, types included, as TypeScript's own scanner finds them. */
export function importsOf(path: string, text: string): Import[] {
  return codeParts(path, text).flatMap(({ code, at }) =>
    ts.preProcessFile(code, true, true).importedFiles.map(({ fileName, pos }) => ({
      from: path,
      to: fileName.startsWith(".") ? posix.join(posix.dirname(path), fileName) : fileName,
      line: text.slice(0, at + pos).split("\n").length,
    })),
  );
}
