import { beforeAll, describe, expect, it } from "vitest";
import { begin, look } from "@/lib/kernel/work";
import { registerExternal, renewExternal } from "@/lib/orgs/externals/commands";
import { listExternals } from "@/lib/orgs/externals/queries";
import { beginLink, endLink } from "@/lib/orgs/links/commands";
import { listCommitteeContacts, listLineLinks, listLinks, listLoads } from "@/lib/orgs/links/queries";
import type { BeginLink } from "@/lib/orgs/links/schema";
import { as } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";

let county: County;
beforeAll(async () => {
  county = await makeCounty();
});

const declare = (change: Partial<BeginLink>) =>
  begin(as(county.people.rootHead, county.root), (work) =>
    beginLink(work, {
      opened: county.first.code,
      kind: "PAIRING",
      holderOrg: county.second.code,
      holderPerson: "",
      role: "结对支部",
      document: "结对协议",
      documentNumber: "某党〔2026〕3号",
      documentedOn: "2026-01-05",
      beginsOn: "2026-01-10",
      note: "",
      ...change,
    }),
  );
const events = async () =>
  (
    await adminSql<{ org: string; kind: string }>(
      "select org_id::text as org, kind from audit_event where kind like 'org_link.%' order by at, org_id",
    )
  ).map(({ kind }) => kind);
const mayReview = async (here: "first" | "second", person: "secretary" | "secondSecretary") => {
  const other = here === "first" ? county.second : county.first;
  return look(as(county.people[person], county[here]), async (scope) => {
    const { sql } = await import("@/lib/kernel/sql");
    const [row] = await scope.rows<{ may: boolean }>(sql`select may_write(${other.id}::uuid, 'REVIEW') as may`);
    return row?.may;
  });
};

describe("ORG-40 ORG-41 two branches are paired", () => {
  it("by one document in both, each with its event, and both may then review the other; ended in both, with a reason", async () => {
    await declare({ pairingKind: "BRANCH_BRANCH", amount: 2900 });
    expect(await events()).toEqual(["org_link.begin", "org_link.begin"]);
    expect([await mayReview("first", "secretary"), await mayReview("second", "secondSecretary")]).toEqual([true, true]);
    const links =
      (await look(as(county.people.secretary, county.first), (scope) => listLinks(scope, county.first.id))) ?? [];
    expect(links).toMatchObject([
      {
        pairingKind: "BRANCH_BRANCH",
        documentNumber: "某党〔2026〕3号",
        documentedOn: "2026-01-05",
        permits: ["REVIEW"],
      },
      { pairingKind: "BRANCH_BRANCH" },
    ]);
    const half = links.find(({ holds }) => !holds);
    await begin(as(county.people.rootHead, county.root), (work) =>
      endLink(work, {
        opened: county.first.code,
        linkId: half?.id ?? "",
        endsOn: "2026-02-01",
        endDocument: "解除通知",
        endReason: "期满",
      }),
    );
    const ended = await adminSql("select ends_on::text, end_reason from org_link");
    expect(ended).toEqual([
      { ends_on: "2026-02-01", end_reason: "期满" },
      { ends_on: "2026-02-01", end_reason: "期满" },
    ]);
    expect(await mayReview("second", "secondSecretary")).toBe(false);
  });

  it("many to many and of many kinds; without its kind, or with an organisation out of the line, it is not begun", async () => {
    await expect(declare({})).rejects.toMatchObject({ fields: { pairingKind: "choose" } });
    await expect(declare({ pairingKind: "BRANCH_BRANCH", holderOrg: county.elsewhere.code })).rejects.toMatchObject({
      fields: { holderOrg: "invalid" },
    });
    await declare({ pairingKind: "ORGAN_VILLAGE" });
    await declare({ pairingKind: "URBAN_RURAL", holderOrg: county.general.code });
    const line = await look(as(county.people.rootHead, county.root), (scope) => listLineLinks(scope, "PAIRING"));
    expect(line?.map(({ pairingKind }) => pairingKind).sort()).toEqual(["ORGAN_VILLAGE", "URBAN_RURAL"]);
  });
});

