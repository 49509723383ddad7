import { beforeAll, describe, expect, it } from "vitest";
import { emergencySentence } from "@/components/campaigns/activities/figure-sentences";
import { recordActivity } from "@/lib/campaigns/activities/commands";
import { actOnDecision, keepAttendance, keepMinutes } from "@/lib/campaigns/activities/minutes/commands";
import { findActivity, listAttenders } from "@/lib/campaigns/activities/minutes/queries";
import { minutesSchema } from "@/lib/campaigns/activities/minutes/schema";
import { recordActivitySchema } from "@/lib/campaigns/activities/schema";
import { minutesDocument } from "@/lib/documents/minutes";
import { begin, look } from "@/lib/kernel/work";
import { openFromMeeting } from "@/lib/rectifications/meetings/commands";
import { listCampaignProblems } from "@/lib/rectifications/meetings/queries";
import { as, setDay, type TestOrg, type TestPerson } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";

let county: County;
const here = (person?: TestPerson, org?: TestOrg) => as(person ?? county.people.secretary, org ?? county.first);

async function meet(kind: string, title: string): Promise<string> {
  await begin(here(), (work) =>
    recordActivity(work, recordActivitySchema.parse({ kind, title, happenedOn: "2026-06-12", place: "三楼会议室" })),
  );
  const [row] = await adminSql<{ id: string }>("select id from activity where org_id = $1 and title = $2", [
    county.first.id,
    title,
  ]);
  return row?.id ?? "";
}
const minute = (activityId: string, texts: Record<string, string>, person?: TestPerson, org?: TestOrg) =>
  begin(here(person, org), (work) => keepMinutes(work, minutesSchema.parse({ activityId, ...texts })));
const read = (activityId: string, person?: TestPerson, org?: TestOrg) =>
  look(here(person, org), (scope) => findActivity(scope, activityId));
const lineOf = async (activityId: string, kind: string) =>
  (await read(activityId))?.lines.find((line) => line.kind === kind)?.id ?? "";

beforeAll(async () => {
  county = await makeCounty();
  await setDay("2026-06-20");
});

