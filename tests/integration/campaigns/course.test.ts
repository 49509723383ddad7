import { beforeAll, describe, expect, it } from "vitest";
import { hearMasses } from "@/lib/campaigns/hearings/commands";
import { listHearings } from "@/lib/campaigns/hearings/queries";
import { type HearMasses, hearMassesSchema } from "@/lib/campaigns/hearings/schema";
import { findPaper } from "@/lib/campaigns/papers/queries";
import { endPoint, markPoint, publishPoint } from "@/lib/campaigns/points/commands";
import { listFollowers, listPoints } from "@/lib/campaigns/points/queries";
import { addSegment, mapRound } from "@/lib/campaigns/segments/commands";
import { findSegments } from "@/lib/campaigns/segments/queries";
import { composeSummary } from "@/lib/campaigns/summaries/commands";
import { newId } from "@/lib/kernel/ids";
import { refusalFrom } from "@/lib/kernel/refusal";
import { begin, look } from "@/lib/kernel/work";
import { as, asOwner, setDay, type TestOrg, type TestPerson } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";

let county: County;
const act = (person: TestPerson, org: TestOrg) => as(person, org);
const tell = (org: TestOrg, figures: { items: number; fulfilled: number }) =>
  asOwner((client) =>
    client.query(
      `insert into tally (org_id, campaign_org_id, campaign_id, reach, items, fulfilled, overdue, pledgers, reviews_due, reviews_done, counted_at)
       values ($1, $2, $3, 'TREE', $4, $5, 2, 30, 5, 15, now())
       on conflict (org_id, campaign_org_id, campaign_id, reach) do update set items = $4, fulfilled = $5`,
      [org.id, county.root.id, county.campaign.id, figures.items, figures.fulfilled],
    ),
  );

beforeAll(async () => {
  county = await makeCounty();
  await setDay("2026-06-20");
});

