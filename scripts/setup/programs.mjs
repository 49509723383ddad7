import { generateClient } from "./build.mjs";
import { bundle, nodeFlags } from "./bundle.mjs";
import { openEnvironment } from "./environment.mjs";
import { runLoudly } from "./run.mjs";

/** Bundles one of the house's own programs and runs it on the usual database; returns its exit code. */
export async function runProgram(name, entry, args) {
  const environment = await openEnvironment();
  try {
    await generateClient();
    return await runLoudly([...nodeFlags, await bundle(name, entry), ...args], { env: environment.env });
  } finally {
    await environment.stop();
  }
}
