import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { buildWeb } from "../setup/build.mjs";
import { freePort } from "../setup/cluster.mjs";
import { openSecrets, usualHome } from "../setup/environment.mjs";
import { runLoudly } from "../setup/run.mjs";
import { step } from "../setup/say.mjs";
import { seed } from "../setup/seeding.mjs";
import { startServer } from "../setup/server.mjs";
import { copyTemplate } from "../setup/test-database.mjs";
import { requireBrowser } from "./chromium.mjs";
import { freshReport, judge } from "./vitest.mjs";

/** Plays the browser stories against a fresh demo county behind the production build. */
export async function browserTests(templateUrls, rest) {
  const chromium = requireBrowser();
  await buildWeb();
  const port = await freePort();
  const urls = await copyTemplate(templateUrls, "zy_browser");
  const env = {
    ...openSecrets(join(usualHome, "browser")),
    ...urls,
    NEXTAUTH_URL: `http://localhost:${port}`,
    LOG_LEVEL: "warn",
  };
  const { people } = await step("Loading the demo county", () => seed(["--size", "demo"], env));
  const server = await step("Starting the web server", () => startServer({ env, port }));
  try {
    return await play(
      { ...env, CHROMIUM: chromium, BASE_URL: env.NEXTAUTH_URL, ZHENGYOU_PEOPLE: JSON.stringify(people) },
      rest,
    );
  } finally {
    await server.stop();
  }
}

// Pages are only looked at, so two may be looked at together; whoever changes the county goes alone.
const turns = [
  ["--project=desktop", "--project=phone", "--fully-parallel", "--workers=2", "--output=test-results/pages"],
  ["--project=story", "--project=walls", "--project=actions", "--output=test-results/stories"],
];

async function play(env, rest) {
  const played = [];
  for (const turn of rest.length > 0 ? [rest] : turns) played.push(await playTurn(env, turn));
  const sum = (name) => played.reduce((total, told) => total + told[name], 0);
  return { passed: sum("passed"), failed: sum("failed") };
}

async function playTurn(env, chosen) {
  const report = freshReport("browser.json");
  const args = ["node_modules/@playwright/test/cli.js", "test", "--reporter=list,json", ...chosen];
  const exitCode = await runLoudly(args, { env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report } });
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { expected, unexpected, flaky, skipped } = JSON.parse(readFileSync(report, "utf8")).stats;
  return judge({ exitCode, passed: expected, failed: unexpected + flaky, skipped });
}
