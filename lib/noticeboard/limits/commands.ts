import "server-only";
import type { z } from "zod";
import { record } from "@/lib/audit/commands";
import { asDate } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import type { Work } from "@/lib/kernel/work";
import { opensCalls } from "../calls/policy";
import { listStanding } from "./queries";
import type { endLimitSchema, SetLimit } from "./schema";

/** 规定办理时限: how soon a matter is done, under a pledge without end (SYS-30). */
export async function setLimit(work: Work, { itemId, lawfulDays, ...limit }: SetLimit): Promise<void> {
  if (!opensCalls(work.actor, work.orgId)) throw new Refusal("NOT_AUTHORISED");
  const item = (await listStanding(work)).find(({ id }) => id === itemId);
  if (!item) throw new Refusal("NOT_FOUND");
  if (item.limits.some(({ matter }) => matter === limit.matter)) throw new Refusal("INVALID", { matter: "duplicate" });
  const place = { orgId: work.orgId, id: newId(), itemOrgId: work.orgId, itemId };
  const by = { setPersonId: work.actor.personId, setAt: work.now };
  const lawful = typeof lawfulDays === "number" ? lawfulDays : null;
  await work.db.serviceLimit.create({ data: { ...place, ...limit, ...by, lawfulDays: lawful } });
  const facts = { number: item.number, matter: limit.matter, days: limit.workingDays };
  await record(work, { kind: "service_limit.set", subjectId: itemId, facts });
}

/** 取消办理时限: from today on it hangs no more. */
export async function endLimit(work: Work, { limitId }: z.output<typeof endLimitSchema>): Promise<void> {
  if (!opensCalls(work.actor, work.orgId)) throw new Refusal("NOT_AUTHORISED");
  const item = (await listStanding(work)).find(({ limits }) => limits.some(({ id }) => id === limitId));
  if (!item) throw new Refusal("NOT_FOUND");
  await work.db.serviceLimit.updateMany({
    where: { orgId: work.orgId, id: limitId, endedOn: null },
    data: { endedOn: asDate(work.today) },
  });
  await record(work, { kind: "service_limit.end", subjectId: item.id, facts: { number: item.number } });
}
