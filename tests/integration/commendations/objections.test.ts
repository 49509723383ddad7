import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { findNotice } from "@/lib/commendations/notices/queries";
import { answerObjection, registerObjection } from "@/lib/commendations/objections/commands";
import { listObjections } from "@/lib/commendations/objections/queries";
import { submitObjection } from "@/lib/commendations/wall/commands";
import { findWallNotice } from "@/lib/commendations/wall/queries";
import { begin, look } from "@/lib/kernel/work";
import { as, asOwner, giveDuty, makePerson, setDay, type TestPerson } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";
import { byIssuer, earned, eventsOf, finish, makeCall, shortlisted, show, today } from "./setting";

let county: County;
let callId: string;
let handler: TestPerson;
let officer: TestPerson;

const form = (fields: Record<string, string>) => {
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

describe("objections", () => {
  it("come from the street without an account, real-name or anonymous, at most three a minute for one notice", async () => {
    const id = await hang(county.people.member);
    const wall = await findWallNotice(county.general.code, id);
    expect(wall?.entries).toEqual([{ position: 1, subjectName: "党员甲", subjectOrgName: "某局第一党支部" }]);
    const key = { orgId: county.general.id, id };
    const words = "六月三日在窗口等了一个小时没有人答复";
    expect(await submitObjection(key, form({ text: words, name: "王某某", contact: "13800000000" }))).toBe("OK");
    expect(await submitObjection(key, form({ text: words }))).toBe("OK");
    expect(await submitObjection(key, form({ text: "太短" }))).toBe("INVALID");
    expect(await submitObjection({ ...key, id: county.campaign.id }, form({ text: words }))).toBe("NOT_FOUND");
    expect(await submitObjection(key, form({ text: words }))).toBe("OK");
    expect(await submitObjection(key, form({ text: words }))).toBe("TOO_MANY");
    const rows = await adminSql<{ id: string }>("select id from objection where notice_id = $1", [id]);
    expect(rows).toHaveLength(3);
    const [event] = await adminSql<{ payload: string; actor_person_id: string | null }>(
      "select payload, actor_person_id from audit_event where subject_id = $1",
      [rows[0]?.id],
    );
    expect(event?.actor_person_id).toBeNull();
    expect(event?.payload).not.toContain("窗口");
    await setDay("2026-06-23");
    expect(await submitObjection(key, form({ text: words }))).toBe("LATE");
  });

  it("are read by the secretary and the discipline head of the issuer and by nobody else", async () => {
    const id = await hang(county.people.colleague);
    const register = (by: TestPerson, org = county.general) =>
      begin(as(by, org), (work) =>
        registerObjection(work, {
          noticeId: id,
          channel: "PHONE",
          text: "答复不及时",
          complainantName: "李某",
          contact: "0999",
        }),
      );
    await register(officer);
    await expect(register(county.people.secretary, county.first)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(register(county.people.stranger, county.elsewhere)).rejects.toMatchObject({ code: "NOT_FOUND" });
    const seen = async (by: TestPerson, org = county.general) =>
      (await look(as(by, org), (scope) => listObjections(scope, id)))?.length;
    expect([
      await seen(handler),
      await seen(county.people.generalHead),
      await seen(officer),
      await seen(county.people.rootHead, county.general),
    ]).toEqual([1, 1, 0, 0]);
    expect((await notice(id)).openObjections).toBe(1);
  });

  it("AWD-21 hold the notice open until each is answered, and end in the closing statement", async () => {
    const id = await hang(county.people.leader);
    await begin(as(officer, county.general), (work) =>
      registerObjection(work, {
        noticeId: id,
        channel: "LETTER",
        text: "反映投诉答复不及时",
        complainantName: "",
        contact: "",
      }),
    );
    const [row] = await adminSql<{ id: string }>("select id from objection where notice_id = $1", [id]);
    const answer = (by: TestPerson, org = county.general) =>
      begin(as(by, org), (work) => answerObjection(work, { objectionId: row?.id ?? "", answer: "经查不属实" }));
    await setDay("2026-06-23");
    await expect(finish(county, id)).rejects.toMatchObject({ code: "OBJECTION_OPEN" });
    await expect(answer(officer)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(answer(county.people.stranger, county.elsewhere)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await answer(handler);
    await expect(answer(handler)).rejects.toMatchObject({ code: "WRONG_STATE" });
    await expect(finish(county, id)).rejects.toMatchObject({ fields: { handling: "required" } });
    await finish(county, id, "经查不影响表彰");
    expect((await notice(id)).closingStatement).toContain(
      "收到异议1件（匿名1件），均已核查并答复。处理结果：经查不影响表彰。",
    );
    expect(await eventsOf(row?.id ?? "")).toEqual(["objection.receive", "objection.answer"]);
    await expect(
      begin(as(officer, county.general), (work) =>
        registerObjection(work, {
          noticeId: id,
          channel: "VISIT",
          text: "再反映一次",
          complainantName: "",
          contact: "",
        }),
      ),
    ).rejects.toMatchObject({ code: "WRONG_STATE" });
  });

  it("a notice of an org that does not publish is not on the wall", async () => {
    const id = await hang(county.people.retired);
    await adminSql("update org set publication = 'INTERNAL' where id = $1", [county.general.id]);
    expect(await findWallNotice(county.general.code, id)).toBeNull();
    await adminSql("update org set publication = 'PUBLIC' where id = $1", [county.general.id]);
    await asOwner((client) => giveDuty(client, officer, county.general, "SUPERVISOR"));
    expect(await findWallNotice(county.general.code, id)).not.toBeNull();
  });
});
