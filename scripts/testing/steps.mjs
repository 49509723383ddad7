import { buildWeb, generateClient } from "../setup/build.mjs";
import { Failure } from "../setup/failure.mjs";
import { runLoudly } from "../setup/run.mjs";
import { startTestDatabase } from "../setup/test-database.mjs";
import { browserTests } from "./browser.mjs";
import { vitestProject } from "./vitest.mjs";

/** In the order they run; a step answers how many checks passed and failed. */
const steps = {
  types: { title: "Types", run: types },
  lint: {
    title: "Lint",
    run: () => program(["node_modules/@biomejs/biome/bin/biome", "check", "--error-on-warnings"]),
  },
  unit: { title: "Floors and unit tests", run: (rest) => vitestProject("unit", rest) },
  integration: { title: "Integration tests on PostgreSQL", run: onDatabase("integration") },
  build: { title: "Production build", run: build },
  security: { title: "Security tests", run: onDatabase("security") },
  browser: { title: "Browser tests", run: async (rest, house) => browserTests(await house.database(), rest) },
};

/**
 * Runs the steps named first in `args`, or all of them; what follows goes to the step's own runner.
 * Returns the exit code.
 */
export async function runSteps(args) {
  const other = args.findIndex((word) => !(word in steps));
  const named = other < 0 ? args : args.slice(0, other);
  const rest = args.slice(named.length);
  const chosen = named.length > 0 ? named : Object.keys(steps);
  const house = openHouse();
  const sum = { passed: 0, failed: 0, brokenSteps: [] };
  let stopped = false;
  for (const order of ["SIGINT", "SIGTERM", "SIGHUP", "disconnect"]) process.on(order, () => (stopped = true));
  try {
    await generateClient();
    for (const name of chosen) if (!stopped) await run(name, rest, house, sum);
  } finally {
    await house.close();
  }
  if (sum.brokenSteps.length > 0) console.log(`\nNot in order: ${sum.brokenSteps.join(", ")}`);
  console.log(`\n${sum.passed} passed, ${sum.failed} failed`);
  return sum.failed > 0 || stopped ? 1 : 0;
}

async function run(name, rest, house, sum) {
  const { title, run } = steps[name];
  const started = performance.now();
  console.log(`\n== ${title} ==`);
  const { passed, failed } = await run(rest, house).catch(asFailed);
  sum.passed += passed;
  sum.failed += failed;
  if (failed > 0) sum.brokenSteps.push(name);
  console.log(
    `-- ${title}: ${passed} passed, ${failed} failed, ${((performance.now() - started) / 1000).toFixed(1)} s`,
  );
}

function asFailed(error) {
  console.error(error instanceof Failure ? error.message : error);
  return { passed: 0, failed: 1 };
}

async function types() {
  const next = await program(["node_modules/next/dist/bin/next", "typegen"]);
  return next.failed > 0 ? next : program(["node_modules/typescript/bin/tsc", "--noEmit", "-p", "."]);
}

async function build() {
  await buildWeb();
  return { passed: 1, failed: 0 };
}

async function program(args) {
  return (await runLoudly(args)) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

function onDatabase(project) {
  return async (rest, house) =>
    vitestProject(project, rest, { ZHENGYOU_TEST_URLS: JSON.stringify(await house.database()) });
}

/** One database server for all steps, started by the first that needs it. */
function openHouse() {
  let started;
  return {
    async database() {
      started ??= startTestDatabase();
      return (await started).urls;
    },
    async close() {
      const database = await started?.catch(() => undefined);
      started = undefined;
      database?.stop();
    },
  };
}
