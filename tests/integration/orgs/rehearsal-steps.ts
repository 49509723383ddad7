import { expect } from "vitest";
import { playPart, stopPlaying } from "@/lib/auth/rehearsals/commands";
import { issueCampaign } from "@/lib/campaigns/commands";
import type { OrgId } from "@/lib/kernel/actor";
import { begin } from "@/lib/kernel/work";
import { publishPledge, raisePledge, settlePledge } from "@/lib/pledges/commands";
import { saveItem } from "@/lib/pledges/drafts/commands";
import { surveyPledge } from "@/lib/pledges/surveys/commands";
import type { TestPerson } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { survey, wording } from "../pledges/steps";

/** Issues the copied scheme from above, and has a member's pledge published below. */
export async function playThrough({ secretHash }: TestPerson, above: string, own: string): Promise<void> {
  const inside = (orgId: string) => ({ secretHash, orgId: orgId as OrgId });
  const play = async (name: string) => playPart(secretHash, { personId: await castOf(name) });
  await adminSql(
    "insert into campaign_action (org_id, id, campaign_id, position, mode, name, mandatory) select c.org_id, gen_random_uuid(), c.id, 9 + n, m, m, true from campaign c cross join unnest(array['PLEDGE','REVIEW','EVALUATION']) with ordinality as x (m, n) where c.org_id = $1",
    [above],
  );
  const [campaign] = await adminSql<{ id: string; category: string }>(
    "select c.id, (select p.id from pledge_category p where p.campaign_id = c.id and p.pledger_kind = 'PERSON' limit 1) as category from campaign c where c.org_id = $1",
    [above],
  );
  await play("演练上级书记");
  const reached = await begin(inside(above), (work) => issueCampaign(work, { campaignId: campaign?.id ?? "" }));
  expect(reached).toEqual({ orgs: 1, members: 8 });
  await play("演练党员甲");
  const pledgeId = await begin(inside(own), (work) => surveyPledge(work, survey()));
  await begin(inside(own), (work) => saveItem(work, wording(pledgeId, campaign?.category ?? "")));
  await begin(inside(own), (work) => raisePledge(work, { pledgeId }));
  await play("演练书记");
  await begin(inside(own), (work) => settlePledge(work, { pledgeId, reason: "" }));
  await begin(inside(own), (work) => publishPledge(work, { pledgeId }));
  await stopPlaying(secretHash);
}

const castOf = async (name: string) =>
  (
    await adminSql<{ id: string }>("select p.id from rehearsal_part r join person p on p.id = r.id where p.name = $1", [
      name,
    ])
  )[0]?.id ?? "";
