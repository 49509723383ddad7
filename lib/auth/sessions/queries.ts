import "server-only";
import { pool } from "@/lib/kernel/db";
import { inSession } from "../in-session";

export type Way = "PASSWORD" | "SLIP" | "PASSKEY" | "OIDC";
export type OwnSession = {
  id: string;
  device: string;
  way: Way;
  createdAt: Date;
  lastSeenAt: Date;
  current: boolean;
};

/** Where the person is signed in now, this session first. */
export const listOwnSessions = (secretHash: string): Promise<OwnSession[]> =>
  inSession(secretHash, async (client) => {
    const { rows } = await client.query<OwnSession>(
      'select id, device, way, created_at as "createdAt", last_seen_at as "lastSeenAt", current from own_sessions()',
    );
    return rows;
  });

/** Seconds until the session ends by itself and at the latest; null when it is over. Asking is no sign of life. */
export async function findSessionLeft(
  secretHash: string,
): Promise<{ person: string; left: number; longest: number } | null> {
  const { rows } = await pool("app").query<{ left: { person: string; left: number; longest: number } | null }>(
    'select session_left($1) as "left"',
    [secretHash],
  );
  return rows[0]?.left ?? null;
}
