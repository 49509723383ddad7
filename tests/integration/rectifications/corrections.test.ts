import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { listEventsAbout } from "@/lib/audit/queries";
import { begin, type Caller, look, type Work } from "@/lib/kernel/work";
import { openRectification } from "@/lib/rectifications/commands";
import * as correct from "@/lib/rectifications/corrections/commands";
import { findRectification } from "@/lib/rectifications/queries";
import { as, asOwner, giveDuty, setDay, type TestPerson } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";

let county: County;
let owner: Caller;
let secretary: Caller;
let deputy: Caller;
let parent: Caller;
let stranger: Caller;
let rectificationId = "";

beforeAll(async () => {
  await setDay("2026-06-20");
  county = await makeCounty();
  const { people, first, general, elsewhere } = county;
  owner = as(people.member, first);
  secretary = as(people.secretary, first);
  deputy = as(people.deputy, first);
  parent = as(people.generalHead, general);
  stranger = as(people.stranger, elsewhere);
});

const open = (person: TestPerson) =>
  begin(secretary, (work) =>
    openRectification(work, {
      orgId: county.first.id,
      campaignOrgId: county.campaign.orgId,
      campaignId: county.campaign.id,
      source: { kind: "SELF_CHECK", note: "支部自查" },
      problem: "窗口午间无人值守",
      ownerPersonId: person.id,
      subjectPersonId: person.id,
      dueOn: "2026-07-05",
      ordered: false,
    }),
  );

const act = <Input>(by: Caller, command: (work: Work, input: Input) => Promise<unknown>, input: Input) =>
  begin(by, (work) => command(work, input));
const state = () => look(secretary, (scope) => findRectification(scope, rectificationId));
const refused = (code: string) => ({ code });

const cause = { cause: "排班没有覆盖午间", measure: "两人轮流值守到 14 时" };
const steps = {
  begin: (by: Caller) => act(by, correct.beginRectification, { rectificationId, ...cause }),
  report: (by: Caller) => act(by, correct.reportRectification, { rectificationId, text: "6 月 18 日起午间有人" }),
  return: (by: Caller) => act(by, correct.returnRectification, { rectificationId, reason: "请附值守表" }),
  verify: (by: Caller) => act(by, correct.verifyRectification, { rectificationId }),
  close: (by: Caller) => act(by, correct.closeRectification, { rectificationId, followUp: "群众说现在中午也能办" }),
  reopen: (by: Caller) =>
    act(by, correct.reopenRectification, { rectificationId, reason: "又没人了", dueOn: "2026-08-01" }),
  cancel: (by: Caller) => act(by, correct.cancelRectification, { rectificationId, reason: "上级调整时限" }),
  log: (by: Caller) => act(by, correct.logRectification, { rectificationId, text: "值守表已张贴" }),
  extend: (by: Caller) =>
    act(by, correct.extendRectification, { rectificationId, reason: "等待配件", dueOn: "2026-07-20" }),
};
type Step = keyof typeof steps;
const walk = async (...path: [Step, Caller][]) => {
  for (const [step, by] of path) await steps[step](by);
};

beforeEach(async () => {
  rectificationId = await open(county.people.member);
});

