import "server-only";
import { Refusal } from "@/lib/kernel/refusal";
import { inSession } from "../in-session";
import type { EndSessions } from "./schema";

/** 退出其他设备: one of one's own sessions, or all but this one. Refuses WRONG_STATE when there is none left to end. */
export async function endOwnSessions(secretHash: string, { sessionId }: EndSessions): Promise<void> {
  const ended = await inSession(secretHash, async (client) => {
    const { rows } = await client.query<{ ended: number }>("select end_own_sessions($1::uuid) as ended", [
      sessionId ?? null,
    ]);
    return rows[0]?.ended ?? 0;
  });
  if (ended === 0) throw new Refusal("WRONG_STATE");
}
