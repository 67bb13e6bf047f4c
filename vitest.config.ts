import { defineConfig } from "vitest/config";

// Long enough for any machine: no test fails because it was slow, but a hung one ends.
const noHurry = 10 * 60 * 1000;

const shared = {
  environment: "node",
  testTimeout: noHurry,
  hookTimeout: noHurry,
  expect: { poll: { timeout: noHurry } },
  // Two files at a time, of both kinds: a browser test leaves half of two cores idle.
  maxWorkers: 2,
  sequence: { groupOrder: 1 },
} as const;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...shared,
          name: "unit",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/browser/**"],
        },
      },
      {
        test: {
          ...shared,
          name: "browser",
          include: ["tests/browser/**/*.test.ts"],
          globalSetup: ["tests/browser/global-setup.ts"],
        },
      },
    ],
  },
});
