import "server-only";
import { record } from "@/lib/audit/commands";
import { addDays, asDate } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import type { Work } from "@/lib/kernel/work";
import { isHead } from "../policy";
import { findOfficeHolder, listStandIns } from "./queries";
import type { EndStandIn, NameStandIn } from "./schema";

/** LIFE-03: the superior names, by document and date, who examines where the heads may not. Gives its id. */
export async function nameStandIn(work: Work, { dutyId, document, beginsOn, endsOn }: NameStandIn): Promise<string> {
  if (!isHead(work.actor, work.orgId)) throw new Refusal("NOT_AUTHORISED");
  const holder = await findOfficeHolder(work, dutyId);
  if (!holder) throw new Refusal("NOT_FOUND");
  if (endsOn && endsOn < beginsOn) throw new Refusal("INVALID", { endsOn: "beforeStart" });
  const [id, { orgId, personId }] = [newId(), holder];
  await work.db.pledgeStandIn.create({
    data: {
      orgId,
      id,
      personId,
      document,
      beginsOn: asDate(beginsOn),
      endsOn: endsOn ? asDate(endsOn) : null,
      namedByPersonId: work.actor.personId,
      namedAt: work.now,
    },
  });
  await record(work, { kind: "pledge_stand_in.name", subjectId: id, orgId, facts: { document, beginsOn } });
  return id;
}

/** From today on the ordinary examiners are asked again. */
export async function endStandIn(work: Work, { standInId }: EndStandIn): Promise<void> {
  if (!isHead(work.actor, work.orgId)) throw new Refusal("NOT_AUTHORISED");
  const found = (await listStandIns(work)).find(({ id }) => id === standInId);
  if (!found) throw new Refusal("NOT_FOUND");
  // The last day counts, so it ends with yesterday; one that began today lasts this one day.
  const endsOn = found.beginsOn < work.today ? addDays(work.today, -1) : found.beginsOn;
  await work.db.pledgeStandIn.updateMany({
    where: { orgId: found.orgId, id: standInId },
    data: { endsOn: asDate(endsOn) },
  });
  await record(work, { kind: "pledge_stand_in.end", subjectId: standInId, orgId: found.orgId, facts: { endsOn } });
}
