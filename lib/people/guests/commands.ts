import "server-only";
import { record } from "@/lib/audit/commands";
import { asDate } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import { sql } from "@/lib/kernel/sql";
import type { Work } from "@/lib/kernel/work";
import { keepsRoll } from "../policy";
import type { AdmitGuest, EndGuest } from "./schema";

/** LIFE-05: a member of another branch takes part in the life of this one and is counted at home alone. */
export async function admitGuest(work: Work, { name, homeCode, beginsOn, ...guest }: AdmitGuest): Promise<void> {
  if (!keepsRoll(work.actor, work)) throw new Refusal("NOT_AUTHORISED");
  const found = await work.rows<{ personId: string; orgId: string }>(sql`
    select person_id as "personId", org_id as "orgId" from member_named(${name}, ${homeCode})`);
  const [one, ...others] = found;
  if (!one || one.orgId === work.orgId) throw new Refusal("INVALID", { name: "nobodyNamed" });
  if (others.length > 0) throw new Refusal("INVALID", { name: "sameName" });
  const id = newId();
  await work.db.guest.create({
    data: { ...guest, orgId: work.orgId, id, personId: one.personId, homeOrgId: one.orgId, beginsOn: asDate(beginsOn) },
  });
  await record(work, { kind: "guest.admit", subjectId: id, facts: { name, home: homeCode, beginsOn } });
}

export async function endGuest(work: Work, { guestId, endsOn }: EndGuest): Promise<void> {
  const held = await work.db.guest.findFirst({ where: { orgId: work.orgId, id: guestId } });
  if (!held) throw new Refusal("NOT_FOUND");
  if (!keepsRoll(work.actor, work)) throw new Refusal("NOT_AUTHORISED");
  if (asDate(endsOn) < held.beginsOn) throw new Refusal("INVALID", { endsOn: "beforeStart" });
  const ended = await work.db.guest.updateMany({
    where: { orgId: work.orgId, id: guestId, endsOn: null },
    data: { endsOn: asDate(endsOn) },
  });
  if (ended.count !== 1) throw new Refusal("WRONG_STATE");
  await record(work, { kind: "guest.end", subjectId: guestId, facts: { endsOn } });
}
