import "server-only";
import { pool } from "@/lib/kernel/db";
import { inSession } from "../in-session";

export type Holder = { personId: string; disabled: boolean };

/** Who linked this identity; asked before there is a session. */
export async function findHolder(issuer: string, subject: string): Promise<Holder | null> {
  const { rows } = await pool("app").query<Holder>(
    'select person_id as "personId", disabled from identity_holder($1, $2)',
    [issuer, subject],
  );
  return rows[0] ?? null;
}

/** Since when one's own account is linked; null when it is not. */
export const findOwnLink = (secretHash: string): Promise<Date | null> =>
  inSession(secretHash, async (client) => {
    const { rows } = await client.query<{ at: Date | null }>("select own_identity() as at");
    return rows[0]?.at ?? null;
  });
