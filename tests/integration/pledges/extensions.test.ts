import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { refusalFrom } from "@/lib/kernel/refusal";
import { begin, beginJob, look } from "@/lib/kernel/work";
import { askExtension, declineExtension, grantExtension, rescheduleItem } from "@/lib/pledges/extensions/commands";
import { listExtensions } from "@/lib/pledges/extensions/queries";
import { claimItem, confirmItem } from "@/lib/pledges/items/commands";
import { findItemLife } from "@/lib/pledges/items/queries";
import { renewStanding } from "@/lib/pledges/standing/commands";
import { as, asOwner, setDay } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";
import { makePublished } from "./steps";

let county: County;
let item: { pledgeId: string; itemId: string };
beforeAll(() => setDay("2026-06-20"));
beforeEach(async () => {
  await setDay("2026-06-20");
  county = await makeCounty();
  item = await makePublished(county);
});

const at = (who: keyof County["people"], org: "first" | "second" | "general" | "elsewhere" = "first") =>
  as(county.people[who], county[org]);
const asked = { toDay: "2026-08-31", reason: "汛期道路封闭，施工队进不来" };
const ask = (who: keyof County["people"] = "member", given: object = {}) =>
  begin(at(who), (work) => askExtension(work, { itemId: item.itemId, ...asked, ...given }));
const life = () => look(at("secretary"), (scope) => findItemLife(scope, item.itemId));

describe("申请延期", () => {
  test("LIFE-09 asked before the day and granted, the later day is public beside the old one with its reason", async () => {
    const extensionId = await ask();
    await begin(at("secretary"), (work) => grantExtension(work, { extensionId, answer: "同意" }));
    const found = await life();
    expect(found).toMatchObject({ dueOn: "2026-08-31", latestVersion: 2 });
    expect(found?.versions).toMatchObject([
      { version: 1, dueOn: "2026-06-30" },
      { version: 2, dueOn: "2026-08-31", kind: "EXTEND", reason: asked.reason },
    ]);
  });

  test("LIFE-09 declined with a reason the day stays; one may ask again, but not twice at once", async () => {
    const extensionId = await ask();
    await expect(ask()).rejects.toThrow();
    await begin(at("secretary"), (work) => declineExtension(work, { extensionId, answer: "还来得及" }));
    expect((await life())?.dueOn).toBe("2026-06-30");
    await ask();
    const list = await look(at("member"), (scope) => listExtensions(scope, item.pledgeId));
    expect(list?.map(({ state }) => state)).toEqual(["ASKED", "DECLINED"]);
  });

  test("LIFE-09 after the day it is too late, and an earlier day is no extension", async () => {
    await expect(ask("member", { toDay: "2026-06-30" })).rejects.toMatchObject({ fields: { toDay: "notLater" } });
    await setDay("2026-07-01");
    await expect(ask()).rejects.toMatchObject({ code: "LATE" });
  });

  test("LIFE-09 neither colleagues nor other orgs ask; neither the asker nor the pledger decides", async () => {
    await expect(ask("colleague")).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
    const extensionId = await ask("secretary");
    const grant = (who: keyof County["people"], org?: "second") =>
      begin(at(who, org), (work) => grantExtension(work, { extensionId, answer: "" }));
    await expect(grant("secretary")).rejects.toMatchObject({ code: "OWN_WORK" });
    await expect(grant("member")).rejects.toMatchObject({ code: "OWN_WORK" });
    await expect(grant("officer")).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
    await expect(grant("secondSecretary", "second")).rejects.toMatchObject({ code: "NOT_FOUND" });
    await grant("deputy");
    await expect(grant("deputy")).rejects.toMatchObject({ code: "WRONG_STATE" });
  });

  test("LIFE-09 raw SQL neither asks after the day, nor for somebody else, nor decides in another's name", async () => {
    const raw = (who: keyof County["people"], text: string) =>
      begin(at(who), (work) => work.db.$executeRawUnsafe(text)).catch(
        (error: unknown) => refusalFrom(error)?.code ?? String(error),
      );
    const insert = (asker: string, from: string) =>
      `insert into pledge_extension (org_id, id, item_id, from_day, to_day, reason, asked_by_person_id, asked_on, asked_at)
       values ('${county.first.id}', gen_random_uuid(), '${item.itemId}', '${from}', '2027-01-01', '因', '${asker}', today(), now())`;
    expect(await raw("member", insert(county.people.colleague.id, "2026-06-30"))).toBe("NOT_FOUND");
    expect(await raw("member", insert(county.people.member.id, "2026-05-01"))).not.toBe(1);
    await ask();
    const decide = `update pledge_extension set state = 'GRANTED', decided_by_person_id = '${county.people.deputy.id}', decided_at = now() where item_id = '${item.itemId}'`;
    expect(await raw("secretary", decide)).toBe("NOT_AUTHORISED");
  });
});

