import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { UserError } from "../shared/errors.ts";

/** Holds the number of the process that builds. */
const LOCK = "node_modules/.cache/duidu/build.lock";

/**
 * Keeps a second build out of this folder while the first goes on; gives what ends that. A lock whose process is gone (killed,
 * or the machine restarted) is taken over.
 * @throws UserError where another build goes on.
 */
export function lockBuild(path = LOCK): () => void {
  mkdirSync(dirname(path), { recursive: true });
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      take(path);
      const unlock = () => rmSync(path, { force: true });
      process.once("exit", unlock);
      return () => {
        process.off("exit", unlock);
        unlock();
      };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      const holder = holderOf(path);
      // It ended just now.
      if (holder === null) continue;
      // An empty lock is none of ours.
      if (holder === 0 || isAlive(holder))
        throw new UserError(
          `another build${holder === 0 ? "" : ` (process ${holder})`} goes on in this folder; wait for its end, or delete ${path} if there is none`,
        );
      release(path, holder);
    }
  }
  throw new UserError(`${path}: taken by another build at this moment; run the command again`);
}

/** Makes a lock that holds this process's number from its first moment. @throws EEXIST where there is one. */
function take(path: string): void {
  const own = `${path}.${process.pid}`;
  writeFileSync(own, String(process.pid));
  try {
    linkSync(own, path);
  } finally {
    rmSync(own, { force: true });
  }
}

/**
 * Removes the lock of a process that is gone. Of two builds that found it only one may: the other would remove the lock that the
 * first has taken since.
 */
function release(path: string, gone: number): void {
  const turn = `${path}.release`;
  try {
    take(turn);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    throw new UserError(
      `${path}: taken over by another build at this moment; run the command again (if that does not help, delete ${turn})`,
    );
  }
  try {
    if (holderOf(path) === gone) rmSync(path);
  } finally {
    rmSync(turn, { force: true });
  }
}

/** The process that holds a lock, 0 for an empty one; null where there is none any more. */
function holderOf(path: string): number | null {
  try {
    return Number(readFileSync(path, "utf8"));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

/** Whether a process runs; one of another user counts. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
