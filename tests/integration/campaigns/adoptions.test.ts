import { beforeAll, describe, expect, it } from "vitest";
import {
  addAction,
  decideAdoption,
  openAdoption,
  saveScheme,
  switchAction,
  withdrawAdoption,
} from "@/lib/campaigns/adoptions/commands";
import { findAdoption, findAdoptionOf } from "@/lib/campaigns/adoptions/queries";
import { createCampaign, issueCampaign } from "@/lib/campaigns/commands";
import { sql } from "@/lib/kernel/sql";
import { begin, look } from "@/lib/kernel/work";
import { as, asOwner, makeOrg, makePerson, type TestOrg, type TestPerson } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";

const scheme = { theme: "办实事", carrier: "午间不断档", scheme: "六月底前窗口午间有人值守" };

let root: TestOrg;
let general: TestOrg;
let branch: TestOrg;
const people: Record<"head" | "general" | "secretary" | "officer" | "member" | "contact" | "sibling", TestPerson> =
  {} as never;
let campaignId = "";

beforeAll(() =>
  asOwner(async (client) => {
    root = await makeOrg(client, "某县委员会", "LOCAL_COMMITTEE", null);
    general = await makeOrg(client, "某局党总支", "GENERAL_BRANCH", root);
    branch = await makeOrg(client, "某局党支部", "BRANCH", general);
    const sibling = await makeOrg(client, "另一党支部", "BRANCH", general);
    people.head = await makePerson(client, "县委书记", { duty: { org: root, kind: "SECRETARY" } });
    people.general = await makePerson(client, "总支书记", { home: branch, duty: { org: general, kind: "SECRETARY" } });
    people.secretary = await makePerson(client, "支部书记", { home: branch, duty: { org: branch, kind: "SECRETARY" } });
    people.officer = await makePerson(client, "党务干部", { home: branch, duty: { org: branch, kind: "OFFICER" } });
    people.member = await makePerson(client, "党员", { home: branch });
    people.sibling = await makePerson(client, "邻支部书记", {
      home: sibling,
      duty: { org: sibling, kind: "SECRETARY" },
    });
    people.contact = await makePerson(client, "联点领导", { duty: { org: root, kind: "LEADER" } });
    await client.query(
      `insert into org_link (org_id, id, kind, holder_org_id, holder_person_id, role, document, begins_on) values ($1, gen_random_uuid(), 'CONTACT_POINT', $2, $3, '联点领导', '县委通知', '2026-01-01')`,
      [branch.id, root.id, people.contact.id],
    );
  }),
);

beforeAll(async () => {
  const by = as(people.head, root);
  campaignId = await begin(by, (work) =>
    createCampaign(work, {
      source: "CXZY",
      title: "创先争优活动",
      theme: "走在前",
      year: 2026,
      beginsOn: "2026-01-05",
      endsOn: "2026-12-20",
      endsEvent: "",
      scheme: "",
      documentNumber: "",
      basisDocument: "",
    }),
  );
  await begin(by, (work) => issueCampaign(work, { campaignId }));
});

async function adoption() {
  const found = await look(as(people.secretary, branch), (scope) => findAdoptionOf(scope, campaignId));
  if (!found) throw new Error("the campaign was not issued to the branch");
  return found;
}

