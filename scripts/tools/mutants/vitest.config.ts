import { defineConfig } from "vitest/config";

/** The tests of one room, for StrykerJS (index.ts beside this file says which). */
export default defineConfig({
  test: {
    // A test that hangs is ended by StrykerJS; one that is slow has not noticed anything.
    testTimeout: 10 * 60 * 1000,
    include: [`${process.env.MUTANTS_TESTS}/**/*.test.ts`],
    // Those that take whole plans or a whole index through: seconds each. What they notice, the small ones have to.
    exclude: [
      "tests/pipeline/address/permanence.test.ts",
      "tests/pipeline/compare/phrases.test.ts",
      "tests/search/failures.test.ts",
      "tests/search/find.test.ts",
    ],
  },
});
