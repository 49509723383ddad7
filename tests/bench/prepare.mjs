import { join } from "node:path";
import { buildWeb, generateClient } from "../../scripts/setup/build.mjs";
import { bundle, nodeFlags } from "../../scripts/setup/bundle.mjs";
import { openSecrets, usualHome } from "../../scripts/setup/environment.mjs";
import { exitCodes } from "../../scripts/setup/failure.mjs";
import { runLoudly, runQuietly } from "../../scripts/setup/run.mjs";
import { step } from "../../scripts/setup/say.mjs";
import { seed } from "../../scripts/setup/seeding.mjs";
import { unlessDone } from "../../scripts/setup/stamps.mjs";
import { copyTemplate, startTestDatabase } from "../../scripts/setup/test-database.mjs";

const emptyApp = "tests/bench/empty-app";

/** Builds, loads two counties into a database server of this run alone, measures, and takes it all away. Returns the exit code. */
export async function runBench(args) {
  await generateClient();
  await buildWeb();
  await buildEmpty();
  const database = await step("Starting the database", startTestDatabase);
  try {
    const secrets = { ...openSecrets(join(usualHome, "bench")), LOG_LEVEL: "error" };
    const county = async (size) => {
      const urls = await copyTemplate(database.urls, `zy_${size}`);
      await step(`Loading a county of size ${size}`, () => seed(["--size", size], { ...secrets, ...urls }));
      return urls;
    };
    const [demo, prefecture] = [await county("demo"), await county("prefecture")];
    const counties = { BENCH_DEMO: JSON.stringify(demo), BENCH_PREFECTURE: JSON.stringify(prefecture) };
    const program = await bundle("bench", "tests/bench/main.ts");
    return await runLoudly([...nodeFlags, program, ...args], { env: { ...secrets, ...demo, ...counties } });
  } finally {
    database.stop();
  }
}

const buildEmpty = () =>
  unlessDone({ stamp: `${emptyApp}/.next/.stamp`, sources: [`${emptyApp}/app`, "package-lock.json"] }, () =>
    step("Building the empty application", () =>
      runQuietly("build-empty", ["node_modules/next/dist/bin/next", "build", emptyApp], {
        exitCode: exitCodes.build,
        env: { NODE_ENV: "production" },
      }),
    ),
  );
