import { beforeAll, describe, expect, it } from "vitest";
import { pairingSentence } from "@/components/supervision/pairing-sentence";
import { look } from "@/lib/kernel/work";
import { sumPairings } from "@/lib/supervision/pairings/queries";
import { as, asOwner, setDay } from "@/tests/support/county";
import { makeMany } from "@/tests/support/many-orgs";
import { type County, makeCounty } from "@/tests/support/small-county";

let county: County;

beforeAll(async () => {
  county = await makeCounty();
  await setDay("2026-06-20");
});

describe("结对帮扶 of a county", () => {
  it("RPT-15 ORG-40 thirty-six organs and a hundred and twenty branches, funds of about 150,000 and 10,782 things done, each organ with several branches", async () => {
    const organs = await makeMany(county.working, { prefix: "organ", count: 36, kind: "BRANCH", level: "DEPARTMENT" });
    const branches = await makeMany(county.general, {
      prefix: "rural",
      count: 120,
      kind: "BRANCH",
      level: "GRASSROOTS",
    });
    await asOwner(async (client) => {
      await client.query(
        `insert into org_link (org_id, id, kind, holder_org_id, role, document, begins_on)
         select b.id, gen_random_uuid(), 'PAIRING', ($1::uuid[])[1 + (b.n - 1) % 36], '结对', '结对文件', '2026-01-10' from unnest($2::uuid[]) with ordinality b (id, n)`,
        [organs, branches],
      );
      await client.query(
        `insert into pairing_deed (org_id, id, link_id, kind, happened_on, text, amount, approximate, quantity, recorded_by_person_id)
         select l.org_id, gen_random_uuid(), l.id, 'DEED', date '2026-05-01', '办实事', null::numeric, false, 89 + case when row_number() over (order by l.id) <= 102 then 1 else 0 end, $1::uuid from org_link l where l.kind = 'PAIRING'
         union all
         select l.org_id, gen_random_uuid(), l.id, 'FUNDS', date '2026-05-01', '帮扶资金', 1250, l.org_id = ($2::uuid[])[1], null, $1::uuid from org_link l where l.kind = 'PAIRING'`,
        [county.people.secretary.id, branches],
      );
    });
    const sum = await look(as(county.people.rootHead, county.root), (scope) => sumPairings(scope));
    expect(sum).toEqual({ organs: 36, branches: 120, funds: 150_000, approximate: true, deeds: 10_782 });
    expect(Number(((sum?.branches ?? 0) / (sum?.organs ?? 1)).toFixed(2))).toBe(3.33);
    expect(sum && pairingSentence("zh-CN", sum)).toBe(
      "36个机关单位和120个农村党支部结成帮扶对子，投入帮扶资金15余万元，为群众办实事好事10782件",
    );
    const exact = await look(as(county.people.secondSecretary, county.second), (scope) => sumPairings(scope));
    expect(exact).toEqual({ organs: 0, branches: 0, funds: 0, approximate: false, deeds: 0 });
  });
});
