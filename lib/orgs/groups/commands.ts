import "server-only";
import { record } from "@/lib/audit/commands";
import { asDate } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import { sql } from "@/lib/kernel/sql";
import type { Work } from "@/lib/kernel/work";
import { keepsTree } from "../changes/policy";
import type { AddGroup, ArrangeGroup, EndGroup } from "./schema";

/** LIFE-12: 党小组 is part of a branch: no board, report or to-do of its own. */
export async function addGroup(work: Work, { name }: AddGroup): Promise<void> {
  if (!keepsTree(work.actor, work)) throw new Refusal("NOT_AUTHORISED");
  if (await isTaken(work, name)) throw new Refusal("INVALID", { name: "duplicate" });
  const [kind] = await work.rows<{ holds: boolean }>(
    sql`select k.holds_members as holds from org o join org_kind k on k.code = o.kind where o.id = ${work.orgId}::uuid`,
  );
  if (!kind?.holds) throw new Refusal("INVALID", { name: "holdsNoMembers" });
  const position = 1 + (await work.db.partyGroup.count({ where: { orgId: work.orgId } }));
  const id = newId();
  await work.db.partyGroup.create({ data: { orgId: work.orgId, id, name, position } });
  await record(work, { kind: "party_group.add", subjectId: id, facts: { name } });
}

/** Name, members and head in one step; the head is one of the members, and every member is in one group at most. */
export async function arrangeGroup(work: Work, { groupId, name, members, headPersonId }: ArrangeGroup): Promise<void> {
  if (!keepsTree(work.actor, work)) throw new Refusal("NOT_AUTHORISED");
  const where = { orgId: work.orgId, id: groupId, endsOn: null };
  const group = await work.db.partyGroup.findFirst({ where });
  if (!group) throw new Refusal("NOT_FOUND");
  if (name !== group.name && (await isTaken(work, name))) throw new Refusal("INVALID", { name: "duplicate" });
  if (headPersonId && !members.includes(headPersonId)) throw new Refusal("INVALID", { headPersonId: "notAMember" });
  const here = { orgId: work.orgId, endsOn: null };
  const joined = await work.db.membership.updateMany({
    where: { ...here, personId: { in: members } },
    data: { groupId },
  });
  if (joined.count !== new Set(members).size) throw new Refusal("NOT_FOUND");
  await work.db.membership.updateMany({
    where: { ...here, groupId, personId: { notIn: members } },
    data: { groupId: null },
  });
  await work.db.partyGroup.updateMany({ where, data: { name, headPersonId: headPersonId ?? null } });
  await record(work, { kind: "party_group.arrange", subjectId: groupId, facts: { name, members: members.length } });
}

export async function endGroup(work: Work, { groupId, endsOn }: EndGroup): Promise<void> {
  if (!keepsTree(work.actor, work)) throw new Refusal("NOT_AUTHORISED");
  const group = await work.db.partyGroup.findFirst({ where: { orgId: work.orgId, id: groupId } });
  if (!group) throw new Refusal("NOT_FOUND");
  const ended = await work.db.partyGroup.updateMany({
    where: { orgId: work.orgId, id: groupId, endsOn: null },
    data: { endsOn: asDate(endsOn), headPersonId: null },
  });
  if (ended.count !== 1) throw new Refusal("WRONG_STATE");
  await work.db.membership.updateMany({ where: { orgId: work.orgId, groupId, endsOn: null }, data: { groupId: null } });
  await record(work, { kind: "party_group.end", subjectId: groupId, facts: { name: group.name } });
}

const isTaken = async (work: Work, name: string): Promise<boolean> =>
  (await work.db.partyGroup.count({ where: { orgId: work.orgId, name } })) > 0;
