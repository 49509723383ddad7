import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { cancelNotice, resumeNotice, suspendNotice } from "@/lib/commendations/notices/clock/commands";
import { showNotice } from "@/lib/commendations/notices/commands";
import { findNotice } from "@/lib/commendations/notices/queries";
import { begin, look } from "@/lib/kernel/work";
import { as, asOwner, makePerson, setDay, type TestPerson } from "@/tests/support/county";
import { type County, makeCounty } from "@/tests/support/small-county";
import {
  byBranch,
  byIssuer,
  earned,
  eventsOf,
  finish,
  makeCall,
  noticeInput,
  shortlisted,
  show,
  stateOf,
  today,
} from "./setting";

let county: County;
let callId: string;
let handler: TestPerson;
let officer: TestPerson;

const _form = (fields: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
};
const hang = async (person: TestPerson, beginsOn = today) =>
  show(county, callId, [await shortlisted(county, callId, person)], beginsOn);
const notice = async (id: string) => {
  const found = await look(byIssuer(county), (scope) => findNotice(scope, id));
  if (!found) throw new Error("no notice");
  return found;
};

beforeAll(async () => {
  county = await makeCounty();
  await asOwner(async (client) => {
    handler = await makePerson(client, "纪委书记", { duty: { org: county.general, kind: "DISCIPLINE_HEAD" } });
    officer = await makePerson(client, "党务干部", { duty: { org: county.general, kind: "OFFICER" } });
  });
  const { member, colleague, leader, retired, officer: branchOfficer } = county.people;
  await setDay(today);
  await earned(county, member, colleague, leader, retired, branchOfficer);
});
beforeEach(async () => {
  await setDay(today);
  callId = await makeCall(county);
});

describe("a public notice", () => {
  it("AWD-21 five working days from 15 June end on 22 June: the 19th is a holiday and does not count", async () => {
    const id = await hang(county.people.member);
    const { beginsOn, endsOn, text, contentHash, entries } = await notice(id);
    expect([beginsOn, endsOn]).toEqual(["2026-06-15", "2026-06-22"]);
    expect(text).toContain("公示时间：2026年6月15日至6月22日，共5个工作日（6月19日端午为法定假日，不计）。");
    expect(contentHash).toMatch(/^[0-9a-f]{64}$/);
    expect(entries.map(({ subjectName }) => subjectName)).toEqual(["党员甲"]);
    expect(await eventsOf(id)).toEqual(["award_notice.show"]);
  });

  it("is refused to the nominating branch, to a stranger, for one not on the list, and for a day gone by", async () => {
    const nominationId = await shortlisted(county, callId, county.people.colleague);
    const input = { ...noticeInput, callId, nominationIds: [nominationId] };
    await expect(begin(byBranch(county), (work) => showNotice(work, input))).rejects.toMatchObject({
      code: "NOT_AUTHORISED",
    });
    await expect(
      begin(as(county.people.stranger, county.elsewhere), (work) => showNotice(work, input)),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(show(county, callId, [county.campaign.id])).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(show(county, callId, [nominationId], "2026-06-12")).rejects.toMatchObject({ code: "INVALID" });
    await show(county, callId, [nominationId]);
    await expect(show(county, callId, [nominationId])).rejects.toMatchObject({ code: "WRONG_STATE" });
  });

  it("AWD-21 finishes on the day after its last, and writes that nothing was objected", async () => {
    const id = await hang(county.people.leader);
    await setDay("2026-06-22");
    await expect(finish(county, id)).rejects.toMatchObject({ code: "NOTICE_RUNNING" });
    await setDay("2026-06-23");
    await expect(
      begin(as(county.people.stranger, county.elsewhere), (work) =>
        suspendNotice(work, { noticeId: id, reason: "核查" }),
      ),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
    await finish(county, id);
    expect((await notice(id)).closingStatement).toBe("公示期间未收到异议。公示内容自张贴至期满未作改动。");
    expect(await eventsOf(id)).toEqual(["award_notice.show", "award_notice.finish"]);
    await expect(finish(county, id)).rejects.toMatchObject({ code: "WRONG_STATE" });
  });

  it("stops for an objection and goes on for the working days that were left", async () => {
    const id = await hang(county.people.retired);
    await setDay("2026-06-17");
    await expect(
      begin(as(officer, county.general), (work) => suspendNotice(work, { noticeId: id, reason: "核查" })),
    ).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
    await begin(as(handler, county.general), (work) => suspendNotice(work, { noticeId: id, reason: "核查异议" }));
    await setDay("2026-06-24");
    await expect(finish(county, id)).rejects.toMatchObject({ code: "WRONG_STATE" });
    await begin(byIssuer(county), (work) => resumeNotice(work, { noticeId: id, reason: "核查完毕" }));
    expect((await notice(id)).endsOn).toBe("2026-06-26");
    expect(await eventsOf(id)).toEqual(["award_notice.show", "award_notice.suspend", "award_notice.resume"]);
  });

  it("falls as a whole when cancelled, and whoever it named with it", async () => {
    const nominationId = await shortlisted(county, callId, county.people.officer);
    const id = await show(county, callId, [nominationId]);
    const cancel = (by: TestPerson) =>
      begin(as(by, county.general), (work) => cancelNotice(work, { noticeId: id, reason: "异议属实" }));
    await expect(cancel(county.people.generalHead)).rejects.toMatchObject({ code: "WRONG_STATE" });
    await begin(byIssuer(county), (work) => suspendNotice(work, { noticeId: id, reason: "核查" }));
    await expect(cancel(officer)).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
    await cancel(county.people.generalHead);
    expect(await stateOf("nomination", nominationId)).toBe("DISQUALIFIED");
    expect((await eventsOf(id)).at(-1)).toBe("award_notice.cancel");
  });
});
