import { installPackages } from "./install.mjs";
import { rerunPinned } from "./pinned-node.mjs";

/**
 * Installs the packages and goes on under the pinned Node. Everything imported before this returns must be plain
 * JavaScript for Node 18 without packages.
 */
export async function prepare() {
  await installPackages();
  const exitCode = await rerunPinned(process.argv[1]);
  if (exitCode !== undefined) process.exit(exitCode);
}
