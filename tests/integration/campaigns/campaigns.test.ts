import { beforeAll, describe, expect, it } from "vitest";
import { closeCampaign, createCampaign, issueCampaign } from "@/lib/campaigns/commands";
import { listBranches } from "@/lib/campaigns/coverage/queries";
import { findCampaign, findRunningCampaign } from "@/lib/campaigns/queries";
import type { CreateCampaign } from "@/lib/campaigns/schema";
import { begin, look } from "@/lib/kernel/work";
import { as, asOwner, makeOrg, makePerson, type TestOrg, type TestPerson } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";

const input: CreateCampaign = {
  source: "CXZY",
  title: "创先争优活动",
  theme: "走在前",
  year: 2026,
  beginsOn: "2026-01-05",
  endsOn: "2026-12-20",
  endsEvent: "",
  scheme: "",
  documentNumber: "县发〔2026〕5号",
  basisDocument: "市委通知",
};

let root: TestOrg;
let branch: TestOrg;
let other: TestOrg;
let head: TestPerson;
let officer: TestPerson;
let secretary: TestPerson;
let member: TestPerson;
let stranger: TestPerson;

beforeAll(() =>
  asOwner(async (client) => {
    root = await makeOrg(client, "某县委员会", "LOCAL_COMMITTEE", null);
    const guidance = await makeOrg(client, "某局党组", "PARTY_GROUP", root);
    branch = await makeOrg(client, "某局党支部", "BRANCH", root);
    await makeOrg(client, "抢险临时党支部", "TEMPORARY_BRANCH", branch);
    other = await makeOrg(client, "邻县委员会", "LOCAL_COMMITTEE", null);
    expect(guidance.parent).toBe(root);
    head = await makePerson(client, "县委书记", { duty: { org: root, kind: "SECRETARY" } });
    officer = await makePerson(client, "活动办干部", { duty: { org: root, kind: "OFFICER" } });
    secretary = await makePerson(client, "支部书记", { home: branch, duty: { org: branch, kind: "SECRETARY" } });
    member = await makePerson(client, "党员", { home: branch, leadingCadre: true });
    stranger = await makePerson(client, "外县书记", { duty: { org: other, kind: "SECRETARY" } });
  }),
);

const draft = () => begin(as(officer, root), (work) => createCampaign(work, input));

describe("drawing up a campaign", () => {
  it("CAM-14 CAM-25 CAM-26 the template brings the four modes, 五个好 and 五带头, all of them counted right", async () => {
    const id = await draft();
    const campaign = await look(as(officer, root), (scope) => findCampaign(scope, id));
    expect(campaign?.actions.map(({ name, mandatory }) => [name, mandatory])).toEqual([
      ["公开承诺", true],
      ["领导点评", true],
      ["群众评议", true],
      ["评选表彰", true],
    ]);
    expect(campaign?.criteria.map(({ name, items }) => [name, items.length])).toEqual([
      ["五个好", 5],
      ["五带头", 5],
    ]);
    expect(campaign?.deadlines.map(({ dueOn }) => dueOn)).toEqual([
      "2026-03-25",
      "2026-06-25",
      "2026-09-25",
      "2026-12-25",
    ]);
  });

  it("a member and a stranger draw up nothing", async () => {
    await expect(begin(as(member, branch), (work) => createCampaign(work, input))).rejects.toMatchObject({
      code: "NOT_AUTHORISED",
    });
    await expect(begin(as(stranger, root), (work) => createCampaign(work, input))).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("LIFE-10 a draft is not seen below", async () => {
    const id = await draft();
    await expect(look(as(secretary, branch), (scope) => findCampaign(scope, id))).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });
});

describe("issuing", () => {
  it("CAM-17 CAM-18 reaches every organisation of the chain at once and enrols every member, with one event in each chain", async () => {
    const id = await draft();
    const reached = await begin(as(head, root), (work) => issueCampaign(work, { campaignId: id }));
    expect(reached).toEqual({ orgs: 1, members: 2 });
    const enrolled = await adminSql(
      "select person_id, leading_cadre from enrolment where campaign_id = $1 order by leading_cadre",
      [id],
    );
    expect(enrolled).toEqual([
      { person_id: secretary.id, leading_cadre: false },
      { person_id: member.id, leading_cadre: true },
    ]);
    expect(
      await adminSql("select kind from audit_event where org_id = $1 and kind = 'adoption.order'", [branch.id]),
    ).toHaveLength(1);
    expect((await look(as(secretary, branch), findRunningCampaign))?.id).toBe(id);
    const coverage = await look(as(head, root), (scope) => listBranches(scope, { orgId: root.id, id }));
    expect(coverage?.map(({ name, state }) => [name, state])).toEqual(
      expect.arrayContaining([
        ["某局党支部", "NOT_OPENED"],
        ["某局党组", null],
      ]),
    );
  });

  it("a secretary below cannot issue the superior's draft, and nobody issues twice", async () => {
    const id = await draft();
    await expect(begin(as(secretary, branch), (work) => issueCampaign(work, { campaignId: id }))).rejects.toMatchObject(
      { code: "NOT_FOUND" },
    );
    await begin(as(head, root), (work) => issueCampaign(work, { campaignId: id }));
    await expect(begin(as(head, root), (work) => issueCampaign(work, { campaignId: id }))).rejects.toMatchObject({
      code: "WRONG_STATE",
    });
    await expect(begin(as(stranger, other), (work) => issueCampaign(work, { campaignId: id }))).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("only the head ends it, and only once issued", async () => {
    const id = await draft();
    await expect(begin(as(head, root), (work) => closeCampaign(work, { campaignId: id }))).rejects.toMatchObject({
      code: "WRONG_STATE",
    });
    await begin(as(officer, root), (work) => issueCampaign(work, { campaignId: id }));
    await expect(begin(as(officer, root), (work) => closeCampaign(work, { campaignId: id }))).rejects.toMatchObject({
      code: "NOT_AUTHORISED",
    });
    await begin(as(head, root), (work) => closeCampaign(work, { campaignId: id }));
    expect(await adminSql("select state from campaign where id = $1", [id])).toEqual([{ state: "CLOSED" }]);
  });
});
