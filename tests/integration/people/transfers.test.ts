import { beforeAll, describe, expect, it } from "vitest";
import { begin, look } from "@/lib/kernel/work";
import { countEnrolledOn, countRollOn, listRollDays } from "@/lib/people/memberships/queries";
import { recallTransfer, receiveTransfer, refuseTransfer, sendTransfer } from "@/lib/people/transfers/commands";
import { listTransfers, searchDestinations } from "@/lib/people/transfers/queries";
import type { SendTransfer } from "@/lib/people/transfers/schema";
import { as, type TestOrg, type TestPerson } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import type { County } from "@/tests/support/small-county";
import { makeMover } from "./setting";

let county: County;
let teacher: TestPerson;
beforeAll(async () => {
  ({ county, teacher } = await makeMover());
});

const letter = (change: Partial<SendTransfer> = {}): SendTransfer => ({
  personId: teacher.id,
  toCode: county.second.code,
  toName: "",
  document: "介绍信第 12 号",
  sentOn: "2026-05-04",
  ...change,
});
const send = (by: TestPerson, at: TestOrg, input = letter()) => begin(as(by, at), (work) => sendTransfer(work, input));
const waiting = async (by: TestPerson, at: TestOrg) =>
  ((await look(as(by, at), listTransfers)) ?? []).find(({ state }) => state === "IN_TRANSIT");
const rollOn = async (by: TestPerson, at: TestOrg, day: string) =>
  (await look(as(by, at), (scope) => countRollOn(scope, day)))?.members ?? 0;
const enrolledOn = async (by: TestPerson, at: TestOrg, day: string) =>
  (await look(as(by, at), (scope) => countEnrolledOn(scope, county.campaign.id, day))) ?? 0;
const receive = (by: TestPerson, at: TestOrg, transferId: string, receivedOn: string, carry: "CARRY" | "END") =>
  begin(as(by, at), (work) => receiveTransfer(work, { transferId, receivedOn, carry }));

