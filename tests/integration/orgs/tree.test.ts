import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "@/lib/kernel/ids";
import { look } from "@/lib/kernel/work";
import { findOrgNode, listLowerOrgs } from "@/lib/orgs/queries";
import { as, asOwner, makeOrg, makePerson } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";

let county: County;
beforeAll(async () => {
  county = await makeCounty();
});

describe("the tree", () => {
  it("ORG-01 an organisation of every kind is a tenant: its own secretary acts at home in it, the neighbour's does not", async () => {
    const kinds = await adminSql<{ code: string }>("select code from org_kind order by position");
    expect(kinds.length).toBeGreaterThan(8);
    for (const { code } of kinds) {
      const { org, head } = await asOwner(async (client) => {
        const made = await makeOrg(client, `某单位${code}`, code, county.root);
        return { org: made, head: await makePerson(client, "某书记", { duty: { org: made, kind: "SECRETARY" } }) };
      });
      expect(await look(as(head, org), async (scope) => scope.actor.capacity), code).toBe("HOME");
      expect(await look(as(head, county.first), async () => "drawn"), code).toBeNull();
    }
  });

  it("ORG-02 lower organisations stand in their order, each with its kind, so that kinds are counted apart", async () => {
    const rows = await look(as(county.people.generalHead, county.general), (scope) =>
      listLowerOrgs(scope, county.general.id),
    );
    expect(rows?.map(({ kind }) => kind)).toEqual(["BRANCH", "BRANCH"]);
    const above = await look(as(county.people.workingHead, county.working), (scope) =>
      listLowerOrgs(scope, county.working.id),
    );
    expect(above?.map(({ kind }) => kind)).toEqual(["GENERAL_BRANCH"]);
  });

  it("ORG-04 one line of subordination decides who looks in from above: every superior, no sibling, nobody from below", async () => {
    const { people, first, second, general, working, root } = county;
    const capacity = (person: typeof people.member, org: typeof first) =>
      look(as(person, org), async (scope) => scope.actor.capacity);
    expect(await capacity(people.generalHead, second)).toBe("SUPERIOR");
    expect(await capacity(people.workingHead, first)).toBe("SUPERIOR");
    expect(await capacity(people.rootHead, first)).toBe("SUPERIOR");
    expect(await capacity(people.secondSecretary, first)).toBeNull();
    for (const above of [general, working, root]) expect(await capacity(people.secretary, above)).toBeNull();
    const node = await look(as(people.rootHead, root), (scope) => findOrgNode(scope, first.code));
    expect(node?.name).toBe("某局第一党支部");
  });

  it("ORG-06 a unit inside an organisation is a subject of review and no tenant; a target has exactly one subject", async () => {
    const { first, root, campaign, people } = county;
    const [unit, round] = [newId(), newId()];
    const target = (columns: string, values: unknown[]) =>
      asOwner((client) =>
        client.query(
          `insert into review_target (org_id, id, round_org_id, round_id, subject_kind, subject_name, sort_key, ${columns}) values ($1, $2, $1, $3, 'UNIT', '运政股', '1', ${values.map((_, at) => `$${at + 4}`)})`,
          [first.id, newId(), round, ...values],
        ),
      );
    await asOwner(async (client) => {
      await client.query(
        "insert into unit (org_id, id, name, kind, position) values ($1, $2, '运政股', 'SECTION', 1)",
        [first.id, unit],
      );
      await client.query(
        "insert into review_round (org_id, id, campaign_org_id, campaign_id, number, title, subjects, period, basis_document, scheme, opens_on, closes_on) values ($1, $2, $3, $4, 1, '第一轮', 'MEMBERS', '2026Q1', '', '', '2026-01-01', '2026-12-31')",
        [first.id, round, root.id, campaign.id],
      );
    });
    await target("unit_id", [unit]);
    await expect(target("unit_id, person_id", [unit, people.member.id])).rejects.toThrow(/target_subject/);
    await expect(
      asOwner((client) => client.query("insert into org_closure values ($1, $1, 0)", [unit])),
    ).rejects.toThrow();
  });
});
