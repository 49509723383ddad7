import "server-only";
import { record } from "@/lib/audit/commands";
import { asDate } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import type { Work } from "@/lib/kernel/work";
import { keepsLinks } from "../links/policy";
import type { EndExternal, RegisterExternal, RenewExternal } from "./schema";

/** ORG-44: somebody from outside, appointed for a term with named powers. */
export async function registerExternal(work: Work, { beginsOn, endsOn, ...facts }: RegisterExternal): Promise<void> {
  if (!keepsLinks(work.actor, work)) throw new Refusal("NOT_AUTHORISED");
  if (endsOn && endsOn < beginsOn) throw new Refusal("INVALID", { endsOn: "beforeStart" });
  const id = newId();
  await work.db.externalPerson.create({
    data: { ...facts, orgId: work.orgId, id, beginsOn: asDate(beginsOn), endsOn: endsOn ? asDate(endsOn) : null },
  });
  await record(work, {
    kind: "external_person.register",
    subjectId: id,
    facts: { name: facts.name, capacity: facts.capacity },
  });
}

/** The term goes on to a later day, by a paper of its own; earlier papers stay in the record. */
export async function renewExternal(work: Work, { externalId, endsOn, document }: RenewExternal): Promise<void> {
  const person = await findExternal(work, externalId);
  const [until, from] = [person.endsOn, asDate(work.today)];
  if (person.endReason !== null || (until && until < from)) throw new Refusal("WRONG_STATE");
  if (asDate(endsOn) <= (until ?? from)) throw new Refusal("INVALID", { endsOn: "beforeStart" });
  const renewed = await work.db.externalPerson.updateMany({
    where: { orgId: work.orgId, id: externalId, endsOn: until },
    data: { endsOn: asDate(endsOn), document: [person.document, document].filter(Boolean).join("；") },
  });
  if (renewed.count !== 1) throw new Refusal("WRONG_STATE");
  await record(work, {
    kind: "external_person.renew",
    subjectId: externalId,
    facts: { name: person.name, endsOn, document },
  });
}

/** The term ends on a day, with the reason. */
export async function endExternal(work: Work, { externalId, endsOn, endReason }: EndExternal): Promise<void> {
  const person = await findExternal(work, externalId);
  if (asDate(endsOn) < person.beginsOn) throw new Refusal("INVALID", { endsOn: "beforeStart" });
  const ended = await work.db.externalPerson.updateMany({
    where: { orgId: work.orgId, id: externalId, OR: [{ endsOn: null }, { endsOn: { gt: asDate(endsOn) } }] },
    data: { endsOn: asDate(endsOn), endReason },
  });
  if (ended.count !== 1) throw new Refusal("WRONG_STATE");
  await record(work, {
    kind: "external_person.end",
    subjectId: externalId,
    facts: { name: person.name, endsOn, reason: endReason },
  });
}

async function findExternal(work: Work, id: string) {
  if (!keepsLinks(work.actor, work)) throw new Refusal("NOT_AUTHORISED");
  const person = await work.db.externalPerson.findFirst({ where: { orgId: work.orgId, id } });
  if (!person) throw new Refusal("NOT_FOUND");
  return person;
}
