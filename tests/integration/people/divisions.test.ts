import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "@/lib/kernel/ids";
import { begin, look } from "@/lib/kernel/work";
import { assignDivision, endDivision } from "@/lib/people/divisions/commands";
import { listDivisions } from "@/lib/people/divisions/queries";
import { as, asOwner, type TestOrg, type TestPerson } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";

let county: County;
const unit = newId();
beforeAll(async () => {
  county = await makeCounty();
  await asOwner((client) =>
    client.query("insert into unit (org_id, id, name, kind, position) values ($1, $2, '人事科', 'OFFICE', 1)", [
      county.first.id,
      unit,
    ]),
  );
});

describe("ORG-18 division of work", () => {
  const assign = (person: TestPerson, org: TestOrg, name: string, kind: "UNIT" | "ORG" | "SYSTEM", key: string) =>
    begin(as(person, org), (work) =>
      assignDivision(work, { name, subject: { kind, key }, document: "分工文件", beginsOn: "2026-02-01" }),
    );
  const covers = async (leader: TestPerson, of: TestOrg, target: TestOrg, targetUnit: string | null = null) =>
    (
      await adminSql<{ covers: boolean }>("select divides_to($1, $2, $3, $4) as covers", [
        leader.id,
        of.id,
        target.id,
        targetUnit,
      ])
    )[0]?.covers;

  it("ORG-18 a leader's work is divided over lower organisations, departments and systems, and ends on a day", async () => {
    const { generalHead, secretary, leader } = county.people;
    await adminSql(
      "insert into org_system (org_id, id, name, document, begins_on) values ($1, gen_random_uuid(), '教育系统', '', '2026-01-01')",
      [county.second.id],
    );
    await assign(generalHead, county.general, "总支书记", "ORG", county.first.id);
    await assign(generalHead, county.general, "总支书记", "SYSTEM", "教育系统");
    expect(await covers(generalHead, county.general, county.first)).toBe(true);
    expect(await covers(generalHead, county.general, county.second)).toBe(true);
    expect(await covers(leader, county.general, county.first)).toBe(false);
    await assign(secretary, county.first, "支部书记", "UNIT", unit);
    expect(await covers(secretary, county.first, county.first, unit)).toBe(true);
    const work = await adminSql("select subject_org_id as org from division_of_work($1, $2, '2026-03-01') order by 1", [
      generalHead.id,
      county.general.id,
    ]);
    expect(work).toHaveLength(2);
    const [row] = (await look(as(generalHead, county.general), listDivisions)) ?? [];
    const end = () =>
      begin(as(generalHead, county.general), (work) =>
        endDivision(work, { divisionId: row?.id ?? "", endsOn: "2026-03-01", endDocument: "通知" }),
      );
    await end();
    await expect(end()).rejects.toMatchObject({ code: "WRONG_STATE" });
  });

  it("only somebody with a seat here is given work, only by the keepers of the roll, and never above or beside", async () => {
    const { generalHead, member, secretary } = county.people;
    await expect(assign(generalHead, county.general, "党员甲", "ORG", county.second.id)).rejects.toMatchObject({
      fields: { name: "noSeatHere" },
    });
    await expect(assign(member, county.first, "支部书记", "UNIT", unit)).rejects.toMatchObject({
      code: "NOT_AUTHORISED",
    });
    await expect(assign(secretary, county.first, "支部书记", "ORG", county.second.id)).rejects.toMatchObject({
      fields: { subject: "choose" },
    });
    await expect(
      begin(as(secretary, county.first), (work) =>
        work.db.$executeRawUnsafe(
          `insert into division (org_id, id, person_id, subject_kind, subject_org_id, document, begins_on) values ('${county.first.id}', gen_random_uuid(), '${secretary.id}', 'ORG', '${county.root.id}', 'x', '2026-01-01')`,
        ),
      ),
    ).rejects.toThrow(/NOT_FOUND/);
  });
});
