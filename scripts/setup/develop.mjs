import { parseArgs } from "node:util";
import { buildStyles, generateClient } from "./build.mjs";
import { openEnvironment, usualHome } from "./environment.mjs";
import { claim } from "./only-one.mjs";
import { runLoudly } from "./run.mjs";
import { step } from "./say.mjs";
import { fill } from "./start.mjs";

/** `next dev` on the same database that `npm start` uses; one of the two at a time. */
export async function develop(args) {
  const { values } = parseArgs({ args, options: { port: { type: "string", default: "3000" } } });
  const undo = [await claim({ home: usualHome, port: Number(values.port) })];
  try {
    const environment = await step("Starting the database", () => openEnvironment());
    undo.push(environment.stop);
    await generateClient();
    await buildStyles();
    if (environment.adminUrl) await fill(environment, false);
    const env = { NEXTAUTH_URL: process.env.NEXTAUTH_URL ?? `http://localhost:${values.port}`, ...environment.env };
    return await runLoudly(["node_modules/next/dist/bin/next", "dev", "--port", values.port], { env });
  } finally {
    for (const step of undo.reverse()) await step();
  }
}
