import { beforeAll, describe, expect, it } from "vitest";
import { begin, look } from "@/lib/kernel/work";
import { foundOrg, reclassifyOrg, renameOrg } from "@/lib/orgs/changes/commands";
import { listChanges } from "@/lib/orgs/changes/queries";
import type { FoundOrg } from "@/lib/orgs/changes/schema";
import { planRename } from "@/lib/orgs/plans/queries";
import { findOrgNode, listLowerOrgs, searchOrgs } from "@/lib/orgs/queries";
import { as, type TestOrg, type TestPerson } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";

let county: County;
beforeAll(async () => {
  county = await makeCounty();
});

const paper = { effectiveOn: "2026-05-01", documentTitle: "关于党组织设置的批复", documentNumber: "批〔2026〕1号" };
const branch = (parent: TestOrg, change: Partial<FoundOrg> = {}): FoundOrg => ({
  parent: parent.code,
  name: "某局气象站党支部",
  shortName: "气象站党支部",
  kind: "BRANCH",
  level: "GRASSROOTS",
  field: "INSTITUTION",
  publication: "PUBLIC",
  address: "",
  ...paper,
  ...change,
});
const found = (person: TestPerson, at: TestOrg, input: FoundOrg) =>
  begin(as(person, at), (work) => foundOrg(work, input));
const chain = (orgId: string) =>
  adminSql<{ kind: string }>("select kind from audit_event where org_id = $1 order by seq desc limit 1", [orgId]);
const censusOf = (orgId: string) =>
  adminSql<{ kind: string; orgs: number }>(
    "select kind, sum(orgs)::int as orgs from org_census where org_id = $1 and orgs <> 0 group by 1 order by 1",
    [orgId],
  );

describe("ORG-01, ORG-04 a superior founds an organisation below itself", () => {
  it("ORG-02 ORG-07 with its place, code, history and one event in each chain; every level above counts it", async () => {
    const { generalHead } = county.people;
    const before = await censusOf(county.root.id);
    const { id, code } = await found(generalHead, county.general, branch(county.general));
    const seen = await look(as(generalHead, county.general), async (scope) => ({
      node: await findOrgNode(scope, code),
      lower: (await listLowerOrgs(scope, county.general.id)).at(-1)?.code,
      past: await listChanges(scope, id),
      initials: (await searchOrgs(scope, "qxz")).map((row) => row.code),
      words: (await searchOrgs(scope, "气象")).map((row) => row.code),
    }));
    expect(seen).toMatchObject({
      node: { name: "某局气象站党支部", line: [{ code: county.general.code }, { code }] },
      lower: code,
      past: [
        { change: "FOUND", document: paper.documentTitle, documentNumber: "批〔2026〕1号", effectiveOn: "2026-05-01" },
      ],
      initials: [code],
      words: [code],
    });
    const branches = (rows: { kind: string; orgs: number }[]) => rows.find(({ kind }) => kind === "BRANCH")?.orgs ?? 0;
    expect(branches(await censusOf(county.root.id))).toBe(branches(before) + 1);
    expect([await chain(id), await chain(county.general.id)]).toEqual([
      [{ kind: "org.found" }],
      [{ kind: "org.found" }],
    ]);
    expect(await adminSql("select org_id from code_directory where code = $1", [code])).toEqual([{ org_id: id }]);
  });

  it("further down in its own line too, by name, and the code that is asked for is kept", async () => {
    const { rootHead } = county.people;
    const founded = await found(
      rootHead,
      county.root,
      branch(county.general, { parent: "某局机关党总支", code: "qxzxyz" }),
    );
    expect(founded.code).toBe("qxzxyz");
    await expect(found(rootHead, county.root, branch(county.general, { code: "qxzxyz" }))).rejects.toMatchObject({
      fields: { code: "duplicate" },
    });
  });

  it("not below a branch, nor on a day that has not come", async () => {
    const { generalHead } = county.people;
    await expect(found(generalHead, county.general, branch(county.first))).rejects.toMatchObject({
      fields: { parent: "leadsNobody" },
    });
    await expect(
      found(generalHead, county.general, branch(county.general, { effectiveOn: "2999-01-01" })),
    ).rejects.toMatchObject({ fields: { effectiveOn: "inTheFuture" } });
  });

  it("ORG-12 not in a line that is not one's own, and not by a member or an administrator", async () => {
    const { generalHead, stranger, member, administrator } = county.people;
    for (const [person, at, parent] of [
      [generalHead, county.general, county.root],
      [stranger, county.elsewhere, county.general],
    ] as const) {
      await expect(found(person, at, branch(parent))).rejects.toMatchObject({ fields: { parent: "noSuchOrg" } });
    }
    for (const person of [member, administrator]) {
      await expect(found(person, county.first, branch(county.first))).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
    }
  });
});

