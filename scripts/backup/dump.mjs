import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { withClient } from "../setup/connect.mjs";
import { Failure } from "../setup/failure.mjs";
import { copyOut } from "./copy.mjs";

/** What passes: a session that was ended after the backup must not come back to life with it. */
const passing = ["_prisma_migrations", "session", "throttle", "sign_in_challenge", "sign_in_step"];

const listTables = `
  select c.relname as name, has_table_privilege(c.oid, 'select') as readable,
         array(select quote_ident(a.attname) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> all($1) order by 1`;

/**
 * Every table as one consistent moment saw it, each into a file of its own. Reads through the role `zhengyou_backup`,
 * whose policies show it every row and let it change none.
 */
export async function dumpDatabase({ backupUrl, folder }) {
  mkdirSync(join(folder, "tables"), { recursive: true, mode: 0o700 });
  return withClient(backupUrl, async (client) => {
    await client.query("begin isolation level repeatable read read only");
    const { rows: found } = await client.query(listTables, [passing]);
    const closed = found.filter(({ readable }) => !readable).map(({ name }) => name);
    if (closed.length > 0) throw new Failure(`The backup role may not read: ${closed.join(", ")}.`);
    const tables = [];
    for (const { name, columns } of found) {
      const file = `tables/${name}.copy`;
      const text = `copy (select ${columns.join(", ")} from "${name}") to stdout`;
      tables.push({ name, columns, file, ...(await copyOut(client, text, join(folder, file))) });
    }
    const facts = await readFacts(client);
    await client.query("commit");
    return { tables, ...facts };
  });
}

async function readFacts(client) {
  const one = async (text) => (await client.query(text)).rows;
  return {
    server: (await one("show server_version"))[0].server_version,
    migrations: (await one("select * from applied_migrations() as name")).map(({ name }) => name),
    sequences: await one(
      "select sequencename as name, last_value::text as last from pg_sequences where schemaname = 'public'",
    ),
  };
}
