import { beforeAll, describe, expect, it } from "vitest";
import { listPoints } from "@/lib/campaigns/points/queries";
import { listCampaigns } from "@/lib/campaigns/queries";
import { listStudyPlans } from "@/lib/campaigns/studies/queries";
import { look, type Scope } from "@/lib/kernel/work";
import { listCampaignProblems } from "@/lib/rectifications/meetings/queries";
import { findRhythms } from "@/lib/supervision/cadences/queries";
import { as, asOwner, setDay } from "@/tests/support/county";
import { type County, makeCounty } from "@/tests/support/small-county";

type Row = { id: string };
type Read = (scope: Scope, after?: string) => Promise<readonly Row[]>;

let county: County;
const many = 23;
const year = { from: "2026-01-01", to: "2026-12-31" };

/** A list of each kind, some of them of one day, so that the order hangs on the id as well. */
beforeAll(async () => {
  await setDay("2026-06-20");
  county = await makeCounty();
  const { first, general, root, campaign, people } = county;
  await asOwner(async (client) => {
    const fill = (text: string, given: readonly unknown[]) => client.query(text, [...given]);
    const day = "(date '2026-03-01' + n % 5)";
    await fill(
      `insert into campaign (org_id, id, template_code, title, theme, requirement, year, begins_on)
       select $1, gen_random_uuid(), 'CXZY', '活动' || n, '主题', '要求', 2026, ${day} from generate_series(1, ${many}) n`,
      [first.id],
    );
    await fill(
      `insert into demonstration_point (org_id, id, campaign_org_id, campaign_id, subject_org_id, theme, practice, state, marked_on, ended_on, end_reason, marker_person_id)
       select $1, gen_random_uuid(), $2, $3, $4, '主题' || n, '做法', 'ENDED', ${day}, '2026-04-01', '期满', $5 from generate_series(1, ${many}) n`,
      [general.id, root.id, campaign.id, first.id, people.generalHead.id],
    );
    await fill(
      `insert into study_plan (org_id, id, campaign_org_id, campaign_id, title, weekday, begins_on, ends_on, planner_person_id)
       select $1, gen_random_uuid(), $2, $3, '学习' || n, 5, ${day}, '2026-12-31', $4 from generate_series(1, ${many}) n`,
      [first.id, root.id, campaign.id, people.secretary.id],
    );
    await fill(
      `insert into rectification (org_id, id, number, campaign_org_id, campaign_id, source_kind, source_note, problem, owner_person_id, original_due_on, due_on, state, opened_at)
       select $1, gen_random_uuid(), n, $2, $3, 'SELF_CHECK', '自查', '问题' || n, $4, '2026-06-30', '2026-06-30', 'OPENED', ${day} from generate_series(1, ${many}) n`,
      [first.id, root.id, campaign.id, people.secretary.id],
    );
    await fill(
      `insert into key_project (org_id, id, name, lead_person_id, begins_on) select $1, gen_random_uuid(), '项目' || n, $2, ${day} from generate_series(1, ${many}) n`,
      [first.id, people.secretary.id],
    );
    await fill(
      `with c as (insert into cadence (org_id, id, kind, project_id, responsible_person_id, begins_on) select org_id, gen_random_uuid(), 'MONTHLY_CHECK', id, $2, begins_on from key_project where org_id = $1 limit 1 returning org_id, id)
       insert into cadence_task (org_id, id, cadence_id, period, due_on) select c.org_id, gen_random_uuid(), c.id, 'P' || n, date '2026-03-01' + n % 5 from c, generate_series(1, ${many}) n`,
      [first.id, people.secretary.id],
    );
  });
});

/** A page begun after each row of the list is exactly what stands below that row. */
async function walk(read: Read, by = as(county.people.secretary, county.first)): Promise<void> {
  const whole = (await look(by, (scope) => read(scope))) ?? [];
  const shown = whole.slice(0, many);
  expect(new Set(whole.map(({ id }) => id)).size).toBe(whole.length);
  for (const at of [0, 4, shown.length - 2]) {
    const after = (await look(by, (scope) => read(scope, whole[at]?.id))) ?? [];
    const known = whole.slice(at + 1).map(({ id }) => id);
    expect(after.slice(0, known.length).map(({ id }) => id)).toEqual(known);
  }
}

describe("lists of a campaign go on where the page ends, without a row twice and without one left out", () => {
  it("CAM-48 campaigns of many years, drafts before what was issued", async () => {
    const rows = await look(as(county.people.secretary, county.first), (scope) => listCampaigns(scope));
    expect(rows?.length).toBe(many + 1);
    await walk(listCampaigns);
  });

  it("CAM-20 demonstration points, those that have ended last", () =>
    walk(
      (scope, after) => listPoints(scope, county.campaign.id, after),
      as(county.people.generalHead, county.general),
    ));

  it("CAM-23 study plans, ten on a page", () =>
    walk((scope, after) => listStudyPlans(scope, county.campaign.id, after)));

  it("CAM-46 the problem list, whose count is that of the whole list on every page", async () => {
    await walk((scope, after) => listCampaignProblems(scope, county.campaign.id, after));
    const [last] =
      (await look(as(county.people.secretary, county.first), async (scope) => {
        const rows = await listCampaignProblems(scope, county.campaign.id);
        return listCampaignProblems(scope, county.campaign.id, rows.at(-2)?.id);
      })) ?? [];
    expect([last?.total, last?.solved]).toEqual([many, 0]);
  });

  it("CAM-45 key projects and the tasks of a span, each from its own place", async () => {
    await walk(async (scope, project) => (await findRhythms(scope, year, { project })).projects);
    await walk(async (scope, task) => (await findRhythms(scope, year, { task })).tasks);
  });
});
