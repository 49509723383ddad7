import { beforeAll, describe, expect, it } from "vitest";
import { decideAdoption, openAdoption, saveScheme } from "@/lib/campaigns/adoptions/commands";
import { findAdoptionOf } from "@/lib/campaigns/adoptions/queries";
import { createCampaign, issueCampaign, reviseCampaign } from "@/lib/campaigns/commands";
import { remindLaggards } from "@/lib/campaigns/coverage/commands";
import { findCoverage, listBranches, listLaggards } from "@/lib/campaigns/coverage/queries";
import { begin, look } from "@/lib/kernel/work";
import { listTodos } from "@/lib/notifications/queries";
import { as, asOwner, setDay, type TestOrg, type TestPerson } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";

let county: County;
let campaign: { orgId: string; id: string };
const superior = "各支部围绕窗口服务亮身份、晒承诺、比作风，六月底前完成整改并向群众公布结果";
const own = "第一党支部安排党员在午间轮流值守，老人办事由值班党员全程陪同，每月公布一次等候时间";

const adoptionOf = async (person: TestPerson, org: TestOrg) => {
  const found = await look(as(person, org), (scope) => findAdoptionOf(scope, campaign.id));
  if (!found) throw new Error("the order has not reached the org");
  return found;
};
const coverageOf = (person: TestPerson, org: TestOrg) =>
  look(as(person, org), (scope) => findCoverage(scope, campaign));
const write = async (person: TestPerson, org: TestOrg, scheme: string) => {
  const { id, version, state } = await adoptionOf(person, org);
  if (state === "NOT_OPENED") await begin(as(person, org), (work) => openAdoption(work, { adoptionId: id }));
  await begin(as(person, org), (work) =>
    saveScheme(work, {
      adoptionId: id,
      version: state === "NOT_OPENED" ? version + 1 : version,
      theme: "办实事",
      carrier: "午间不断档",
      scheme,
    }),
  );
};

beforeAll(async () => {
  county = await makeCounty();
  await setDay("2026-06-20");
  await asOwner((client) => client.query("update campaign set state = 'CLOSED' where id = $1", [county.campaign.id]));
  const { people, root } = county;
  const facts = {
    ...{ source: "CXZY", title: "争优", theme: "主题", year: 2026, beginsOn: "2026-01-05" },
    ...{ endsOn: "2026-12-20", endsEvent: "", scheme: "", documentNumber: "", basisDocument: "" },
  };
  const id = await begin(as(people.rootHead, root), (work) => createCampaign(work, facts));
  const words = {
    title: "争优",
    theme: "主题",
    requirement: "要求",
    documentNumber: "",
    basisDocument: "",
    stages: [],
  };
  await begin(as(people.rootHead, root), (work) =>
    reviseCampaign(work, { campaignId: id, ...words, scheme: superior }),
  );
  await begin(as(people.rootHead, root), (work) => issueCampaign(work, { campaignId: id }));
  await expect(
    begin(as(people.rootHead, root), (work) => reviseCampaign(work, { campaignId: id, ...words, scheme: "改" })),
  ).rejects.toMatchObject({ code: "WRONG_STATE" });
  campaign = { orgId: root.id, id };
});

