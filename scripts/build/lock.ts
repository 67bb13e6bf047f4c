import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
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
      const file = openSync(path, "wx");
      writeSync(file, String(process.pid));
      closeSync(file);
      const unlock = () => rmSync(path, { force: true });
      process.once("exit", unlock);
      return () => {
        process.off("exit", unlock);
        unlock();
      };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      const holder = Number(readFileSync(path, "utf8"));
      // An empty lock is one that is being written.
      if (holder === 0 || isAlive(holder))
        throw new UserError(
          `another build${holder === 0 ? "" : ` (process ${holder})`} goes on in this folder; wait for its end, or delete ${path} if there is none`,
        );
      rmSync(path, { force: true });
    }
  }
  throw new UserError(`${path}: taken by another build at this moment; run the command again`);
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
