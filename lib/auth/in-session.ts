import "server-only";
import type { PoolClient } from "pg";
import { pool } from "@/lib/kernel/db";

/** One transaction in which the database knows the session, and no org. */
export async function inSession<T>(secretHash: string, task: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool("app").connect();
  let broken = true;
  try {
    await client.query("begin");
    await client.query("select set_config('app.session', $1, true), set_config('app.org', '', true)", [secretHash]);
    const answer = await task(client);
    await client.query("commit");
    broken = false;
    return answer;
  } finally {
    client.release(broken);
  }
}