describe("LIFE-01 组织关系转接: out, in transit, in", () => {
  it("finds the receiving branch by a part of its name; bodies without members are not offered", async () => {
    const found = await look(as(county.people.secretary, county.first), async (scope) => [
      ...(await searchDestinations(scope, "第二党支部")),
      ...(await searchDestinations(scope, "总支")),
    ]);
    expect(found?.map(({ code }) => code)).toEqual([county.second.code]);
  });

  it("LIFE-01 sent, refused with a reason, sent again and recalled: the member is counted at home all the while", async () => {
    const { secretary, secondSecretary } = county.people;
    const before = await rollOn(secretary, county.first, "2026-06-20");
    await send(secretary, county.first);
    await expect(send(secretary, county.first)).rejects.toMatchObject({ code: "WRONG_STATE" });
    const arriving = await waiting(secondSecretary, county.second);
    expect(arriving).toMatchObject({ name: "转接同志", arriving: true, openItems: 2, standing: "FULL" });
    await begin(as(secondSecretary, county.second), (work) =>
      refuseTransfer(work, { transferId: arriving?.id ?? "", reason: "介绍信抬头有误" }),
    );
    await send(secretary, county.first, letter({ document: "介绍信第 13 号" }));
    const leaving = await waiting(secretary, county.first);
    await begin(as(secretary, county.first), (work) =>
      recallTransfer(work, { transferId: leaving?.id ?? "", reason: "本人暂缓" }),
    );
    expect(await rollOn(secretary, county.first, "2026-06-20")).toBe(before);
  });

  it("only the keepers of the roll send, only the other end receives, only this end recalls; strangers find nothing", async () => {
    const { secretary, member, secondSecretary, stranger, generalHead, deputy } = county.people;
    await expect(send(member, county.first)).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
    await expect(send(generalHead, county.first)).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
    await expect(send(secondSecretary, county.second)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(send(stranger, county.elsewhere)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(send(secretary, county.first, letter({ personId: deputy.id }))).rejects.toMatchObject({
      fields: { document: "dutyHeld" },
    });
    await expect(send(secretary, county.first, letter({ toCode: county.general.code }))).rejects.toMatchObject({
      fields: { toCode: "choose" },
    });
    await send(secretary, county.first, letter({ document: "介绍信第 14 号" }));
    const id = (await waiting(secretary, county.first))?.id ?? "";
    await expect(receive(secretary, county.first, id, "2026-05-06", "END")).rejects.toMatchObject({
      code: "NOT_AUTHORISED",
    });
    await expect(receive(stranger, county.elsewhere, id, "2026-05-06", "END")).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await expect(
      begin(as(secondSecretary, county.second), (work) => recallTransfer(work, { transferId: id, reason: "x" })),
    ).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
    await expect(receive(secondSecretary, county.second, id, "2026-05-01", "END")).rejects.toMatchObject({
      fields: { receivedOn: "beforeStart" },
    });
  });

  it("LIFE-01 received in mid-quarter with the open promises: on every date each denominator is right, and nobody is counted twice", async () => {
    const { secretary, secondSecretary } = county.people;
    const days = ["2026-04-01", "2026-05-05", "2026-05-06", "2026-06-20"];
    const figures = async () => ({
      first: await Promise.all(days.map((day) => rollOn(secretary, county.first, day))),
      second: await Promise.all(days.map((day) => rollOn(secondSecretary, county.second, day))),
      enrolled: [
        ...(await Promise.all(days.map((day) => enrolledOn(secretary, county.first, day)))),
        ...(await Promise.all(days.map((day) => enrolledOn(secondSecretary, county.second, day)))),
      ],
    });
    const before = await figures();
    const id = (await waiting(secondSecretary, county.second))?.id ?? "";
    await receive(secondSecretary, county.second, id, "2026-05-06", "CARRY");
    await expect(receive(secondSecretary, county.second, id, "2026-05-06", "CARRY")).rejects.toMatchObject({
      code: "WRONG_STATE",
    });
    const after = await figures();
    const [all, more] = [before.first[0] ?? 0, before.second[0] ?? 0];
    expect(after.first).toEqual([all, all, all - 1, all - 1]);
    expect(after.second).toEqual([more, more, more + 1, more + 1]);
    expect(after.enrolled).toEqual([all, all, all - 1, all - 1, more, more, more + 1, more + 1]);
  });

  it("LIFE-01 both branches' pages tell the change of the day, with the numbers that every figure of it is divided by", async () => {
    const { secretary, secondSecretary } = county.people;
    const daysAt = (by: TestPerson, at: TestOrg) => look(as(by, at), (scope) => listRollDays(scope));
    const [old, next] = [await daysAt(secretary, county.first), await daysAt(secondSecretary, county.second)];
    const moved = (days: typeof old) => days?.find(({ day }) => day === "2026-05-06");
    expect(moved(old)).toMatchObject({ came: [], left: ["转接同志"] });
    expect(moved(next)).toMatchObject({ came: ["转接同志"], left: [] });
    for (const { day, members, enrolled } of old ?? [])
      expect([members, enrolled]).toEqual([
        await rollOn(secretary, county.first, day),
        await enrolledOn(secretary, county.first, day),
      ]);
    expect(moved(next)?.members).toBe(await rollOn(secondSecretary, county.second, "2026-06-20"));
  });

  it("LIFE-01 the promises came along in the same words for the new branch to examine; the old ones ended in public", async () => {
    const rows = await adminSql(
      "select p.state as pledge, i.text, i.state, i.withdrawn_on::text as day, i.withdrawn_reason as reason from pledge p join pledge_item i on i.org_id = p.org_id and i.pledge_id = p.id where p.person_id = $1 order by p.org_id = $2, i.number",
      [teacher.id, county.first.id],
    );
    expect(rows).toEqual([
      { pledge: "RAISED", text: "第1件", state: "OPEN", day: null, reason: null },
      { pledge: "RAISED", text: "第2件", state: "OPEN", day: null, reason: null },
      {
        pledge: "PUBLISHED",
        text: "第1件",
        state: "WITHDRAWN",
        day: "2026-05-05",
        reason: "组织关系转出，随人到新支部继续履行",
      },
      {
        pledge: "PUBLISHED",
        text: "第2件",
        state: "WITHDRAWN",
        day: "2026-05-05",
        reason: "组织关系转出，随人到新支部继续履行",
      },
      { pledge: "PUBLISHED", text: "第3件", state: "FULFILLED", day: null, reason: null },
    ]);
    const left = await adminSql(
      "select left_on::text as day, reason from enrolment where person_id = $1 and org_id = $2",
      [teacher.id, county.first.id],
    );
    expect(left).toEqual([{ day: "2026-05-05", reason: "CARRIED" }]);
    const kinds = await adminSql<{ kind: string }>(
      "select kind from audit_event where kind like 'transfer.%' and org_id = $1 order by seq",
      [county.second.id],
    );
    expect(kinds.map(({ kind }) => kind)).toEqual(["transfer.refuse", "transfer.receive"]);
  });

  it("LIFE-01 the person keeps the account and acts in the new branch from the next request on, in the old one no more", async () => {
    expect(await look(as(teacher, county.second), async (scope) => scope.actor.homes.length)).toBe(1);
    expect(await look(as(teacher, county.first), async () => true)).toBeNull();
  });

  it("INV-12 the database keeps the ends apart: no row is moved by the wrong side, none is altered under way", async () => {
    const { secretary, secondSecretary, colleague } = county.people;
    await send(secretary, county.first, letter({ personId: colleague.id, document: "介绍信第 15 号" }));
    const raw = (by: TestPerson, at: TestOrg, text: string) =>
      begin(as(by, at), (work) =>
        work.db.$executeRawUnsafe(`update transfer set ${text} where person_id = '${colleague.id}'`),
      );
    await expect(
      raw(
        secretary,
        county.first,
        `state = 'RECEIVED', received_on = '2026-05-06', carry = false, decided_by_person_id = '${secretary.id}'`,
      ),
    ).rejects.toThrow(/NOT_AUTHORISED/);
    await expect(
      raw(
        secondSecretary,
        county.second,
        `state = 'RECALLED', reason = 'x', decided_by_person_id = '${secondSecretary.id}'`,
      ),
    ).rejects.toThrow(/NOT_AUTHORISED/);
    await expect(raw(secretary, county.first, "to_name = '别处'")).rejects.toThrow(/WRONG_STATE/);
    await expect(
      begin(as(secretary, county.first), (work) =>
        work.db.$executeRawUnsafe(`select leave_roll('${county.second.id}', '${teacher.id}', '2026-06-01', 'x')`),
      ),
    ).rejects.toThrow(/permission denied/);
  });
});
