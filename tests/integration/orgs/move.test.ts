import { beforeAll, describe, expect, it } from "vitest";
import { begin, look } from "@/lib/kernel/work";
import { closeOrg, moveOrg, splitOrg } from "@/lib/orgs/places/commands";
import { findOrgNode } from "@/lib/orgs/queries";
import { prepareTargets } from "@/tests/support/attack-targets";
import { as, asOwner, makeOrg, type TestOrg, type TestPerson } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";

let county: County;
let other: TestOrg;
beforeAll(async () => {
  county = await makeCounty();
  await prepareTargets(county);
  other = await asOwner(async (client) => {
    const found = await makeOrg(client, "某教育工委", "WORKING_COMMITTEE", county.root);
    await client.query("select rebuild_tallies()");
    return found;
  });
});

const paper = { effectiveOn: "2026-05-10", documentTitle: "关于调整隶属关系的批复", documentNumber: "" };
const move = (person: TestPerson, at: TestOrg, target: TestOrg, parent: TestOrg, effectiveOn = paper.effectiveOn) =>
  begin(as(person, at), (work) => moveOrg(work, { target: target.code, parent: parent.code, ...paper, effectiveOn }));
const treeOf = async (org: TestOrg) =>
  (
    await adminSql<{ items: number; members: number }>(
      "select items, members from tally where org_id = $1 and reach = 'TREE'",
      [org.id],
    )
  )[0] ?? {
    items: 0,
    members: 0,
  };
const chainsOf = async (kind: string) =>
  (await adminSql<{ org_id: string }>("select org_id from audit_event where kind = $1 order by 1", [kind])).map(
    ({ org_id }) => org_id,
  );

describe("LIFE-14 a subtree comes under another superior", () => {
  it("ORG-04 its line, paths and figures follow it; those of the common superior stay as they are", async () => {
    const [root, old] = [await treeOf(county.root), await treeOf(county.working)];
    await move(county.people.rootHead, county.root, county.general, other);
    expect(await treeOf(county.root)).toEqual(root);
    expect(await treeOf(other)).toEqual(old);
    expect(await treeOf(county.working)).toEqual({ items: 0, members: 0 });
    const node = await look(as(county.people.rootHead, county.root), (scope) => findOrgNode(scope, county.first.code));
    expect(node?.line.map(({ code }) => code)).toEqual(
      [county.root, other, county.general, county.first].map(({ code }) => code),
    );
    const [path] = await adminSql<{ under: boolean }>(
      "select bool_and(o.path like u.path || '.%') as under from org o join org u on u.id = o.parent_id",
    );
    expect(path?.under).toBe(true);
    expect(await chainsOf("org.move")).toEqual([county.working.id, county.general.id, other.id].sort());
    const [past] = await adminSql(
      "select change, successor_org_id from org_history where org_id = $1 order by recorded_at desc",
      [county.general.id],
    );
    expect(past).toEqual({ change: "MOVE", successor_org_id: county.working.id });
  });

  it("every figure and every count by kind is what counting anew gives", async () => {
    const seen = async () => ({
      tallies: await adminSql(
        "select org_id, members, items from tally where reach = 'TREE' and (members > 0 or items > 0) order by 1",
      ),
      census: await adminSql("select org_id, kind, level, orgs from org_census where orgs > 0 order by 1, 2, 3"),
    });
    const carried = await seen();
    await adminSql("select rebuild_tallies()");
    expect((await seen()).tallies).toEqual(carried.tallies);
    const census = await adminSql(
      "select c.ancestor as org_id, o.kind, o.level, count(*)::int as orgs from org_closure c join org o on o.id = c.descendant where c.depth > 0 and o.closed_on is null group by 1, 2, 3 order by 1, 2, 3",
    );
    expect(carried.census).toEqual(census);
  });

  it("ORG-12 the old line reads nothing of it any more; the organisation still reads the campaign it took on", async () => {
    const { workingHead, secretary } = county.people;
    expect(await look(as(workingHead, county.first), async () => true)).toBeNull();
    const campaigns = await look(as(secretary, county.first), (scope) =>
      scope.rows<{ n: number }>({ text: "select count(*)::int as n from campaign", values: [] } as never),
    );
    expect(campaigns).toEqual([{ n: 1 }]);
  });

  it("not below itself, not to where it is, not by its own head or another line", async () => {
    const { rootHead, generalHead, stranger } = county.people;
    await expect(move(rootHead, county.root, other, county.general, "2026-05-11")).rejects.toMatchObject({
      fields: { parent: "belowItself" },
    });
    await expect(move(rootHead, county.root, county.general, other, "2026-05-11")).rejects.toMatchObject({
      fields: { parent: "unchanged" },
    });
    await expect(move(rootHead, county.root, county.general, county.first, "2026-05-11")).rejects.toMatchObject({
      fields: { parent: "belowItself" },
    });
    await expect(move(generalHead, county.general, county.general, county.root)).rejects.toMatchObject({
      code: "NOT_AUTHORISED",
    });
    await expect(move(stranger, county.elsewhere, county.general, county.elsewhere)).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });
});

