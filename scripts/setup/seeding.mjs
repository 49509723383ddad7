import { bundle, nodeFlags } from "./bundle.mjs";
import { withClient } from "./connect.mjs";
import { exitCodes } from "./failure.mjs";
import { runQuietly } from "./run.mjs";

/** True once a county or an empty installation has been loaded. */
export const isInstalled = (adminUrl) =>
  withClient(adminUrl, async (client) => (await client.query("select from installation")).rowCount > 0);

/** Loads a county (`--size demo`) or nothing (`--empty`) and returns what the seed says of it. */
export async function seed(args, env) {
  const program = await bundle("seed", "prisma/seed/main.ts");
  const output = await runQuietly("seed", [...nodeFlags, program, ...args], { env, exitCode: exitCodes.seed });
  return JSON.parse(output.trim().split("\n").at(-1));
}
