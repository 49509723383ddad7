import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { exitCodes, Failure } from "./failure.mjs";
import { root } from "./root.mjs";
import { step } from "./say.mjs";

/** Runs `npm ci` where what is installed differs from the lock file. */
export async function installPackages() {
  if (matchesLock()) return;
  await step("Installing packages", async () => {
    const { status, stdout, stderr, error } = npm([
      "ci",
      "--include=dev",
      "--include=optional",
      "--no-audit",
      "--no-fund",
    ]);
    if (status !== 0)
      throw new Failure(explain(`${stdout ?? ""}${stderr ?? ""}${error?.message ?? ""}`), exitCodes.install);
  });
}

/** npm notes what it installed, as its very last act; packages for other machines are absent there. */
function matchesLock() {
  const installed = join(root, "node_modules/.package-lock.json");
  if (!existsSync(installed)) return false;
  const [wanted, found] = [join(root, "package-lock.json"), installed].map(
    (path) => JSON.parse(readFileSync(path, "utf8")).packages,
  );
  return Object.entries(wanted).every(
    ([path, { version, optional, devOptional, link }]) =>
      path === "" || link || (found[path] ? found[path].version === version : optional || devOptional),
  );
}

function npm(args) {
  const options = { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"], maxBuffer: 2 ** 26 };
  const own = process.env.npm_execpath;
  if (own && /npm-cli\.c?js$/.test(own)) return spawnSync(process.execPath, [own, ...args], options);
  return spawnSync("npm", args, { ...options, shell: process.platform === "win32" });
}

function explain(output) {
  const last = output.trim().split("\n").slice(-15).join("\n");
  if (/ENOSPC/.test(output)) return `The disk is full; the packages could not be installed.\n${last}`;
  if (/ENOTFOUND|ETIMEDOUT|ECONNREFUSED|EAI_AGAIN/.test(output))
    return `The package registry cannot be reached.\n${last}`;
  return `npm ci did not succeed:\n${last}`;
}
