/** How much a function does, counted and not timed: look-ups in maps and sets, and elements that lists are searched or copied by. */
export function workOf(run: () => unknown): number {
  let count = 0;
  const undo: (() => void)[] = [];
  const watch = <T extends object>(owner: T, name: keyof T, cost: (self: unknown) => number) => {
    const own = owner[name] as (...args: unknown[]) => unknown;
    const watched = function (this: unknown, ...args: unknown[]) {
      count += cost(this);
      return own.apply(this, args);
    };
    Object.defineProperty(owner, name, { value: watched, configurable: true, writable: true });
    undo.push(() => Object.defineProperty(owner, name, { value: own, configurable: true, writable: true }));
  };
  const length = (self: unknown) => (self as unknown[]).length;
  for (const owner of [Map.prototype, Set.prototype]) watch(owner, "has", () => 1);
  watch(Map.prototype, "get", () => 1);
  for (const name of ["indexOf", "includes", "shift", Symbol.iterator] as const) watch(Array.prototype, name, length);
  try {
    run();
  } finally {
    for (const mend of undo) mend();
  }
  return count;
}
