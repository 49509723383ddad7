import { beforeAll, describe, expect, it } from "vitest";
import { begin, look } from "@/lib/kernel/work";
import { recordElection } from "@/lib/people/elections/commands";
import { listOffices, listSuited } from "@/lib/people/elections/queries";
import { suits, suitsWhole } from "@/lib/people/elections/rules";
import { as, setDay } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";

let county: County;
beforeAll(async () => {
  county = await makeCounty();
  await setDay("2026-06-20");
  await adminSql("update org set field = 'RETIRED' where id = $1", [county.first.id]);
  const { secretary, member, colleague } = county.people;
  for (const [person, born] of [
    [secretary, "1940-03-01"],
    [member, "1964-03-01"],
    [colleague, "1965-03-01"],
  ] as const)
    await adminSql(
      "insert into person_private (person_id, managing_org_id, born_on) values ($1, $2, $3) on conflict (person_id) do update set born_on = excluded.born_on, managing_org_id = excluded.managing_org_id",
      [person.id, county.first.id, born],
    );
  await adminSql("update membership set infirm = true where person_id = $1", [colleague.id]);
});

const suited = () => look(as(county.people.secretary, county.first), (scope) => listSuited(scope, county.first.id));

describe("SYS-50 the head of a branch of retired members", () => {
  it("SYS-50 ORG-19 the roll tells how the head stands to the conditions, and who else would do", async () => {
    const rows = (await suited()) ?? [];
    const head = rows.find(({ heads }) => heads);
    expect(head && suits(head)).toMatchObject({ FULL: true, AGE: false, HEALTH: true, SCHOOLING: true });
    const others = rows.filter((row) => !row.heads && suitsWhole(row)).map(({ name }) => name);
    expect(others).toContain("党员甲");
    expect(others).not.toContain("党员乙");
  });

  it("SYS-50 dynamic management: the next is elected and the appointment history keeps both terms", async () => {
    const { secretary, member } = county.people;
    await begin(as(secretary, county.first), (work) =>
      recordElection(work, {
        forCode: county.first.code,
        kind: "BY_ELECTION",
        heldOn: "2026-06-18",
        effectiveOn: "2026-06-20",
        document: "党员大会选举结果",
        seats: [{ at: 0, kind: "SECRETARY", name: "党员甲", title: "支部书记", acting: false }],
      }),
    );
    const offices = (await look(as(member, county.first), (scope) => listOffices(scope, county.first.id))) ?? [];
    const heads = offices.filter(({ kind }) => kind === "SECRETARY");
    expect(heads.map(({ name, endsOn }) => [name, endsOn])).toEqual([
      ["党员甲", null],
      [secretary.name, "2026-06-19"],
    ]);
    const now = await look(as(member, county.first), (scope) => listSuited(scope, county.first.id));
    expect(now?.[0]).toMatchObject({ name: "党员甲", age: 62, heads: true });
  });

  it("SYS-50 no other branch is asked, and a day of birth stays with whoever manages the person", async () => {
    const { secondSecretary, generalHead } = county.people;
    expect(await look(as(secondSecretary, county.second), (scope) => listSuited(scope, county.second.id))).toEqual([]);
    const above = await look(as(generalHead, county.general), (scope) => listSuited(scope, county.first.id));
    expect(above?.every(({ age }) => age === null)).toBe(true);
  });
});