describe("会议", () => {
  it("CAM-07 a mobilisation meeting has chair, agenda, documents read by somebody, speeches and named attendance, and becomes minutes on paper", async () => {
    const id = await meet("MOBILISATION", "动员会");
    await minute(id, {
      CHAIR: "副书记",
      AGENDA: "宣读方案\n安排活动",
      READ: "党委委员：《实施方案》\n党委委员：《关于成立领导小组的通知》",
      SPEECH: "党员甲：表态",
    });
    const roll = (await look(here(), async (scope) => listAttenders(scope, await findActivity(scope, id)))) ?? [];
    const people = roll.map(({ personId, name }) => ({
      personId,
      presence: name === "党员乙" ? ("LEAVE" as const) : ("PRESENT" as const),
    }));
    await begin(here(), (work) => keepAttendance(work, { activityId: id, people }));
    const page = await read(id);
    expect(page?.lines.map(({ kind, name, text }) => [kind, name, text])).toEqual([
      ["CHAIR", "", "副书记"],
      ["AGENDA", "", "宣读方案"],
      ["AGENDA", "", "安排活动"],
      ["READ", "", "党委委员：《实施方案》"],
      ["READ", "", "党委委员：《关于成立领导小组的通知》"],
      ["SPEECH", "党员甲", "表态"],
    ]);
    expect(page?.participants).toBe(roll.length - 1);
    const paper = await look(here(), async (scope) => {
      const found = await findActivity(scope, id);
      return minutesDocument(found, await listAttenders(scope, found));
    });
    expect(paper?.title).toBe("动员会纪要");
    const text = JSON.stringify(paper?.blocks);
    for (const word of ["三楼会议室", "《实施方案》", "党员甲"]) expect(text).toContain(word);
    expect(text).not.toContain("党员乙");
  });

  it("CAM-07 an on-site meeting keeps the sites that were visited; saving anew replaces what was written", async () => {
    const id = await meet("ON_SITE", "现场会");
    await minute(id, { SITE: "施工现场\n监管大厅\n营业厅" });
    await minute(id, { SITE: "施工现场\n监管大厅" });
    expect((await read(id))?.lines.map(({ text }) => text)).toEqual(["施工现场", "监管大厅"]);
  });

  it("SUP-23 SYS-62 ORG-45 of a joint meeting's problems and decisions one becomes a rectification, one an action, each once", async () => {
    const id = await meet("JOINT_MEETING", "党群共建联席会议");
    await minute(id, { AGENDA: "研究共建", PROBLEM: "工会没有参加承诺", DECISION: "开展工人劳动竞赛" });
    const { secretary, member } = county.people;
    const problem = await lineOf(id, "PROBLEM");
    const open = (lineId: string, person?: TestPerson, org?: TestOrg) =>
      begin(here(person, org), (work) =>
        openFromMeeting(work, { lineId, ownerPersonId: member.id, dueOn: "2026-07-31" }),
      );
    const rectification = await open(problem);
    await expect(open(problem)).rejects.toMatchObject({ code: "WRONG_STATE" });
    const [row] = await adminSql("select problem, source_kind, source_note from rectification where id = $1", [
      rectification,
    ]);
    expect(row).toEqual({
      problem: "工会没有参加承诺",
      source_kind: "SELF_CHECK",
      source_note: "党群共建联席会议（2026-06-12）",
    });
    const decision = await lineOf(id, "DECISION");
    const act = (person?: TestPerson, org?: TestOrg) =>
      begin(here(person, org), (work) => actOnDecision(work, { lineId: decision }));
    await expect(act(member)).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
    await expect(act(county.people.secondSecretary, county.second)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await act(secretary);
    await expect(act(secretary)).rejects.toMatchObject({ code: "WRONG_STATE" });
    const actions = await adminSql(
      "select name, mandatory from adoption_action where org_id = $1 and name = '开展工人劳动竞赛'",
      [county.first.id],
    );
    expect(actions).toEqual([{ name: "开展工人劳动竞赛", mandatory: false }]);
    await minute(id, { AGENDA: "换了议程" });
    expect((await read(id))?.lines.map(({ kind }) => kind).sort()).toEqual(["AGENDA", "DECISION", "PROBLEM"]);
    await expect(
      begin(here(), (work) =>
        work.db.$executeRawUnsafe(
          `update activity_line set action_id = null, kind = 'AGENDA' where rectification_id is not null and org_id = '${county.first.id}'`,
        ),
      ),
    ).rejects.toThrow();
  });

  it("CAM-46 the problem list holds what meetings found and what was opened, with whether it is solved", async () => {
    const id = await meet("CHECK", "月检查");
    await minute(id, { PROBLEM: "台账有两处空白" });
    const problems = () => look(here(), (scope) => listCampaignProblems(scope, county.campaign.id));
    const found = (await problems())?.find(({ problem }) => problem === "台账有两处空白");
    expect(found).toMatchObject({ source: "月检查", state: null, activityId: id, rectificationId: null });
    const line = await lineOf(id, "PROBLEM");
    const opened = await begin(here(), (work) =>
      openFromMeeting(work, { lineId: line, ownerPersonId: county.people.member.id, dueOn: "2026-07-10" }),
    );
    const same = (await problems())?.filter(({ problem }) => problem === "台账有两处空白");
    expect(same).toMatchObject([{ rectificationId: opened, activityId: id, state: "OPENED" }]);
  });

  it("CAM-22 RPT-14 an emergency log of three groups, four excavators and three loaders says 分三个组，出动挖机4台，装载机3台", async () => {
    const id = await meet("EMERGENCY", "洪灾抢险");
    await minute(id, {
      GROUP: "书记：马田片抢修\n局长：东部山区片抢修\n副局长：柏林片抢修",
      MACHINE: "挖机3台\n装载机3台\n挖机1台",
      ROSTER: "危险地段：专人24小时值班",
    });
    const lines = (await read(id))?.lines ?? [];
    expect(emergencySentence("zh-CN", lines)).toBe("分三个组，出动挖机4台，装载机3台");
    expect(lines.reduce((sum, { quantity }) => sum + (quantity ?? 0), 0)).toBe(7);
    expect(lines.filter(({ kind }) => kind === "GROUP").map(({ name }) => name)).toEqual(["书记", "局长", "副局长"]);
    await expect(minute(id, { MACHINE: "若干挖机" })).rejects.toMatchObject({
      code: "INVALID",
      fields: { MACHINE: "invalid" },
    });
  });

  it("INV-12 minutes and attendance are written at home by the office alone; the superior reads them, a sibling does not find them", async () => {
    const id = await meet("PROMOTION", "推进会");
    const { member, generalHead, secondSecretary, stranger, secondMember } = county.people;
    await expect(minute(id, { AGENDA: "一" }, member)).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
    await expect(minute(id, { AGENDA: "一" }, secondSecretary, county.second)).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await expect(minute(id, { AGENDA: "一" }, generalHead, county.general)).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await expect(minute(id, { AGENDA: "一" }, stranger, county.elsewhere)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await minute(id, { AGENDA: "一" });
    expect((await read(id, generalHead, county.general))?.lines).toHaveLength(1);
    await expect(read(id, secondSecretary, county.second)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(
      begin(here(), (work) =>
        keepAttendance(work, { activityId: id, people: [{ personId: secondMember.id, presence: "PRESENT" }] }),
      ),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
    const raw = begin(as(secondSecretary, county.second), (work) =>
      work.db.$executeRawUnsafe(`delete from activity_line where activity_id = '${id}'`),
    );
    expect(await raw).toBe(0);
    const events = await adminSql<{ kind: string }>("select kind from audit_event where subject_id = $1 order by seq", [
      id,
    ]);
    expect(events.map(({ kind }) => kind)).toEqual(["activity.record", "activity.minute"]);
  });
});
