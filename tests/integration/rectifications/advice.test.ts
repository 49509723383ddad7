import { beforeAll, describe, expect, it } from "vitest";
import { begin, type Caller, look } from "@/lib/kernel/work";
import { listTodos } from "@/lib/notifications/queries";
import { declineAdvice, takeUpAdvice } from "@/lib/rectifications/advice/commands";
import { listAdvice } from "@/lib/rectifications/advice/queries";
import { ledgerReview, notifyReview } from "@/lib/reviews/opinions/commands";
import { as, setDay } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";
import { openedRound, rawAs, reported, targetOf, written } from "../reviews/setting";

let county: County;
let secretary: Caller;
const ids: Record<string, string> = {};
const said = ["值守表上墙", "每月公布一次进展", "学习笔记补齐", "三条承诺限期办结"];

/** The secretary reviewed one member with four improvement items: two without a date, one dated, one ordered. */
beforeAll(async () => {
  county = await makeCounty();
  await setDay("2026-06-20");
  const { people, first } = county;
  secretary = as(people.secretary, first);
  const due = await targetOf(await openedRound(people.secretary, first), people.member);
  await reported(people.member, first, due);
  const [a = "", b = "", c = "", d = ""] = said;
  const { reviewId, version } = await written(people.secretary, first, due, {
    advice: [
      { text: a, dueOn: "", ordered: false },
      { text: b, dueOn: "", ordered: false },
      { text: c, dueOn: "2026-07-10", ordered: false },
      { text: d, dueOn: "2026-07-20", ordered: true },
    ],
  });
  expect(await look(secretary, (scope) => listAdvice(scope, "own"))).toEqual([]);
  await begin(secretary, (work) => notifyReview(work, { targetOrgId: due.orgId, reviewId, version }));
  expect(await look(secretary, (scope) => listAdvice(scope, "own"))).toEqual([]);
  const told = { targetOrgId: due.orgId, reviewId, version: version + 1 };
  await begin(secretary, (work) => ledgerReview(work, told));
  for (const row of await adminSql<{ id: string; text: string }>("select id, text from review_advice"))
    ids[row.text] = row.id;
});
const idOf = (at: number) => ids[said[at] ?? ""] ?? "";
const outcomes = async (by: Caller, reach: "own" | "below" = "own") =>
  new Map((await look(by, (scope) => listAdvice(scope, reach)))?.map((row) => [row.text, row]));
const takeUp = (by: Caller, adviceId: string, dueOn = "2026-07-05", ownerPersonId = county.people.member.id) =>
  begin(by, (work) => takeUpAdvice(work, { adviceId, ownerPersonId, dueOn }));
const decline = (by: Caller, adviceId: string) =>
  begin(by, (work) => declineAdvice(work, { adviceId, reason: "与第三条合并办理" }));

describe("逐项整改", () => {
  it("SUP-03 each dated improvement item of a review is a rectification of its own, one item one number", async () => {
    const found = await outcomes(secretary);
    expect([...found.keys()].sort()).toEqual([...said].sort());
    const numbers = said.map((text) => found.get(text)?.number ?? null);
    expect(numbers.slice(0, 2)).toEqual([null, null]);
    expect(new Set(numbers.slice(2)).size).toBe(2);
    expect(found.get(said[3] ?? "")).toMatchObject({ ordered: true, state: "OPENED", subject: "党员甲" });
  });

  it("SUP-03 the undated ones wait with the heads of the branch until each has an outcome", async () => {
    const waiting = async () =>
      ((await look(secretary, listTodos)) ?? []).find(({ kind }) => kind === "ADVICE_DECIDE")?.count;
    expect(await waiting()).toBe(2);
    const rectificationId = await takeUp(secretary, idOf(0));
    expect((await outcomes(secretary)).get(said[0] ?? "")).toMatchObject({ rectificationId, state: "OPENED" });
    expect(await waiting()).toBe(1);
    await decline(secretary, idOf(1));
    expect((await outcomes(secretary)).get(said[1] ?? "")).toMatchObject({
      rectificationId: null,
      declined: { reason: "与第三条合并办理", name: "支部书记" },
    });
    expect(await waiting()).toBeUndefined();
  });

  it("SUP-03 one outcome each: neither twice, nor both, and an ordered one is not declined", async () => {
    await expect(takeUp(secretary, idOf(0))).rejects.toMatchObject({ code: "WRONG_STATE" });
    await expect(takeUp(secretary, idOf(1))).rejects.toMatchObject({ code: "WRONG_STATE" });
    await expect(decline(secretary, idOf(3))).rejects.toMatchObject({ code: "WRONG_STATE" });
    const insert = (person: County["people"]["member"], adviceId: string) =>
      rawAs(
        person,
        county.first,
        "insert into advice_decline (org_id, id, advice_id, reason, declined_on, declined_by_person_id) values ($1, gen_random_uuid(), $2, '忙', today(), $3)",
        [county.first.id, adviceId, person.id],
      );
    await expect(insert(county.people.secretary, idOf(3))).rejects.toThrow(/WRONG_STATE/);
    await expect(insert(county.people.officer, idOf(2))).rejects.toThrow(/NOT_AUTHORISED/);
    await expect(
      rawAs(
        county.people.secretary,
        county.first,
        `insert into rectification (org_id, id, number, campaign_org_id, campaign_id, source_kind, source_advice_id, problem, owner_person_id, original_due_on, due_on, opened_at)
         values ($1, gen_random_uuid(), 99, $2, $3, 'REVIEW', $4, 'x', $5, '2026-07-01', '2026-07-01', now())`,
        [county.first.id, county.campaign.orgId, county.campaign.id, idOf(1), county.people.member.id],
      ),
    ).rejects.toThrow(/WRONG_STATE/);
  });

  it("SUP-03 INV-12 who may not decide: an officer declines nothing, the one concerned nothing of their own, others find nothing", async () => {
    const { people, first, second, elsewhere } = county;
    await adminSql("delete from advice_decline");
    await expect(decline(as(people.officer, first), idOf(1))).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
    await expect(takeUp(as(people.member, first), idOf(1))).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
    await expect(decline(as(people.secondSecretary, second), idOf(1))).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(decline(as(people.stranger, elsewhere), idOf(1))).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(takeUp(secretary, idOf(1), "2026-06-20")).rejects.toMatchObject({ fields: { dueOn: "inThePast" } });
    await expect(takeUp(secretary, idOf(1), "2026-07-05", people.secondMember.id)).rejects.toMatchObject({
      fields: { ownerPersonId: "notAnOption" },
    });
    const duty =
      "insert into duty (org_id, id, person_id, kind, title, begins_on) values ($1, gen_random_uuid(), $2, 'DEPUTY_SECRETARY', '副书记', '2026-01-01')";
    await adminSql(duty, [first.id, people.member.id]);
    await expect(decline(as(people.member, first), idOf(1))).rejects.toMatchObject({ code: "OWN_WORK" });
    await adminSql("delete from duty where person_id = $1", [people.member.id]);
  });

  it("SUP-03 the superior reads the outcomes below, a sibling none", async () => {
    const above = await outcomes(as(county.people.generalHead, county.general), "below");
    expect(above.get(said[3] ?? "")).toMatchObject({ orgName: "某局第一党支部", state: "OPENED" });
    expect((await outcomes(as(county.people.secondSecretary, county.second))).size).toBe(0);
  });
});
