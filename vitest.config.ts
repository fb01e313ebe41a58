import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts", "engine/**/*.test.ts"],
    reporters: ["default", "./tests/count-reporter.ts"],
    setupFiles: "./tests/seed.ts",
    globalSetup: "./tests/surfaces/global-setup.ts",
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