describe("ORG-35 ORG-37 ORG-38 leaders and the branches they hold", () => {
  it("a contact point and a branch looked after by two lines need a named leader", async () => {
    for (const kind of ["CONTACT_POINT", "DUAL_RESPONSIBILITY"] as const)
      await expect(declare({ kind, holderOrg: county.root.code })).rejects.toMatchObject({
        fields: { holderPerson: "required" },
      });
    const lines = [
      { holderOrg: county.root.code, holderPerson: "根书记" },
      { holderOrg: county.working.code, holderPerson: "工委书记" },
    ];
    const loads = [];
    for (const ends of lines) loads.push(await declare({ kind: "DUAL_RESPONSIBILITY", role: "包抓领导", ...ends }));
    loads.push(
      await declare({ kind: "DUAL_RESPONSIBILITY", role: "包抓领导", opened: county.second.code, ...lines[0] }),
    );
    expect(loads).toEqual([1, 1, 2]);
    const listed = await look(as(county.people.rootHead, county.root), (scope) => listLoads(scope));
    expect(listed?.map(({ name, load }) => [name, load])).toEqual([
      ["工委书记", 1],
      ["根书记", 2],
    ]);
  });

  it("INV-12 what a link is cannot be rewritten, and it does not end without a reason, in the database either", async () => {
    const raw = (text: string) =>
      begin(as(county.people.rootHead, county.root), (work) => work.db.$executeRawUnsafe(text, county.first.id));
    await expect(
      raw("update org_link set kind = 'CONTACT_POINT' where org_id = $1::uuid and kind = 'DUAL_RESPONSIBILITY'"),
    ).rejects.toThrow(/WRONG_STATE/);
    await expect(
      raw(
        "update org_link set ends_on = '2026-05-01', end_document = '通知' where org_id = $1::uuid and ends_on is null",
      ),
    ).rejects.toThrow(/INVALID/);
  });

  it("ORG-33 committee members are listed with the members in their care", async () => {
    await adminSql("update membership set contact_person_id = $1 where person_id = any($2)", [
      county.people.deputy.id,
      [county.people.member.id, county.people.retired.id],
    ]);
    const listed = await look(as(county.people.secretary, county.first), (scope) => listCommitteeContacts(scope));
    expect(listed).toMatchObject([{ name: "副书记", members: ["党员甲", "老党员"] }]);
  });
});

describe("ORG-44 the term of somebody from outside", () => {
  it("is renewed by a paper, to a later day only, and not by a member or elsewhere", async () => {
    const { officer, member, secondSecretary } = county.people;
    await begin(as(officer, county.first), (work) =>
      registerExternal(work, {
        name: "谭知秋",
        capacity: "建言团成员",
        powers: "列席会议",
        phone: "",
        document: "聘书",
        beginsOn: "2026-01-01",
        endsOn: "2030-12-31",
      }),
    );
    const [person] = (await look(as(officer, county.first), (scope) => listExternals(scope))) ?? [];
    const renew = (who: typeof officer, org: typeof county.first, endsOn: string) =>
      begin(as(who, org), (work) => renewExternal(work, { externalId: person?.id ?? "", endsOn, document: "续聘书" }));
    await expect(renew(officer, county.first, "2029-01-01")).rejects.toMatchObject({
      fields: { endsOn: "beforeStart" },
    });
    await expect(renew(member, county.first, "2032-12-31")).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
    await expect(renew(secondSecretary, county.second, "2032-12-31")).rejects.toMatchObject({ code: "NOT_FOUND" });
    await renew(officer, county.first, "2032-12-31");
    const [after] = (await look(as(officer, county.first), (scope) => listExternals(scope))) ?? [];
    expect(after).toMatchObject({ endsOn: "2032-12-31", document: "聘书；续聘书", endReason: null });
  });
});
