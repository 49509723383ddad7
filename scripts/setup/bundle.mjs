import { join } from "node:path";
import { build } from "esbuild";
import { exitCodes, Failure } from "./failure.mjs";
import { root } from "./root.mjs";

/** What a bundled program needs from Node: `server-only` is empty under this condition and throws otherwise. */
export const nodeFlags = ["--conditions=react-server", "--enable-source-maps"];

/** Bundles a TypeScript program of the house to dist/<name>.mjs, packages left outside; returns the path. */
export async function bundle(name, entry) {
  const outfile = join(root, "dist", `${name}.mjs`);
  try {
    await build({
      absWorkingDir: root,
      entryPoints: [entry],
      outfile,
      bundle: true,
      platform: "node",
      format: "esm",
      target: "node22",
      packages: "external",
      conditions: ["react-server"],
      alias: { "@": root },
      sourcemap: true,
      logLevel: "silent",
    });
  } catch (error) {
    throw new Failure(`${entry} could not be bundled:\n${error.message}`, exitCodes.build);
  }
  return outfile;
}
