import { createHash, randomBytes, randomUUID } from "node:crypto";
import { encode } from "next-auth/jwt";
import { Client, type QueryResultRow } from "pg";

/** One statement as the administrator of the seeded database behind the server under test. */
export async function adminSql<Row extends QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
  const client = new Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    return (await client.query<Row>(text, values)).rows;
  } finally {
    await client.end();
  }
}

/** Sets the day of the demonstration, on which everything that falls due depends. */
export const setDay = (day: string) => adminSql("update installation set demo_day = $1", [day]);

/** Orders a job as the clock would; whoever works the queue takes it up. */
export const orderJob = (name: string) => adminSql("insert into pgboss.job (name) values ($1)", [name]);

/** The session cookie of a person of the demo county, as signing in would set it. */
export async function cookieOf(personId: string): Promise<string> {
  const secret = randomBytes(32).toString("hex");
  await adminSql(
    `insert into account (person_id, login, password_hash, must_change) values ($1, $2, 'x', false) on conflict (person_id) do update set must_change = false`,
    [personId, `e2e-${personId}`],
  );
  await adminSql(
    "insert into session (id, secret_hash, person_id, authz_version, expires_at) select $1, $2, $3, authz_version, now() + interval '1 hour' from account where person_id = $3",
    [randomUUID(), createHash("sha256").update(secret).digest("hex"), personId],
  );
  return encode({ token: { sid: secret }, secret: process.env.NEXTAUTH_SECRET ?? "", maxAge: 3_600 });
}

export const cookieName = "next-auth.session-token";

export async function personNamed(name: string): Promise<string> {
  const [row] = await adminSql<{ id: string }>("select id from person where name = $1 order by id limit 1", [name]);
  if (!row) throw new Error(`nobody in the county is called ${name}`);
  return row.id;
}

/** A second root with a secretary: nobody in the county is linked to it. */
export async function makeForeigner(): Promise<string> {
  const [org, person] = [randomUUID(), randomUUID()];
  const code = `far${randomBytes(4).toString("hex")}`;
  await adminSql(
    "insert into org (id, code, name, short_name, kind, level, field, path) values ($1, $2, '邻县委员会', '邻县县委', 'LOCAL_COMMITTEE', 'COUNTY', 'ORGAN', $2)",
    [org, code],
  );
  await adminSql("insert into code_directory values ($1, $2)", [code, org]);
  await adminSql("insert into org_closure values ($1, $1, 0)", [org]);
  await adminSql("insert into person (id, name) values ($1, '外县书记')", [person]);
  await adminSql(
    "insert into duty (org_id, id, person_id, kind, title, begins_on) values ($1, $2, $3, 'SECRETARY', '书记', '2026-01-01')",
    [org, randomUUID(), person],
  );
  return person;
}

/** The number of rows and a checksum of everything in the database that a request could change. */
export async function fingerprint(): Promise<string> {
  const tables = await adminSql<{ name: string }>(
    "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname not in ('session', 'throttle', '_prisma_migrations', 'tally', 'tally_stale') order by 1",
  );
  // One statement for all of them: a connection for each would be more than the database takes.
  const sums = await adminSql<{ sum: string }>(
    tables
      .map(
        ({ name }) =>
          `select '${name}' || count(*) || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') as sum from "${name}" t`,
      )
      .join(" union all "),
  );
  return createHash("sha256")
    .update(
      sums
        .map(({ sum }) => sum)
        .sort()
        .join("\n"),
    )
    .digest("hex");
}
