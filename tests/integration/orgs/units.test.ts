import { beforeAll, describe, expect, it } from "vitest";
import { begin, look } from "@/lib/kernel/work";
import { listUnits } from "@/lib/orgs/groups/queries";
import { addUnit, endUnit, staffUnit } from "@/lib/orgs/units/commands";
import { as, asOwner, type TestOrg, type TestPerson } from "@/tests/support/county";
import { type County, makeCounty } from "@/tests/support/small-county";

let county: County;
beforeAll(async () => {
  county = await makeCounty();
});

describe("ORG-06 sections and windows inside an organisation", () => {
  it("ORG-17 have members of the organisation, each in one at most, and show who heads them", async () => {
    const { secretary, member, colleague, secondMember, secondSecretary } = county.people;
    for (const name of ["财务科", "业务科"])
      await begin(as(secretary, county.first), (work) => addUnit(work, { name, kind: "OFFICE" }));
    const open = (await look(as(secretary, county.first), listUnits))?.filter(({ endsOn }) => !endsOn) ?? [];
    const [from, to] = [open[0]?.id ?? "", open[1]?.id ?? ""];
    const staff = (person: TestPerson, at: TestOrg, unitId: string, members: TestPerson[]) =>
      begin(as(person, at), (work) => staffUnit(work, { unitId, members: members.map(({ id }) => id) }));
    await staff(secretary, county.first, from, [member, colleague]);
    await staff(secretary, county.first, to, [member]);
    await asOwner((client) =>
      client.query(
        "insert into unit_head (org_id, id, unit_id, person_id, title, document, begins_on) values ($1, gen_random_uuid(), $2, $3, '科长', '任职文件', '2026-01-01')",
        [county.first.id, to, member.id],
      ),
    );
    expect((await look(as(secretary, county.first), listUnits))?.filter(({ endsOn }) => !endsOn)).toMatchObject([
      { name: "财务科", members: 1, head: null },
      { name: "业务科", members: 1, head: member.name },
    ]);
    await expect(staff(secretary, county.first, to, [secondMember])).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(staff(member, county.first, to, [])).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
    await expect(staff(secondSecretary, county.second, to, [])).rejects.toMatchObject({ code: "NOT_FOUND" });
    const raw = begin(as(secondSecretary, county.second), (work) =>
      work.db.$executeRawUnsafe("update membership set unit_id = $1::uuid", to),
    );
    await expect(raw).rejects.toThrow(/violates foreign key/);
    for (const unitId of [from, to])
      await begin(as(secretary, county.first), (work) => endUnit(work, { unitId, endsOn: "2026-06-03" }));
    await expect(staff(secretary, county.first, to, [])).rejects.toMatchObject({ code: "WRONG_STATE" });
  });
});
