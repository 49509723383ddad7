import "server-only";
import PgBoss from "pg-boss";
import { pool } from "./db";
import type { Work } from "./work";

/** Jobs by name; the handlers are registered in `jobs`. */
export type JobName =
  | "fold-tallies"
  | "open-overdue"
  | "renew-standing"
  | "cancel-moved"
  | "cadence-tasks"
  | "supervision-alerts"
  | "gather-problems"
  | "escalate-late"
  | "end-rehearsals"
  | "drop-files"
  | "turn-of-day"
  | "write-checkpoints"
  | "send-reminders"
  | "run-imports";

let sender: Promise<PgBoss> | undefined;

/** Works no job and keeps no schedule: it only knows the queues and writes orders through the transaction it is lent. */
function lent(): Promise<PgBoss> {
  sender ??= new PgBoss({
    db: { executeSql: (text, values) => pool("app").query(text, values) },
    migrate: false,
    supervise: false,
    schedule: false,
  }).start();
  return sender;
}

/** Orders a job inside the business transaction: a command rolled back leaves no order. A waiting order of the same name is enough. */
export async function enqueue(work: Work, name: JobName): Promise<void> {
  const db = {
    executeSql: async (text: string, values: unknown[]) => ({
      rows: await work.db.$queryRawUnsafe<unknown[]>(text, ...values),
    }),
  };
  await (await lent()).send(name, {}, { db });
}