describe("the life of a rectification", () => {
  it("INV-09 SUP-02 the owner works and reports, another verifies, a head strikes off", async () => {
    await walk(["begin", owner], ["log", owner], ["report", owner], ["return", secretary], ["report", owner]);
    await walk(["verify", deputy], ["close", secretary]);
    expect(await state()).toMatchObject({
      state: "CLOSED",
      ...cause,
      verifierName: "副书记",
      closedByName: "支部书记",
      closedOn: "2026-06-20",
      originalDueOn: "2026-07-05",
    });
    const events = await look(secretary, (scope) => listEventsAbout(scope, county.first.id, [rectificationId]));
    expect(events?.map(({ kind }) => kind.split(".")[1])).toEqual([
      "open",
      "begin",
      "progress",
      "report",
      "return",
      "report",
      "verify",
      "close",
    ]);
    await steps.reopen(secretary);
    expect(await state()).toMatchObject({
      state: "IN_PROGRESS",
      dueOn: "2026-08-01",
      verifierName: null,
      closedOn: null,
    });
  });

  it("SUP-04 an extension keeps the first date in sight and needs somebody other than the owner", async () => {
    await expect(steps.extend(owner)).rejects.toMatchObject(refused("OWN_WORK"));
    await steps.extend(secretary);
    expect(await state()).toMatchObject({ dueOn: "2026-07-20", originalDueOn: "2026-07-05" });
    await expect(steps.extend(secretary)).rejects.toMatchObject(refused("INVALID"));
  });

  it("LIFE-07 one that should not have been opened is cancelled with its reason and never reopened", async () => {
    await steps.cancel(secretary);
    expect(await state()).toMatchObject({ state: "CANCELLED", cancelReason: "上级调整时限" });
    await expect(steps.reopen(secretary)).rejects.toMatchObject(refused("WRONG_STATE"));
  });

  it("LIFE-03 what the secretary is responsible for is verified by the direct superior, not by the deputy", async () => {
    rectificationId = await open(county.people.secretary);
    await walk(["begin", secretary], ["report", secretary]);
    await expect(steps.verify(secretary)).rejects.toMatchObject(refused("OWN_WORK"));
    await expect(steps.verify(deputy)).rejects.toMatchObject(refused("NOT_AUTHORISED"));
    await walk(["verify", parent], ["close", parent]);
    expect(await state()).toMatchObject({ state: "CLOSED", verifierName: "总支书记" });
  });

  it("ORG-36 a contact leader verifies across the declared link, and finds nothing when it has ended", async () => {
    const { root, first, people } = county;
    const link = await asOwner(async (client) => {
      await giveDuty(client, people.colleague, root, "LEADER", "县委常委");
      const { rows } = await client.query<{ id: string }>(
        `insert into org_link (org_id, id, kind, holder_org_id, holder_person_id, role, document, begins_on)
         values ($1, gen_random_uuid(), 'CONTACT_POINT', $2, $3, '联点领导', '县委通知', '2026-01-01') returning id`,
        [first.id, root.id, people.colleague.id],
      );
      return rows[0]?.id ?? "";
    });
    const contact = as(people.colleague, root);
    await walk(["begin", owner], ["report", owner], ["verify", contact]);
    await adminSql("update org_link set ends_on = '2026-06-01' where id = $1", [link]);
    await expect(steps.close(contact)).rejects.toMatchObject(refused("NOT_FOUND"));
  });
});

describe("every step is asked for the wrong person, the wrong state and the other org", () => {
  const cases: [Step, [Step, "owner" | "secretary"][], wrong: "owner" | "officer", code: string][] = [
    ["begin", [], "officer", "NOT_AUTHORISED"],
    ["log", [["begin", "owner"]], "officer", "NOT_AUTHORISED"],
    ["report", [["begin", "owner"]], "officer", "NOT_AUTHORISED"],
    [
      "return",
      [
        ["begin", "owner"],
        ["report", "owner"],
      ],
      "owner",
      "OWN_WORK",
    ],
    [
      "verify",
      [
        ["begin", "owner"],
        ["report", "owner"],
      ],
      "owner",
      "OWN_WORK",
    ],
    [
      "close",
      [
        ["begin", "owner"],
        ["report", "owner"],
        ["verify", "secretary"],
      ],
      "owner",
      "OWN_WORK",
    ],
    [
      "reopen",
      [
        ["begin", "owner"],
        ["report", "owner"],
        ["verify", "secretary"],
        ["close", "secretary"],
      ],
      "owner",
      "OWN_WORK",
    ],
    ["cancel", [], "owner", "OWN_WORK"],
  ];
  it.each(cases)("INV-09 INV-12 %s", async (step, path, wrong, code) => {
    const by = { owner, secretary, officer: as(county.people.officer, county.first) };
    if (path.length > 0)
      await expect(steps[step](step === "log" || step === "report" ? owner : secretary)).rejects.toMatchObject(
        refused("WRONG_STATE"),
      );
    await walk(...path.map(([name, who]): [Step, Caller] => [name, by[who]]));
    await expect(steps[step](by[wrong])).rejects.toMatchObject(refused(code));
    await expect(steps[step](stranger)).rejects.toMatchObject(refused("NOT_FOUND"));
  });

  it("LIFE-10 a superior who looks into the branch does not write there", async () => {
    await walk(["begin", owner], ["report", owner]);
    await expect(steps.verify(as(county.people.generalHead, county.first))).rejects.toMatchObject(
      refused("NOT_AUTHORISED"),
    );
  });
});
