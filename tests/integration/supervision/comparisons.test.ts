import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "@/lib/kernel/ids";
import { look } from "@/lib/kernel/work";
import { listMemberStandings, listStandings } from "@/lib/supervision/comparisons/queries";
import { dutyStandingOf, headDuties } from "@/lib/supervision/comparisons/rules";
import { as, asOwner, setDay } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";
import { makePledge, openedRound } from "../reviews/setting";

let county: County;
beforeAll(async () => {
  await setDay("2026-06-20");
  county = await makeCounty();
  const { people, first, campaign } = county;
  await makePledge(people.member, first, campaign, "PUBLISHED");
  await makePledge(people.colleague, first, campaign, "SURVEYED");
  await adminSql("select rebuild_tallies()");
});
const span = { from: "2026-04-01", to: "2026-06-30" };
const below = async () =>
  new Map(
    (
      await look(as(county.people.generalHead, county.general), (scope) =>
        listStandings(scope, county.campaign, span, "2026Q2"),
      )
    )?.rows.map((row) => [row.name, row]),
  );

describe("调度比对", () => {
  it("SUP-19 SUP-20 the next lower organisations stand with their progress, the last visit and the last circular's figure", async () => {
    const { general, first, people } = county;
    await asOwner(async (client) => {
      const id = newId();
      await client.query(
        "insert into circular (org_id, id, period, number, title, opening, requirements, state, issued_on, composed_by_person_id) values ($1, $2, '2026Q1', 1, '通报', '平稳', '抓紧', 'ISSUED', '2026-04-02', $3)",
        [general.id, id, people.generalHead.id],
      );
      await client.query(
        "insert into circular_line (org_id, id, circular_id, subject_org_id, position, items, fulfilled, overdue, reviews_due, reviews_done, rectifications_open, rectifications_late, visits, problems) values ($1, $2, $3, $4, 1, 4, 3, 1, 0, 0, 0, 0, 0, 0)",
        [general.id, newId(), id, first.id],
      );
      await client.query(
        "insert into supervision_visit (org_id, id, number, kind, by_org_id, lead_person_id, visited_on, situation) values ($1, $2, 1, 'DAILY', $3, $4, '2026-06-11', '看了公开栏')",
        [first.id, newId(), general.id, people.generalHead.id],
      );
    });
    const rows = await below();
    expect([...rows.keys()].sort()).toEqual(["某局第一党支部", "某局第二党支部"].sort());
    expect(rows.get("某局第一党支部")).toMatchObject({
      ...{ secretary: "支部书记", fulfilled: 0, overdue: 1, lastVisitOn: "2026-06-11" },
      before: { fulfilled: 3, overdue: 1 },
    });
    expect(rows.get("某局第二党支部")).toMatchObject({ fulfilled: 0, before: null, lastVisitOn: null });
  });

  it("SUP-24 a secretary's duties show as done only from records: pledge, review, activity, letter, nothing late", async () => {
    const { people, first, campaign, general } = county;
    expect((await below()).get("某局第一党支部")?.done).toEqual(["IN_TIME"]);
    await openedRound(people.secretary, first);
    expect((await below()).get("某局第一党支部")?.done).toEqual(["REVIEWED", "IN_TIME"]);
    await asOwner(async (client) => {
      await client.query(
        "insert into responsibility_letter (org_id, id, year, title, issuer_org_id, issuer_person_id, signer_person_id, state, offered_on, signed_on) values ($1, $2, 2026, '责任状', $3, $4, $5, 'SIGNED', '2026-01-05', '2026-01-06')",
        [first.id, newId(), general.id, people.generalHead.id, people.secretary.id],
      );
      await client.query(
        "insert into activity (org_id, id, campaign_org_id, campaign_id, kind, title, happened_on, recorded_at, recorder_person_id) values ($1, $2, $3, $4, 'STUDY', '周五学习', '2026-06-12', now(), $5)",
        [first.id, newId(), campaign.orgId, campaign.id, people.secretary.id],
      );
    });
    const done = (await below()).get("某局第一党支部")?.done ?? [];
    expect(done).toEqual(["REVIEWED", "ACTIVE", "SIGNED", "IN_TIME"]);
    expect(dutyStandingOf(done)).toBe("PARTLY");
    expect(headDuties.filter((duty) => !done.includes(duty))).toEqual(["PLEDGED"]);
  });

  it("SUP-20 INV-12 persons are compared inside their own organisation alone; a stranger sees none", async () => {
    const members = (by: Parameters<typeof look>[0]) =>
      look(by, (scope) => listMemberStandings(scope, county.campaign));
    expect(await members(as(county.people.secretary, county.first))).toMatchObject({
      rows: [{ name: "党员甲", fulfilled: 0, overdue: 1, before: null }],
      middle: 0,
    });
    expect(await members(as(county.people.secondSecretary, county.second))).toEqual({ rows: [], middle: null });
    expect(await members(as(county.people.stranger, county.elsewhere))).toEqual({ rows: [], middle: null });
  });
});
