import "server-only";
import { record } from "@/lib/audit/commands";
import { asDate } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import type { Work } from "@/lib/kernel/work";
import { findNamed } from "../bodies/commands";
import { findOpenMembership, type OpenMembership } from "../memberships/queries";
import { keepsRoll } from "../policy";
import { flagOf, hasFlag, mannerOf, missing } from "./rules";
import type { BeginClass, ClassKind, EndClass } from "./schema";

/** A class begins on a day; one that is already there gets the arrangement it lacked (ORG-24…30). Refuses what it cannot do without. */
export async function beginClass(work: Work, input: BeginClass): Promise<void> {
  const member = await findOpenMembership(work, input.personId);
  demandKeeper(work);
  if (input.beginsOn > work.today) throw new Refusal("INVALID", { beginsOn: "inTheFuture" });
  if (input.beginsOn < member.beginsOn) throw new Refusal("INVALID", { beginsOn: "beforeStart" });
  const wanted = missing(input);
  if (wanted) throw new Refusal("INVALID", { [wanted]: "required" });
  await writeClass(work, member, input);
  await setFlag(work, member.id, input.kind, true);
  await record(work, {
    kind: "member_class.begin",
    subjectId: input.personId,
    facts: { name: member.name, class: input.kind, beginsOn: input.beginsOn },
  });
}

/** A class ends on a day; the history keeps it. */
export async function endClass(work: Work, { classId, endsOn }: EndClass): Promise<void> {
  const held = await work.db.memberClass.findFirst({ where: { orgId: work.orgId, id: classId } });
  const membership =
    held && (await work.db.membership.findFirst({ where: { orgId: work.orgId, id: held.membershipId } }));
  if (!held || !membership) throw new Refusal("NOT_FOUND");
  demandKeeper(work);
  if (asDate(endsOn) < held.beginsOn) throw new Refusal("INVALID", { endsOn: "beforeStart" });
  const ended = await work.db.memberClass.updateMany({
    where: { orgId: work.orgId, id: classId, endsOn: null },
    data: { endsOn: asDate(endsOn) },
  });
  if (ended.count !== 1) throw new Refusal("WRONG_STATE");
  await setFlag(work, held.membershipId, held.kind as ClassKind, false);
  await record(work, { kind: "member_class.end", subjectId: membership.personId, facts: { class: held.kind, endsOn } });
}

async function writeClass(work: Work, member: OpenMembership, input: BeginClass): Promise<void> {
  const { kind, partner, hostName, postName, postDuties, note } = input;
  const people = await findNamed(work, partner ? [{ name: partner, field: "partner" }] : []);
  const partnerPersonId = people.get(partner) ?? null;
  if (partnerPersonId === member.personId) throw new Refusal("INVALID", { partner: "notOneself" });
  const arrangedOn = mannerOf(kind) ? asDate(input.beginsOn) : null;
  const facts = { partnerPersonId, hostName, postName, postDuties, note, arrangedOn };
  const open = await work.db.memberClass.findFirst({
    where: { orgId: work.orgId, membershipId: member.id, kind, endsOn: null },
  });
  if (open && !arrangedOn) throw new Refusal("INVALID", { kind: "duplicate" });
  if (open) await work.db.memberClass.updateMany({ where: { orgId: work.orgId, id: open.id }, data: facts });
  else
    await work.db.memberClass.create({
      data: {
        ...facts,
        orgId: work.orgId,
        id: newId(),
        membershipId: member.id,
        kind,
        beginsOn: asDate(input.beginsOn),
      },
    });
}

async function setFlag(work: Work, id: string, kind: ClassKind, holds: boolean): Promise<void> {
  if (!hasFlag(kind)) return;
  await work.db.membership.updateMany({
    where: { orgId: work.orgId, id },
    data: { [flagOf[kind]]: holds, version: { increment: 1 } },
  });
}

function demandKeeper(work: Work): void {
  if (!keepsRoll(work.actor, work)) throw new Refusal("NOT_AUTHORISED");
}
