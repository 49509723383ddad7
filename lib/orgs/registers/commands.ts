import "server-only";
import { record } from "@/lib/audit/commands";
import { asDate } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import type { Work } from "@/lib/kernel/work";
import { keepsTree } from "../changes/policy";
import { figureFault, figuresOf } from "./rules";
import type { EndRegister, EnterRegister } from "./schema";

/** ORG-09, ORG-10, ORG-11, ORG-42, ORG-43, ORG-45: what an org has, with who holds it, where it is and from when. */
export async function enterRegister(work: Work, input: EnterRegister): Promise<void> {
  const { beginsOn, phone = "", total: _total, covered: _covered, approximate: _approximate, ...facts } = input;
  if (!keepsTree(work.actor, work)) throw new Refusal("NOT_AUTHORISED");
  const fault = figureFault(input);
  if (fault) throw new Refusal("INVALID", fault, { min: 1, max: input.total ?? 0 });
  if (facts.allDay && !phone) throw new Refusal("INVALID", { phone: "required" });
  const { kind, name } = facts;
  if ((await work.db.registerEntry.count({ where: { orgId: work.orgId, kind, name, endsOn: null } })) > 0)
    throw new Refusal("INVALID", { name: "duplicate" });
  const id = newId();
  await work.db.registerEntry.create({
    data: { ...facts, ...figuresOf(input), phone, orgId: work.orgId, id, beginsOn: asDate(beginsOn) },
  });
  await record(work, { kind: "register_entry.enter", subjectId: id, facts: { kind, name, holder: facts.holder } });
}

export async function endRegister(work: Work, { entryId, endsOn, endReason }: EndRegister): Promise<void> {
  if (!keepsTree(work.actor, work)) throw new Refusal("NOT_AUTHORISED");
  const entry = await work.db.registerEntry.findFirst({ where: { orgId: work.orgId, id: entryId } });
  if (!entry) throw new Refusal("NOT_FOUND");
  if (asDate(endsOn) < entry.beginsOn) throw new Refusal("INVALID", { endsOn: "beforeStart" });
  const ended = await work.db.registerEntry.updateMany({
    where: { orgId: work.orgId, id: entryId, endsOn: null },
    data: { endsOn: asDate(endsOn), endReason },
  });
  if (ended.count !== 1) throw new Refusal("WRONG_STATE");
  await record(work, { kind: "register_entry.end", subjectId: entryId, facts: { name: entry.name, endsOn } });
}
