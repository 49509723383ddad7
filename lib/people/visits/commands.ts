import "server-only";
import { record } from "@/lib/audit/commands";
import { asDate } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import type { Work } from "@/lib/kernel/work";
import { findOpenMembership } from "../memberships/queries";
import type { LogVisit } from "./schema";

/** ORG-33: a committee member was there, called, or helped in a difficulty. The words stay with the branch and the member (LIFE-10). */
export async function logVisit(work: Work, { personId, visitedOn, ...visit }: LogVisit): Promise<void> {
  const member = await findOpenMembership(work, personId);
  if (work.actor.capacity !== "HOME") throw new Refusal("NOT_AUTHORISED");
  if (personId === work.actor.personId) throw new Refusal("OWN_WORK");
  if (visitedOn > work.today) throw new Refusal("INVALID", { visitedOn: "inTheFuture" });
  const id = newId();
  await work.db.memberVisit.create({
    data: {
      ...visit,
      orgId: work.orgId,
      id,
      personId,
      visitorPersonId: work.actor.personId,
      visitedOn: asDate(visitedOn),
    },
  });
  await record(work, { kind: "member_visit.log", subjectId: id, facts: { name: member.name, visitedOn } });
}
