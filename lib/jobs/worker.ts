import "server-only";
import PgBoss from "pg-boss";
import { pool } from "@/lib/kernel/db";
import { log } from "@/lib/kernel/log";
import type { JobName } from "@/lib/kernel/queue";
import { handlers } from "./handlers";

/** When the clock orders a job by itself; the rest are ordered by commands. */
const clock: Partial<Record<JobName, string>> = {
  "turn-of-day": "5 0 * * *",
  "write-checkpoints": "35 0 * * *",
  "send-reminders": "*/10 * * * *",
};
const timeZone = "Asia/Shanghai";

/** Somebody may be looking at the page that shows what these do. */
const watched: JobName[] = ["fold-tallies", "run-imports", "send-reminders"];

let running: PgBoss | undefined;

/**
 * Starts taking jobs in this process, as the worker role. Any number of processes may: the queue hands each job out
 * once, and orders of one name that wait are one order.
 */
export async function startJobs(): Promise<void> {
  if (running) return;
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pool("worker").query(text, values) },
    migrate: false,
    schedule: true,
    supervise: true,
  });
  boss.on("error", (error) => log.error({ err: error }, "queue"));
  running = boss;
  await boss.start();
  const order = async (name: JobName) => {
    await boss.send(name, {});
  };
  for (const name of Object.keys(handlers) as JobName[]) {
    await boss.work(name, { pollingIntervalSeconds: watched.includes(name) ? 1 : 5 }, () => handlers[name](order));
    if (clock[name]) await boss.schedule(name, clock[name], {}, { tz: timeZone });
  }
  log.info({ jobs: Object.keys(handlers) }, "jobs started");
}

/** Lets the job at hand finish, then leaves the queue. */
export async function stopJobs(): Promise<void> {
  const boss = running;
  running = undefined;
  await boss?.stop({ graceful: true, timeout: 20_000 });
}
