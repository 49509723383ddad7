import type { Client } from "pg";
export async function loadPrefecture(client: Client, copies: number): Promise<object> {
  await client.query("select 1");
  return { copies };
}
