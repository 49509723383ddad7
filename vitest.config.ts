import { defineConfig } from "vitest/config";

const root = import.meta.dirname;
// `server-only` is empty under this condition and throws otherwise; packages outside the bundle need it from Node.
const condition = "react-server";
const onDatabase = {
  globalSetup: ["tests/support/start-database.ts"],
  setupFiles: ["tests/support/own-database.ts"],
  testTimeout: 30_000,
  hookTimeout: 60_000,
};

export default defineConfig({
  resolve: { alias: { "@": root }, conditions: [condition, "node", "default"] },
  ssr: { resolve: { conditions: [condition, "node", "default"] } },
  test: {
    environment: "node",
    pool: "forks",
    execArgv: [`--conditions=${condition}`],
    maxWorkers: 2,
    allowOnly: !process.env.CI,
    projects: [
      { extends: true, test: { name: "unit", include: ["tests/floors.test.ts", "tests/unit/**/*.test.ts"] } },
      { extends: true, test: { name: "integration", include: ["tests/integration/**/*.test.ts"], ...onDatabase } },
      { extends: true, test: { name: "security", include: ["tests/security/**/*.test.ts"], ...onDatabase } },
    ],
  },
});
