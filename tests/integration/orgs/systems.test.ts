import { beforeAll, describe, expect, it } from "vitest";
import { begin, look } from "@/lib/kernel/work";
import { findOrgNode } from "@/lib/orgs/queries";
import { joinSystem, leaveSystem } from "@/lib/orgs/systems/commands";
import { as, type TestOrg, type TestPerson } from "@/tests/support/county";
import { type County, makeCounty } from "@/tests/support/small-county";

let county: County;
beforeAll(async () => {
  county = await makeCounty();
});

describe("ORG-05 the second axis: sectors guide beside the one superior", () => {
  const join = (person: TestPerson, at: TestOrg, name: string) =>
    begin(as(person, at), (work) =>
      joinSystem(work, { target: county.first.code, name, guide: "省厅", document: "分工表", beginsOn: "2026-01-05" }),
    );
  const held = async () =>
    (await look(as(county.people.generalHead, county.general), (scope) => findOrgNode(scope, county.first.code)))
      ?.systems;

  it("any number of them, each once, begun and ended by the superior with a document", async () => {
    const { generalHead } = county.people;
    await join(generalHead, county.general, "交通系统");
    await join(generalHead, county.general, "应急系统");
    await expect(join(generalHead, county.general, "交通系统")).rejects.toMatchObject({
      fields: { name: "duplicate" },
    });
    const [first] = (await held()) ?? [];
    const leave = (endsOn: string) =>
      begin(as(generalHead, county.general), (work) =>
        leaveSystem(work, { target: county.first.code, systemId: first?.id ?? "", endsOn, endDocument: "通知" }),
      );
    await expect(leave("2025-01-01")).rejects.toMatchObject({ fields: { endsOn: "beforeStart" } });
    await leave("2026-05-01");
    await expect(leave("2026-05-02")).rejects.toMatchObject({ code: "WRONG_STATE" });
    expect((await held())?.map(({ endsOn }) => endsOn)).toEqual([null, "2026-05-01"]);
  });

  it("not by the org itself, nor from another line; raw SQL neither", async () => {
    const { secretary, secondSecretary } = county.people;
    await expect(join(secretary, county.first, "自定系统")).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
    await expect(join(secondSecretary, county.second, "自定系统")).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(
      begin(as(secretary, county.first), (work) =>
        work.db.$executeRawUnsafe(
          "insert into org_system (org_id, id, name, document, begins_on) values ($1::uuid, gen_random_uuid(), '自定', '', '2026-01-01')",
          county.first.id,
        ),
      ),
    ).rejects.toThrow(/row-level security/);
  });
});
