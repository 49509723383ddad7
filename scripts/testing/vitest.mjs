import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { usualHome } from "../setup/environment.mjs";
import { runLoudly } from "../setup/run.mjs";

/** Runs one project of vitest.config.ts and counts its tests; in CI a skipped test is a failed one. */
export async function vitestProject(project, rest, env = {}) {
  const report = freshReport(`${project}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const args = ["node_modules/vitest/vitest.mjs", "run", "--project", project, ...reporters, ...rest];
  const exitCode = await runLoudly(args, { env });
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(readFileSync(report, "utf8"));
  return judge({ exitCode, passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests });
}

/** A runner may end badly with every test passed: a file that does not load, an error outside any test. */
export function judge({ exitCode, passed, failed, skipped }) {
  const refused = process.env.CI ? skipped : 0;
  if (skipped > 0) console.log(`${skipped} skipped${process.env.CI ? ", which counts as failed here" : ""}`);
  return { passed, failed: exitCode !== 0 && failed + refused === 0 ? 1 : failed + refused };
}

export function freshReport(name) {
  const report = join(usualHome, "logs", name);
  mkdirSync(join(usualHome, "logs"), { recursive: true });
  rmSync(report, { force: true });
  return report;
}
