import "server-only";
import { record } from "@/lib/audit/commands";
import { formatFullDay } from "@/lib/i18n/format";
import { loadWords } from "@/lib/i18n/words";
import { addDays } from "@/lib/kernel/clock";
import type { Work } from "@/lib/kernel/work";
import { findSetting } from "@/lib/orgs/settings/queries";
import { openRectification } from "../commands";
import { cancelRectification } from "../corrections/commands";
import { escalationOf } from "../rules";
import { listLate, listMoved, listOverdueItems } from "./queries";

/** INV-06: each overdue item of this org opens one rectification, once. Returns how many were opened. */
export async function openOverdue(work: Work): Promise<number> {
  const words = loadWords("zh-CN", "rectifications");
  const items = await listOverdueItems(work);
  const dueOn = addDays(work.today, await findSetting(work, "CORRECTION_DAYS"));
  for (const item of items) {
    await openRectification(work, {
      ...item,
      orgId: work.orgId,
      source: { kind: "OVERDUE_PLEDGE", itemId: item.id },
      problem: words("overdueProblem", { due: formatFullDay("zh-CN", item.dueOn), text: item.text }),
      subjectPersonId: item.personId,
      subjectOrgId: item.personId ? null : work.orgId,
      dueOn,
      ordered: false,
    });
  }
  return items.length;
}

/** INV-09: a late one goes up to the contact leader, a week later to the superior. Returns how many went up. */
export async function escalateLate(work: Work): Promise<number> {
  const late = await listLate(work);
  for (const { id, state, escalatedTo: before, ...above } of late) {
    const escalatedTo = escalationOf(before, above);
    const { count } = await work.db.rectification.updateMany({
      where: { orgId: work.orgId, id, state, escalatedTo: before },
      data: { escalatedTo, escalatedAt: work.now, version: { increment: 1 } },
    });
    if (count === 1) await record(work, { kind: "rectification.escalate", subjectId: id, facts: { to: escalatedTo } });
  }
  return late.length;
}

/** LIFE-07: what an old date opened is withdrawn when the superior moved that date; nobody is shown late for it. Returns how many. */
export async function cancelMoved(work: Work): Promise<number> {
  const words = loadWords("zh-CN", "rectifications");
  const moved = await listMoved(work);
  for (const { id, dueOn } of moved)
    await cancelRectification(work, {
      rectificationId: id,
      reason: words("movedReason", { day: formatFullDay("zh-CN", dueOn) }),
    });
  return moved.length;
}
