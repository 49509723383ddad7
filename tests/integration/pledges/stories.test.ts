import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { begin, beginJob, look } from "@/lib/kernel/work";
import { publishPledge, raisePledge, returnPledge, settlePledge } from "@/lib/pledges/commands";
import { saveItem } from "@/lib/pledges/drafts/commands";
import { claimItem } from "@/lib/pledges/items/commands";
import { findItemLife, listCategories } from "@/lib/pledges/items/queries";
import { findConsequences, listJudged } from "@/lib/pledges/judgements/queries";
import { recordMany, recordQuickProgress } from "@/lib/pledges/progress/commands";
import { findPledge } from "@/lib/pledges/queries";
import { openOverdue } from "@/lib/rectifications/lateness/commands";
import { as, asOwner, setDay } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";
import { makePledge, makePublished, wording } from "./steps";

let county: County;
beforeAll(() => setDay("2026-06-20"));
beforeEach(async () => {
  await setDay("2026-06-20");
  county = await makeCounty();
});
const at = (who: keyof County["people"], org: "first" | "general" = "first") => as(county.people[who], county[org]);

describe("stories of a year", () => {
  test("PLG-01 PLG-02 PLG-26 a member pledges, is returned, improves, is published, reports, is late and has it on one page", async () => {
    const pledgeId = await makePledge(county.people.member, county.first);
    const save = (given: object) =>
      begin(at("member"), (work) => saveItem(work, wording(pledgeId, county.campaign.business, given)));
    const itemId = await save({ text: "进一步改进作风", target: "" });
    await begin(at("member"), (work) => raisePledge(work, { pledgeId }));
    await begin(at("secretary"), (work) => returnPledge(work, { pledgeId, reason: "请写明数量和时限" }));
    await save({ itemId });
    await begin(at("member"), (work) => raisePledge(work, { pledgeId }));
    await begin(at("secretary"), (work) => settlePledge(work, { pledgeId, reason: "" }));
    await begin(at("secretary"), (work) => publishPledge(work, { pledgeId }));
    await begin(at("member"), (work) => recordQuickProgress(work, { itemId, word: "difficult", more: "系统还没联通" }));
    await setDay("2026-07-20");
    expect(await beginJob(county.first.id, openOverdue)).toBe(1);
    const page = await look(at("secretary"), async (scope) => {
      const pledge = await findPledge(scope, pledgeId);
      return { judged: await listJudged(scope, pledge), followed: await findConsequences(scope, pledge) };
    });
    expect(page?.judged).toMatchObject([{ itemId, self: "有困难，需要帮助：系统还没联通", said: [] }]);
    expect(page?.followed.rectifications).toMatchObject([{ number: 1, state: "OPENED" }]);
    const kinds = await adminSql<{ kind: string }>("select kind from audit_event where subject_id = $1 order by seq", [
      pledgeId,
    ]);
    expect(kinds.map(({ kind }) => kind.slice(7))).toEqual(["survey", "raise", "return", "raise", "settle", "publish"]);
  });

  test("PLG-22 a secretary enters 60 rows at once", async () => {
    const { itemId } = await makePublished(county);
    const rows = Array.from({ length: 60 }, (_, at) => ({
      itemId,
      note: `第 ${at + 1} 次走访`,
      quantity: "1 户",
      happenedOn: "2026-06-10",
    }));
    expect(await begin(at("secretary"), (work) => recordMany(work, { rows }))).toBe(60);
    expect((await look(at("member"), (scope) => findItemLife(scope, itemId)))?.progress).toHaveLength(60);
  });

  test("PLG-17 a retired member pledges by word of mouth, with day, witness and gist, and is published like everybody", async () => {
    const { officer, retired } = county.people;
    const oral = {
      form: "ORAL" as const,
      oralOn: "2026-01-12",
      oralWitness: "党小组长",
      oralGist: "每月讲一次传统",
      personId: retired.id,
    };
    const pledgeId = await makePledge(officer, county.first, oral);
    await begin(at("officer"), (work) =>
      saveItem(
        work,
        wording(pledgeId, county.campaign.conduct, {
          text: "每月讲一次传统",
          target: "12 次",
          beneficiary: "",
          checkedHow: "",
        }),
      ),
    );
    await begin(at("officer"), (work) => raisePledge(work, { pledgeId }));
    await begin(at("secretary"), (work) => settlePledge(work, { pledgeId, reason: "" }));
    await begin(at("secretary"), (work) => publishPledge(work, { pledgeId }));
    const found = await look(at("secretary"), (scope) => findPledge(scope, pledgeId));
    expect(found).toMatchObject({ state: "PUBLISHED", form: "ORAL", oralWitness: "党小组长", proxyName: "党务干部" });
  });

  test("PLG-16 a member without an office cites the assigned post, which stands on the pledge", async () => {
    const pledgeId = await makePledge(county.people.member, county.first, { post: "政策宣传岗" });
    expect((await look(at("member"), (scope) => findPledge(scope, pledgeId)))?.post).toBe("政策宣传岗");
  });

  test("PLG-12 PLG-13 PLG-14 categories come from the campaign: one set for members, one for bodies, each with its families", async () => {
    const of = { campaignOrgId: county.campaign.orgId, campaignId: county.campaign.id };
    const sets = await look(at("member"), async (scope) => [
      await listCategories(scope, of, "PERSON"),
      await listCategories(scope, of, "LEADING_GROUP"),
    ]);
    expect(sets?.map((set) => set.map(({ family }) => family))).toEqual([["政治思想作风", "业务工作"], ["服务中心"]]);
    const body = await makePledge(county.people.secretary, county.first, { pledgerKind: "ORG" });
    await expect(
      begin(at("secretary"), (work) => saveItem(work, wording(body, county.campaign.business))),
    ).rejects.toMatchObject({
      fields: { categoryId: "notAnOption" },
    });
  });

  test("PLG-15 INV-07 a leading cadre's pledge of the ordinary set alone is refused until a leader item is added", async () => {
    const pledgeId = await makePledge(county.people.leader, county.first);
    const save = (categoryId: string, given: object = {}) =>
      begin(at("leader"), (work) => saveItem(work, wording(pledgeId, categoryId, given)));
    await save(county.campaign.business);
    await save(county.campaign.conduct);
    await expect(begin(at("leader"), (work) => raisePledge(work, { pledgeId }))).rejects.toMatchObject({
      code: "BELOW_STANDARD",
    });
    await save(county.campaign.business, { standard: "LEADER" });
    await begin(at("leader"), (work) => raisePledge(work, { pledgeId }));
  });
});

