import "server-only";
import { record } from "@/lib/audit/commands";
import { newId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import { sql } from "@/lib/kernel/sql";
import type { Work } from "@/lib/kernel/work";
import { runsCampaign } from "../../policy";
import { type ActivityPage, findActivity, listAttenders } from "./queries";
import { type Line, readMinutes } from "./rules";
import type { ActOnDecision, Attendance, Minutes } from "./schema";

/**
 * CAM-07, CAM-22, SUP-23: agenda, papers read, speeches, sites, problems, decisions, groups and machines, written anew with each saving.
 * A line that has led to a rectification or an action stays. Refuses INVALID at the text that cannot be read.
 */
export async function keepMinutes(work: Work, minutes: Minutes): Promise<void> {
  const activity = await findOwnActivity(work, minutes.activityId);
  const lines = readMinutes(minutes);
  if (typeof lines === "string") throw new Refusal("INVALID", { [lines]: "invalid" });
  const bound = activity.lines.filter(({ rectificationId, actionId }) => rectificationId !== null || actionId !== null);
  await work.db.activityLine.deleteMany({
    where: { orgId: work.orgId, activityId: activity.id, id: { notIn: bound.map(({ id }) => id) } },
  });
  const fresh = lines.filter((line) => !bound.some((kept) => isSame(kept, line)));
  await work.db.activityLine.createMany({
    data: fresh.map((line, position) => ({
      ...{ orgId: work.orgId, id: newId(), activityId: activity.id, position: bound.length + position },
      ...line,
    })),
  });
  await record(work, {
    kind: "activity.minute",
    subjectId: activity.id,
    facts: { title: activity.title, lines: lines.length },
  });
}

const isSame = (a: Line, b: Line) => a.kind === b.kind && a.name === b.name && a.text === b.text;

/** Who of the roll was there; the head count of the activity is never smaller than the names. */
export async function keepAttendance(work: Work, { activityId, people }: Attendance): Promise<void> {
  const activity = await findOwnActivity(work, activityId);
  const roll = new Set((await listAttenders(work, activity)).map(({ personId }) => personId));
  if (people.some(({ personId }) => !roll.has(personId))) throw new Refusal("NOT_FOUND");
  await work.db.activityAttendance.deleteMany({ where: { orgId: work.orgId, activityId } });
  await work.db.activityAttendance.createMany({
    data: people.map((person) => ({ orgId: work.orgId, id: newId(), activityId, ...person })),
  });
  const present = people.filter(({ presence }) => presence === "PRESENT").length;
  await work.db.activity.updateMany({
    where: { orgId: work.orgId, id: activityId },
    data: { participants: Math.max(activity.participants ?? 0, present), version: { increment: 1 } },
  });
  await record(work, { kind: "activity.attend", subjectId: activityId, facts: { title: activity.title, present } });
}

/** SUP-23: a decision becomes an action of one's own in the campaign (自选动作). Once. */
export async function actOnDecision(work: Work, { lineId }: ActOnDecision): Promise<void> {
  if (!runsCampaign(work.actor, work)) throw new Refusal("NOT_AUTHORISED");
  const [line] = await work.rows<{
    text: string;
    adoptionId: string;
    next: number;
    title: string;
    activityId: string;
  }>(sql`
    select l.text, a.id as "adoptionId", v.title, v.id as "activityId",
           (select coalesce(max(x.position), 0) + 1 from adoption_action x where x.org_id = a.org_id and x.adoption_id = a.id)::int as next
      from activity_line l join activity v on v.org_id = l.org_id and v.id = l.activity_id
      join adoption a on a.org_id = l.org_id and a.campaign_org_id = v.campaign_org_id and a.campaign_id = v.campaign_id
     where l.org_id = ${work.orgId}::uuid and l.id = ${lineId}::uuid and l.kind = 'DECISION'`);
  if (!line) throw new Refusal("NOT_FOUND");
  const id = newId();
  await work.db.adoptionAction.create({
    data: {
      orgId: work.orgId,
      id,
      adoptionId: line.adoptionId,
      position: line.next,
      mode: "OPTIONAL",
      name: line.text.slice(0, 60),
      mandatory: false,
    },
  });
  const { count } = await work.db.activityLine.updateMany({
    where: { orgId: work.orgId, id: lineId, actionId: null },
    data: { actionId: id },
  });
  if (count !== 1) throw new Refusal("WRONG_STATE");
  await record(work, {
    kind: "activity.act",
    subjectId: line.activityId,
    facts: { title: line.title, action: line.text },
  });
}

async function findOwnActivity(work: Work, activityId: string): Promise<ActivityPage> {
  const activity = await findActivity(work, activityId);
  if (activity.orgId !== work.orgId) throw new Refusal("NOT_FOUND");
  if (!runsCampaign(work.actor, work)) throw new Refusal("NOT_AUTHORISED");
  return activity;
}
