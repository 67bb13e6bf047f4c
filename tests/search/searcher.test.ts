import { beforeEach, describe, expect, test, vi } from "vitest";
import { LoadError } from "../../src/search/load.ts";

/** When the index is opened, kept and forgotten; with a real index: failures.test.ts. */

let attempts: number[];
let folders: string[];
let failures: (() => void)[];
/** What opening it comes to, one after the other; well, when nothing more is said. */
let opening: (Error | undefined)[];

vi.mock("../../src/search/pagefind-store.ts", () => ({
  openStore: async (folder: string, attempt: number, onFailure: () => void) => {
    folders.push(folder);
    attempts.push(attempt);
    failures.push(onFailure);
    const error = opening.shift();
    if (error) throw error;
    return `store ${attempts.length}`;
  },
}));
vi.stubGlobal("fetch", async (url: string, { cache }: RequestInit) => {
  expect([url, cache]).toEqual(["/pagefind/names.json", "no-cache"]);
  return new Response('{"plans":[]}');
});

beforeEach(() => {
  vi.resetModules();
  attempts = [];
  folders = [];
  failures = [];
  opening = [];
});
const fresh = () => import("../../src/search/searcher.ts");
const error = (reason: "gone" | "wrong" | "cut" | "server") => new LoadError("x", reason);

describe("the index", () => {
  test("is opened once, with the names", async () => {
    const { openSearch, withSearch } = await fresh();
    const [one, two] = await Promise.all([openSearch(), openSearch()]);
    expect(one).toBe(two);
    expect(one).toEqual({ store: "store 1", names: { plans: [] }, updated: false });
    expect(await withSearch(async ({ store }) => store)).toBe("store 1");
    expect({ attempts, folders }).toEqual({ attempts: [0], folders: ["/pagefind/"] });
  });

  test("that did not open is opened anew by the next who asks, at another address", async () => {
    const { openSearch } = await fresh();
    opening = [error("cut")];
    await expect(openSearch()).rejects.toThrow("cut");
    expect(await openSearch()).toMatchObject({ store: "store 2" });
    expect(attempts).toEqual([0, 1]);
  });

  test("of which a part failed is forgotten; a failure that comes late forgets no newer one", async () => {
    const { openSearch } = await fresh();
    await openSearch();
    failures[0]?.();
    expect(await openSearch()).toMatchObject({ store: "store 2" });
    failures[0]?.();
    expect(await openSearch()).toMatchObject({ store: "store 2" });
    expect(attempts).toEqual([0, 1]);
  });
});

describe("work with it", () => {
  test.each(["gone", "wrong"] as const)("that finds a file %s is done once more on a new index", async (reason) => {
    // The modules of a fresh page have a class of their own.
    const { withSearch } = await fresh();
    const { LoadError: Own } = await import("../../src/search/load.ts");
    const stores: unknown[] = [];
    const work = async ({ store }: { store: unknown }) => {
      if (stores.push(store) === 1) throw new Own("x", reason);
      return "done";
    };
    expect(await withSearch(work)).toBe("done");
    expect(stores).toEqual(["store 1", "store 2"]);
  });

  test("that fails twice fails, and the next begins anew", async () => {
    const { withSearch, openSearch } = await fresh();
    const { LoadError: Own } = await import("../../src/search/load.ts");
    let times = 0;
    const work = async () => {
      times++;
      throw new Own("x", "gone");
    };
    await expect(withSearch(work)).rejects.toThrow("gone");
    expect(times).toBe(2);
    expect(await openSearch()).toMatchObject({ store: "store 3" });
  });

  test.each(["cut", "server"] as const)(
    "that is %s is not done again: a new index would not come either",
    async (reason) => {
      const { withSearch, openSearch } = await fresh();
      const { LoadError: Own } = await import("../../src/search/load.ts");
      let times = 0;
      const work = async () => {
        times++;
        throw new Own("x", reason);
      };
      await expect(withSearch(work)).rejects.toThrow(reason);
      expect(times).toBe(1);
      expect(await openSearch()).toMatchObject({ store: "store 2" });
    },
  );
});
