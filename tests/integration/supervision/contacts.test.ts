import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "@/lib/kernel/ids";
import { begin, type Caller, look } from "@/lib/kernel/work";
import { recordContact } from "@/lib/supervision/contacts/commands";
import { listContactPoints } from "@/lib/supervision/contacts/queries";
import { designate, endDesignation, recordDeed } from "@/lib/supervision/pairings/commands";
import { findLinkRecords } from "@/lib/supervision/pairings/queries";
import { as, asOwner, giveDuty, setDay } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";

let county: County;
let contact: Caller;
let secretary: Caller;
let second: Caller;
const links = { point: newId(), pair: newId(), back: newId(), dual: newId() };
beforeAll(async () => {
  await setDay("2026-06-20");
  county = await makeCounty();
  const { root, first, second: other, people } = county;
  contact = as(people.leader, root);
  secretary = as(people.secretary, first);
  second = as(people.secondSecretary, other);
  await asOwner(async (client) => {
    await giveDuty(client, people.leader, root, "LEADER", "县委常委");
    const link = (id: string, org: string, kind: string, holder: string, person: string | null) =>
      client.query(
        "insert into org_link (org_id, id, kind, holder_org_id, holder_person_id, role, document, begins_on) values ($1, $2, $3, $4, $5, '联系', '通知', '2026-01-01')",
        [org, id, kind, holder, person],
      );
    await link(links.point, first.id, "CONTACT_POINT", root.id, people.leader.id);
    await link(links.dual, first.id, "DUAL_RESPONSIBILITY", root.id, people.leader.id);
    await link(links.pair, first.id, "PAIRING", other.id, null);
    await link(links.back, other.id, "PAIRING", first.id, null);
  });
});
const points = async () => (await look(contact, (scope) => listContactPoints(scope))) ?? [];
const record = (by: Caller, extra: { duty?: "SURVEY" | "SCHEME" | ""; mode?: "PHONE" | "ON_SITE"; linkId?: string }) =>
  begin(by, (work) =>
    recordContact(work, {
      linkId: links.point,
      mode: "ON_SITE",
      happenedOn: "2026-06-18",
      note: "到三组看报修",
      ...extra,
    }),
  );

describe("联系点", () => {
  it("ORG-36 the five duties are a checklist for each contact point, ticked by what the leader did in person", async () => {
    await record(contact, { duty: "SURVEY" });
    await record(contact, { duty: "SCHEME", mode: "PHONE" });
    await expect(record(contact, { duty: "SURVEY", mode: "PHONE" })).rejects.toMatchObject({
      fields: { mode: "invalid" },
    });
    const point = (await points()).find(({ linkId }) => linkId === links.point);
    expect(point?.duties).toEqual({ SURVEY: "2026-06-18", SCHEME: "2026-06-18" });
    await expect(record(secretary, { duty: "" })).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
    await expect(record(second, { duty: "" })).rejects.toMatchObject({ code: "NOT_FOUND" });
    const raw = begin(secretary, (work) =>
      work.db.$executeRawUnsafe(
        `insert into contact_act (org_id, id, link_id, mode, happened_on, note, recorded_by_person_id) values ('${county.first.id}', gen_random_uuid(), '${links.point}', 'PHONE', '2026-06-18', '代记', '${county.people.secretary.id}')`,
      ),
    );
    await expect(raw).rejects.toThrow(/NOT_AUTHORISED/);
  });

  it("ORG-39 visits and calls are logged by phone or on site, read at both ends", async () => {
    await record(contact, { duty: "", mode: "PHONE" });
    const point = (await points()).find(({ linkId }) => linkId === links.point);
    expect(point).toMatchObject({ visits: 1, calls: 2, lastOn: "2026-06-18" });
    expect((await look(secretary, (scope) => findLinkRecords(scope)))?.acts.length).toBe(3);
    expect((await look(second, (scope) => findLinkRecords(scope)))?.acts).toEqual([]);
    await expect(
      begin(contact, (work) =>
        recordContact(work, { linkId: links.point, duty: "", mode: "PHONE", happenedOn: "2026-07-01", note: "还没到" }),
      ),
    ).rejects.toMatchObject({ fields: { happenedOn: "inTheFuture" } });
  });

  it("ORG-37 ORG-38 a leader of dual responsibility with one branch has too few", async () => {
    const dual = (await points()).find(({ linkId }) => linkId === links.dual);
    expect(dual).toMatchObject({ kind: "DUAL_RESPONSIBILITY", load: 1, leader: "领导干部" });
  });
});

describe("结对帮扶", () => {
  const deed = (by: Caller, extra: Partial<Parameters<typeof recordDeed>[1]> = {}) =>
    begin(by, (work) =>
      recordDeed(work, {
        ...{ linkId: links.pair, kind: "FUNDS" as const, happenedOn: "2026-06-12", text: "助学资金" },
        ...{ amount: 2900, quantity: undefined, people: 12, approximate: false, ...extra },
      }),
    );

  it("ORG-40 RPT-13 twelve students and 2900 yuan are entered once and counted from the rows, by either side", async () => {
    await deed(secretary);
    await deed(second, { kind: "DEED", amount: undefined, people: undefined, quantity: 3, text: "修水渠三处" });
    const [pair, ...rest] = (await look(second, (scope) => findLinkRecords(scope)))?.pairings ?? [];
    expect(rest).toEqual([]);
    expect(pair).toMatchObject({ funds: 2900, people: 12, deeds: 3, approximate: false });
    expect(Number((2900 / 12).toFixed(2))).toBe(241.67);
  });

  it("ORG-40 INV-12 money needs its amount, and nobody outside the pair enters anything", async () => {
    await expect(deed(secretary, { amount: undefined })).rejects.toMatchObject({ fields: { amount: "required" } });
    await expect(deed(as(county.people.stranger, county.elsewhere))).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(deed(as(county.people.member, county.first))).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
    await expect(adminSql("update pairing_deed set amount = -1")).rejects.toThrow();
  });

  it("SYS-46 posts, areas and windows are named for somebody, at a place, from one day to another", async () => {
    const given = {
      kind: "PIONEER_POST" as const,
      name: "综合窗口先锋岗",
      place: "二楼大厅",
      phone: "",
      beginsOn: "2026-03-01",
    };
    const name = (by: Caller, holderPersonId: string) =>
      begin(by, (work) => designate(work, { ...given, holderPersonId }));
    await name(secretary, county.people.member.id);
    await expect(name(secretary, county.people.secondMember.id)).rejects.toMatchObject({
      fields: { holderPersonId: "notAnOption" },
    });
    await expect(name(as(county.people.member, county.first), "")).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
    const [one] = (await look(secretary, (scope) => findLinkRecords(scope)))?.designations ?? [];
    expect(one).toMatchObject({ holder: "党员甲", place: "二楼大厅", endsOn: null });
    const end = (by: Caller) => begin(by, (work) => endDesignation(work, { designationId: one?.id ?? "" }));
    await expect(end(second)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await end(secretary);
    await expect(end(secretary)).rejects.toMatchObject({ code: "WRONG_STATE" });
  });
});
