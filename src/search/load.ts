/**
 * Why a file of the index could not be had: no answer came or it broke off, none came in time, there is no such file (any
 * more), the server says that it cannot, or what came is not what it should be.
 */
export type Reason = "cut" | "slow" | "gone" | "server" | "wrong";

/** A file of the index that could not be had. What depends on it is not known; it must never count as "nothing". */
export class LoadError extends Error {
  // Declared alone: a field in older browsers takes a helper, in a file of its own.
  declare readonly url: string;
  declare readonly reason: Reason;
  /** The server's answer, where it gave one. */
  declare readonly status: number | undefined;

  constructor(url: string, reason: Reason, { status, cause }: { status?: number; cause?: unknown } = {}) {
    super(`${url}: ${reason}${status === undefined ? "" : ` ${status}`}`, { cause });
    this.name = "LoadError";
    this.url = url;
    this.reason = reason;
    this.status = status;
  }
}

/**
 * The browser cannot run the program of the search: it has no WebAssembly, or knows no Content-Security-Policy that allows
 * that and nothing else ('wasm-unsafe-eval': Chrome 97, Firefox 102, Safari 16; before 102 Firefox allowed it always).
 */
export class UnsupportedError extends Error {
  constructor(cause: unknown) {
    super("the browser does not run WebAssembly here", { cause });
    this.name = "UnsupportedError";
  }
}

/** Whether the site may have been rebuilt since the index was opened: then the same file will not come, but a new index may. */
export const outdated = (error: unknown): boolean =>
  error instanceof LoadError && (error.reason === "gone" || error.reason === "wrong");

/** Milliseconds before a file that failed is asked for again. */
const PAUSE = 200;

/** Milliseconds that a server has to answer, and again to send what it answers. */
export const PATIENCE = 20_000;

type Read<T> = (body: ArrayBuffer) => T | Promise<T>;

/**
 * A file of the index as `read` understands it. One that fails is asked for once more, past the browser's cache, which may
 * have kept the failure; one that was waited for long enough is not. @throws LoadError when it fails again.
 */
export async function load<T>(url: string, read: Read<T>, cache: RequestCache = "default"): Promise<T> {
  try {
    return await ask(url, read, cache);
  } catch (error) {
    if (error instanceof LoadError && error.reason === "slow") throw error;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    return ask(url, read, "reload");
  }
}

/** A JSON file of the index. @throws LoadError */
export const loadJson = <T>(url: string, cache?: RequestCache): Promise<T> =>
  load(url, (body) => JSON.parse(new TextDecoder().decode(body)) as T, cache);

async function ask<T>(url: string, read: Read<T>, cache: RequestCache): Promise<T> {
  const waiting = new AbortController();
  const broken = (reason: Reason) => (cause: unknown) => {
    throw new LoadError(url, waiting.signal.aborted ? "slow" : reason, { cause });
  };
  const clock = () => setTimeout(() => waiting.abort(), PATIENCE);
  let timer = clock();
  try {
    const response = await fetch(url, { cache, signal: waiting.signal }).catch(broken("cut"));
    const { ok, status } = response;
    if (!ok) throw new LoadError(url, status === 404 || status === 410 ? "gone" : "server", { status });
    clearTimeout(timer);
    timer = clock();
    const body = await response.arrayBuffer().catch(broken("cut"));
    clearTimeout(timer);
    return await Promise.resolve(body).then(read).catch(broken("wrong"));
  } finally {
    clearTimeout(timer);
  }
}