describe("the course of a campaign", () => {
  it("CAM-10 the segments of the superior's plan are read below and mapped to the rounds there", async () => {
    const { rootHead, secretary, secondSecretary } = county.people;
    const segment = {
      campaignId: county.campaign.id,
      name: "第一时段",
      steps: "定诺公开",
      beginsOn: "2026-01-12",
      endsOn: "2026-03-31",
    };
    await begin(act(rootHead, county.root), (work) => addSegment(work, segment));
    await expect(begin(act(secretary, county.first), (work) => addSegment(work, segment))).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    const round = newId();
    await asOwner((client) =>
      client.query(
        "insert into review_round (org_id, id, campaign_org_id, campaign_id, number, title, subjects, period, basis_document, scheme, opens_on, closes_on, state) values ($1, $2, $3, $4, 1, '第一轮', 'MEMBERS', '2026Q1', '', '', '2026-02-01', '2026-03-20', 'OPEN')",
        [county.first.id, round, county.root.id, county.campaign.id],
      ),
    );
    const read = (person: TestPerson, org: TestOrg) =>
      look(act(person, org), (scope) => findSegments(scope, { orgId: county.root.id, id: county.campaign.id }));
    const [found] = (await read(secretary, county.first))?.segments ?? [];
    const key = { campaignId: county.campaign.id, segmentId: found?.id ?? "", roundId: round };
    expect(await begin(act(secretary, county.first), (work) => mapRound(work, key))).toBe("mapped");
    expect((await read(secretary, county.first))?.segments[0]?.rounds.map(({ title }) => title)).toEqual(["第一轮"]);
    expect((await read(secondSecretary, county.second))?.segments[0]?.rounds).toEqual([]);
    await expect(begin(act(secondSecretary, county.second), (work) => mapRound(work, key))).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await expect(begin(act(county.people.member, county.first), (work) => mapRound(work, key))).rejects.toMatchObject({
      code: "NOT_AUTHORISED",
    });
    expect(await begin(act(secretary, county.first), (work) => mapRound(work, key))).toBe("unmapped");
  });

  it("CAM-11 the masses are heard before a scheme is approved: who, how many, what they said and what became of it", async () => {
    const { secretary, generalHead, secondSecretary, member } = county.people;
    const [adoption] = await adminSql<{ id: string }>("select id from adoption where org_id = $1", [county.first.id]);
    const adoptionId = adoption?.id ?? "";
    const said = (given: Partial<HearMasses> = {}): HearMasses =>
      hearMassesSchema.parse({
        ...{
          adoptionId,
          heardOn: "2026-06-10",
          way: "MEETING",
          heard: "服务对象代表",
          people: 9,
          opinion: "午间无人",
          outcome: "TAKEN",
        },
        ...given,
      });
    const hear = (person: TestPerson, org: TestOrg, given: Partial<HearMasses> = {}) =>
      begin(act(person, org), (work) => hearMasses(work, said(given)));
    await expect(hear(secretary, county.first)).rejects.toMatchObject({ code: "WRONG_STATE" });
    const raw = `insert into scheme_hearing (org_id, id, adoption_id, heard_on, way, heard, opinion, outcome, recorder_person_id) values ('${county.first.id}', gen_random_uuid(), '${adoptionId}', '2026-06-10', 'BOX', '群众', '意见', 'TAKEN', '${secretary.id}')`;
    await expect(begin(act(secretary, county.first), (work) => work.db.$executeRawUnsafe(raw))).rejects.toThrow(
      "WRONG_STATE",
    );
    await asOwner((client) =>
      client
        .query("alter table adoption disable trigger user")
        .then(() => client.query("update adoption set state = 'DRAFTING' where id = $1", [adoptionId]))
        .then(() => client.query("alter table adoption enable trigger user")),
    );
    await hear(secretary, county.first);
    await expect(hear(member, county.first)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(hear(county.people.discipline, county.first)).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
    await expect(hear(secondSecretary, county.second)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(hear(secretary, county.first, { heardOn: "2026-06-21" })).rejects.toMatchObject({ code: "INVALID" });
    expect(hearMassesSchema.safeParse({ ...said(), outcome: "NOT_TAKEN" }).success).toBe(false);
    const read = (person: TestPerson, org: TestOrg) =>
      look(act(person, org), (scope) => listHearings(scope, { orgId: county.first.id, id: adoptionId }));
    expect(await read(secretary, county.first)).toMatchObject([
      { heard: "服务对象代表", people: 9, opinion: "午间无人", outcome: "TAKEN" },
    ]);
    expect(await read(generalHead, county.general)).toEqual([]);
    await adminSql("update adoption set state = 'SUBMITTED' where id = $1", [adoptionId]);
    expect(await read(generalHead, county.general)).toHaveLength(1);
  });

  it("CAM-20 a demonstration point is marked, published as a model, and everybody below sees how far they stand from it", async () => {
    const { generalHead, secondSecretary, secretary, stranger } = county.people;
    await tell(county.first, { items: 40, fulfilled: 30 });
    await tell(county.second, { items: 40, fulfilled: 20 });
    const point = { subjectOrgId: county.first.id, theme: "一事一页", practice: "每条承诺一页" };
    await begin(act(generalHead, county.general), (work) => markPoint(work, point));
    await expect(
      begin(act(generalHead, county.general), (work) => markPoint(work, point)).catch((error) => {
        throw refusalFrom(error);
      }),
    ).rejects.toMatchObject({ code: "CONFLICT" });
    await expect(
      begin(act(secretary, county.first), (work) =>
        markPoint(work, { ...point, subjectOrgId: county.second.id }),
      ).catch((error) => {
        throw refusalFrom(error);
      }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
    const read = (person: TestPerson, org: TestOrg) =>
      look(act(person, org), (scope) => listPoints(scope, county.campaign.id));
    expect(await read(secondSecretary, county.second)).toEqual([]);
    const [marked] = (await read(generalHead, county.general)) ?? [];
    const pointId = marked?.id ?? "";
    await expect(
      begin(act(secondSecretary, county.second), (work) => publishPoint(work, { pointId })),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
    await begin(act(generalHead, county.general), (work) => publishPoint(work, { pointId }));
    expect(await read(secondSecretary, county.second)).toMatchObject([
      {
        subjectName: "某局第一党支部",
        theme: "一事一页",
        state: "PUBLISHED",
        pointKept: 75,
        ownKept: 50,
        pointReviewed: 75,
        ownReviewed: 75,
      },
    ]);
    const followers = await look(act(generalHead, county.general), (scope) =>
      listFollowers(scope, { orgId: county.root.id, id: county.campaign.id }),
    );
    expect(followers?.map(({ kept }) => kept).sort()).toEqual([50, 75]);
    expect(await read(stranger, county.elsewhere)).toEqual([]);
    await expect(
      begin(act(generalHead, county.general), (work) =>
        work.db.$executeRawUnsafe(`update demonstration_point set practice = '改' where id = '${pointId}'`),
      ),
    ).rejects.toThrow("WRONG_STATE");
    await begin(act(generalHead, county.general), (work) => endPoint(work, { pointId, reason: "任务完成" }));
    await expect(
      begin(act(generalHead, county.general), (work) => endPoint(work, { pointId, reason: "再次" })),
    ).rejects.toMatchObject({ code: "WRONG_STATE" });
  });

  it("CAM-13 the overall summary is composed from what is recorded, as a draft paper whose figures are the tallies'", async () => {
    const { rootHead, member, stranger } = county.people;
    await tell(county.root, { items: 120, fulfilled: 80 });
    const key = { campaignId: county.campaign.id };
    const id = await begin(act(rootHead, county.root), (work) => composeSummary(work, key));
    const paper = await look(act(rootHead, county.root), (scope) => findPaper(scope, id));
    expect(paper).toMatchObject({
      kind: "SUMMARY",
      state: "DRAFT",
      campaignId: county.campaign.id,
      title: "某县委员会创先争优活动总结",
    });
    expect(paper?.body).toContain("公开承诺30份、120条，已兑现80条，到期未兑现2条");
    expect(paper?.body).toContain("应点评20人（个），已点评15人（个）");
    await expect(begin(act(member, county.first), (work) => composeSummary(work, key))).rejects.toMatchObject({
      code: "NOT_AUTHORISED",
    });
    await expect(begin(act(stranger, county.elsewhere), (work) => composeSummary(work, key))).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });
});
