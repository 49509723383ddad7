import "server-only";
import { pool } from "@/lib/kernel/db";
import { sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import type { SecretTable } from "./rules";

export type KeptColumn = { table: SecretTable; column: string; type: string };

/** The columns the two tables really have. From pg_catalog: information_schema hides what the asking role may not touch. */
export function listKeptColumns(scope: Scope): Promise<KeptColumn[]> {
  return scope.rows<KeptColumn>(sql`
    select c.relname as "table", a.attname as "column", format_type(a.atttypid, a.atttypmod) as type
      from pg_attribute a join pg_class c on c.oid = a.attrelid
     where c.oid in ('slip'::regclass, 'ballot'::regclass) and a.attnum > 0 and not a.attisdropped order by c.relname desc, a.attnum`);
}

export type Reader = { reader: string } & Record<SecretTable, boolean>;

/** Which roles of the installation may read the two tables, as the database answers. */
export function listReaders(scope: Scope): Promise<Reader[]> {
  return scope.rows<Reader>(sql`
    select reader, bool_or(may_read) filter (where on_table = 'slip') as slip, bool_or(may_read) filter (where on_table = 'ballot') as ballot
      from ballot_readers() group by reader order by ballot, reader`);
}

export type Attempt = { table: SecretTable; statement: string; answer: string; refused: boolean };

/** The application really tries to read the table, with its own rights, and reports what it was told. */
export async function attemptToRead(table: SecretTable): Promise<Attempt> {
  const statement = `select * from ${table}`;
  try {
    const { rowCount } = await pool("app").query(`${statement} limit 1`);
    return { table, statement, answer: String(rowCount), refused: false };
  } catch (error) {
    return { table, statement, answer: error instanceof Error ? error.message : String(error), refused: true };
  }
}