describe("LIFE-14 a superior renames and reclassifies; an organisation never itself", () => {
  const rename = (person: TestPerson, at: TestOrg, target: TestOrg, effectiveOn = "2026-05-02") =>
    begin(as(person, at), (work) =>
      renameOrg(work, { target: target.code, name: "某局综合党支部", shortName: "综合党支部", ...paper, effectiveOn }),
    );

  it("the name changes from a day on, the code stays, the old name stays in its history", async () => {
    const { generalHead } = county.people;
    await rename(generalHead, county.general, county.second);
    const seen = await look(as(generalHead, county.general), async (scope) => ({
      node: await findOrgNode(scope, county.second.code),
      past: await listChanges(scope, county.second.id),
      byOld: await searchOrgs(scope, "第二党支部"),
      byNew: (await searchOrgs(scope, "zhdzb")).map(({ code }) => code),
    }));
    expect(seen).toMatchObject({
      node: { name: "某局综合党支部", code: county.second.code },
      past: [{ change: "RENAME", name: "某局综合党支部", effectiveOn: "2026-05-02" }],
      byOld: [],
      byNew: [county.second.code],
    });
    expect(await chain(county.second.id)).toEqual([{ kind: "org.rename" }]);
  });

  it("not before the last change on record, and not to the same name", async () => {
    const { generalHead } = county.people;
    await expect(rename(generalHead, county.general, county.second, "2026-05-01")).rejects.toMatchObject({
      fields: { effectiveOn: "beforeLastChange" },
    });
    await expect(rename(generalHead, county.general, county.second)).rejects.toMatchObject({
      fields: { name: "unchanged" },
    });
  });

  it("ORG-04 its own secretary may not, nor a sibling, a member or another root; the preview asks the same", async () => {
    const { secretary, member, stranger, secondSecretary } = county.people;
    await expect(rename(secretary, county.first, county.first)).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
    await expect(rename(member, county.first, county.first)).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
    await expect(rename(secondSecretary, county.second, county.first)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(rename(stranger, county.elsewhere, county.first)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(
      look(as(secretary, county.first), (scope) =>
        planRename(scope, { target: county.first.code, name: "x", shortName: "x", ...paper }),
      ),
    ).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
  });

  it("ORG-12 raw SQL by its own secretary changes neither its name nor the tree", async () => {
    const raw = (text: string) =>
      begin(as(county.people.secretary, county.first), (work) => work.db.$executeRawUnsafe(text));
    await expect(raw("update org set name = '自改'")).rejects.toThrow(/permission denied/);
    await expect(
      raw(`select rename_org('${county.first.id}', '自改', '自改', '', '{"title": "x", "effectiveOn": "2026-05-03"}')`),
    ).rejects.toThrow(/NOT_FOUND/);
    await expect(
      raw(
        `select found_orgs('[{"id": "${county.first.id}", "parent": "${county.root.id}"}]', '{"title": "x", "effectiveOn": "2026-05-03"}')`,
      ),
    ).rejects.toThrow(/NOT_FOUND/);
  });

  const reclassify = (kind: "BRANCH" | "GENERAL_BRANCH" | "JOINT_BRANCH", target: TestOrg) =>
    begin(as(county.people.workingHead, county.working), (work) =>
      reclassifyOrg(work, {
        target: target.code,
        kind,
        level: "GRASSROOTS",
        field: "WINDOW",
        ...paper,
        effectiveOn: "2026-05-10",
      }),
    );

  it("ORG-02 ORG-08 kind, level and field change with a document, and the counts by kind follow", async () => {
    await reclassify("JOINT_BRANCH", county.first);
    expect(await censusOf(county.general.id)).toContainEqual({ kind: "JOINT_BRANCH", orgs: 1 });
    const [row] = await adminSql("select kind, field from org_history where org_id = $1", [county.first.id]);
    expect(row).toEqual({ kind: "JOINT_BRANCH", field: "WINDOW" });
  });

  it("an org with members stays one that holds members, one with lower orgs one that leads", async () => {
    await expect(reclassify("GENERAL_BRANCH", county.first)).rejects.toMatchObject({
      fields: { kind: "holdsNoMembers" },
    });
    await expect(reclassify("BRANCH", county.general)).rejects.toMatchObject({ fields: { kind: "leadsNobody" } });
  });
});
