import { join, type Sql, sql } from "./sql";
import type { Scope } from "./work";

type Row = Record<string, unknown>;

/** Several statements as one: their rows come back as JSON, in the order asked. */
async function askOnce(scope: Scope, statements: readonly Sql[]): Promise<Row[][]> {
  const lists = statements.map(
    (statement) => sql`(select coalesce(jsonb_agg(to_jsonb(x)), '[]') from (${statement}) x)`,
  );
  const [answer] = await scope.rows<{ lists: Row[][] }>(sql`select jsonb_build_array(${join(lists, ", ")}) as lists`);
  return answer?.lists ?? statements.map(() => []);
}

/** Several lists read by one statement, each in its own order, so that a page asks the database once. Columns travel as JSON: days as text, counts as int. */
export async function listTogether<Lists extends Record<string, unknown>>(
  scope: Scope,
  statements: { [Name in keyof Lists]: Sql },
): Promise<{ [Name in keyof Lists]: Lists[Name][] }> {
  const names = Object.keys(statements);
  const lists = await askOnce(
    scope,
    names.map((name) => statements[name] as Sql),
  );
  return Object.fromEntries(names.map((name, at) => [name, lists[at]])) as { [Name in keyof Lists]: Lists[Name][] };
}

type Waiting = { statement: Sql; settle: (rows: Row[]) => void; fail: (reason: unknown) => void };

const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?[+-]\d\d:\d\d$/;
const revived = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      typeof value === "string" && moment.test(value) ? new Date(value) : value,
    ]),
  );

const gatherings = new WeakSet<Scope>();

/**
 * The same scope, but reads that begin together are sent as one statement: `Promise.all([listA(at), listB(at)])` asks the
 * database once. Moments come back as dates like from any read; a fault in one read is a fault of all.
 * A scope that gathers already is given back, so that what a query gathers joins what its page does.
 */
export function gathering(scope: Scope): Scope {
  if (gatherings.has(scope)) return scope;
  let waiting: Waiting[] = [];
  const send = async () => {
    const batch = waiting;
    waiting = [];
    try {
      const answers = await askOnce(
        scope,
        batch.map(({ statement }) => statement),
      );
      for (const [place, { settle }] of batch.entries()) settle((answers[place] ?? []).map(revived));
    } catch (reason) {
      for (const { fail } of batch) fail(reason);
    }
  };
  const rows = (statement: Sql) =>
    new Promise<Row[]>((settle, fail) => {
      if (waiting.push({ statement, settle, fail }) === 1) queueMicrotask(send);
    });
  const gathered = { ...scope, rows: rows as Scope["rows"] };
  gatherings.add(gathered);
  return gathered;
}