describe("上评下议", () => {
  test("PLG-28 PLG-29 beside an item stand the pledger's word and the review that cites it; a draft of a review does not", async () => {
    const { pledgeId, itemId } = await makePublished(county);
    await begin(at("member"), (work) => claimItem(work, { itemId, description: "办结 62 件，超时 0 件" }));
    await asOwner(async (client) => {
      const [ids] = (
        await client.query(
          "select gen_random_uuid() as round, gen_random_uuid() as target, gen_random_uuid() as review, (select id from duty where person_id = $1 limit 1) as duty",
          [county.people.secretary.id],
        )
      ).rows;
      await client.query(
        "insert into review_round (org_id, id, campaign_org_id, campaign_id, number, title, subjects, period, basis_document, scheme, opens_on, closes_on, state) values ($1, $2, $3, $4, 1, '第一轮', 'MEMBERS', '2026Q1', '', '', '2026-01-01', '2026-12-31', 'OPEN')",
        [county.first.id, ids.round, county.campaign.orgId, county.campaign.id],
      );
      await client.query(
        "insert into review_target (org_id, id, round_org_id, round_id, subject_kind, person_id, subject_name, sort_key) values ($1, $2, $1, $3, 'PERSON', $4, '党员甲', 'x')",
        [county.first.id, ids.target, ids.round, county.people.member.id],
      );
      await client.query(
        "insert into review (org_id, id, target_id, round_org_id, round_id, reviewer_org_id, reviewer_duty_id, reviewer_person_id, subject_person_id, authority, mode, held_on, achievements, shortcomings, direction, state, notified_at, typed_by_person_id, updated_at) values ($1, $2, $3, $1, $4, $1, $5, $6, $7, 'OWN_HEAD', 'WRITTEN', '2026-03-01', '时限压得实', '公开不够及时', '每月公布', 'NOTIFIED', now(), $6, now())",
        [
          county.first.id,
          ids.review,
          ids.target,
          ids.round,
          ids.duty,
          county.people.secretary.id,
          county.people.member.id,
        ],
      );
      await client.query(
        "insert into review_citation (org_id, id, review_id, item_id) values ($1, gen_random_uuid(), $2, $3)",
        [county.first.id, ids.review, itemId],
      );
    });
    const judged = await look(at("member"), async (scope) => listJudged(scope, await findPledge(scope, pledgeId)));
    expect(judged).toMatchObject([
      { self: "办结 62 件，超时 0 件", said: [{ reviewer: "支部书记", achievements: "时限压得实" }] },
    ]);
  });
});
