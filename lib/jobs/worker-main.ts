import { closeDatabase } from "@/lib/kernel/db";
import { log } from "@/lib/kernel/log";
import { startJobs, stopJobs } from "./worker";

/** The jobs in a process of their own (`npm run worker`), until it is told to end. */
async function end(signal: string): Promise<void> {
  log.info({ signal }, "jobs ending");
  await stopJobs();
  await closeDatabase();
  process.exit(0);
}

await startJobs();
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => void end(signal));
