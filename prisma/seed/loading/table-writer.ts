import type { Client } from "pg";

/** What a column takes; every value travels as text and is cast to the column's own type. */
export type Value = string | number | boolean | null;
export type Row = Readonly<Record<string, Value>>;
export type Insert = (table: string, rows: readonly Row[]) => Promise<void>;

const CHUNK = 5_000;

/** Set-based inserts: one `unnest` per chunk, with the types read from the catalogue once per table. */
export function tableWriter(client: Client): Insert {
  const known = new Map<string, Map<string, string>>();
  return async (table, rows) => {
    const [first] = rows;
    if (first === undefined) return;
    const types = known.get(table) ?? (await columnTypes(client, table));
    known.set(table, types);
    const columns = Object.keys(first);
    const statement = insertStatement(table, columns, types);
    for (let from = 0; from < rows.length; from += CHUNK) {
      const chunk = rows.slice(from, from + CHUNK);
      await client.query(
        statement,
        columns.map((column) => chunk.map((row) => asText(row[column]))),
      );
    }
  };
}

async function columnTypes(client: Client, table: string): Promise<Map<string, string>> {
  const { rows } = await client.query<{ name: string; type: string }>(
    "select attname as name, format_type(atttypid, atttypmod) as type from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped",
    [table],
  );
  return new Map(rows.map(({ name, type }) => [name, type]));
}

function insertStatement(table: string, columns: readonly string[], types: ReadonlyMap<string, string>): string {
  const typed = columns.map((column, at) => {
    const type = types.get(column);
    if (type === undefined) throw new Error(`${table} has no column ${column}`);
    return `c${at}::${type}`;
  });
  const arrays = columns.map((_, at) => `$${at + 1}::text[]`).join(", ");
  const names = columns.map((_, at) => `c${at}`).join(", ");
  return `insert into ${table} (${columns.join(", ")}) select ${typed.join(", ")} from unnest(${arrays}) as u (${names})`;
}

const asText = (value: Value | undefined): string | null =>
  value === null || value === undefined ? null : String(value);
