import "server-only";
import { record } from "@/lib/audit/commands";
import { asDate } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import type { Work } from "@/lib/kernel/work";
import { keepsRoll } from "../policy";
import type { AddParticipant, EndParticipant } from "./schema";

/** ORG-31: activists, staff and the masses take part; they are on a register of their own and never among the members. */
export async function addParticipant(work: Work, { beginsOn, ...facts }: AddParticipant): Promise<void> {
  demandKeeper(work);
  const id = newId();
  await work.db.participant.create({ data: { ...facts, orgId: work.orgId, id, beginsOn: asDate(beginsOn) } });
  await record(work, { kind: "participant.add", subjectId: id, facts: { name: facts.name, class: facts.kind } });
}

export async function endParticipant(work: Work, { participantId, endsOn, endReason }: EndParticipant): Promise<void> {
  const held = await work.db.participant.findFirst({ where: { orgId: work.orgId, id: participantId } });
  if (!held) throw new Refusal("NOT_FOUND");
  demandKeeper(work);
  if (asDate(endsOn) < held.beginsOn) throw new Refusal("INVALID", { endsOn: "beforeStart" });
  const ended = await work.db.participant.updateMany({
    where: { orgId: work.orgId, id: participantId, endsOn: null },
    data: { endsOn: asDate(endsOn), endReason },
  });
  if (ended.count !== 1) throw new Refusal("WRONG_STATE");
  await record(work, {
    kind: "participant.end",
    subjectId: participantId,
    facts: { name: held.name, reason: endReason },
  });
}

function demandKeeper(work: Work): void {
  if (!keepsRoll(work.actor, work)) throw new Refusal("NOT_AUTHORISED");
}
