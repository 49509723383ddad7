import { beforeAll, describe, expect, it } from "vitest";
import { begin, look } from "@/lib/kernel/work";
import { endExternal, registerExternal } from "@/lib/orgs/externals/commands";
import { listExternals } from "@/lib/orgs/externals/queries";
import { beginLink, endLink } from "@/lib/orgs/links/commands";
import { listLinks } from "@/lib/orgs/links/queries";
import type { BeginLink } from "@/lib/orgs/links/schema";
import { findOrgNode, listLowerOrgs, searchOrgs } from "@/lib/orgs/queries";
import { as, type TestOrg, type TestPerson } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";

let county: County;
beforeAll(async () => {
  county = await makeCounty();
});

const link = (opened: TestOrg, holder: TestOrg, change: Partial<BeginLink> = {}): BeginLink => ({
  opened: opened.code,
  kind: "CONTACT_POINT",
  holderOrg: holder.code,
  holderPerson: "根书记",
  role: "联点领导",
  document: "关于建立联系点的通知",
  documentNumber: "",
  beginsOn: "2026-01-10",
  note: "",
  ...change,
});
const declare = (person: TestPerson, org: TestOrg, input: BeginLink) =>
  begin(as(person, org), (work) => beginLink(work, input));
const linksOf = (person: TestPerson, org: TestOrg, of: TestOrg) =>
  look(as(person, org), (scope) => listLinks(scope, of.id));

describe("ORG-35, ORG-40 declared links", () => {
  it("a superior opens a lower branch to a leader by document; both ends read it; the event is in the branch's chain", async () => {
    const { rootHead, secretary } = county.people;
    await declare(rootHead, county.root, link(county.first, county.root));
    expect(await linksOf(secretary, county.first, county.first)).toMatchObject([
      {
        kind: "CONTACT_POINT",
        holderPerson: "根书记",
        holds: false,
        permits: ["VIEW", "REVIEW", "APPROVE", "RECTIFY"],
      },
    ]);
    expect(await linksOf(rootHead, county.root, county.root)).toMatchObject([
      { orgCode: county.first.code, holds: true },
    ]);
    const [event] = await adminSql<{ kind: string }>(
      "select kind from audit_event where org_id = $1 order by seq desc limit 1",
      [county.first.id],
    );
    expect(event?.kind).toBe("org_link.begin");
  });

  it("ends on a day by document, once; what it opened is closed", async () => {
    const { secretary } = county.people;
    const [found] = (await linksOf(secretary, county.first, county.first)) ?? [];
    const end = (endsOn: string) =>
      begin(as(secretary, county.first), (work) =>
        endLink(work, {
          opened: county.first.code,
          linkId: found?.id ?? "",
          endsOn,
          endDocument: "通知",
          endReason: "分工调整",
        }),
      );
    await expect(end("2026-01-01")).rejects.toMatchObject({ fields: { endsOn: "beforeStart" } });
    await end("2026-02-01");
    await expect(end("2026-03-01")).rejects.toMatchObject({ code: "WRONG_STATE" });
  });

  it("a member, an administrator and a supervisor may not", async () => {
    for (const person of [county.people.member, county.people.administrator]) {
      await expect(declare(person, county.first, link(county.first, county.root))).rejects.toMatchObject({
        code: "NOT_AUTHORISED",
      });
    }
  });

  it("ORG-12 nobody opens the parent, a sibling or another root", async () => {
    const { secretary, stranger } = county.people;
    for (const org of [county.general, county.second, county.elsewhere]) {
      await expect(declare(secretary, county.first, link(org, county.root))).rejects.toMatchObject({
        code: "NOT_FOUND",
      });
    }
    await expect(declare(stranger, county.first, link(county.first, county.elsewhere))).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("INV-12 raw SQL cannot declare a link over a sibling either", async () => {
    await expect(
      begin(as(county.people.secretary, county.first), (work) =>
        work.db.$executeRawUnsafe(
          "insert into org_link (org_id, id, kind, holder_org_id, role, document, begins_on) values ($1::uuid, gen_random_uuid(), 'GUIDANCE', $2::uuid, '', '通知', '2026-01-01')",
          county.second.id,
          county.first.id,
        ),
      ),
    ).rejects.toThrow(/row-level security/);
  });

  it("an org is not linked to itself, and a leader must hold a duty in the holding org", async () => {
    const { rootHead } = county.people;
    await expect(declare(rootHead, county.root, link(county.first, county.first))).rejects.toMatchObject({
      fields: { holderOrg: "invalid" },
    });
    await expect(
      declare(rootHead, county.root, link(county.first, county.root, { holderPerson: "无此人" })),
    ).rejects.toMatchObject({
      fields: { holderPerson: "invalid" },
    });
  });
});

describe("ORG-44 people from outside", () => {
  it("are registered with capacity and powers, and their term ends", async () => {
    const { officer, secretary } = county.people;
    await begin(as(officer, county.first), (work) =>
      registerExternal(work, {
        name: "谭知秋",
        capacity: "行风监督员",
        powers: "查阅台账",
        phone: "",
        document: "",
        beginsOn: "2026-01-01",
      }),
    );
    const [person] = (await look(as(secretary, county.first), (scope) => listExternals(scope))) ?? [];
    expect(person).toMatchObject({ name: "谭知秋", capacity: "行风监督员", endsOn: null });
    const end = () =>
      begin(as(officer, county.first), (work) =>
        endExternal(work, { externalId: person?.id ?? "", endsOn: "2026-05-01", endReason: "工作变动" }),
      );
    await end();
    await expect(end()).rejects.toMatchObject({ code: "WRONG_STATE" });
  });

  it("not by a member, not in another org, and members do not read the register", async () => {
    const input = { name: "某人", capacity: "x", powers: "", phone: "", document: "", beginsOn: "2026-01-01" };
    const { member, secondSecretary } = county.people;
    await expect(begin(as(member, county.first), (work) => registerExternal(work, input))).rejects.toMatchObject({
      code: "NOT_AUTHORISED",
    });
    await expect(
      begin(as(secondSecretary, county.first), (work) => registerExternal(work, input)),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await look(as(member, county.first), (scope) => listExternals(scope))).toEqual([]);
  });
});

describe("ORG-12 the tree is read downward, one level at a time", () => {
  it("opens one node's next lower orgs and finds by name in one's own line only", async () => {
    const seen = await look(as(county.people.generalHead, county.general), async (scope) => ({
      lower: (await listLowerOrgs(scope, county.general.id)).map(({ code }) => code).sort(),
      above: await listLowerOrgs(scope, county.root.id),
      found: (await searchOrgs(scope, "第二")).map(({ code }) => code),
      foreign: await searchOrgs(scope, "邻县"),
      node: (await findOrgNode(scope, county.first.code)).line.map(({ code }) => code),
    }));
    expect(seen).toEqual({
      lower: [county.first.code, county.second.code].sort(),
      above: [],
      found: [county.second.code],
      foreign: [],
      node: [county.general.code, county.first.code],
    });
  });

  it("the page of an org above or beside is not found", async () => {
    for (const org of [county.root, county.elsewhere]) {
      await expect(
        look(as(county.people.generalHead, county.general), (scope) => findOrgNode(scope, org.code)),
      ).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
  });
});
