import { beforeAll, describe, expect, it } from "vitest";
import { sql } from "@/lib/kernel/sql";
import { begin, look } from "@/lib/kernel/work";
import { beginLink } from "@/lib/orgs/links/commands";
import { listLinks, listLoads } from "@/lib/orgs/links/queries";
import { isUnusualLoad } from "@/lib/orgs/links/rules";
import { as, asOwner, makeOrg, type TestOrg, type TestPerson } from "@/tests/support/county";
import { type County, makeCounty } from "@/tests/support/small-county";

let county: County;
beforeAll(async () => {
  county = await makeCounty();
});

/** The head of the root takes on a branch. */
const takeOn = (opened: TestOrg) =>
  begin(as(county.people.rootHead, county.root), (work) =>
    beginLink(work, {
      opened: opened.code,
      kind: "DUAL_RESPONSIBILITY",
      holderOrg: county.root.code,
      holderPerson: "根书记",
      role: "包抓领导",
      document: "关于建立双重包抓的通知",
      documentNumber: "",
      beginsOn: "2026-01-10",
      note: "",
    }),
  );
const linksOf = (person: TestPerson, org: TestOrg, of: TestOrg) =>
  look(as(person, org), (scope) => listLinks(scope, of.id));

describe("ORG-38 how many branches a leader looks after", () => {
  it("ORG-38 counts how many branches a leader holds and finds one too few", async () => {
    const { rootHead } = county.people;
    expect(await takeOn(county.second)).toBe(1);
    const [held] = (await linksOf(rootHead, county.root, county.second)) ?? [];
    expect(held?.load).toBe(1);
    expect([1, 2, 3, 4].map((load) => isUnusualLoad("DUAL_RESPONSIBILITY", load))).toEqual([true, false, false, true]);
    expect(isUnusualLoad("CONTACT_POINT", 9)).toBe(false);
  });

  it("ORG-38 a leader with branches in two lines is counted whole by who may record a link of that leader, and by nobody else", async () => {
    const { rootHead, generalHead, member, administrator, stranger } = county.people;
    const town = await asOwner((client) => makeOrg(client, "某镇党支部", "BRANCH", county.root));
    expect(await takeOn(town)).toBe(2);
    const [held] = (await linksOf(generalHead, county.general, county.second)) ?? [];
    expect(held?.load).toBe(2);
    const loads = (await look(as(generalHead, county.general), (scope) => listLoads(scope))) ?? [];
    expect(loads.find(({ kind }) => kind === "DUAL_RESPONSIBILITY")).toMatchObject({
      load: 2,
      orgs: ["某局第二党支部"],
    });
    const told = (person: TestPerson, org: TestOrg) =>
      look(as(person, org), (scope) =>
        scope.rows(sql`select leader_load(${rootHead.id}::uuid, 'DUAL_RESPONSIBILITY') as load`),
      );
    expect(await told(rootHead, county.root)).toEqual([{ load: 2 }]);
    for (const [person, org] of [
      [member, county.first],
      [administrator, county.first],
      [generalHead, county.first],
      [stranger, county.elsewhere],
    ] as const)
      expect(await told(person, org)).toEqual([{ load: null }]);
  });
});
