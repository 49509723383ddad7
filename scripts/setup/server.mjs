import { fork } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { exitCodes, Failure } from "./failure.mjs";
import { root } from "./root.mjs";

const patienceMs = 10_000;

/** Left alone, Node keeps 128 MiB for the youngest objects on a large machine; with half of it the server is some 70 MiB smaller. */
export const serverFlags = ["--max-semi-space-size=32"];

/** Starts the web server as a child and waits until it listens; `{ended, stop}`. */
export async function startServer({ env, port }) {
  const child = fork("scripts/serve.mjs", {
    cwd: root,
    execArgv: serverFlags,
    env: {
      ...process.env,
      ...env,
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
      PORT: String(port),
      NEXTAUTH_URL: env.NEXTAUTH_URL ?? process.env.NEXTAUTH_URL ?? `http://localhost:${port}`,
    },
  });
  const ended = once(child, "exit").then(() => new Failure("The web server stopped by itself.", exitCodes.server));
  await Promise.race([once(child, "message"), ended.then((failure) => Promise.reject(failure))]);
  return { ended, stop: () => stop(child) };
}

async function stop(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  child.kill("SIGTERM");
  await Promise.race([gone, pause(patienceMs, undefined, { ref: false })]);
  child.kill("SIGKILL");
}
