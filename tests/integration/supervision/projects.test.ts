import { beforeAll, describe, expect, it } from "vitest";
import type { Caller } from "@/lib/kernel/work";
import { begin, look } from "@/lib/kernel/work";
import { findRhythms, listTasks } from "@/lib/supervision/cadences/queries";
import { addProject, finishProject, fixProject, issueProject } from "@/lib/supervision/projects/commands";
import { findProject } from "@/lib/supervision/projects/queries";
import { missingFixings } from "@/lib/supervision/projects/rules";
import { as, setDay } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";

let county: County;
let projectId: string;
const head = () => as(county.people.generalHead, county.general);
const fixings = () => ({
  ...{ leadPersonId: county.people.generalHead.id, duty: "牵头按期通车", endsOn: "2026-10-31" },
  ...{ reward: "通报表扬", penalty: "约谈责任领导" },
});
const add = (by: Caller = head()) =>
  begin(by, (work) =>
    addProject(work, {
      ...{
        name: `路面改造 ${Math.random()}`,
        content: "",
        beginsOn: "2026-04-01",
        leadPersonId: county.people.generalHead.id,
      },
      ...{ duty: "", endsOn: "", reward: "", penalty: "" },
    }),
  );
const fix = (by: Caller = head(), given = fixings()) => begin(by, (work) => fixProject(work, { projectId, ...given }));
const issue = (by: Caller = head()) => begin(by, (work) => issueProject(work, { projectId }));
const finish = (by: Caller = head()) =>
  begin(by, (work) => finishProject(work, { projectId, outcome: "REWARDED", result: "九月底通车，提前一个月" }));

beforeAll(async () => {
  await setDay("2026-04-08");
  county = await makeCounty();
  projectId = await add();
});

describe("四定: person, duty, deadline, reward and penalty", () => {
  it("CAM-45 SYS-63 says which of the four is open", () => {
    const none = { leadPersonId: "p", duty: "", endsOn: null, reward: "", penalty: "" };
    expect(missingFixings(none)).toEqual(["duty", "deadline", "consequence"]);
    expect(missingFixings({ ...none, leadPersonId: "", duty: "责任", endsOn: "2026-10-31", reward: "奖" })).toEqual([
      "person",
      "consequence",
    ]);
    expect(missingFixings({ ...none, duty: "责任", endsOn: "2026-10-31", reward: "奖", penalty: "惩" })).toEqual([]);
  });

  it.each([{ duty: "" }, { endsOn: "" }, { reward: "" }, { penalty: "" }])(
    "CAM-45 SYS-63 a project without %j is not issued, neither by the form nor in the database",
    async (gap) => {
      await fix(head(), { ...fixings(), ...gap });
      await expect(issue()).rejects.toMatchObject({ code: "FIXINGS_MISSING" });
      await expect(
        adminSql("update key_project set state = 'ISSUED', issued_on = '2026-04-08' where id = $1", [projectId]),
      ).rejects.toThrow(/key_project_four_fixings/);
    },
  );

  it("CAM-45 INV-12 only the office at home fixes and issues; a member, a lower head and another root do not", async () => {
    await expect(fix(as(county.people.secretary, county.first))).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(fix(as(county.people.stranger, county.elsewhere))).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(add(as(county.people.member, county.first))).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
    await expect(fix(head(), { ...fixings(), leadPersonId: county.people.stranger.id })).rejects.toMatchObject({
      fields: { leadPersonId: "notAnOption" },
    });
    await expect(fix(head(), { ...fixings(), endsOn: "2026-03-01" })).rejects.toMatchObject({
      fields: { endsOn: "beforeStart" },
    });
  });

  it("CAM-45 SUP-06 with all four it is issued, its rhythms begin, and what is fixed binds", async () => {
    await fix();
    await issue();
    const quarter = { from: "2026-04-01", to: "2026-06-30" };
    const [project] = (await look(head(), (scope) => findRhythms(scope, quarter)))?.projects ?? [];
    expect(project).toMatchObject({ state: "ISSUED", issuedOn: "2026-04-08", ...fixings() });
    const tasks = await look(head(), (scope) => listTasks(scope, quarter));
    expect(tasks?.length).toBe(17);
    await expect(fix()).rejects.toMatchObject({ code: "WRONG_STATE" });
    await expect(issue()).rejects.toMatchObject({ code: "WRONG_STATE" });
    await expect(
      begin(
        head(),
        (work) => work.db.$executeRaw`update key_project set reward = '另议' where id = ${projectId}::uuid`,
      ),
    ).rejects.toThrow();
  });

  it("CAM-45 定奖惩 is settled once, and no dispatch is owed after the end", async () => {
    await expect(finish(as(county.people.secretary, county.first))).rejects.toMatchObject({ code: "NOT_FOUND" });
    await finish();
    await expect(finish()).rejects.toMatchObject({ code: "WRONG_STATE" });
    const project = await look(head(), (scope) => findProject(scope, projectId));
    expect(project).toMatchObject({ state: "FINISHED", outcome: "REWARDED", finishedOn: "2026-04-08" });
    const tasks = await look(head(), (scope) => listTasks(scope, { from: "2026-04-01", to: "2026-12-31" }));
    expect(tasks?.map(({ dueOn }) => dueOn)).toEqual(["2026-04-03"]);
  });
});
