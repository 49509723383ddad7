import "server-only";
import { record } from "@/lib/audit/commands";
import { newId } from "@/lib/kernel/ids";
import { advance } from "@/lib/kernel/lifecycle";
import { Refusal } from "@/lib/kernel/refusal";
import type { Work } from "@/lib/kernel/work";
import { markStale } from "@/lib/tallies/commands";
import { runsCampaign } from "../policy";
import type { AddAction, AdoptionKey, DecideAdoption, SaveScheme, SwitchAction } from "../schema";
import { adoptionLifecycle } from "./lifecycle";
import { type Adoption, findAdoption } from "./queries";

type Name = keyof typeof adoptionLifecycle.moves;

/** Advances by the law and by compare-and-set; one event in the adopting org's chain. */
async function move(
  work: Work,
  adoption: Adoption,
  name: Name,
  facts: Record<string, string> = {},
  data: object = {},
): Promise<void> {
  const state = advance(adoptionLifecycle, name, work.actor, adoption);
  const { count } = await work.db.adoption.updateMany({
    where: { orgId: adoption.orgId, id: adoption.id, state: adoption.state },
    data: { state, version: { increment: 1 }, ...data },
  });
  if (count !== 1) throw new Refusal("WRONG_STATE");
  await record(work, { kind: `adoption.${name}`, subjectId: adoption.id, orgId: adoption.orgId, facts });
  await markStale(work, adoption, adoption.orgId);
}

/** 查收: the first look by somebody who will draw up the scheme. */
export async function openAdoption(work: Work, { adoptionId }: AdoptionKey): Promise<void> {
  await move(work, await findAdoption(work, work.orgId, adoptionId), "open");
}

/** Keeps the scheme; with `submit` it goes to the superior in the same transaction. */
export async function saveScheme(work: Work, { adoptionId, version, submit, ...words }: SaveScheme): Promise<void> {
  const adoption = await findAdoption(work, work.orgId, adoptionId);
  if (!runsCampaign(work.actor, adoption)) throw new Refusal("NOT_AUTHORISED");
  if (adoption.state === "RETURNED") await move(work, adoption, "revise");
  else if (adoption.state !== "DRAFTING") throw new Refusal("WRONG_STATE");
  const { count } = await work.db.adoption.updateMany({
    where: { orgId: work.orgId, id: adoptionId, version: adoption.state === "RETURNED" ? version + 1 : version },
    data: { ...words, version: { increment: 1 } },
  });
  if (count !== 1) throw new Refusal("CONFLICT");
  if (submit) await move(work, { ...adoption, ...words, state: "DRAFTING" }, "submit");
}

/** 撤回, until the superior has decided. */
export async function withdrawAdoption(work: Work, { adoptionId }: AdoptionKey): Promise<void> {
  await move(work, await findAdoption(work, work.orgId, adoptionId), "withdraw");
}

/** CAM-12: the superior or contact leader approves or gives it back with a reason. */
export async function decideAdoption(
  work: Work,
  { adoptionOrgId, adoptionId, decision, reason }: DecideAdoption,
): Promise<void> {
  const adoption = await findAdoption(work, adoptionOrgId, adoptionId);
  const approval = decision === "approve" ? { approvedByPersonId: work.actor.personId, approvedAt: work.now } : {};
  await move(work, adoption, decision, reason ? { reason } : {}, approval);
}

/** 自选动作: any level adds on top (CAM-16). */
export async function addAction(work: Work, { adoptionId, name }: AddAction): Promise<void> {
  const adoption = await findAdoption(work, work.orgId, adoptionId);
  if (!runsCampaign(work.actor, adoption)) throw new Refusal("NOT_AUTHORISED");
  const position = Math.max(0, ...adoption.actions.map((action) => action.position)) + 1;
  await work.db.adoptionAction.create({
    data: { orgId: work.orgId, id: newId(), adoptionId, position, mode: "OPTIONAL", name, mandatory: false },
  });
  await record(work, { kind: "adoption.add_action", subjectId: adoptionId, facts: { name } });
}

/** INV-12: an optional action can be put aside and taken up again, a mandatory one never. */
export async function switchAction(work: Work, { adoptionId, actionId, switchedOff }: SwitchAction): Promise<void> {
  const adoption = await findAdoption(work, work.orgId, adoptionId);
  if (!runsCampaign(work.actor, adoption)) throw new Refusal("NOT_AUTHORISED");
  const action = adoption.actions.find(({ id }) => id === actionId);
  if (!action) throw new Refusal("NOT_FOUND");
  if (action.mandatory) throw new Refusal("MANDATORY");
  await work.db.adoptionAction.updateMany({ where: { orgId: work.orgId, id: actionId }, data: { switchedOff } });
  await record(work, {
    kind: "adoption.switch_action",
    subjectId: adoptionId,
    facts: { name: action.name, switchedOff },
  });
}
