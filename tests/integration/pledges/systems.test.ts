import { beforeAll, describe, expect, it } from "vitest";
import { recordActivity } from "@/lib/campaigns/activities/commands";
import { recordActivitySchema } from "@/lib/campaigns/activities/schema";
import { listBeats } from "@/lib/campaigns/calendars/queries";
import { rhythmOf } from "@/lib/campaigns/calendars/rules";
import { createCampaign, issueCampaign } from "@/lib/campaigns/commands";
import { copyTemplate, publishTemplate } from "@/lib/campaigns/templates/commands";
import { savePart } from "@/lib/campaigns/templates/parts/commands";
import { savePartSchema } from "@/lib/campaigns/templates/schema";
import { checksOf } from "@/lib/commendations/rules";
import { formatFullDay } from "@/lib/i18n/format";
import { newId } from "@/lib/kernel/ids";
import { begin, look } from "@/lib/kernel/work";
import { claimItem } from "@/lib/pledges/items/commands";
import { findConsequences, listJudged } from "@/lib/pledges/judgements/queries";
import { findPledge } from "@/lib/pledges/queries";
import { listDue, listSilentMembers } from "@/lib/pledges/reminders/queries";
import { submitReport } from "@/lib/pledges/reports/commands";
import { listItems as listCitedItems } from "@/lib/reviews/dossiers/queries";
import { writeReport } from "@/lib/reviews/reports/commands";
import { pledgeAccount } from "@/lib/reviews/reports/rules";
import { findTarget } from "@/lib/reviews/targets/queries";
import { recordContact } from "@/lib/supervision/contacts/commands";
import { listContactPoints } from "@/lib/supervision/contacts/queries";
import { as, asOwner, giveDuty, setDay } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";
import { cast, makeRound } from "../evaluations/round";
import { codeOf, openedRound, targetOf, written } from "../reviews/setting";
import { makePledge, makePublished } from "./steps";

let county: County;
let pledge: { pledgeId: string; itemId: string };
let roundId: string;
beforeAll(async () => {
  await setDay("2026-06-20");
  county = await makeCounty();
  pledge = await makePublished(county);
  roundId = await openedRound(county.people.secretary, county.first);
});
const at = (who: keyof County["people"], org: "first" | "root" = "first") => as(county.people[who], county[org]);

describe("a contact leader urges pledges at the contact point", () => {
  it("PLG-07 sees who has not pledged and what falls due there, and ticks the duty done in person; others do not", async () => {
    const { leader, colleague } = county.people;
    const linkId = newId();
    await asOwner(async (client) => {
      await giveDuty(client, leader, county.root, "LEADER", "县委常委");
      await client.query(
        "insert into org_link (org_id, id, kind, holder_org_id, holder_person_id, role, document, begins_on) values ($1, $2, 'CONTACT_POINT', $3, $4, '联系', '通知', '2026-01-01')",
        [county.second.id, linkId, county.root.id, leader.id],
      );
    });
    const campaign = { orgId: county.campaign.orgId, id: county.campaign.id };
    const there = await look(as(leader, county.second), async (scope) => ({
      silent: (await listSilentMembers(scope, campaign)).map(({ name }) => name),
      due: await listDue(scope, campaign, 15),
    }));
    expect(there?.silent).toContain("党员丙");
    const urge = (by: typeof leader) =>
      begin(as(by, county.root), (work) =>
        recordContact(work, {
          linkId,
          duty: "PLEDGES",
          mode: "ON_SITE",
          happenedOn: "2026-06-18",
          note: "督促党员丙把承诺写实、上墙",
        }),
      );
    await urge(leader);
    const [point] = (await look(as(leader, county.root), listContactPoints)) ?? [];
    expect(point?.duties).toMatchObject({ PLEDGES: "2026-06-18" });
    await expect(urge(colleague)).rejects.toThrow();
  });
});

