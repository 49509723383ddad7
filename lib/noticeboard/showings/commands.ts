import "server-only";
import { record } from "@/lib/audit/commands";
import { findRunningCampaign } from "@/lib/campaigns/queries";
import { keepAttachment } from "@/lib/kernel/attachments";
import { asDate, type Day } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import { sql } from "@/lib/kernel/sql";
import type { Work } from "@/lib/kernel/work";
import { recordsShowings, setsDemands } from "./policy";
import { assemblyOrder, type Showable } from "./rules";
import type { RecordMeeting, RecordWall, SetDemand } from "./schema";

/** 登记会议公开: committee and leaders stand before everybody else, whatever order they were ticked in (PLG-09). */
export const recordMeeting = (work: Work, { present, ...given }: RecordMeeting): Promise<string> =>
  recordShowing(work, { ...given, endsOn: "", channel: "MEETING", form: "ASSEMBLY", present });

/** 登记上墙公开: a board, a wall newspaper, a duty board or plates (PLG-33). */
export const recordWall = (work: Work, given: RecordWall): Promise<string> =>
  recordShowing(work, { ...given, endsOn: given.endsOn ?? "", channel: "WALL", present: null });

type Told = {
  channel: "MEETING" | "WALL";
  form: string;
  place: string;
  beginsOn: Day;
  endsOn: string;
  present: number | null;
  audience: string;
  file?: File | undefined;
  pledgeId: string[];
};

async function recordShowing(work: Work, { pledgeId, beginsOn, endsOn, file, ...told }: Told): Promise<string> {
  if (!recordsShowings(work.actor, work.orgId)) throw new Refusal("NOT_AUTHORISED");
  if (beginsOn > work.today) throw new Refusal("INVALID", { beginsOn: "inTheFuture" });
  if (endsOn && endsOn < beginsOn) throw new Refusal("INVALID", { endsOn: "beforeStart" });
  const campaign = await findRunningCampaign(work);
  if (!campaign) throw new Refusal("NOT_FOUND");
  const shown = await findShowable(work, campaign, pledgeId, beginsOn);
  const [id, photo] = [newId(), await keepAttachment(file)];
  const proof = photo ? { photoSha256: photo.sha256, photoType: photo.mediaType } : {};
  const where = { orgId: work.orgId, campaignOrgId: campaign.orgId, campaignId: campaign.id };
  const by = { recordedByPersonId: work.actor.personId, recordedAt: work.now };
  const days = { beginsOn: asDate(beginsOn), endsOn: endsOn ? asDate(endsOn) : null };
  await work.db.pledgeShowing.create({ data: { ...where, id, ...told, ...days, ...proof, ...by } });
  await work.db.pledgeShown.createMany({
    data: assemblyOrder(shown).map((pledge, at) => ({
      ...{ orgId: work.orgId, id: newId(), showingId: id, pledgeOrgId: work.orgId, pledgeId: pledge.id },
      ...{ position: at + 1, ahead: pledge.ahead },
    })),
  });
  const facts = { channel: told.channel, place: told.place, count: shown.length, photo: photo !== null };
  await record(work, { kind: "pledge_showing.record", subjectId: id, facts });
  return id;
}

/** The pledges named, each of this org and campaign and settled; NOT_FOUND when one is not. */
async function findShowable(work: Work, campaign: { orgId: string; id: string }, ids: string[], on: Day) {
  const found = await work.rows<Showable>(sql`
    select p.id, p.number, p.person_id is null or p.leading_cadre or exists (select 1 from duty d where d.org_id = p.org_id and d.person_id = p.person_id
             and d.kind not in ('ADMINISTRATOR', 'OFFICER', 'SUPERVISOR') and d.begins_on <= ${on}::date and (d.ends_on is null or d.ends_on >= ${on}::date)) as ahead
      from pledge p where p.org_id = ${work.orgId}::uuid and p.campaign_org_id = ${campaign.orgId}::uuid and p.campaign_id = ${campaign.id}::uuid
       and p.state in ('SETTLED', 'PUBLISHED') and p.id = any (${ids}::uuid[])`);
  if (found.length !== new Set(ids).size) throw new Refusal("NOT_FOUND");
  return found;
}

/** 规定公开要求 of a field, for this org and everything below that has no nearer word (PLG-18). */
export async function setDemand(work: Work, { field, ...asked }: SetDemand): Promise<void> {
  if (!setsDemands(work.actor, work.orgId)) throw new Refusal("NOT_AUTHORISED");
  const data = { ...asked, setPersonId: work.actor.personId, setAt: work.now };
  const { count } = await work.db.showingDemand.updateMany({ where: { orgId: work.orgId, field }, data });
  if (count === 0) await work.db.showingDemand.create({ data: { orgId: work.orgId, id: newId(), field, ...data } });
  const facts = { field, meeting: asked.meeting, wall: asked.wall };
  await record(work, { kind: "showing_demand.set", subjectId: work.orgId, facts });
}
