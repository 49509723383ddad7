import { buildStyles, generateClient } from "./build.mjs";
import { openEnvironment } from "./environment.mjs";
import { runLoudly } from "./run.mjs";
import { step } from "./say.mjs";
import { fill } from "./start.mjs";

/** `next dev` on the same database that `npm start` uses. */
export async function develop(args) {
  const environment = await step("Starting the database", () => openEnvironment());
  try {
    await generateClient();
    await buildStyles();
    await fill(environment, false);
    return await runLoudly(["node_modules/next/dist/bin/next", "dev", ...args], { env: environment.env });
  } finally {
    await environment.stop();
  }
}