describe("taking up a campaign", () => {
  it("CAM-04 CAM-05 CAM-16 CAM-17 a branch opens, writes its own theme and carrier, adds its own action, submits and takes back", async () => {
    const { id } = await adoption();
    const by = as(people.officer, branch);
    await expect(
      begin(as(people.member, branch), (work) => openAdoption(work, { adoptionId: id })),
    ).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
    await expect(
      begin(as(people.sibling, branch), (work) => openAdoption(work, { adoptionId: id })),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
    await begin(by, (work) => openAdoption(work, { adoptionId: id }));
    await begin(by, (work) => addAction(work, { adoptionId: id, name: "先锋岗挂牌" }));
    await begin(by, async (work) =>
      saveScheme(work, { adoptionId: id, version: (await adoption()).version, ...scheme, submit: "yes" }),
    );
    expect(await adoption()).toMatchObject({ state: "SUBMITTED", theme: scheme.theme, carrier: scheme.carrier });
    await begin(by, (work) => withdrawAdoption(work, { adoptionId: id }));
    expect((await adoption()).state).toBe("DRAFTING");
  });

  it("a scheme saved over a newer one is refused and the newer one stays", async () => {
    const { id, version } = await adoption();
    const by = as(people.secretary, branch);
    await begin(by, (work) => saveScheme(work, { adoptionId: id, version, ...scheme }));
    await expect(
      begin(by, (work) => saveScheme(work, { adoptionId: id, version, ...scheme, theme: "旧页面" })),
    ).rejects.toMatchObject({ code: "CONFLICT" });
    expect((await adoption()).theme).toBe(scheme.theme);
  });

  it("INV-12 a mandatory action is neither put aside nor removed, by the page or by SQL; an optional one is", async () => {
    const { id, actions } = await adoption();
    const mandatory = actions.find((action) => action.mandatory);
    const optional = actions.find((action) => !action.mandatory);
    if (!mandatory || !optional) throw new Error("both kinds are expected");
    const by = as(people.secretary, branch);
    await expect(
      begin(by, (work) => switchAction(work, { adoptionId: id, actionId: mandatory.id, switchedOff: true })),
    ).rejects.toMatchObject({ code: "MANDATORY" });
    await expect(
      begin(by, (work) => work.db.$executeRaw(sql`delete from adoption_action where id = ${mandatory.id}::uuid`)),
    ).rejects.toThrow();
    await expect(
      begin(by, (work) =>
        work.db.$executeRaw(sql`update adoption_action set switched_off = true where id = ${mandatory.id}::uuid`),
      ),
    ).rejects.toThrow();
    await expect(
      begin(by, (work) =>
        work.db.$executeRaw(sql`update adoption_action set mandatory = false where id = ${mandatory.id}::uuid`),
      ),
    ).rejects.toThrow();
    await begin(by, (work) => switchAction(work, { adoptionId: id, actionId: optional.id, switchedOff: true }));
    expect((await adoption()).actions.find((action) => action.id === optional.id)?.switchedOff).toBe(true);
  });
});

describe("approval from above", () => {
  const submit = async () => {
    const { id, version, state } = await adoption();
    if (state === "DRAFTING")
      await begin(as(people.secretary, branch), (work) =>
        saveScheme(work, { adoptionId: id, version, ...scheme, submit: "yes" }),
      );
    return { adoptionOrgId: branch.id, adoptionId: id, reason: "" };
  };

  it("LIFE-10 a draft is the branch's own; once submitted the superior reads it", async () => {
    const asked = await submit();
    await begin(as(people.general, general), (work) =>
      decideAdoption(work, { ...asked, decision: "return", reason: "请写明责任人" }),
    );
    const seen = await adminSql("select state from adoption where id = $1", [asked.adoptionId]);
    expect(seen).toEqual([{ state: "RETURNED" }]);
    const told = () => look(as(people.secretary, branch), (scope) => findAdoption(scope, branch.id, asked.adoptionId));
    expect((await told())?.returned).toMatchObject({ reason: "请写明责任人" });
    const { id, version } = await adoption();
    await begin(as(people.secretary, branch), (work) => saveScheme(work, { adoptionId: id, version, ...scheme }));
    expect((await told())?.returned?.reason).toBe("请写明责任人");
    await expect(
      begin(as(people.general, general), (work) => decideAdoption(work, { ...asked, decision: "approve" })),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("INV-03 nobody approves their own scheme, skips a level or decides for a sibling", async () => {
    const asked = { ...(await submit()), decision: "approve" as const };
    await expect(begin(as(people.secretary, branch), (work) => decideAdoption(work, asked))).rejects.toMatchObject({
      code: "NOT_AUTHORISED",
    });
    await expect(begin(as(people.head, root), (work) => decideAdoption(work, asked))).rejects.toMatchObject({
      code: "NOT_AUTHORISED",
    });
    await expect(begin(as(people.sibling, branch), (work) => decideAdoption(work, asked))).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    const raw = await begin(as(people.head, root), (work) =>
      work.db.$executeRaw(sql`update adoption set state = 'APPROVED' where id = ${asked.adoptionId}::uuid`),
    );
    expect(raw).toBe(0);
  });

  it("CAM-12 ORG-36 the contact leader approves the scheme of the contact point across the tree", async () => {
    const asked = { ...(await submit()), decision: "approve" as const };
    await begin(as(people.contact, root), (work) => decideAdoption(work, asked));
    const approved = await adoption();
    expect([approved.state, approved.approvedBy]).toEqual(["APPROVED", "联点领导"]);
    await expect(begin(as(people.general, general), (work) => decideAdoption(work, asked))).rejects.toMatchObject({
      code: "WRONG_STATE",
    });
  });
});
