import "server-only";
import { record } from "@/lib/audit/commands";
import { asDate } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import type { Work } from "@/lib/kernel/work";
import { mayChangePlace } from "../changes/policy";
import { findChangeable } from "../changes/queries";
import type { JoinSystem, LeaveSystem } from "./schema";

/** ORG-05: beside its one superior an org answers to any number of systems; the superior says to which, by document. */
export async function joinSystem(work: Work, { target, beginsOn, ...facts }: JoinSystem): Promise<void> {
  const org = await findChangeable(work, target);
  if (!mayChangePlace(work.actor, work, org)) throw new Refusal("NOT_AUTHORISED");
  const held = await work.db.orgSystem.count({ where: { orgId: org.id, name: facts.name, endsOn: null } });
  if (held > 0) throw new Refusal("INVALID", { name: "duplicate" });
  const id = newId();
  await work.db.orgSystem.create({ data: { ...facts, orgId: org.id, id, beginsOn: asDate(beginsOn) } });
  await record(work, {
    kind: "org_system.join",
    subjectId: id,
    orgId: org.id,
    facts: { name: facts.name, document: facts.document, beginsOn },
  });
}

export async function leaveSystem(work: Work, { target, systemId, endsOn, endDocument }: LeaveSystem): Promise<void> {
  const org = await findChangeable(work, target);
  if (!mayChangePlace(work.actor, work, org)) throw new Refusal("NOT_AUTHORISED");
  const system = await work.db.orgSystem.findFirst({ where: { orgId: org.id, id: systemId } });
  if (!system) throw new Refusal("NOT_FOUND");
  if (asDate(endsOn) < system.beginsOn) throw new Refusal("INVALID", { endsOn: "beforeStart" });
  const left = await work.db.orgSystem.updateMany({
    where: { orgId: org.id, id: systemId, endsOn: null },
    data: { endsOn: asDate(endsOn), endDocument },
  });
  if (left.count !== 1) throw new Refusal("WRONG_STATE");
  await record(work, {
    kind: "org_system.leave",
    subjectId: systemId,
    orgId: org.id,
    facts: { name: system.name, document: endDocument, endsOn },
  });
}
