import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { begin, look } from "@/lib/kernel/work";
import { raisePledge, withdrawPledge } from "@/lib/pledges/commands";
import { saveItem } from "@/lib/pledges/drafts/commands";
import { findPledge } from "@/lib/pledges/queries";
import { as, setDay } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";
import { makeDraft, makePledge, makePublished, makeRaised, wording } from "./steps";

let county: County;
beforeAll(() => setDay("2026-06-20"));
beforeEach(async () => {
  county = await makeCounty();
});

const at = (who: keyof County["people"], org: "first" | "second" | "general" | "elsewhere" = "first") =>
  as(county.people[who], county[org]);
const stateOf = async (id: string) =>
  (await adminSql<{ state: string }>("select state from pledge where id = $1", [id]))[0]?.state;
const eventsOf = async (id: string) =>
  (await adminSql<{ kind: string }>("select kind from audit_event where subject_id = $1 order by seq", [id])).map(
    ({ kind }) => kind,
  );

describe("survey", () => {
  test("PLG-01 PLG-05 a member begins with whom they visited, with exactly one event", async () => {
    const id = await makePledge(county.people.member, county.first);
    expect(await stateOf(id)).toBe("SURVEYED");
    expect(await eventsOf(id)).toEqual(["pledge.survey"]);
  });

  test("PLG-04 a member has one pledge in a campaign, the body one of its own", async () => {
    await makePledge(county.people.member, county.first);
    await expect(makePledge(county.people.member, county.first)).rejects.toMatchObject({
      fields: { personId: "duplicate" },
    });
    await makePledge(county.people.secretary, county.first, { pledgerKind: "ORG" });
    await expect(makePledge(county.people.deputy, county.first, { pledgerKind: "ORG" })).rejects.toMatchObject({
      code: "INVALID",
    });
  });

  test("INV-12 nobody types for a member of another org, and a member types for nobody", async () => {
    const { secretary, member, colleague, secondMember, stranger } = county.people;
    await expect(makePledge(secretary, county.first, { personId: secondMember.id })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await expect(makePledge(member, county.first, { personId: colleague.id })).rejects.toMatchObject({
      code: "NOT_AUTHORISED",
    });
    await expect(makePledge(stranger, county.first)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(makePledge(member, county.first, { pledgerKind: "ORG" })).rejects.toMatchObject({
      code: "NOT_AUTHORISED",
    });
  });

  test("PLG-17 INV-07 an oral pledge is typed by the office for the flagged classes only", async () => {
    const { officer, retired, member } = county.people;
    const oral = { form: "ORAL", oralOn: "2026-02-01", oralWitness: "秦一鸣", oralGist: "每月值守 2 次" } as const;
    const id = await makePledge(officer, county.first, { ...oral, personId: retired.id });
    expect((await look(at("officer"), (scope) => findPledge(scope, id)))?.proxyName).toBe("党务干部");
    await expect(makePledge(officer, county.first, { ...oral, personId: member.id })).rejects.toMatchObject({
      code: "ORAL_NOT_ALLOWED",
    });
    await expect(makePledge(retired, county.first, oral)).rejects.toMatchObject({ code: "INVALID" });
  });

  test("a visit lies not in the future", async () => {
    await expect(makePledge(county.people.member, county.first, { visitedOn: "2026-06-21" })).rejects.toMatchObject({
      fields: { visitedOn: "inTheFuture" },
    });
  });
});

describe("items of a draft", () => {
  test("PLG-04 the pledger writes numbered items, others do not", async () => {
    const { pledgeId } = await makeDraft(county);
    await begin(at("member"), (work) => saveItem(work, wording(pledgeId, county.campaign.conduct)));
    const rows = await adminSql<{ number: number }>("select number from pledge_item where pledge_id = $1 order by 1", [
      pledgeId,
    ]);
    expect(rows.map(({ number }) => number)).toEqual([1, 2]);
    await expect(
      begin(at("secretary"), (work) => saveItem(work, wording(pledgeId, county.campaign.conduct))),
    ).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
    await expect(
      begin(at("colleague"), (work) => saveItem(work, wording(pledgeId, county.campaign.conduct))),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(
      begin(at("member"), (work) => saveItem(work, wording(pledgeId, county.campaign.service))),
    ).rejects.toMatchObject({ fields: { categoryId: "notAnOption" } });
  });

  test("INV-06 once settled the wording is nobody's to change", async () => {
    const { pledgeId, itemId } = await makePublished(county);
    const again = wording(pledgeId, county.campaign.business, { itemId, text: "改一改" });
    await expect(begin(at("member"), (work) => saveItem(work, again))).rejects.toMatchObject({
      code: "PUBLISHED_WORDING",
    });
  });
});

describe("raise and withdraw", () => {
  test("INV-01 a pledge without items is not raised, nor by somebody else, nor twice", async () => {
    const bare = await makePledge(county.people.colleague, county.first);
    await expect(begin(at("colleague"), (work) => raisePledge(work, { pledgeId: bare }))).rejects.toMatchObject({
      code: "ITEMS_MISSING",
    });
    const draft = await makeDraft(county);
    await expect(begin(at("secretary"), (work) => raisePledge(work, draft))).rejects.toMatchObject({
      code: "NOT_AUTHORISED",
    });
    await expect(begin(at("stranger", "elsewhere"), (work) => raisePledge(work, draft))).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await begin(at("member"), (work) => raisePledge(work, draft));
    await expect(begin(at("member"), (work) => raisePledge(work, draft))).rejects.toMatchObject({
      code: "WRONG_STATE",
    });
  });

  test("INV-07 a leading cadre below the standard is sent back to the form", async () => {
    const { leader } = county.people;
    const { pledgeId } = await makeDraft(county, leader);
    await expect(begin(at("leader"), (work) => raisePledge(work, { pledgeId }))).rejects.toMatchObject({
      code: "BELOW_STANDARD",
    });
    await begin(at("leader"), (work) =>
      saveItem(work, wording(pledgeId, county.campaign.conduct, { standard: "LEADER" })),
    );
    await begin(at("leader"), (work) => raisePledge(work, { pledgeId }));
    expect(await stateOf(pledgeId)).toBe("RAISED");
  });

  test("a raised pledge can be pulled back until it is examined", async () => {
    const raised = await makeRaised(county);
    await expect(begin(at("colleague"), (work) => withdrawPledge(work, raised))).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await begin(at("member"), (work) => withdrawPledge(work, raised));
    expect(await stateOf(raised.pledgeId)).toBe("SURVEYED");
    await expect(begin(at("member"), (work) => withdrawPledge(work, raised))).rejects.toMatchObject({
      code: "WRONG_STATE",
    });
  });
});