describe("the systems a pledge stands in", () => {
  it("PLG-25 PLG-27 SYS-27 SYS-28 quarterly supervision, review and report, half-year and year-end assessment: expected by the cadence, missing until a record shows them", async () => {
    const by = at("rootHead", "root");
    const versionId = await begin(by, (work) => copyTemplate(work, { source: "CXZY", title: "本县方案" }));
    const half = { versionId, kind: "CADENCE", name: "半年考评", rhythm: "HALF_YEAR", mode: "ASSESSMENT" };
    await begin(by, (work) => savePart(work, savePartSchema.parse(half)));
    await begin(by, (work) => publishTemplate(work, { versionId }));
    const facts = {
      ...{ title: "活动", theme: "主题", year: 2026, beginsOn: "2026-01-02", endsOn: "2026-12-31" },
      ...{ endsEvent: "", scheme: "", documentNumber: "", basisDocument: "" },
    };
    const id = await begin(by, (work) => createCampaign(work, { source: versionId, ...facts }));
    await begin(by, (work) => issueCampaign(work, { campaignId: id }));
    const key = { orgId: county.root.id, id };
    const missing = async () => {
      const beats = await look(at("secretary"), (scope) => listBeats(scope, key));
      return Object.fromEntries(rhythmOf(beats ?? [], "2027-01-05").map((one) => [one.name, one.missing]));
    };
    expect(await missing()).toMatchObject({
      督促检查: ["2026Q1", "2026Q2", "2026Q3", "2026Q4"],
      领导点评: ["2026Q1", "2026Q2", "2026Q3", "2026Q4"],
      践诺情况季度上报: ["2026Q1", "2026Q2", "2026Q3", "2026Q4"],
      半年考评: ["2026H1", "2026H2"],
      年底考核: ["2026"],
    });
    const log = (kind: "SUPERVISION" | "ASSESSMENT", title: string, happenedOn: string) =>
      begin(at("secretary"), (work) => recordActivity(work, recordActivitySchema.parse({ kind, title, happenedOn })));
    await log("SUPERVISION", "二季度督查承诺兑现", "2026-05-12");
    await log("ASSESSMENT", "上半年考评", "2026-06-18");
    await begin(at("secretary"), (work) => submitReport(work, { period: "2026Q2", note: "" }));
    expect(await missing()).toMatchObject({
      督促检查: ["2026Q1", "2026Q3", "2026Q4"],
      践诺情况季度上报: ["2026Q1", "2026Q3", "2026Q4"],
      半年考评: ["2026H2"],
    });
    await asOwner((client) => client.query("update campaign set state = 'CLOSED' where id = $1", [id]));
  });

  it("PLG-31 the member tells the content and the keeping of the pledge before being reviewed; without that report no opinion is told", async () => {
    const { member, secretary } = county.people;
    const due = await targetOf(roundId, member);
    const items = await look(at("member"), async (scope) =>
      listCitedItems(scope, await findTarget(scope, county.first.id, due.targetId)),
    );
    const account = pledgeAccount(items ?? [], "2026-07-02", (day) => formatFullDay("zh-CN", day));
    expect(account).toMatch(/（2026年\d+月\d+日，到期未兑现）/);
    expect(account).toContain("公开承诺1条，已兑现0条，到期未兑现1条，未到期0条");
    expect(account).toContain("办理时限由 20 个工作日压到 12 个");
    const review = (step: "notify" | "draft") => codeOf(written(secretary, county.first, due, { step }));
    expect(await review("notify")).toBe("REPORT_MISSING");
    await begin(at("member"), (work) =>
      writeReport(work, { targetId: due.targetId, text: account, version: 0, step: "submit" }),
    );
    expect(await review("notify")).toBe("");
  });

  it("PLG-28 SYS-25 SYS-29 superiors rate and the masses discuss: both stand on the pledge, and the masses' voices are counted apart", async () => {
    const { secretary, secondMember } = county.people;
    await begin(at("member"), (work) => claimItem(work, { itemId: pledge.itemId, description: "办结 62 件" }));
    const due = await targetOf(roundId, county.people.colleague);
    expect(due.targetId).not.toBe("");
    const round = await makeRound(secretary, county.first);
    const codes = await round.codes(6);
    await round.open();
    for (const [place, code] of codes.entries()) await cast(code, place < 5 ? 1 : 3);
    await round.close();
    const seen = await look(at("secretary"), async (scope) => {
      const found = await findPledge(scope, pledge.pledgeId);
      return { judged: await listJudged(scope, found), followed: await findConsequences(scope, found) };
    });
    expect(seen?.judged[0]).toMatchObject({ self: "办结 62 件" });
    expect(seen?.followed.masses).toMatchObject({ satisfied: 5, dissatisfied: 1 });
    const foreign = look(as(secondMember, county.second), (scope) => findPledge(scope, pledge.pledgeId));
    await expect(foreign).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("PLG-29 SYS-22 keeping one's pledge is an input of review and assessment: the reviewer's items, the rules of an award", async () => {
    const due = await targetOf(roundId, county.people.member);
    const items = await look(at("secretary"), async (scope) =>
      listCitedItems(scope, await findTarget(scope, county.first.id, due.targetId)),
    );
    expect(items).toMatchObject([{ id: pledge.itemId, state: "CLAIMED", dueOn: "2026-06-30" }]);
    const facts = {
      ...{ subjectKind: "PERSON" as const, standing: "FULL" as const, membershipId: "m", due: 4, fulfilled: 2 },
      ...{ pledgeId: null, publishedOn: null, reviewTargetId: "t", reviewId: "r", reviewedOn: "2026-03-01" },
      ...{ evaluation: null, openOrdered: 0, orderedId: null },
    };
    const failed = checksOf(facts, { minSatisfaction: 0, minFulfilment: 60 })
      .filter(({ passed }) => !passed)
      .map(({ rule }) => rule);
    expect(failed).toEqual(expect.arrayContaining(["pledge", "fulfilment"]));
  });

  it("SYS-31 PLG-16 a member without an office cites the assigned post, which stands on the pledge", async () => {
    const pledgeId = await makePledge(county.people.retired, county.first, { post: "矛盾调解岗" });
    const seen = await look(at("secretary"), (scope) => findPledge(scope, pledgeId));
    expect(seen).toMatchObject({ post: "矛盾调解岗", pledgerName: "老党员" });
  });
});

describe("days that cannot be", () => {
  it("RPT-04 a review dated before its campaign or before the document it rests on is refused, by the command and by the database", async () => {
    const { secretary, colleague } = county.people;
    await adminSql("update review_round set basis_on = '2026-03-09' where id = $1", [roundId]);
    const due = await targetOf(roundId, colleague);
    const dated = (heldOn: string) =>
      written(secretary, county.first, due, { heldOn }).catch(
        (error: { fields?: Record<string, string> }) => error.fields,
      );
    expect(await dated("2025-12-21")).toEqual({ heldOn: "beforeCampaign" });
    expect(await dated("2026-01-21")).toEqual({ heldOn: "beforeBasis" });
    const kept = await dated("2026-03-09");
    expect(kept).toMatchObject({ version: 1 });
    await expect(
      adminSql("update review set held_on = '2026-01-21' where target_id = $1 and state = 'DRAFT'", [due.targetId]),
    ).rejects.toThrow("INVALID");
  });
});
