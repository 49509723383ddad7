import "server-only";
import { record } from "@/lib/audit/commands";
import { asDate } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import type { Work } from "@/lib/kernel/work";
import { findAdoption } from "../adoptions/queries";
import { runsCampaign } from "../policy";
import type { HearMasses } from "./schema";

/** CAM-11: what the masses said about a scheme, as long as it lies with its writers; WRONG_STATE once it is submitted or approved. */
export async function hearMasses(work: Work, { adoptionId, heardOn, people, ...said }: HearMasses): Promise<void> {
  const adoption = await findAdoption(work, work.orgId, adoptionId);
  if (!runsCampaign(work.actor, adoption)) throw new Refusal("NOT_AUTHORISED");
  if (adoption.state === "SUBMITTED" || adoption.state === "APPROVED") throw new Refusal("WRONG_STATE");
  if (heardOn > work.today) throw new Refusal("INVALID", { heardOn: "inTheFuture" });
  const id = newId();
  await work.db.schemeHearing.create({
    data: {
      orgId: work.orgId,
      id,
      adoptionId,
      heardOn: asDate(heardOn),
      people: people ?? null,
      ...said,
      recorderPersonId: work.actor.personId,
    },
  });
  await record(work, { kind: "adoption.hear", subjectId: adoptionId, facts: { heard: said.heard, heardOn } });
}
