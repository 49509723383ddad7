import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { begin, look } from "@/lib/kernel/work";
import { publishPledge, raisePledge, returnPledge, settlePledge, settlePledges } from "@/lib/pledges/commands";
import { saveItem } from "@/lib/pledges/drafts/commands";
import { findPledge } from "@/lib/pledges/queries";
import { contentHash } from "@/lib/pledges/rules";
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

describe("examine", () => {
  test("INV-01 the secretary settles; author, officer, administrator and other orgs do not", async () => {
    const raised = await makeRaised(county);
    const settle = { ...raised, reason: "" };
    await expect(begin(at("member"), (work) => settlePledge(work, settle))).rejects.toMatchObject({ code: "OWN_WORK" });
    await expect(begin(at("officer"), (work) => settlePledge(work, settle))).rejects.toMatchObject({
      code: "NOT_AUTHORISED",
    });
    await expect(begin(at("administrator"), (work) => settlePledge(work, settle))).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await expect(begin(at("secondSecretary", "second"), (work) => settlePledge(work, settle))).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await begin(at("secretary"), (work) => settlePledge(work, settle));
    await expect(begin(at("deputy"), (work) => settlePledge(work, settle))).rejects.toMatchObject({
      code: "WRONG_STATE",
    });
    expect(await eventsOf(raised.pledgeId)).toEqual(["pledge.survey", "pledge.raise", "pledge.settle"]);
  });

  test("PLG-06 a returned pledge goes back with reasons and is raised again", async () => {
    const raised = await makeRaised(county);
    await begin(at("secretary"), (work) => returnPledge(work, { ...raised, reason: "请写明检查方式" }));
    expect(await stateOf(raised.pledgeId)).toBe("RETURNED");
    await begin(at("member"), (work) => raisePledge(work, raised));
    const rows = await adminSql("select 1 from pledge_examination where pledge_id = $1 and decision = 'RETURN'", [
      raised.pledgeId,
    ]);
    expect(rows).toHaveLength(1);
  });

  test("LIFE-03 the secretary's own pledge goes to the superior's head, who settles, returns and publishes", async () => {
    const own = await makeRaised(county, county.people.secretary);
    await expect(begin(at("deputy"), (work) => settlePledge(work, { ...own, reason: "" }))).rejects.toMatchObject({
      code: "NOT_AUTHORISED",
    });
    await begin(at("generalHead", "general"), (work) => returnPledge(work, { ...own, reason: "请补时限" }));
    await begin(at("secretary"), (work) => raisePledge(work, own));
    await begin(at("generalHead", "general"), (work) => settlePledge(work, { ...own, reason: "" }));
    await begin(at("generalHead", "general"), (work) => publishPledge(work, own));
    expect(await stateOf(own.pledgeId)).toBe("PUBLISHED");
  });

  test("LIFE-10 the superior does not read what is being re-made", async () => {
    const own = await makeRaised(county, county.people.secretary);
    await begin(at("generalHead", "general"), (work) => returnPledge(work, { ...own, reason: "请补时限" }));
    const seen = await look(at("generalHead", "general"), (scope) => findPledge(scope, own.pledgeId));
    expect(seen).toMatchObject({ state: "RETURNED", items: 0, surveys: 0 });
  });

  test("LIFE-13 the body's pledge is settled above and never by its own head", async () => {
    const pledgeId = await makePledge(county.people.secretary, county.first, { pledgerKind: "ORG" });
    await begin(at("secretary"), (work) => saveItem(work, wording(pledgeId, county.campaign.service)));
    await begin(at("secretary"), (work) => raisePledge(work, { pledgeId }));
    await expect(begin(at("secretary"), (work) => settlePledge(work, { pledgeId, reason: "" }))).rejects.toMatchObject({
      code: "OWN_WORK",
    });
    await expect(begin(at("deputy"), (work) => settlePledge(work, { pledgeId, reason: "" }))).rejects.toMatchObject({
      code: "NOT_AUTHORISED",
    });
    await begin(at("generalHead", "general"), (work) => settlePledge(work, { pledgeId, reason: "" }));
    expect(await stateOf(pledgeId)).toBe("SETTLED");
  });

  test("PLG-06 many are settled at once and each failure is named", async () => {
    const [member, typed] = [await makeRaised(county), await makeRaised(county, county.people.deputy)];
    const own = await makeRaised(county, county.people.secretary);
    const chosen = { pledgeId: [member.pledgeId, typed.pledgeId, own.pledgeId] };
    const result = await begin(at("secretary"), (work) => settlePledges(work, chosen));
    expect(result).toEqual({ done: 2, failures: [{ pledgerName: "支部书记", code: "OWN_WORK" }] });
  });
});

describe("publish", () => {
  test("INV-06 a published pledge carries its day and the fingerprint of its wording", async () => {
    const { pledgeId } = await makePublished(county);
    const pledge = await look(at("secretary"), (scope) => findPledge(scope, pledgeId));
    expect(pledge?.publishedOn).toBe("2026-06-20");
    expect(pledge?.contentHash).toBe(contentHash([{ number: 1, ...wording("", "") }]));
  });

  test("INV-01 what is not settled is not published, and its author never publishes it", async () => {
    const raised = await makeRaised(county);
    await expect(begin(at("secretary"), (work) => publishPledge(work, raised))).rejects.toMatchObject({
      code: "WRONG_STATE",
    });
    await begin(at("secretary"), (work) => settlePledge(work, { ...raised, reason: "" }));
    await expect(begin(at("member"), (work) => publishPledge(work, raised))).rejects.toMatchObject({
      code: "OWN_WORK",
    });
    await expect(begin(at("secondSecretary", "second"), (work) => publishPledge(work, raised))).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });
});

describe("what others see", () => {
  test("LIFE-10 a superior sees no drafts and nothing raised that is examined at home", async () => {
    const [draft, raised] = [await makeDraft(county), await makeRaised(county, county.people.colleague)];
    for (const { pledgeId } of [draft, raised]) {
      await expect(look(at("generalHead", "first"), (scope) => findPledge(scope, pledgeId))).rejects.toMatchObject({
        code: "NOT_FOUND",
      });
      await expect(look(at("generalHead", "general"), (scope) => findPledge(scope, pledgeId))).rejects.toMatchObject({
        code: "NOT_FOUND",
      });
    }
  });

  test("LIFE-10 a member sees their own drafts only", async () => {
    const { pledgeId } = await makeDraft(county);
    expect((await look(at("member"), (scope) => findPledge(scope, pledgeId)))?.id).toBe(pledgeId);
    await expect(look(at("colleague"), (scope) => findPledge(scope, pledgeId))).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });
});
