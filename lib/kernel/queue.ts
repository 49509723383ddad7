import "server-only";
import PgBoss from "pg-boss";
import { pool } from "./db";
import type { Work } from "./work";

/** Jobs by name; the handlers are registered in `jobs`. */
export type JobName = "fold-tallies" | "open-overdue" | "escalate-late" | "turn-of-day" | "write-checkpoints";

// Never started: it only writes orders, through whatever transaction it is lent.
let sender: PgBoss | undefined;
const lent = () => {
  sender ??= new PgBoss({
    db: { executeSql: (text, values) => pool("app").query(text, values) },
    migrate: false,
    supervise: false,
    schedule: false,
  });
  return sender;
};

/** Orders a job inside the business transaction: a command rolled back leaves no order. A waiting order of the same name is enough. */
export async function enqueue(work: Work, name: JobName): Promise<void> {
  const db = {
    executeSql: async (text: string, values: unknown[]) => ({
      rows: await work.db.$queryRawUnsafe<unknown[]>(text, ...values),
    }),
  };
  await lent().send(name, {}, { db });
}
