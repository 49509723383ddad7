import type { Client } from "pg";
import { planCampaign } from "@/lib/campaigns/templates/copies/rules";
import { newId } from "@/lib/kernel/ids";
import { libraryParts, standardCode } from "../library";
import { tableWriter } from "../loading/table-writer";
import { LARGE_DAY } from "./tree";

/** The year's campaign at the top of the tree, as the product itself would issue it. */
export async function loadYear(client: Client): Promise<void> {
  await client.query(
    `create temporary table big_campaign on commit drop as select id as org_id, gen_random_uuid() as id from big_org where parent_id is null`,
  );
  await client.query(`
    insert into campaign (org_id, id, template_code, title, theme, requirement, year, begins_on, ends_on, document_number, state, issued_at)
    select org_id, id, '${standardCode}', '2026 年创先争优活动', '创建先进基层党组织、争当优秀共产党员', '推动科学发展、促进社会和谐、服务人民群众、加强基层组织', 2026, '2026-01-08', '2026-12-31', '〔2026〕1号', 'ISSUED', '2026-01-08 10:00+08' from big_campaign`);
  const { rows } = await client.query<{ org_id: string; campaign_id: string }>(
    "select org_id, id as campaign_id from big_campaign",
  );
  const [own] = rows;
  if (own === undefined) throw new Error("the tree has no root");
  await copyTemplate(client, own);
  await client.query("insert into installation (id, demo_day) values (1, $1)", [LARGE_DAY]);
  for (const step of yearSteps) await client.query(step);
}

async function copyTemplate(client: Client, own: { org_id: string; campaign_id: string }): Promise<void> {
  const insert = tableWriter(client);
  const row = <T extends object>(fields: T, at: number) => ({ ...own, id: newId(), position: at + 1, ...fields });
  const plan = planCampaign(await libraryParts(client, standardCode), 2026);
  await insert(
    "campaign_stage",
    plan.stages.map(({ name, focus, endsOn }, at) => row({ name, focus, ends_on: endsOn }, at)),
  );
  await insert(
    "campaign_action",
    plan.actions.map(({ mode, name, mandatory }, at) => row({ mode, name, mandatory }, at)),
  );
  await insert(
    "pledge_category",
    plan.categories.map(({ pledgerKind, name, family }, at) => row({ pledger_kind: pledgerKind, name, family }, at)),
  );
  await insert(
    "campaign_deadline",
    plan.reports.map(({ period, day }) => ({
      ...own,
      ...{ id: newId(), kind: "QUARTERLY_REPORT", period, due_on: day, original_due_on: day },
    })),
  );
}

const yearSteps: readonly string[] = [
  `insert into adoption (org_id, id, campaign_org_id, campaign_id, state, theme, carrier, scheme, approved_by_person_id, approved_at)
   select o.id, gen_random_uuid(), c.org_id, c.id, 'APPROVED', '服务中心走在前', '党员责任区', '一季度定诺公开，每季度点评，年中年末评议，年底表彰。', p.head, '2026-01-26 10:00+08'
     from big_org o join big_org p on p.id = o.parent_id, big_campaign c`,
  `insert into adoption_action (org_id, id, adoption_id, position, mode, name, mandatory)
   select a.org_id, gen_random_uuid(), a.id, x.position, x.mode, x.name, x.mandatory from adoption a join campaign_action x on x.org_id = a.campaign_org_id and x.campaign_id = a.campaign_id`,
  `insert into enrolment (org_id, id, campaign_org_id, campaign_id, person_id, leading_cadre, standing, enrolled_on)
   select m.org_id, gen_random_uuid(), c.org_id, c.id, m.person_id, m.leading_cadre, m.standing, '2026-01-08' from membership m, big_campaign c`,
];
