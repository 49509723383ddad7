import { spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { totalmem } from "node:os";
import { join } from "node:path";
import { program } from "./binaries.mjs";
import { exitCodes, Failure } from "./failure.mjs";

/** Makes an empty cluster under another name and moves it into place, so that a half-made one is never started. */
export function initialise({ bin, home, user }, password) {
  const data = join(home, "postgres");
  if (existsSync(data)) return;
  const workshop = join(home, "postgres.new");
  rmSync(workshop, { recursive: true, force: true });
  const passwordFile = join(home, "postgres.password");
  mkdirSync(workshop, { recursive: true, mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  for (const path of [workshop, passwordFile]) if (user) chownSync(path, user.uid, user.gid);
  const flags = [
    "--username=postgres",
    "--auth=scram-sha-256",
    `--pwfile=${passwordFile}`,
    "--encoding=UTF8",
    "--no-locale",
  ];
  const { status, stderr } = spawnSync(
    program(bin, "initdb"),
    [`--pgdata=${workshop}`, ...flags, ...readableChinese()],
    {
      ...user,
      cwd: home,
      encoding: "utf8",
    },
  );
  rmSync(passwordFile);
  if (status !== 0) {
    rmSync(workshop, { recursive: true, force: true });
    throw refused(stderr ?? "initdb could not be run", data);
  }
  renameSync(workshop, data);
}

/** Trigram search reads no Chinese under a ctype of plain C. */
const readableChinese = () => (process.platform === "linux" ? ["--lc-ctype=C.UTF-8"] : []);

/** Starts the server in a process group of its own, so that Ctrl-C reaches it only through us. */
export async function launch({ bin, home, user }, { durable }) {
  const data = join(home, "postgres");
  const logFile = join(home, "postgres.log");
  dropStalePid(data);
  const port = await freePort();
  writeFileSync(logFile, "");
  chmodSync(logFile, 0o600);
  const log = openSync(logFile, "a");
  const server = spawn(program(bin, "postgres"), ["-D", data, "-p", String(port), ...settings(durable)], {
    ...user,
    cwd: home,
    detached: true,
    stdio: ["ignore", log, log],
  });
  server.unref();
  const ended = new Promise((resolve) => server.once("exit", resolve).once("error", resolve));
  return { port, ended: ended.then(() => refused(readFileSync(logFile, "utf8"), data)) };
}

export function shutDown({ bin, home, user }) {
  spawnSync(program(bin, "pg_ctl"), ["stop", "-D", join(home, "postgres"), "-m", "fast", "-w", "-t", "60"], {
    ...user,
    cwd: home,
  });
}

/** The port of a server that a killed start left running, if its process is still there. */
export function leftRunning(home) {
  const data = join(home, "postgres");
  const pidFile = join(data, "postmaster.pid");
  if (!existsSync(pidFile)) return undefined;
  const [pid, , , port] = readFileSync(pidFile, "utf8").split("\n");
  return serves(Number(pid), data) ? Number(port) : undefined;
}

/** A crash leaves the pid file behind, and in a container the same number soon belongs to another process. */
function dropStalePid(data) {
  const pidFile = join(data, "postmaster.pid");
  if (existsSync(pidFile) && !serves(Number.parseInt(readFileSync(pidFile, "utf8"), 10), data)) rmSync(pidFile);
}

function serves(pid, data) {
  const commandLine = `/proc/${pid}/cmdline`;
  if (existsSync("/proc/self/cmdline"))
    return existsSync(commandLine) && readFileSync(commandLine, "utf8").includes(data);
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

export const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

function settings(durable) {
  const megabytes = Math.floor(totalmem() / 2 ** 20);
  const values = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: 200,
    shared_buffers: `${Math.min(1024, Math.max(128, Math.floor(megabytes / 8)))}MB`,
    effective_cache_size: `${Math.max(256, Math.floor(megabytes / 2))}MB`,
    work_mem: "8MB",
    maintenance_work_mem: "128MB",
    random_page_cost: 1.1,
    jit: "off",
    timezone: "UTC",
    log_timezone: "UTC",
    shared_preload_libraries: "pg_stat_statements",
    ...(!durable && { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_wal_size: "4GB" }),
  };
  return Object.entries(values).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

function refused(output, data) {
  if (/No space left on device|could not write|Disk quota/i.test(output)) {
    return new Failure(
      `The disk is full: PostgreSQL cannot write to ${data}. Free some space and start again.`,
      exitCodes.diskFull,
    );
  }
  if (/Permission denied/i.test(output)) {
    return new Failure(
      `PostgreSQL's user may not use ${data}. Its folder and everything in it must belong to it.`,
      exitCodes.dataFolder,
    );
  }
  if (/Address already in use/i.test(output)) {
    return new Failure(
      "The port chosen for the database was taken in the same moment. Start again.",
      exitCodes.portTaken,
    );
  }
  return new Failure(
    `The database stopped. Its last words:\n${output.trim().split("\n").slice(-8).join("\n")}`,
    exitCodes.dataFolder,
  );
}
