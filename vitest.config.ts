import { defineConfig } from "vitest/config";

// Long enough for any machine: no test fails because it was slow, but a hung one ends.
const noHurry = 10 * 60 * 1000;

export default defineConfig({
  test: {
    environment: "node",
    testTimeout: noHurry,
    hookTimeout: noHurry,
    projects: [
      {
        test: {
          name: "unit",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/browser/**"],
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.ts"],
          globalSetup: ["tests/browser/global-setup.ts"],
          // One browser for all files, one file after the other, when the other tests are through.
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
