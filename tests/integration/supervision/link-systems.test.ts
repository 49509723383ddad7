import { beforeAll, describe, expect, it } from "vitest";
import { begin, look } from "@/lib/kernel/work";
import { beginLink } from "@/lib/orgs/links/commands";
import { listCommitteeContacts, listLineLinks, listLoads } from "@/lib/orgs/links/queries";
import { isUnusualLoad } from "@/lib/orgs/links/rules";
import type { BeginLink } from "@/lib/orgs/links/schema";
import { findFile } from "@/lib/people/files/queries";
import { arrangeMember } from "@/lib/people/memberships/commands";
import { logVisit } from "@/lib/people/visits/commands";
import { recordContact } from "@/lib/supervision/contacts/commands";
import { listContactPoints } from "@/lib/supervision/contacts/queries";
import { recordDeed } from "@/lib/supervision/pairings/commands";
import { findLinkRecords } from "@/lib/supervision/pairings/queries";
import { as, asOwner, giveDuty, makeOrg, setDay, type TestOrg } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";

let county: County;
let villages: TestOrg[];
beforeAll(async () => {
  await setDay("2026-06-20");
  county = await makeCounty();
  villages = await asOwner(async (client) => {
    await giveDuty(client, county.people.leader, county.root, "LEADER", "县委常委");
    const made = [];
    for (const name of ["一村", "二村", "三村", "四村"])
      made.push(await makeOrg(client, `${name}党支部`, "BRANCH", county.root));
    return made;
  });
});

const declare = (opened: TestOrg, holder: TestOrg, change: Partial<BeginLink>) =>
  begin(as(county.people.rootHead, county.root), (work) =>
    beginLink(work, {
      ...{ opened: opened.code, holderOrg: holder.code, holderPerson: "", kind: "PAIRING" as const },
      ...{ role: "结对单位", document: "通知", documentNumber: "", beginsOn: "2026-01-10", note: "", ...change },
    }),
  );
const linkOf = async (org: TestOrg, kind: string) =>
  (await adminSql<{ id: string }>("select id from org_link where org_id = $1 and kind = $2", [org.id, kind]))[0]?.id ??
  "";

describe("systems of links, each rows of one mechanism", () => {
  it("SYS-40 a contact point is a leader's, with a checklist of the five duties done in person", async () => {
    await declare(county.first, county.root, { kind: "CONTACT_POINT", holderPerson: "领导干部", role: "联点领导" });
    const leader = as(county.people.leader, county.root);
    const linkId = await linkOf(county.first, "CONTACT_POINT");
    for (const duty of ["SURVEY", "SCHEME"] as const)
      await begin(leader, (work) =>
        recordContact(work, { linkId, duty, mode: "ON_SITE", happenedOn: "2026-06-18", note: "到点上" }),
      );
    const points = await look(leader, (scope) => listContactPoints(scope));
    expect(points?.[0]).toMatchObject({
      kind: "CONTACT_POINT",
      duties: { SURVEY: "2026-06-18", SCHEME: "2026-06-18" },
    });
  });

  it("SYS-41 one branch is looked after by two leaders of two lines, each with two or three branches", async () => {
    const first = { holder: county.root, holderPerson: "根书记" };
    const second = { holder: county.working, holderPerson: "工委书记" };
    const dual = (opened: TestOrg, { holder, holderPerson }: typeof first) =>
      declare(opened, holder, { kind: "DUAL_RESPONSIBILITY", holderPerson, role: "包抓领导" });
    await dual(county.first, first);
    await dual(county.first, second);
    await dual(county.second, first);
    const loads = await look(as(county.people.rootHead, county.root), (scope) => listLoads(scope));
    const unusual = loads?.filter(({ kind, load }) => isUnusualLoad(kind, load)).map(({ name }) => name);
    expect(unusual).toEqual(["工委书记"]);
    const held = await look(as(county.people.rootHead, county.root), (scope) =>
      listLineLinks(scope, "DUAL_RESPONSIBILITY"),
    );
    expect(held?.filter(({ orgCode }) => orgCode === county.first.code).length).toBe(2);
  });

  it("SYS-42 organs and villages are paired many to many, with what was done and what it cost", async () => {
    for (const village of villages.slice(0, 3))
      await declare(village, county.general, { pairingKind: "ORGAN_VILLAGE" });
    await declare(villages[0] as TestOrg, county.working, { pairingKind: "ORGAN_VILLAGE" });
    const linkId = await linkOf(villages[1] as TestOrg, "PAIRING");
    const head = as(county.people.generalHead, county.general);
    for (const amount of [3000, 2000])
      await begin(head, (work) =>
        recordDeed(work, {
          ...{ linkId, kind: "FUNDS" as const, happenedOn: "2026-06-12", text: "修路" },
          ...{ amount, quantity: undefined, people: undefined, approximate: false },
        }),
      );
    const records = await look(head, (scope) => findLinkRecords(scope));
    expect(records?.pairings.map(({ funds }) => funds).sort()).toEqual([0, 0, 5000]);
    const line = await look(as(county.people.rootHead, county.root), (scope) => listLineLinks(scope, "PAIRING"));
    expect(line?.length).toBe(4);
    expect(new Set(line?.map(({ holderName }) => holderName)).size).toBe(2);
  });

  it("SYS-44 ORG-33 committee members keep in touch with members, and their visits are logged", async () => {
    const { secretary, discipline, member, retired } = county.people;
    const caller = as(secretary, county.first);
    for (const { id } of [member, retired])
      await begin(caller, (work) =>
        arrangeMember(work, {
          ...{ personId: id, post: "", manager: "党员乙", contact: "纪检委员" },
          nameHidden: false,
        }),
      );
    const contacts = await look(caller, (scope) => listCommitteeContacts(scope));
    expect(contacts).toMatchObject([{ name: "纪检委员", members: expect.arrayContaining(["党员甲", "老党员"]) }]);
    const visit = { personId: retired.id, visitedOn: "2026-06-10", manner: "VISIT" as const, note: "谈心", aid: "" };
    await begin(as(discipline, county.first), (work) => logVisit(work, visit));
    const file = await look(caller, (scope) => findFile(scope, retired.id));
    expect(file?.visits).toMatchObject([{ visitor: "纪检委员", note: "谈心" }]);
  });

  it("SYS-51 visiting and comforting old members names the recipient, who went and what was brought", async () => {
    const { secretary, discipline, retired, member, colleague } = county.people;
    const comfort = (by: typeof secretary, personId: string, aid: string) =>
      begin(as(by, county.first), (work) =>
        logVisit(work, { personId, visitedOn: "2026-06-18", manner: "AID" as const, note: "走访慰问老党员", aid }),
      );
    await comfort(discipline, retired.id, "慰问金 500 元");
    await comfort(secretary, member.id, "米和油");
    await expect(comfort(colleague, retired.id, "水果")).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
    await expect(
      begin(as(county.people.secondSecretary, county.second), (work) =>
        logVisit(work, { personId: retired.id, visitedOn: "2026-06-18", manner: "AID", note: "慰问", aid: "水果" }),
      ),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
    const file = await look(as(secretary, county.first), (scope) => findFile(scope, retired.id));
    expect(file?.visits.filter(({ aid }) => aid !== "")).toMatchObject([
      { visitor: "纪检委员", note: "走访慰问老党员", aid: "慰问金 500 元", visitedOn: "2026-06-18" },
    ]);
  });
});
