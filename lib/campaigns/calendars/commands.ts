import "server-only";
import { record } from "@/lib/audit/commands";
import { newId, sha256 } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import type { Work } from "@/lib/kernel/work";
import { secretOf } from "./queries";
import type { Feed } from "./schema";

/** A new secret address for one's own calendar; the one before is dead from now on. With `revoke` there is none. */
export async function decideFeed(work: Work, { decision }: Feed): Promise<void> {
  const mine = { orgId: work.orgId, personId: work.actor.personId, revokedAt: null };
  const { count } = await work.db.calendarFeed.updateMany({ where: mine, data: { revokedAt: work.now } });
  if (decision === "revoke" && count === 0) throw new Refusal("WRONG_STATE");
  const id = newId();
  if (decision === "renew")
    await work.db.calendarFeed.create({
      data: {
        orgId: work.orgId,
        id,
        personId: work.actor.personId,
        secretHash: sha256(secretOf(id)),
        begunAt: work.now,
      },
    });
  await record(work, { kind: `calendar_feed.${decision}`, subjectId: id });
}
