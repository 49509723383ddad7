import "server-only";
import { pool } from "@/lib/kernel/db";

/** Whether the one-time token of the first run is still unused. */
export async function awaitsSetUp(): Promise<boolean> {
  const { rows } = await pool("app").query<{ waits: boolean }>("select awaits_setup() as waits");
  return rows[0]?.waits ?? false;
}