describe("an order from above", () => {
  it("CAM-17 CAM-18 is in every inbox below at once and the superior sees at once who has taken it up", async () => {
    const { people, root, first } = county;
    expect(await coverageOf(people.rootHead, root)).toEqual({ NOT_OPENED: 4 });
    const todos = await look(as(people.secretary, first), listTodos);
    expect(todos?.filter(({ kind, orgId }) => kind === "ADOPT" && orgId === first.id)).toHaveLength(1);
    await write(people.secretary, first, own);
    expect(await coverageOf(people.rootHead, root)).toEqual({ NOT_OPENED: 3, DRAFTING: 1 });
    const branches = await look(as(people.rootHead, root), (scope) => listBranches(scope, campaign));
    expect(branches?.map(({ name, state, counts }) => [name, state, counts])).toEqual([
      ["某县直机关工委", "NOT_OPENED", { NOT_OPENED: 3, DRAFTING: 1 }],
    ]);
  });

  it("CAM-18 the counts that a page reads are those of the rows themselves, also after a branch changed its superior", async () => {
    const counted = () =>
      adminSql(
        "select c.ancestor::text as org, a.state, count(*)::int as orgs from adoption a join org_closure c on c.descendant = a.org_id where a.campaign_id = $1 group by 1, 2 order by 1, 2",
        [campaign.id],
      );
    const kept = () =>
      adminSql(
        "select org_id::text as org, state, orgs from adoption_tally where campaign_id = $1 and orgs <> 0 order by 1, 2",
        [campaign.id],
      );
    expect(await kept()).toEqual(await counted());
    const { general, second } = county;
    await asOwner((client) =>
      client.query("delete from org_closure where ancestor = $1 and descendant = $2", [general.id, second.id]),
    );
    expect(await kept()).toEqual(await counted());
    await asOwner((client) =>
      client.query("insert into org_closure (ancestor, descendant, depth) values ($1, $2, 1)", [general.id, second.id]),
    );
    expect(await kept()).toEqual(await counted());
  });

  it("CAM-43 a scheme that reads like the superior's is marked, one's own is not, and a draft is marked for its writer only", async () => {
    const { people, first, second } = county;
    expect((await adoptionOf(people.secretary, first)).likeness).toBeLessThan(40);
    await write(people.secondSecretary, second, `${superior}。`);
    expect((await adoptionOf(people.secondSecretary, second)).likeness).toBe(100);
    const above = await look(as(people.generalHead, county.general), (scope) => listBranches(scope, campaign));
    expect(above?.find(({ orgId }) => orgId === second.id)).toMatchObject({
      state: "DRAFTING",
      likeness: 0,
      carrier: "",
    });
  });
});

describe("一键催办", () => {
  const remind = (person: TestPerson, org: TestOrg) =>
    begin(as(person, org), (work) => remindLaggards(work, { campaignId: campaign.id }));

  it("CAM-18 reaches everybody below who has not submitted, once a day, with one event in each chain", async () => {
    const { people, root, first, general } = county;
    const { id, version } = await adoptionOf(people.secretary, first);
    await begin(as(people.secretary, first), (work) =>
      saveScheme(work, { adoptionId: id, version, theme: "办实事", carrier: "午间不断档", scheme: own, submit: "yes" }),
    );
    await begin(as(people.generalHead, general), (work) =>
      decideAdoption(work, { adoptionOrgId: first.id, adoptionId: id, decision: "approve", reason: "" }),
    );
    expect(
      (await look(as(people.rootHead, root), (scope) => listLaggards(scope, campaign)))?.map(({ name }) => name),
    ).not.toContain("某局第一党支部");
    expect(await remind(people.rootHead, root)).toBe(3);
    const told = await adminSql("select org_id from audit_event where kind = 'adoption.remind'");
    expect(told).toHaveLength(3);
    expect((await adoptionOf(people.secondSecretary, county.second)).remindedBy).toBe("某县委员会");
    const todos = await look(as(people.secondSecretary, county.second), listTodos);
    expect(todos?.find(({ kind }) => kind === "ADOPT")?.detail).toBe("REMINDED");
    await expect(remind(people.rootHead, root)).rejects.toMatchObject({ code: "TOO_MANY" });
    await setDay("2026-06-21");
    expect(await remind(people.workingHead, county.working)).toBe(2);
  });

  it("INV-12 a branch reminds nobody, a member and another county do not even ask, a closed campaign is over", async () => {
    const { people, first, elsewhere, root } = county;
    await expect(remind(people.secretary, first)).rejects.toMatchObject({ code: "TOO_MANY" });
    await expect(remind(people.member, first)).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
    await expect(remind(people.stranger, elsewhere)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await asOwner((client) => client.query("update campaign set state = 'CLOSED' where id = $1", [campaign.id]));
    await expect(remind(people.rootHead, root)).rejects.toMatchObject({ code: "WRONG_STATE" });
  });
});
