import "server-only";
import type { z } from "zod";
import { record } from "@/lib/audit/commands";
import { asDate } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import { sql } from "@/lib/kernel/sql";
import type { Work } from "@/lib/kernel/work";
import { listPossibleOwners } from "@/lib/rectifications/openings/queries";
import { keepsCadence } from "../policy";
import type { designateSchema, endDesignationSchema, recordDeedSchema } from "../schema";

/** ORG-40: money given, things done, people helped under a pairing; either side enters it. */
export async function recordDeed(work: Work, given: z.output<typeof recordDeedSchema>): Promise<void> {
  if (!keepsCadence(work.actor, work.orgId)) throw new Refusal("NOT_AUTHORISED");
  const [link] = await work.rows<{ orgId: string }>(
    sql`select org_id as "orgId" from org_link where id = ${given.linkId}::uuid and kind = 'PAIRING' and (org_id = ${work.orgId}::uuid or holder_org_id = ${work.orgId}::uuid)`,
  );
  if (!link) throw new Refusal("NOT_FOUND");
  if (given.happenedOn > work.today) throw new Refusal("INVALID", { happenedOn: "inTheFuture" });
  if (given.kind === "FUNDS" && !given.amount) throw new Refusal("INVALID", { amount: "required" });
  const id = newId();
  await work.db.$executeRaw(sql`
    insert into pairing_deed (org_id, id, link_id, kind, happened_on, text, amount, approximate, quantity, people, recorded_by_person_id)
    values (${link.orgId}::uuid, ${id}::uuid, ${given.linkId}::uuid, ${given.kind}, ${given.happenedOn}::date, ${given.text}, ${given.amount ?? null},
      ${given.approximate}, ${given.quantity ?? null}::int, ${given.people ?? null}::int, ${work.actor.personId}::uuid)`);
  await record(work, { kind: "pairing_deed.record", subjectId: id, orgId: link.orgId, facts: { kind: given.kind } });
}

/** ORG-42: named for a member of this org, or for none, at a place and from a day. */
export async function designate(work: Work, given: z.output<typeof designateSchema>): Promise<void> {
  if (!keepsCadence(work.actor, work.orgId)) throw new Refusal("NOT_AUTHORISED");
  const holderPersonId = given.holderPersonId || null;
  const known = holderPersonId === null ? [] : await listPossibleOwners(work, work.orgId);
  if (holderPersonId !== null && !known.some(({ id }) => id === holderPersonId))
    throw new Refusal("INVALID", { holderPersonId: "notAnOption" });
  const { kind, name, place, phone } = given;
  const id = newId();
  const data = { kind, name, place, phone, holderPersonId, beginsOn: asDate(given.beginsOn) };
  await work.db.designation.create({ data: { orgId: work.orgId, id, ...data } });
  await record(work, { kind: "designation.name", subjectId: id, facts: { name } });
}

export async function endDesignation(work: Work, { designationId: id }: z.output<typeof endDesignationSchema>) {
  if (!keepsCadence(work.actor, work.orgId)) throw new Refusal("NOT_AUTHORISED");
  const found = await work.db.designation.findFirst({ where: { orgId: work.orgId, id } });
  if (!found) throw new Refusal("NOT_FOUND");
  const { count } = await work.db.designation.updateMany({
    where: { orgId: work.orgId, id, endsOn: null },
    data: { endsOn: asDate(work.today) },
  });
  if (count !== 1) throw new Refusal("WRONG_STATE");
  await record(work, { kind: "designation.end", subjectId: id, facts: { name: found.name } });
}
