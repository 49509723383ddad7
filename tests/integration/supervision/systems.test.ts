import { beforeAll, describe, expect, it } from "vitest";
import { begin, type Caller, look } from "@/lib/kernel/work";
import * as opinions from "@/lib/noticeboard/opinions/commands";
import { enterHeard } from "@/lib/noticeboard/visits/commands";
import { enterRectification } from "@/lib/rectifications/commands";
import { recordVisitSchema } from "@/lib/supervision/schema";
import { findSystems } from "@/lib/supervision/systems/queries";
import { recordVisit } from "@/lib/supervision/visits/commands";
import { findVisit } from "@/lib/supervision/visits/queries";
import { as, asOwner, setDay } from "@/tests/support/county";
import { type County, makeCounty } from "@/tests/support/small-county";
import { act, symposium } from "../noticeboard/steps";

let county: County;
let general: Caller;
let secretary: Caller;
beforeAll(async () => {
  await setDay("2026-06-20");
  county = await makeCounty();
  general = as(county.people.generalHead, county.general);
  secretary = as(county.people.secretary, county.first);
});
const linesOf = async (by: Caller) =>
  Object.fromEntries(
    ((await look(by, (scope) => findSystems(scope)))?.ways ?? []).map(({ way, times, opened, closed }) => [
      way,
      [times, opened, closed],
    ]),
  );

describe("监督体系", () => {
  it("SUP-21 inner and outer, from above and from below are counted from what was entered, the units' word apart from the masses'", async () => {
    const given = recordVisitSchema.parse({
      ...{ subjectOrgId: county.first.id, kind: "DAILY", visitedOn: "2026-06-18", situation: "看了台账" },
      ...{ unitOpinions: "希望少报一张表", userOpinions: "中午也能办就好了" },
    });
    const visitId = await act(general, recordVisit, given);
    const findings = (await look(general, (scope) => findVisit(scope, visitId)))?.findings ?? [];
    for (const { id, kind } of findings) {
      await act(secretary, enterHeard, { findingId: id, kind: "ADVICE" as const });
      const found = await look(general, (scope) => findVisit(scope, visitId));
      const opinionId = found?.findings.find((one) => one.id === id)?.opinionId ?? "";
      await act(secretary, opinions.rectifyOpinion, {
        ...{ opinionId, problem: `办理：${kind}`, ownerPersonId: county.people.member.id, dueOn: "2026-07-20" },
        problemCodeId: "",
      });
    }
    for (const problem of ["台账缺页", "去年的台账缺页"])
      await begin(secretary, (work) =>
        enterRectification(work, {
          ...{ subjectOrgId: county.first.id, ownerPersonId: county.people.member.id, ordered: false },
          ...{ kind: "SELF_CHECK" as const, note: "支部自查", problem, dueOn: "2026-07-05", problemCodeId: "" },
        }),
      );
    await asOwner((client) =>
      client.query("update rectification set opened_at = '2025-05-01' where problem = '去年的台账缺页'"),
    );
    const expected = {
      ...{ REVIEW: [0, 0, 0], SUPERVISION: [1, 0, 0], SELF_CHECK: [1, 1, 0] },
      ...{ UNIT_OPINION: [1, 1, 0], EVALUATION: [0, 0, 0], OPINION: [1, 1, 0] },
    };
    expect(await linesOf(secretary)).toEqual(expected);
    expect(await linesOf(general)).toEqual(expected);
    expect(await linesOf(as(county.people.stranger, county.elsewhere))).toMatchObject({ SUPERVISION: [0, 0, 0] });
  });

  it("SUP-13 posts, service pledges and time limits stand beside each other, each from its own records", async () => {
    const { second, people, campaign } = county;
    const head = as(people.secondSecretary, second);
    await act(head, opinions.registerOpinions, symposium("2026-06-01", "办证要跑三趟\n排队的时间太长\n午间没有人办理"));
    await asOwner(async (client) => {
      await client.query("update membership set post = '窗口' where org_id = $1 and person_id = $2", [
        second.id,
        people.secondMember.id,
      ]);
      await client.query(
        `update opinion set due_on = '2026-06-15', state = 'ANSWERED', answer = '已办', answered_by_person_id = $2,
           answered_on = case number when 1 then date '2026-06-10' else date '2026-06-18' end where org_id = $1 and number < 3`,
        [second.id, people.secondSecretary.id],
      );
      await client.query("update opinion set due_on = '2026-06-19' where org_id = $1 and number = 3", [second.id]);
      const pledge = await client.query(
        `insert into pledge (org_id, id, campaign_org_id, campaign_id, number, pledger_kind, person_id, author_person_id, pledger_name, sort_key, state, examiner_person_id, settled_at, published_at, published_on, content_hash, updated_at)
         values ($1, gen_random_uuid(), $2, $3, 1, 'PERSON', $4, $4, '党员丙', 'x', 'PUBLISHED', $5, now(), now(), '2026-03-01', 'hash', now()) returning id`,
        [second.id, campaign.orgId, campaign.id, people.secondMember.id, people.secondSecretary.id],
      );
      const item = await client.query(
        `insert into pledge_item (org_id, id, pledge_id, campaign_org_id, campaign_id, number, category_id, text, due_on, standing)
         values ($1, gen_random_uuid(), $2, $3, $4, 1, $5, '午间不断档', '2026-12-31', true) returning id`,
        [second.id, pledge.rows[0].id, campaign.orgId, campaign.id, campaign.business],
      );
      await client.query(
        "insert into service_limit (org_id, id, item_org_id, item_id, matter, working_days, set_person_id, set_at) values ($1, gen_random_uuid(), $1, $2, '年审', 1, $3, now())",
        [second.id, item.rows[0].id, people.secondSecretary.id],
      );
    });
    const line = (await look(head, (scope) => findSystems(scope)))?.systems.find(({ code }) => code === second.code);
    expect(line).toMatchObject({ posted: 1, standing: 1, checked: 0, limits: 1, inTime: 1, late: 2 });
    const above = (await look(general, (scope) => findSystems(scope)))?.systems.map(({ code }) => code);
    expect(above).toEqual(expect.arrayContaining([county.first.code, second.code]));
  });
});
