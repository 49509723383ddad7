import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Client } from "pg";

/** The frame of a page: the transaction with its settings, the session check, the sign of life once a minute. The calendar holds no business rows. */
const frame = /^\s*(begin|commit|rollback)\b|set_config\(|\benter\(|touch_session\(|\bline_calendar\(/i;

export type Statement = { query: string; calls: number; buffers: number };

export async function watchStatements(client: Client): Promise<void> {
  await client.query("create extension if not exists pg_stat_statements");
}

/** The statements that the application's login sends while `visit` runs, apart from the frame. */
export async function statementsDuring(client: Client, visit: () => Promise<unknown>): Promise<Statement[]> {
  await client.query("select pg_stat_statements_reset()");
  await visit();
  const { rows } = await client.query<Statement>(
    `select query, calls::int, (shared_blks_hit + shared_blks_read)::int as buffers from pg_stat_statements s
      where s.toplevel and s.dbid = (select oid from pg_database where datname = current_database())
        and s.userid = 'zhengyou_app'::regrole`,
  );
  return rows.filter(({ query }) => !frame.test(query));
}

export const countOf = (statements: Statement[]) => statements.reduce((sum, { calls }) => sum + calls, 0);
export const buffersOf = (statements: Statement[]) => statements.reduce((sum, { buffers }) => sum + buffers, 0);

const explain = {
  "auto_explain.log_min_duration": "0",
  "auto_explain.log_analyze": "on",
  "auto_explain.log_timing": "off",
  "auto_explain.log_nested_statements": "on",
  "auto_explain.log_verbose": "off",
  "auto_explain.log_format": "json",
};

/** Connections of the application's login opened from now on write the plan of all they do into the server's log. */
export async function logPlans(client: Client): Promise<void> {
  const alter = `alter role zhengyou_app in database "${client.database}"`;
  await client.query(`${alter} set session_preload_libraries = 'auto_explain'`);
  await client.query("load 'auto_explain'");
  for (const [name, value] of Object.entries(explain)) await client.query(`${alter} set ${name} = '${value}'`);
}

export async function stopPlans(client: Client): Promise<void> {
  await client.query(`alter role zhengyou_app in database "${client.database}" reset all`);
}

/** What the server has logged while `visit` ran. */
export async function logDuring(client: Client, visit: () => Promise<unknown>): Promise<string> {
  const { rows } = await client.query<{ folder: string }>("select current_setting('data_directory') as folder");
  const log = join(rows[0]?.folder ?? "", "..", "postgres.log");
  const before = statSync(log).size;
  await visit();
  return readFileSync(log).subarray(before).toString("utf8");
}