describe("变更时限", () => {
  test("LIFE-09 the examiner changes the day in public with a reason; the pledger and others do not", async () => {
    const change = { itemId: item.itemId, dueOn: "2026-05-31", reason: "提前到防汛期前" };
    await expect(begin(at("member"), (work) => rescheduleItem(work, change))).rejects.toMatchObject({
      code: "OWN_WORK",
    });
    await expect(begin(at("officer"), (work) => rescheduleItem(work, change))).rejects.toMatchObject({
      code: "NOT_AUTHORISED",
    });
    await expect(begin(at("secondSecretary", "second"), (work) => rescheduleItem(work, change))).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await begin(at("secretary"), (work) => rescheduleItem(work, change));
    expect((await life())?.versions.at(-1)).toMatchObject({
      kind: "RESCHEDULE",
      dueOn: "2026-05-31",
      reason: "提前到防汛期前",
    });
    await begin(at("member"), (work) => claimItem(work, { itemId: item.itemId, description: "办结" }));
    await expect(
      begin(at("secretary"), (work) => rescheduleItem(work, { ...change, dueOn: "2026-09-01" })),
    ).rejects.toMatchObject({ code: "WRONG_STATE" });
  });
});

describe("standing pledges", () => {
  test("PLG-20 LIFE-09 kept this year, a standing pledge waits for its check day of the next; others do not begin again", async () => {
    await asOwner((client) => client.query("alter table pledge_item disable trigger user"));
    await asOwner((client) => client.query("update pledge_item set standing = true where id = $1", [item.itemId]));
    await asOwner((client) => client.query("alter table pledge_item enable trigger user"));
    const ordinary = await makePublished(county, county.people.colleague);
    for (const { itemId } of [item, ordinary]) {
      const who = itemId === item.itemId ? "member" : "colleague";
      await begin(at(who), (work) => claimItem(work, { itemId, description: "全年超时 0 件" }));
      await begin(at("secretary"), (work) => confirmItem(work, { itemId, note: "抽查属实" }));
    }
    expect(await beginJob(county.first.id, renewStanding)).toBe(0);
    await setDay("2027-01-05");
    expect(await beginJob(county.first.id, renewStanding)).toBe(1);
    expect(await beginJob(county.first.id, renewStanding)).toBe(0);
    const rows = await adminSql(
      "select state, due_on::text as due, fulfilled_on from pledge_item where id = any($1) order by standing desc",
      [[item.itemId, ordinary.itemId]],
    );
    expect(rows[0]).toEqual({ state: "OPEN", due: "2027-06-30", fulfilled_on: null });
    expect(rows[1]).toMatchObject({ state: "FULFILLED", due: "2026-06-30" });
    const checks = await adminSql("select checked_on::text as day, note from pledge_item_check where item_id = $1", [
      item.itemId,
    ]);
    expect(checks).toEqual([{ day: "2026-06-20", note: "抽查属实" }]);
    expect((await life())?.versions.map(({ kind, dueOn }) => `${kind} ${dueOn}`)).toEqual([
      "AMEND 2026-06-30",
      "RENEW 2027-06-30",
    ]);
  });

  test("PLG-20 by raw SQL an ordinary item that was kept does not begin again", async () => {
    await begin(at("member"), (work) => claimItem(work, { itemId: item.itemId, description: "办结" }));
    await begin(at("secretary"), (work) => confirmItem(work, { itemId: item.itemId, note: "" }));
    const raw = `update pledge_item set state = 'OPEN', fulfilled_on = null where id = '${item.itemId}'`;
    const code = await begin(at("secretary"), (work) => work.db.$executeRawUnsafe(raw)).catch(
      (error: unknown) => refusalFrom(error)?.code,
    );
    expect(code).toBe("WRONG_STATE");
  });
});
