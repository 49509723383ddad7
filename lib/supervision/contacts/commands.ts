import "server-only";
import type { z } from "zod";
import { record } from "@/lib/audit/commands";
import { newId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import { sql } from "@/lib/kernel/sql";
import type { Work } from "@/lib/kernel/work";
import type { recordContactSchema } from "../schema";
import { findContactPoint } from "./queries";

/** ORG-36, ORG-39: a duty done in person, a visit or a call, by the contact leader themselves. Surveying is done on site. */
export async function recordContact(work: Work, given: z.output<typeof recordContactSchema>): Promise<void> {
  const [link] = await work.rows<{ orgId: string }>(
    sql`select org_id as "orgId" from org_link where id = ${given.linkId}::uuid`,
  );
  const point = await findContactPoint(work, given.linkId);
  if (!link || !point) throw new Refusal("NOT_FOUND");
  if (!point.mine || work.actor.capacity !== "HOME") throw new Refusal("NOT_AUTHORISED");
  if (given.happenedOn > work.today) throw new Refusal("INVALID", { happenedOn: "inTheFuture" });
  if (given.duty === "SURVEY" && given.mode !== "ON_SITE") throw new Refusal("INVALID", { mode: "invalid" });
  const id = newId();
  await work.db.$executeRaw(sql`
    insert into contact_act (org_id, id, link_id, duty, mode, happened_on, note, recorded_by_person_id)
    values (${link.orgId}::uuid, ${id}::uuid, ${given.linkId}::uuid, ${given.duty || null}, ${given.mode}, ${given.happenedOn}::date, ${given.note}, ${work.actor.personId}::uuid)`);
  const facts = { org: point.orgName, mode: given.mode };
  await record(work, { kind: "contact_act.record", subjectId: id, orgId: link.orgId, facts });
}
