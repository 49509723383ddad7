import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { exitCodes, Failure } from "./failure.mjs";

const noteIn = (home) => join(home, "start.json");

/** The start that serves from this folder at the moment, `{pid, port}`, if it is another process and alive. */
export function runningStart(home) {
  if (!existsSync(noteIn(home))) return undefined;
  const note = JSON.parse(readFileSync(noteIn(home), "utf8"));
  return note.pid !== process.pid && isAlive(note.pid) ? note : undefined;
}

/** Claims the folder and checks the port, before anything is touched; returns the way to let go again. */
export async function claim({ home, port }) {
  const other = runningStart(home);
  if (other) {
    throw new Failure(`Already running at http://localhost:${other.port} (process ${other.pid}).`, exitCodes.portTaken);
  }
  await requireFree(port);
  mkdirSync(home, { recursive: true });
  writeFileSync(noteIn(home), JSON.stringify({ pid: process.pid, port }));
  return () => rmSync(noteIn(home), { force: true });
}

function isAlive(pid) {
  const commandLine = `/proc/${pid}/cmdline`;
  if (existsSync("/proc/self/cmdline"))
    return existsSync(commandLine) && /start\.mjs|dev\.mjs/.test(readFileSync(commandLine, "utf8"));
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

const requireFree = (port) =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", () => {
      const sentence = `Port ${port} is taken by another program. Choose another one: npm start -- --port ${port + 1}`;
      reject(new Failure(sentence, exitCodes.portTaken));
    });
    probe.listen(port, process.env.HOST, () => probe.close(() => resolve()));
  });
