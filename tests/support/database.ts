import { Client, type QueryResultRow } from "pg";

export type Login = "admin" | "app" | "worker" | "public" | "ballot" | "backup";

/** The address of this test file's own database under one of the logins. */
export function urlOf(login: Login): string {
  const name = login === "admin" ? "DATABASE_URL" : `DATABASE_${login.toUpperCase()}_URL`;
  const url = process.env[name];
  if (!url) throw new Error(`${name} is not set: run this file in the project integration or security`);
  return url;
}

/** One statement as the administrator, whom no policy holds back. */
export const adminSql = <Row extends QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> =>
  sqlAs<Row>("admin", text, values);

/** One statement under a login, on a connection of its own. */
export async function sqlAs<Row extends QueryResultRow>(
  login: Login,
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new Client({ connectionString: urlOf(login) });
  await client.connect();
  try {
    return (await client.query<Row>(text, values)).rows;
  } finally {
    await client.end();
  }
}
