import "server-only";
import { record } from "@/lib/audit/commands";
import { asDate } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import type { Work } from "@/lib/kernel/work";
import { keepsLinks } from "../links/policy";
import type { EndExternal, RegisterExternal } from "./schema";

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

export async function endExternal(work: Work, { externalId, endsOn }: EndExternal): Promise<void> {
  if (!keepsLinks(work.actor, work)) throw new Refusal("NOT_AUTHORISED");
  const person = await work.db.externalPerson.findFirst({ where: { orgId: work.orgId, id: externalId } });
  if (!person) throw new Refusal("NOT_FOUND");
  if (asDate(endsOn) < person.beginsOn) throw new Refusal("INVALID", { endsOn: "beforeStart" });
  const ended = await work.db.externalPerson.updateMany({
    where: { orgId: work.orgId, id: externalId, OR: [{ endsOn: null }, { endsOn: { gt: asDate(endsOn) } }] },
    data: { endsOn: asDate(endsOn) },
  });
  if (ended.count !== 1) throw new Refusal("WRONG_STATE");
  await record(work, { kind: "external_person.end", subjectId: externalId, facts: { name: person.name, endsOn } });
}