describe("LIFE-14 a branch is split", () => {
  const split = (members: string[]) =>
    begin(as(county.people.generalHead, county.general), (work) =>
      splitOrg(work, {
        target: county.first.code,
        name: "某局第三党支部",
        shortName: "第三党支部",
        members,
        lowerOrgs: [],
        ...paper,
        effectiveOn: "2026-05-15",
      }),
    );

  it("the members named go with their open pledges, reviews and enrolment; the others stay", async () => {
    const { member, colleague } = county.people;
    const code = await split([member.id, colleague.id]);
    const rows = await adminSql<{
      code: string;
      members: number;
      pledges: number;
      targets: number;
      enrolled: number;
      open: number;
    }>(
      `select o.code, (select count(*)::int from membership m where m.org_id = o.id and m.ends_on is null) as members, (select count(*)::int from pledge p where p.org_id = o.id) as pledges,
              (select count(*)::int from review_target t where t.org_id = o.id) as targets, (select count(*)::int from enrolment e where e.org_id = o.id and e.left_on is null) as enrolled,
              (select count(*)::int from review_round r where r.org_id = o.id and r.state = 'OPEN') as open
         from org o where o.code in ($1, $2) order by o.code = $1`,
      [code, county.first.code],
    );
    expect(rows).toEqual([
      { code: county.first.code, members: 7, pledges: 2, targets: 1, enrolled: 7, open: 1 },
      { code, members: 2, pledges: 1, targets: 1, enrolled: 2, open: 1 },
    ]);
  });

  it("somebody goes and somebody stays, and nobody of another branch goes along", async () => {
    await expect(split([])).rejects.toMatchObject({ fields: { members: "chooseSome" } });
    await expect(split([county.people.secondMember.id])).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("LIFE-14 an organisation is closed", () => {
  const close = (person: TestPerson, at: TestOrg, target: TestOrg, effectiveOn: string) =>
    begin(as(person, at), (work) => closeOrg(work, { target: target.code, successor: "", ...paper, effectiveOn }));

  it("not while it has members whom the superior cannot take", async () => {
    await expect(close(county.people.generalHead, county.general, county.second, "2026-05-16")).rejects.toMatchObject({
      fields: { successor: "takesNoMembers" },
    });
  });

  it("its codes lead to the superior, its duties end, it is counted no more", async () => {
    await close(county.people.rootHead, county.root, county.working, "2026-05-16");
    const [row] = await adminSql<{ closed: string; leads: string; duties: number; past: string }>(
      `select closed_on::text as closed, (select u.code from code_directory d join org u on u.id = d.org_id where d.code = o.code) as leads,
              (select count(*)::int from duty d where d.org_id = o.id and d.ends_on is null) as duties, (select h.change from org_history h where h.org_id = o.id order by recorded_at desc limit 1) as past
         from org o where id = $1`,
      [county.working.id],
    );
    expect(row).toEqual({ closed: "2026-05-16", leads: county.root.code, duties: 0, past: "CLOSE" });
    const [count] = await adminSql("select orgs from org_census where org_id = $1 and kind = 'WORKING_COMMITTEE'", [
      county.root.id,
    ]);
    expect(count).toEqual({ orgs: 1 });
  });

  it("not by itself", async () => {
    await expect(close(county.people.secretary, county.first, county.first, "2026-05-17")).rejects.toMatchObject({
      code: "NOT_AUTHORISED",
    });
  });
});
