import "server-only";
import { record } from "@/lib/audit/commands";
import { asDate } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/ids";
import { sql } from "@/lib/kernel/sql";
import type { Work } from "@/lib/kernel/work";
import { markStale } from "@/lib/tallies/commands";
import { listKeptBefore } from "./queries";
import { nextCheckDay } from "./rules";

/** PLG-20: kept last year, a standing pledge waits for this year's check day. Run by a job; gives how many began again. */
export async function renewStanding(work: Work): Promise<number> {
  const items = await listKeptBefore(work, work.today);
  for (const { version, text, target, dueOn, ...item } of items) {
    const next = asDate(nextCheckDay(dueOn, work.today));
    const facts = { orgId: work.orgId, itemId: item.id, text, target, publishedAt: work.now };
    const { confirmedBy, contentHash } = item;
    await keepFirst(work, item.id);
    await work.db.pledgeItemVersion.create({
      data: {
        ...facts,
        id: newId(),
        version: version + 1,
        dueOn: next,
        reason: "",
        kind: "RENEW",
        amendedByPersonId: confirmedBy,
        contentHash,
      },
    });
    await work.db.pledgeItem.updateMany({
      where: { orgId: work.orgId, id: item.id, state: "FULFILLED" },
      data: {
        state: "OPEN",
        dueOn: next,
        latestVersion: version + 1,
        fulfilledOn: null,
        fulfilledNote: null,
        confirmedByPersonId: null,
      },
    });
    await record(work, { kind: "pledge_item.renew", subjectId: item.id, facts: { number: item.number } });
    await markStale(work, item, work.orgId);
  }
  return items.length;
}

/** The wording it was published with, for an item that nobody has added to yet. */
const keepFirst = (work: Work, itemId: string) =>
  work.rows(sql`
    insert into pledge_item_version (org_id, id, item_id, version, text, target, due_on, reason, amended_by_person_id, published_at, content_hash)
    select i.org_id, ${newId()}::uuid, i.id, i.latest_version, i.text, i.target, i.due_on, '', p.examiner_person_id, p.published_at, p.content_hash
      from pledge_item i join pledge p on p.org_id = i.org_id and p.id = i.pledge_id
     where i.org_id = ${work.orgId}::uuid and i.id = ${itemId}::uuid
       and not exists (select 1 from pledge_item_version v where v.org_id = i.org_id and v.item_id = i.id) returning 1`);
