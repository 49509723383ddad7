import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "@/lib/kernel/ids";
import { lookAtSession } from "@/lib/kernel/work";
import { asOwner, giveDuty, makePerson, setDay, type TestOrg, type TestPerson } from "@/tests/support/county";
import { sqlAs } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";

let county: County;
let expired: TestPerson;
let future: TestPerson;
let linkHolder: TestPerson;
let pastHolder: TestPerson;

beforeAll(async () => {
  county = await makeCounty();
  await setDay("2026-06-20");
  await asOwner(async (client) => {
    expired = await makePerson(client, "前书记");
    future = await makePerson(client, "后任书记");
    linkHolder = await makePerson(client, "联点领导");
    pastHolder = await makePerson(client, "原联点领导");
    for (const [person, from, to] of [
      [expired, "2026-01-01", "2026-06-19"],
      [future, "2026-06-21", null],
    ] as const) {
      await client.query(
        "insert into duty (org_id, id, person_id, kind, title, begins_on, ends_on) values ($1, $2, $3, 'SECRETARY', '书记', $4, $5)",
        [county.first.id, newId(), person.id, from, to],
      );
    }
    await giveDuty(client, linkHolder, county.elsewhere, "LEADER");
    for (const [person, to] of [
      [linkHolder, null],
      [pastHolder, "2026-06-01"],
    ] as const) {
      await client.query(
        "insert into org_link (org_id, id, kind, holder_org_id, holder_person_id, role, document, begins_on, ends_on) values ($1, $2, 'CONTACT_POINT', $3, $4, '联点', '通知', '2026-01-01', $5)",
        [county.first.id, newId(), county.elsewhere.id, person.id, to],
      );
    }
  });
});

type Answer = { org: string | null; capacity: string | null; home: boolean; wide: boolean };

async function ask(person: TestPerson, org: TestOrg): Promise<Answer> {
  const [row] = await sqlAs<Answer>(
    "app",
    `select acting_org()::text as org, acting_capacity() as capacity, acts_at_home() as home, reads_widely() as wide
       from (select set_config('app.session', '${person.secretHash}', false), set_config('app.org', '${org.id}', false)) s`,
  );
  return row ?? { org: null, capacity: null, home: false, wide: false };
}

describe("INV-12, ORG-12, ORG-22 acting_org(): who may act where", () => {
  it.each<[string, () => TestPerson, () => TestOrg, string | null]>([
    ["a secretary at home", () => county.people.secretary, () => county.first, "HOME"],
    ["an officer at home", () => county.people.officer, () => county.first, "HOME"],
    ["an administrator at home", () => county.people.administrator, () => county.first, "ADMIN"],
    ["a member of the branch", () => county.people.member, () => county.first, "MEMBER"],
    ["the head of the direct superior", () => county.people.generalHead, () => county.second, "SUPERIOR"],
    ["the head of the root, three levels up", () => county.people.rootHead, () => county.first, "SUPERIOR"],
    ["a secretary in the parent", () => county.people.secretary, () => county.general, null],
    ["a secretary in the sibling", () => county.people.secretary, () => county.second, null],
    ["a member of the sibling", () => county.people.secondMember, () => county.first, null],
    ["the head of another root", () => county.people.stranger, () => county.first, null],
    ["a head in another root", () => county.people.rootHead, () => county.elsewhere, null],
    ["the holder of a link in force", () => linkHolder, () => county.first, "LINK"],
    ["the holder of that link in its sibling", () => linkHolder, () => county.second, null],
    ["the holder of a link that has ended", () => pastHolder, () => county.first, null],
    ["a secretary whose duty ended yesterday", () => expired, () => county.first, null],
    ["a secretary whose duty begins tomorrow", () => future, () => county.first, null],
  ])("%s", async (_who, person, org, capacity) => {
    const answer = await ask(person(), org());
    expect(answer.capacity).toBe(capacity);
    expect(answer.org).toBe(capacity === null ? null : org().id);
    expect(answer.home).toBe(capacity === "HOME");
    expect(answer.wide).toBe(capacity !== null && ["HOME", "SUPERIOR", "LINK"].includes(capacity));
  });

  it("LIFE-04 a duty that ends today still counts today and no longer tomorrow", async () => {
    await setDay("2026-06-19");
    expect((await ask(expired, county.first)).capacity).toBe("HOME");
    await setDay("2026-06-20");
    expect((await ask(expired, county.first)).capacity).toBeNull();
  });

  it("LIFE-05 one person, two duties: each org gives its own capacity, and the session names both", async () => {
    const both = county.people.workingHead;
    expect((await ask(both, county.working)).capacity).toBe("HOME");
    expect((await ask(both, county.second)).capacity).toBe("SUPERIOR");
    const view = await lookAtSession(both.secretHash);
    expect(view?.duties.map(({ orgId }) => orgId)).toEqual([county.working.id]);
    expect(view?.memberships.map(({ orgId }) => orgId)).toEqual([county.second.id]);
  });

  it("INV-12 an administrator of a superior does not reach below by it", async () => {
    const above = await asOwner((client) =>
      makePerson(client, "县管理员", { duty: { org: county.root, kind: "ADMINISTRATOR" } }),
    );
    expect((await ask(above, county.root)).capacity).toBe("ADMIN");
    expect((await ask(above, county.first)).capacity).toBeNull();
  });

  it("INV-12 without a session, with a made-up one or with an empty setting nothing is proved", async () => {
    const nobody = { id: "", name: "", secretHash: "" };
    const invented = { ...nobody, secretHash: "f".repeat(64) };
    for (const person of [nobody, invented]) {
      expect(await ask(person, county.first)).toEqual({ org: null, capacity: null, home: false, wide: false });
    }
    const [row] = await sqlAs<{ org: string | null }>(
      "app",
      "select acting_org()::text as org from (select set_config('app.org', '', false), set_config('app.session', '', false)) s",
    );
    expect(row?.org).toBeNull();
  });
});
