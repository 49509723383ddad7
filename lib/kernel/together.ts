import { join, type Sql, sql } from "./sql";
import type { Scope } from "./work";

/** Several lists read by one statement, each in its own order, so that a page asks the database once. Columns travel as JSON: days as text, counts as int. */
export async function listTogether<Lists extends Record<string, unknown>>(
  scope: Scope,
  statements: { [Name in keyof Lists]: Sql },
): Promise<{ [Name in keyof Lists]: Lists[Name][] }> {
  const names = Object.keys(statements);
  const lists = names.map(
    (name) => sql`(select coalesce(jsonb_agg(to_jsonb(x)), '[]') from (${statements[name] as Sql}) x)`,
  );
  const [row] = await scope.rows<{ lists: unknown[][] }>(sql`select jsonb_build_array(${join(lists, ", ")}) as lists`);
  return Object.fromEntries(names.map((name, at) => [name, row?.lists[at] ?? []])) as {
    [Name in keyof Lists]: Lists[Name][];
  };
}
