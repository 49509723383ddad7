import "server-only";
import { randomUUID } from "node:crypto";
import { record } from "@/lib/audit/commands";
import { advance } from "@/lib/kernel/lifecycle";
import { Refusal } from "@/lib/kernel/refusal";
import { sql } from "@/lib/kernel/sql";
import type { Work } from "@/lib/kernel/work";
import { findNotice } from "../notices/queries";
import { receivesObjections } from "../policy";
import type { AnswerObjection, RegisterObjection } from "../schema";
import { objectionLifecycle } from "./lifecycle";
import { findObjection } from "./queries";

/** What came by telephone, letter or visit; the log keeps that it came, never what it said or who said it. */
export async function registerObjection(work: Work, input: RegisterObjection): Promise<void> {
  const notice = await findNotice(work, input.noticeId);
  if (notice.orgId !== work.orgId) throw new Refusal("NOT_FOUND");
  if (!receivesObjections(work.actor, notice)) throw new Refusal("NOT_AUTHORISED");
  if (notice.state !== "RUNNING" && notice.state !== "SUSPENDED") throw new Refusal("WRONG_STATE");
  // Random, not ordered by time, and not returned: whoever takes it down may not read it back.
  const id = randomUUID();
  await work.db.$executeRaw(sql`
    insert into objection (org_id, id, notice_id, text, complainant_name, contact, channel, received_at)
    values (${work.orgId}::uuid, ${id}::uuid, ${notice.id}::uuid, ${input.text}, ${input.complainantName || null}, ${input.contact || null}, ${input.channel}, ${work.now})`);
  const facts = { channel: input.channel, named: input.complainantName !== "" };
  await record(work, { kind: "objection.receive", subjectId: id, facts });
}

/** 答复: by the handler; the notice can go on once nothing is open. */
export async function answerObjection(work: Work, { objectionId, answer }: AnswerObjection): Promise<void> {
  const objection = await findObjection(work, objectionId);
  if (!objection) throw new Refusal("NOT_FOUND");
  const state = advance(objectionLifecycle, "answer", work.actor, objection);
  const { count } = await work.db.objection.updateMany({
    where: { orgId: work.orgId, id: objectionId, state: objection.state },
    data: { state, answer, answeredByPersonId: work.actor.personId, answeredAt: work.now },
  });
  if (count !== 1) throw new Refusal("WRONG_STATE");
  await record(work, { kind: "objection.answer", subjectId: objectionId });
}
