import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";

export type Server = { pid: number; origin: string; stop: () => Promise<void> };

const ticksPerSecond = 100;
const patienceMs = 5_000;

/** CPU seconds, user and system, that a process has used so far (Linux). */
function cpuSeconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
    .replace(/^.*\) /, "")
    .split(" ");
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
}

/** Resident memory in MiB (Linux). */
export function residentMiB({ pid }: Server): number {
  const line = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
  return Number(line?.[1] ?? 0) / 1024;
}

async function listening(child: ChildProcess): Promise<void> {
  await Promise.race([
    once(child, "message"),
    once(child, "exit").then(() => Promise.reject(new Error("the server stopped by itself"))),
  ]);
}

/** Starts a server script and waits until it listens. */
export async function startProcess(
  script: string,
  args: string[],
  port: number,
  env: Record<string, string>,
  flags: string[] = [],
): Promise<Server> {
  const child = fork(script, args, {
    env: { ...process.env, ...env, PORT: String(port), NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    // Not the flags that this program itself runs under.
    execArgv: flags,
  });
  const gone = once(child, "exit");
  await listening(child);
  // Told to stop as a supervisor would; a server that does not listen to it is ended.
  const stop = async () => {
    child.kill("SIGTERM");
    const late = setTimeout(() => child.kill("SIGKILL"), patienceMs);
    await gone;
    clearTimeout(late);
  };
  return { pid: child.pid ?? 0, origin: `http://localhost:${port}`, stop };
}

/** Seconds of CPU the server spends on each of `count` requests, one after the other. */
export async function cpuPerRequest({ pid }: Server, count: number, ask: () => Promise<unknown>): Promise<number> {
  const before = cpuSeconds(pid);
  for (let asked = 0; asked < count; asked += 1) await ask();
  return (cpuSeconds(pid) - before) / count;
}
