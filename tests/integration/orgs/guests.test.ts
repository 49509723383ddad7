import { beforeAll, describe, expect, it } from "vitest";
import { begin } from "@/lib/kernel/work";
import { mergeOrg } from "@/lib/orgs/places/commands";
import { as, asOwner, makeOrg, type TestOrg, type TestPerson } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";

let county: County;
let third: TestOrg;
beforeAll(async () => {
  county = await makeCounty();
  const { first, second, general, people } = county;
  await asOwner(async (client) => {
    third = await makeOrg(client, "某局第三党支部", "BRANCH", general);
    const guest = (org: TestOrg, person: TestPerson, home: TestOrg) =>
      client.query(
        "insert into guest (org_id, id, person_id, home_org_id, kind, document, begins_on) values ($1, gen_random_uuid(), $2, $3, 'DOUBLE', '双报到', '2026-02-01')",
        [org.id, person.id, home.id],
      );
    await guest(first, people.secondMember, second);
    await guest(second, people.colleague, first);
    await guest(third, people.member, first);
  });
  await begin(as(people.generalHead, general), (work) =>
    mergeOrg(work, {
      ...{ target: first.code, successor: second.code },
      ...{ effectiveOn: "2026-05-20", documentTitle: "关于党支部合并的批复", documentNumber: "" },
    }),
  );
});

const guestOf = async (person: TestPerson) =>
  (
    await adminSql<{ home: string; ends: string | null }>(
      "select home_org_id as home, ends_on::text as ends from guest where person_id = $1",
      [person.id],
    )
  )[0];

describe("LIFE-14 LIFE-05 guests when an organisation is merged away", () => {
  it("LIFE-14 whoever lived in it as a guest leaves on its last day", async () => {
    expect((await guestOf(county.people.secondMember))?.ends).toBe("2026-05-19");
  });

  it("LIFE-05 its own members who live elsewhere stay there and are at home in the successor; those who lived in the successor are at home now", async () => {
    expect(await guestOf(county.people.member)).toEqual({ home: county.second.id, ends: null });
    expect((await guestOf(county.people.colleague))?.ends).toBe("2026-05-19");
  });
});
