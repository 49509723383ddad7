import { beforeAll, describe, expect, it } from "vitest";
import { handlers } from "@/lib/jobs/handlers";
import { begin, beginJob, look } from "@/lib/kernel/work";
import { addRhythm, doTask, generateTasks } from "@/lib/supervision/cadences/commands";
import { findRhythms, listTasks } from "@/lib/supervision/cadences/queries";
import { findOverview } from "@/lib/supervision/overviews/queries";
import { addProject, issueProject } from "@/lib/supervision/projects/commands";
import { as, setDay } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";

let county: County;
beforeAll(async () => {
  await setDay("2026-04-01");
  county = await makeCounty();
});
const span = { from: "2026-04-01", to: "2026-06-30" };
const head = () => as(county.people.generalHead, county.general);
const project = (by = head(), leadPersonId = county.people.generalHead.id) =>
  begin(by, async (work) => {
    const fixings = { leadPersonId, duty: "按期通车", endsOn: "2026-12-31", reward: "通报表扬", penalty: "通报批评" };
    const projectId = await addProject(work, {
      ...{ name: "X214 线改造", content: "", beginsOn: "2026-04-01" },
      ...fixings,
    });
    await issueProject(work, { projectId });
  });

describe("周调度、月检查、季通报", () => {
  it("SUP-06 SYS-57 RPT-39 an issued key project has its quarter's tasks at once: 13, 3 and 1; the job writes none twice", async () => {
    await project();
    const kept = (await look(head(), (scope) => findRhythms(scope, span)))?.kept;
    expect(kept?.map(({ kind, due }) => [kind, due])).toEqual([
      ["MONTHLY_CHECK", 3],
      ["QUARTERLY_CIRCULAR", 1],
      ["WEEKLY_DISPATCH", 13],
    ]);
    expect(await beginJob(county.general.id, generateTasks)).toBe(0);
    await setDay("2026-07-01");
    await handlers["cadence-tasks"](async () => undefined);
    const later = (await look(head(), (scope) => findRhythms(scope, { from: "2026-07-01", to: "2026-09-30" })))?.kept;
    expect(later?.map(({ due }) => due)).toEqual([3, 1, 13]);
    await setDay("2026-04-20");
  });

  it("SUP-06 responsible, due, done and missed are shown from the records; done twice is refused", async () => {
    const [task] = (await look(head(), (scope) => findOverview(scope, "made")))?.tasks ?? [];
    const done = (by = head(), doneOn = "2026-04-20") =>
      begin(by, (work) => doTask(work, { taskId: task?.id ?? "", doneOn, note: "调度三件事，均已落实" }));
    await expect(done(head(), "2026-04-21")).rejects.toMatchObject({ fields: { doneOn: "inTheFuture" } });
    await expect(done(as(county.people.secretary, county.first))).rejects.toMatchObject({ code: "NOT_FOUND" });
    await done();
    await expect(done()).rejects.toMatchObject({ code: "WRONG_STATE" });
    const kept = (await look(head(), (scope) => findRhythms(scope, span)))?.kept;
    expect(kept?.find(({ kind }) => kind === "WEEKLY_DISPATCH")).toMatchObject({ due: 13, done: 1, missed: 2 });
    const tasks = await look(head(), (scope) => listTasks(scope, span));
    expect(tasks?.find(({ id }) => id === task?.id)).toMatchObject({ responsible: "总支书记", doneBy: "总支书记" });
  });

  it("SUP-06 INV-12 a member sets no rhythm, nobody sets one for others, and none is led from outside", async () => {
    await expect(project(as(county.people.member, county.first), county.people.member.id)).rejects.toMatchObject({
      code: "NOT_AUTHORISED",
    });
    await expect(project(head(), county.people.stranger.id)).rejects.toMatchObject({
      fields: { leadPersonId: "notAnOption" },
    });
    await expect(
      begin(as(county.people.stranger, county.elsewhere), (work) =>
        addRhythm(work, {
          ...{ subjectOrgId: county.first.id, bodies: "组织部、老干部局", beginsOn: "2026-04-01" },
          responsiblePersonId: county.people.stranger.id,
        }),
      ),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("SUP-07 two named bodies look at a branch every quarter, and the rhythm holds no branch without bodies", async () => {
    await begin(head(), (work) =>
      addRhythm(work, {
        ...{ subjectOrgId: county.first.id, bodies: "县委组织部、老干部局", beginsOn: "2026-04-01" },
        responsiblePersonId: county.people.generalHead.id,
      }),
    );
    const tasks = await look(head(), (scope) => listTasks(scope, span));
    expect(tasks?.find(({ kind }) => kind === "QUARTERLY_VISIT")).toMatchObject({
      ...{ about: "某局第一党支部", bodies: "县委组织部、老干部局", dueOn: "2026-06-30" },
    });
    await expect(adminSql("update cadence set bodies = '' where kind = 'QUARTERLY_VISIT'")).rejects.toThrow();
  });
});
