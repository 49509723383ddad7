import { beforeAll, describe, expect, it } from "vitest";
import { publicitySentence, trainingSentence } from "@/components/campaigns/activities/figure-sentences";
import { recordActivity } from "@/lib/campaigns/activities/commands";
import { findCampaignFigures } from "@/lib/campaigns/activities/figures/queries";
import { keepAttendance } from "@/lib/campaigns/activities/minutes/commands";
import { listActivities, sumActivities } from "@/lib/campaigns/activities/queries";
import { recordActivitySchema } from "@/lib/campaigns/activities/schema";
import { planStudy, settleSession } from "@/lib/campaigns/studies/commands";
import { listStudyPlans } from "@/lib/campaigns/studies/queries";
import { rhythmKept } from "@/lib/campaigns/studies/rules";
import { planStudySchema } from "@/lib/campaigns/studies/schema";
import { begin, look } from "@/lib/kernel/work";
import { as, asOwner, setDay, type TestPerson } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCampaign, makeCounty } from "@/tests/support/small-county";

let county: County;
const here = (person?: TestPerson) => as(person ?? county.people.secretary, county.first);
const write = (given: Record<string, unknown>, person?: TestPerson) =>
  begin(here(person), (work) =>
    recordActivity(work, recordActivitySchema.parse({ happenedOn: "2026-06-01", ...given })),
  );
const figures = () => look(here(), (scope) => findCampaignFigures(scope, county.campaign.id));

beforeAll(async () => {
  county = await makeCounty();
  await setDay("2026-06-20");
});

