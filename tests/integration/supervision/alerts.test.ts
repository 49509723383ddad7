import { beforeAll, describe, expect, it } from "vitest";
import { handlers } from "@/lib/jobs/handlers";
import { begin, look } from "@/lib/kernel/work";
import { enterRectification } from "@/lib/rectifications/commands";
import { findOverview } from "@/lib/supervision/overviews/queries";
import { as, setDay } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";

let county: County;
beforeAll(async () => {
  await setDay("2026-06-20");
  county = await makeCounty();
});
const refresh = () => handlers["supervision-alerts"](async () => undefined);
const kinds = async (by: "workingHead" | "generalHead", org: "working" | "general") =>
  (await look(as(county.people[by], county[org]), (scope) => findOverview(scope, "made")))?.alerts.map(
    ({ kind, name, figure }) => `${kind} ${name} ${figure}`,
  );
const enter = (problem: string) =>
  begin(as(county.people.generalHead, county.general), (work) =>
    enterRectification(work, {
      ...{ subjectOrgId: county.general.id, ownerPersonId: county.people.generalHead.id, ordered: false },
      ...{ kind: "SELF_CHECK" as const, note: "自查", problem, dueOn: "2026-07-10", problemCodeId: "" },
    }),
  );

describe("下级提示", () => {
  it("SUP-17 missing pledges, late rectifications and unreviewed subjects of lower organisations show as alerts", async () => {
    await adminSql("select rebuild_tallies()");
    await refresh();
    const found = await kinds("generalHead", "general");
    expect(found?.some((alert) => alert.startsWith("MISSING_PLEDGES 某局第一党支部"))).toBe(true);
    expect(found?.some((alert) => alert.startsWith("IDLE_UNIT 某局第二党支部"))).toBe(true);
  });

  it("SUP-18 a superior sees an organisation that is lively itself while its lower units are idle", async () => {
    expect(await kinds("workingHead", "working")).not.toContain("IDLE_LOWER 某局机关党总支 2");
    for (const problem of ["台账缺页", "学习缺席", "公开栏旧了"]) await enter(problem);
    await refresh();
    expect(await kinds("workingHead", "working")).toContain("IDLE_LOWER 某局机关党总支 2");
  });

  it("SUP-18 INV-12 it goes when the cause goes; nobody writes alerts, and only the superior concerned reads them", async () => {
    const { first, second, people } = county;
    for (const [person, org] of [
      [people.secretary, first],
      [people.secondSecretary, second],
    ] as const) {
      await begin(as(person, org), (work) =>
        enterRectification(work, {
          ...{ subjectOrgId: org.id, ownerPersonId: person.id, ordered: false, kind: "SELF_CHECK" as const },
          ...{ note: "自查", problem: "学习记录不全", dueOn: "2026-07-10", problemCodeId: "" },
        }),
      );
    }
    await refresh();
    expect(await kinds("workingHead", "working")).not.toContain("IDLE_LOWER 某局机关党总支 2");
    expect((await look(as(people.secretary, first), (scope) => findOverview(scope, "received")))?.alerts).toEqual([]);
    const raw = begin(as(people.generalHead, county.general), (work) => work.db.supervisionAlert.deleteMany({}));
    await expect(raw).rejects.toThrow();
  });
});
