import "server-only";
import { inSession } from "../in-session";

export type OwnPasskey = { id: string; device: string; createdAt: Date; lastUsedAt: Date | null };

export const listOwnPasskeys = (secretHash: string): Promise<OwnPasskey[]> =>
  inSession(secretHash, async (client) => {
    const { rows } = await client.query<OwnPasskey>(
      'select id, device, created_at as "createdAt", last_used_at as "lastUsedAt" from own_passkeys()',
    );
    return rows;
  });