describe("figures as papers put them", () => {
  it("RPT-12 PUB-01 the publicity of a bureau reads exactly as its paper does, with 余 where nobody counted to the last", async () => {
    const entered = [
      ["SLOGAN", 20, "ODD"],
      ["BANNER", 3, ""],
      ["COLUMN", 1, ""],
      ["PLEDGE_COLUMN", 1, ""],
      ["BULLETIN", 2, ""],
      ["BANNER", 2, ""],
      ["INFO", 5, ""],
    ] as const;
    for (const [medium, quantity, approximate] of entered)
      await write({ kind: "PUBLICITY", title: "宣传", medium, quantity, approximate });
    const printed = "悬挂横幅5条,出宣传栏1期,党员公开承诺栏1期,编辑《简报》2期,书写临时性标语20余张,报送信息5篇";
    expect(publicitySentence("zh-CN", (await figures())?.publicity ?? [])).toBe(printed.replaceAll(",", "，"));
    await write({ kind: "PUBLICITY", title: "又写标语", medium: "SLOGAN", quantity: 3 });
    expect(publicitySentence("zh-CN", (await figures())?.publicity ?? [])).toContain("书写临时性标语23余张");
    expect(recordActivitySchema.safeParse({ kind: "PUBLICITY", title: "宣传", happenedOn: "2026-06-01" }).success).toBe(
      false,
    );
    await expect(adminSql("update activity set medium = '' where medium = 'BANNER'")).rejects.toThrow();
  });

  it("RPT-23 CAM-23 SYS-67 training says whether attendances or people were counted, and never adds the two", async () => {
    await write({
      kind: "LECTURE",
      title: "业务培训",
      participants: 200,
      headCount: "PEOPLE",
      headsApproximate: "ODD",
    });
    expect(trainingSentence("zh-CN", (await figures()) ?? { training: [], named: 0 })).toBe(
      "组织培训1次，培训教育人员200余人",
    );
    await write({ kind: "STUDY", title: "周五学习", participants: 22 });
    await write({ kind: "STUDY", title: "周五学习二", participants: 20 });
    const all = (await figures()) ?? { training: [], named: 0 };
    expect(trainingSentence("zh-CN", all)).toBe("组织培训3次，培训教育人员42人次，培训教育人员200余人");
    const [study] = await adminSql<{ id: string }>("select id from activity where title = '周五学习'");
    const people = [county.people.member, county.people.colleague].map(({ id }) => ({
      personId: id,
      presence: "PRESENT" as const,
    }));
    await begin(here(), (work) => keepAttendance(work, { activityId: study?.id ?? "", people }));
    expect((await figures())?.named).toBe(2);
    expect(
      recordActivitySchema.safeParse({ kind: "STUDY", title: "学", happenedOn: "2026-06-01", headsApproximate: "ODD" })
        .success,
    ).toBe(false);
  });

  it("CAM-23 SYS-67 a study plan lays out its Fridays without holidays; what was held, and what is missing, shows", async () => {
    const plan = planStudySchema.parse({
      ...{ title: "周五学习日", weekday: 5, beginsOn: "2026-05-28", endsOn: "2026-07-03", topics: "党章\n案例" },
    });
    await adminSql(
      "insert into calendar (day, kind, name) values ('2026-06-19', 'HOLIDAY', '端午节') on conflict do nothing",
    );
    await begin(here(), (work) => planStudy(work, plan));
    const listed = async () =>
      (await look(here(), (scope) => listStudyPlans(scope, county.campaign.id)))?.[0]?.sessions ?? [];
    const sessions = await listed();
    expect(sessions.map(({ day }) => day)).toEqual([
      "2026-05-29",
      "2026-06-05",
      "2026-06-12",
      "2026-06-26",
      "2026-07-03",
    ]);
    expect(sessions.map(({ topic }) => topic).slice(0, 3)).toEqual(["党章", "案例", ""]);
    const [first, second] = sessions;
    await begin(here(), (work) =>
      settleSession(work, { sessionId: second?.id ?? "", topic: "纪律", leader: "纪检委员" }),
    );
    await write({ kind: "STUDY", title: "党章", happenedOn: "2026-05-29", participants: 18, sessionId: first?.id });
    await expect(
      write({ kind: "STUDY", title: "党章", happenedOn: "2026-05-29", sessionId: first?.id }),
    ).rejects.toMatchObject({ code: "WRONG_STATE" });
    await expect(
      begin(here(), (work) => settleSession(work, { sessionId: first?.id ?? "", topic: "换", leader: "" })),
    ).rejects.toMatchObject({ code: "WRONG_STATE" });
    expect(rhythmKept(await listed(), "2026-06-20")).toEqual({ due: 3, held: 1, missed: 2 });
    await expect(begin(here(county.people.member), (work) => planStudy(work, plan))).rejects.toMatchObject({
      code: "NOT_AUTHORISED",
    });
    await expect(
      begin(as(county.people.secondSecretary, county.second), (work) =>
        settleSession(work, { sessionId: second?.id ?? "", topic: "", leader: "" }),
      ),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("SYS-47 volunteering and a service hotline leave a record: how many were served and what was done", async () => {
    const call = { kind: "HOTLINE", title: "家政热线", organiser: "家政志愿服务队", quantity: 34, unit: "件" };
    for (const [missing, field] of [
      [{ quantity: undefined, unit: "", result: "修水电" }, "quantity"],
      [{ result: "" }, "result"],
    ] as const) {
      const read = recordActivitySchema.safeParse({ ...call, happenedOn: "2026-06-01", ...missing });
      expect(read.error?.issues.map(({ path }) => path[0])).toContain(field);
    }
    await write({ ...call, result: "修水电 21 件、陪诊 8 件、代办 5 件" });
    await write({ ...call, quantity: 6, result: "代办 6 件" });
    const sums = await look(here(), (scope) => sumActivities(scope, county.campaign.id));
    expect(sums?.find(({ kind }) => kind === "HOTLINE")?.times).toBe(2);
    await expect(write({ ...call, result: "修水电" }, county.people.member)).rejects.toMatchObject({
      code: "NOT_AUTHORISED",
    });
    await expect(adminSql("update activity set result = '' where kind = 'HOTLINE'")).rejects.toThrow(
      /activity_service/,
    );
  });

  it("CAM-19 an activity counts for the campaign that runs and for the parallel one it names, once in each", async () => {
    const other = await asOwner((client) => makeCampaign(client, county.root));
    const [newest] = await adminSql<{ id: string }>(
      "select id from campaign where org_id = $1 order by begins_on desc, issued_at desc limit 1",
      [county.root.id],
    );
    const parallel = newest?.id === other.id ? county.campaign.id : other.id;
    await write({ kind: "VOLUNTEER", title: "结合两项活动", parallel: [parallel] });
    for (const id of [county.campaign.id, other.id]) {
      const rows = await look(here(), (scope) => listActivities(scope, id));
      expect(rows?.filter(({ title }) => title === "结合两项活动")).toHaveLength(1);
      const sums = await look(here(), (scope) => sumActivities(scope, id));
      expect(sums?.find(({ kind }) => kind === "VOLUNTEER")?.times).toBe(1);
    }
    const [kept] = await adminSql("select beat_kept($1, $2, $3, 'VOLUNTEER', '', '2026-06-01', '2026-06-30') as kept", [
      county.first.id,
      county.root.id,
      parallel,
    ]);
    expect(kept).toEqual({ kept: true });
    await expect(
      write({ kind: "VOLUNTEER", title: "不存在的活动", parallel: [county.first.id] }),
    ).rejects.toMatchObject({ code: "INVALID" });
  });
});
