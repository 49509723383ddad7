import "server-only";
import { record } from "@/lib/audit/commands";
import { asDate, type Day } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import { sql } from "@/lib/kernel/sql";
import type { Work } from "@/lib/kernel/work";
import { initialsOf, pinyinOf } from "./pinyin";
import { keepsRoll, mayKeepDuty } from "./policy";
import { findPerson, holdsMembers } from "./queries";
import type { AddMember, BeginDuty, EndDuty, ShowPost } from "./schema";

/** A new member: the person, the one home (ORG-32) and, where known, the telephone number. */
export async function addMember(work: Work, { name, phone, joinedOn, beginsOn, ...facts }: AddMember): Promise<string> {
  if (!keepsRoll(work.actor, work)) throw new Refusal("NOT_AUTHORISED");
  if (!(await holdsMembers(work))) throw new Refusal("INVALID", { name: "invalid" });
  if (beginsOn > work.today) throw new Refusal("INVALID", { beginsOn: "inTheFuture" });
  const personId = newId();
  await work.rows(sql`select add_person(${personId}::uuid, ${name}, ${pinyinOf(name)}, ${initialsOf(name)})::text`);
  await work.db.membership.create({
    data: {
      ...facts,
      ...(joinedOn ? { joinedOn: asDate(joinedOn) } : {}),
      orgId: work.orgId,
      id: newId(),
      personId,
      beginsOn: asDate(beginsOn),
    },
  });
  if (phone) await work.db.personPrivate.create({ data: { personId, managingOrgId: work.orgId, phone } });
  await record(work, { kind: "person.add", subjectId: personId, facts: { name, standing: facts.standing } });
  return personId;
}

/** An office begins, with its document; who held what when stays readable (LIFE-04). */
export async function beginDuty(work: Work, { personId, beginsOn, ...duty }: BeginDuty): Promise<void> {
  const person = await findPerson(work, personId);
  demand(mayKeepDuty(work.actor, work, { kind: duty.kind, personId }));
  const held = person.duties.some(({ orgId, kind, endsOn }) => orgId === work.orgId && kind === duty.kind && !endsOn);
  if (held) throw new Refusal("INVALID", { kind: "duplicate" });
  const id = newId();
  await work.db.duty.create({ data: { ...duty, orgId: work.orgId, id, personId, beginsOn: asDate(beginsOn) } });
  await record(work, {
    kind: "duty.begin",
    subjectId: id,
    facts: { name: person.name, title: duty.title, beginsOn, document: duty.document },
  });
}

/** LIFE-11: a post whose holder is named in public, or not; whoever comes after in the same post inherits it. */
export async function showPost(work: Work, { dutyId, nameHidden }: ShowPost): Promise<void> {
  const duty = await work.db.duty.findFirst({ where: { orgId: work.orgId, id: dutyId } });
  if (!duty) throw new Refusal("NOT_FOUND");
  demand(mayKeepDuty(work.actor, work, { kind: duty.kind as BeginDuty["kind"], personId: duty.personId }));
  const { count } = await work.db.duty.updateMany({
    where: { orgId: work.orgId, id: dutyId, endsOn: null, nameHidden: !nameHidden },
    data: { nameHidden, version: { increment: 1 } },
  });
  if (count !== 1) throw new Refusal("WRONG_STATE");
  const { name } = await work.db.person.findUniqueOrThrow({ where: { id: duty.personId }, select: { name: true } });
  const kind = nameHidden ? "duty.hide_name" : "duty.show_name";
  await record(work, { kind, subjectId: dutyId, facts: { name, title: duty.title } });
}

/** An office ends on a day; from the next one the holder has no more say here, open sessions included. */
export async function endDuty(work: Work, { dutyId, endsOn, document }: EndDuty): Promise<void> {
  const duty = await work.db.duty.findFirst({ where: { orgId: work.orgId, id: dutyId } });
  if (!duty) throw new Refusal("NOT_FOUND");
  demand(mayKeepDuty(work.actor, work, { kind: duty.kind as BeginDuty["kind"], personId: duty.personId }));
  if (endsOn < dayIn(duty.beginsOn)) throw new Refusal("INVALID", { endsOn: "beforeStart" });
  const ended = await work.db.duty.updateMany({
    where: { orgId: work.orgId, id: dutyId, endsOn: null },
    data: {
      endsOn: asDate(endsOn),
      document: [duty.document, document].filter(Boolean).join("；"),
      version: { increment: 1 },
    },
  });
  if (ended.count !== 1) throw new Refusal("WRONG_STATE");
  const { name } = await work.db.person.findUniqueOrThrow({ where: { id: duty.personId }, select: { name: true } });
  await record(work, { kind: "duty.end", subjectId: dutyId, facts: { name, title: duty.title, endsOn, document } });
}

const dayIn = (date: Date): Day => date.toISOString().slice(0, 10);

function demand(allowed: boolean | "OWN_WORK"): void {
  if (allowed !== true) throw new Refusal(allowed || "NOT_AUTHORISED");
}
