import "server-only";
import type { z } from "zod";
import { record } from "@/lib/audit/commands";
import { newId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import { sql } from "@/lib/kernel/sql";
import type { Work } from "@/lib/kernel/work";
import { openRectification } from "../commands";
import { listPossibleOwners } from "../openings/queries";
import { mayDecline, mayEnter } from "../policy";
import type { declineAdviceSchema, takeUpAdviceSchema } from "../schema";
import { type Advice, findAdvice } from "./queries";

/** SUP-03: an improvement item without a date becomes a rectification of its own, with an owner and a date. */
export async function takeUpAdvice(work: Work, given: z.output<typeof takeUpAdviceSchema>): Promise<string> {
  const advice = await findUndecided(work, given.adviceId);
  if (!mayEnter(work.actor, { orgId: work.orgId, parentOrgId: null, contacts: [] }, false))
    throw new Refusal("NOT_AUTHORISED");
  if (given.dueOn <= work.today) throw new Refusal("INVALID", { dueOn: "inThePast" });
  const owners = await listPossibleOwners(work, work.orgId);
  if (!owners.some(({ id }) => id === given.ownerPersonId))
    throw new Refusal("INVALID", { ownerPersonId: "notAnOption" });
  const { orgId, campaignOrgId, campaignId, subjectPersonId, subjectOrgId, text } = advice;
  return openRectification(work, {
    ...{ orgId, campaignOrgId, campaignId, subjectPersonId, subjectOrgId, problem: text },
    source: { kind: "REVIEW", adviceId: advice.id },
    ...{ ownerPersonId: given.ownerPersonId, dueOn: given.dueOn, ordered: false },
  });
}

/** Or it is declined, with a reason the reviewer's side reads; never by the person it was said to. */
export async function declineAdvice(work: Work, { adviceId, reason }: z.output<typeof declineAdviceSchema>) {
  const advice = await findUndecided(work, adviceId);
  const allowed = mayDecline(work.actor, advice);
  if (allowed !== true) throw new Refusal(allowed || "NOT_AUTHORISED");
  await work.db.$executeRaw(sql`
    insert into advice_decline (org_id, id, advice_id, reason, declined_on, declined_by_person_id)
    values (${work.orgId}::uuid, ${newId()}::uuid, ${adviceId}::uuid, ${reason}, ${work.today}::date, ${work.actor.personId}::uuid)`);
  await record(work, { kind: "review_advice.decline", subjectId: adviceId, facts: { reason } });
}

async function findUndecided(work: Work, adviceId: string): Promise<Advice> {
  const advice = await findAdvice(work, adviceId);
  if (advice.rectificationId || advice.declined) throw new Refusal("WRONG_STATE");
  return advice;
}
