import "server-only";
import type { OrgId } from "./actor";
import { dayOf } from "./clock";
import { pool } from "./db";
import { asUuid, jobActor, rowsOf, type Scope } from "./work";

/** What waits for one person, asked by a job in their name and in one org; null where nothing proves that they may act there. */
export async function lookFor<T>(
  { personId, orgId }: { personId: string; orgId: string },
  visit: (scope: Scope) => Promise<T>,
): Promise<T | null> {
  const client = await pool("worker").connect();
  try {
    await client.query(
      `begin read only; select set_config('app.session', '', true), set_config('app.org', '${asUuid(orgId)}', true), set_config('app.person', '${asUuid(personId)}', true)`,
    );
    const { rows } = await client.query<{ now: Date; org: string | null }>(
      "select app_now() as now, acting_org()::text as org",
    );
    const [found] = rows;
    if (!found?.org) return null;
    const actor = { ...jobActor, personId };
    const scope = { orgId: found.org as OrgId, actor, now: found.now, today: dayOf(found.now) };
    return await visit({ ...scope, rows: (statement) => rowsOf(client, statement) });
  } finally {
    // Closed with its transaction: the name asked in must not outlive the question.
    client.release(true);
  }
}
