import "server-only";
import { record } from "@/lib/audit/commands";
import { addDays, asDate } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import type { Work } from "@/lib/kernel/work";
import { findNamed } from "../bodies/commands";
import { keepsRoll } from "../policy";
import { listDivisionChoices } from "./queries";
import type { AssignDivision, EndDivision, NameUnitHead } from "./schema";

/** ORG-18: a leader answers for a department, a lower organisation or a system from a day on; reviews read their authority from it. */
export async function assignDivision(work: Work, { name, subject, document, beginsOn }: AssignDivision): Promise<void> {
  demandKeeper(work);
  const choice = (await listDivisionChoices(work)).find(
    ({ kind, key }) => kind === subject.kind && key === subject.key,
  );
  if (!choice) throw new Refusal("INVALID", { subject: "choose" });
  const personId = await findLeader(work, name);
  const id = newId();
  await work.db.division.create({
    data: {
      orgId: work.orgId,
      id,
      personId,
      subjectKind: subject.kind,
      unitId: subject.kind === "UNIT" ? subject.key : null,
      subjectOrgId: subject.kind === "ORG" ? subject.key : null,
      systemName: subject.kind === "SYSTEM" ? subject.key : null,
      document,
      beginsOn: asDate(beginsOn),
    },
  });
  await record(work, {
    kind: "division.assign",
    subjectId: id,
    facts: { name, subject: choice.label, document, beginsOn },
  });
}

export async function endDivision(work: Work, { divisionId, endsOn, endDocument }: EndDivision): Promise<void> {
  const division = await work.db.division.findFirst({ where: { orgId: work.orgId, id: divisionId } });
  if (!division) throw new Refusal("NOT_FOUND");
  demandKeeper(work);
  if (asDate(endsOn) < division.beginsOn) throw new Refusal("INVALID", { endsOn: "beforeStart" });
  const ended = await work.db.division.updateMany({
    where: { orgId: work.orgId, id: divisionId, endsOn: null },
    data: { endsOn: asDate(endsOn), endDocument },
  });
  if (ended.count !== 1) throw new Refusal("WRONG_STATE");
  await record(work, { kind: "division.end", subjectId: divisionId, facts: { document: endDocument, endsOn } });
}

/** ORG-17: the head of a department is the first responsible person there; the one before ends the day before. */
export async function nameUnitHead(
  work: Work,
  { unitId, name, title, document, beginsOn }: NameUnitHead,
): Promise<void> {
  const unit = await work.db.unit.findFirst({ where: { orgId: work.orgId, id: unitId } });
  if (!unit) throw new Refusal("NOT_FOUND");
  demandKeeper(work);
  const people = await findNamed(work, [{ name, field: "name" }]);
  const held = await work.db.unitHead.findFirst({ where: { orgId: work.orgId, unitId, endsOn: null } });
  if (held && asDate(beginsOn) <= held.beginsOn) throw new Refusal("INVALID", { beginsOn: "beforeStart" });
  await work.db.unitHead.updateMany({
    where: { orgId: work.orgId, unitId, endsOn: null },
    data: { endsOn: asDate(addDays(beginsOn, -1)) },
  });
  const id = newId();
  const personId = people.get(name) ?? "";
  await work.db.unitHead.create({
    data: { orgId: work.orgId, id, unitId, personId, title, document, beginsOn: asDate(beginsOn) },
  });
  await record(work, { kind: "unit_head.name", subjectId: id, facts: { name, unit: unit.name, document, beginsOn } });
}

/** A leader is somebody with a seat here: a duty in this org or a place in one of its bodies. */
async function findLeader(work: Work, name: string): Promise<string> {
  const personId = (await findNamed(work, [{ name, field: "name" }])).get(name) ?? "";
  const duty = await work.db.duty.count({ where: { orgId: work.orgId, personId, endsOn: null } });
  const seat = await work.db.bodySeat.count({ where: { orgId: work.orgId, personId, endsOn: null } });
  if (duty + seat === 0) throw new Refusal("INVALID", { name: "noSeatHere" });
  return personId;
}

function demandKeeper(work: Work): void {
  if (!keepsRoll(work.actor, work)) throw new Refusal("NOT_AUTHORISED");
}
