import { spawn } from "node:child_process";
import { closeSync, mkdirSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "./failure.mjs";
import { root } from "./root.mjs";

/** Runs a program of node_modules or the house and returns what it printed; its words are shown only when it fails. */
export async function runQuietly(name, args, { env, exitCode = 1, home = join(root, ".data") } = {}) {
  const logFile = join(home, "logs", `${name}.log`);
  mkdirSync(join(home, "logs"), { recursive: true });
  const log = openSync(logFile, "w");
  const status = await finished(spawn(process.execPath, args, options({ env, stdio: ["ignore", log, log] })));
  closeSync(log);
  const output = readFileSync(logFile, "utf8");
  if (status !== 0)
    throw new Failure(`${output.trim().split("\n").slice(-40).join("\n")}\n(all of it: ${logFile})`, exitCode);
  return output;
}

const orders = ["SIGTERM", "SIGHUP", "disconnect"];

/** Runs a program with the terminal as its own and returns its exit code; an order to stop is passed on to it. */
export async function runLoudly(args, { env } = {}) {
  const child = spawn(process.execPath, args, options({ env, stdio: "inherit" }));
  const pass = () => child.kill();
  for (const order of orders) process.on(order, pass);
  // Ctrl-C reaches the child by itself; this process only waits for it.
  process.on("SIGINT", wait);
  try {
    return await finished(child);
  } finally {
    for (const order of orders) process.off(order, pass);
    process.off("SIGINT", wait);
  }
}

const wait = () => {};
const options = ({ env, stdio }) => ({
  cwd: root,
  stdio,
  env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env },
});

const finished = (child) =>
  new Promise((resolve, reject) => child.once("error", reject).once("exit", (code) => resolve(code ?? 1)));
