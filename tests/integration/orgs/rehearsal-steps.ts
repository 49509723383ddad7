import { utimes } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "vitest";
import { playPart, stopPlaying } from "@/lib/auth/rehearsals/commands";
import { issueCampaign } from "@/lib/campaigns/commands";
import type { OrgId } from "@/lib/kernel/actor";
import { keepFile } from "@/lib/kernel/files";
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

/** Two files uploaded in the rehearsal some time ago, of which the real organisation has the second too. */
export async function keepFiles(folder: string, stage: string, real: string): Promise<string[]> {
  const files = await Promise.all(
    ["演练照片", "两边都有的照片"].map((text) => keepFile(new TextEncoder().encode(text))),
  );
  const past = new Date(Date.now() - 3_600_000);
  for (const sha256 of files) await utimes(join(folder, sha256.slice(0, 2), sha256), past, past);
  const rows = [
    [stage, files[0]],
    [stage, files[1]],
    [real, files[1]],
  ].map(
    ([org, sha256]) =>
      `('${org}', gen_random_uuid(), gen_random_uuid(), '照片', '照片.jpg', 'image/jpeg', 12, '${sha256}', gen_random_uuid(), now())`,
  );
  await adminSql(`set session_replication_role = replica;
    insert into pledge_evidence (org_id, id, item_id, description, file_name, media_type, bytes, sha256, added_by_person_id, added_at) values ${rows.join(",")}`);
  return files;
}

const castOf = async (name: string) =>
  (
    await adminSql<{ id: string }>("select p.id from rehearsal_part r join person p on p.id = r.id where p.name = $1", [
      name,
    ])
  )[0]?.id ?? "";
