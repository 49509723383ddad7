import "server-only";
import { record } from "@/lib/audit/commands";
import type { EventKind } from "@/lib/audit/events";
import { asDate } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import type { Work } from "@/lib/kernel/work";
import { keepsTree } from "../changes/policy";
import type { AddUnit, EndUnit, RenameUnit, StaffUnit } from "./schema";

/** ORG-06: a 科室, 分局 or window inside the org: a subject of reviews, no organisation. */
export async function addUnit(work: Work, { name, kind }: AddUnit): Promise<void> {
  await demandFreeName(work, name);
  const position = 1 + (await work.db.unit.count({ where: { orgId: work.orgId } }));
  const id = newId();
  await work.db.unit.create({ data: { orgId: work.orgId, id, name, kind, position } });
  await tell(work, "unit.add", id, name);
}

export async function renameUnit(work: Work, { unitId, name }: RenameUnit): Promise<void> {
  await demandFreeName(work, name);
  const { count } = await work.db.unit.updateMany({
    where: { orgId: work.orgId, id: unitId, endsOn: null },
    data: { name },
  });
  if (count !== 1) throw new Refusal("NOT_FOUND");
  await tell(work, "unit.rename", unitId, name);
}

/** Everybody in the unit in one step: members of this org, each in one unit at most. */
export async function staffUnit(work: Work, { unitId, members }: StaffUnit): Promise<void> {
  if (!keepsTree(work.actor, work)) throw new Refusal("NOT_AUTHORISED");
  const unit = await work.db.unit.findFirst({ where: { orgId: work.orgId, id: unitId } });
  if (!unit) throw new Refusal("NOT_FOUND");
  if (unit.endsOn) throw new Refusal("WRONG_STATE");
  const here = { orgId: work.orgId, endsOn: null };
  const joined = await work.db.membership.updateMany({
    where: { ...here, personId: { in: members } },
    data: { unitId },
  });
  if (joined.count !== members.length) throw new Refusal("NOT_FOUND");
  await work.db.membership.updateMany({
    where: { ...here, unitId, personId: { notIn: members } },
    data: { unitId: null },
  });
  await record(work, { kind: "unit.staff", subjectId: unitId, facts: { name: unit.name, members: members.length } });
}

/** Ended units stay named in the reviews and memberships of their time. */
export async function endUnit(work: Work, { unitId, endsOn }: EndUnit): Promise<void> {
  if (!keepsTree(work.actor, work)) throw new Refusal("NOT_AUTHORISED");
  const unit = await work.db.unit.findFirst({ where: { orgId: work.orgId, id: unitId } });
  if (!unit) throw new Refusal("NOT_FOUND");
  const { count } = await work.db.unit.updateMany({
    where: { orgId: work.orgId, id: unitId, endsOn: null },
    data: { endsOn: asDate(endsOn) },
  });
  if (count !== 1) throw new Refusal("WRONG_STATE");
  await tell(work, "unit.end", unitId, unit.name);
}

async function demandFreeName(work: Work, name: string) {
  if (!keepsTree(work.actor, work)) throw new Refusal("NOT_AUTHORISED");
  if ((await work.db.unit.count({ where: { orgId: work.orgId, name } })) > 0)
    throw new Refusal("INVALID", { name: "duplicate" });
}

const tell = (work: Work, kind: EventKind, subjectId: string, name: string) =>
  record(work, { kind, subjectId, facts: { name } });
