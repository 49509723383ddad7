import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "@/lib/kernel/ids";
import { look } from "@/lib/kernel/work";
import { holdSession } from "@/lib/reviews/sessions/commands";
import { listPairedExcellent, listSessions } from "@/lib/reviews/sessions/queries";
import { type HoldSession, holdSessionSchema, type SessionMode, sessionModes } from "@/lib/reviews/sessions/schema";
import { as, setDay, type TestOrg, type TestPerson } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";
import { codeOf, doing, eventsAbout, openedRound, rawAs } from "./setting";

let county: County;
let roundId: string;

beforeAll(async () => {
  county = await makeCounty();
  await setDay("2026-06-20");
  roundId = await openedRound(county.people.secretary, county.first);
});

const session = (modes: SessionMode[], changes: Partial<HoldSession> = {}): HoldSession => ({
  roundId,
  modes,
  heldOn: "2026-06-18",
  place: "支部活动室",
  chair: "支部书记",
  attendees: 12,
  guests: "",
  invited: [],
  opinions: "",
  opinionCount: 0,
  ...changes,
});
const hold = (person: TestPerson, org: TestOrg, input: HoldSession) =>
  doing(person, org, (work) => holdSession(work, input));

describe("sittings of a round", () => {
  it("REV-11 REV-12 REV-13 REV-15 REV-18 SYS-32 SYS-33 every mode is recorded, several of them in one sitting, with one event", async () => {
    const { people, first } = county;
    const id = await hold(people.secretary, first, session(["ASSEMBLY", "ONE_BY_ONE", "FACE_TO_FACE"]));
    expect(await eventsAbout(id)).toEqual(["review_session.hold"]);
    for (const mode of sessionModes)
      await hold(people.officer, first, session([mode], { guests: mode === "SYMPOSIUM" ? "党代表 2 人" : "" }));
    const listed = await look(as(people.secretary, first), (scope) =>
      listSessions(scope, { orgId: first.id, id: roundId }),
    );
    expect(new Set(listed?.flatMap(({ modes }) => modes))).toEqual(new Set(sessionModes));
  });

  it("REV-16 REV-20 REV-21 SYS-24 SYS-34 SYS-37 a life meeting, a defence and a self-check first are modes of their own", () => {
    for (const mode of ["LIFE_MEETING", "DEFENCE", "SELF_CHECK"] as const)
      expect(holdSessionSchema.safeParse(session([mode])).success).toBe(true);
    expect(holdSessionSchema.safeParse(session([])).success).toBe(false);
  });

  it("REV-17 a symposium names the outsiders it invited, in the form and in the database", async () => {
    expect(holdSessionSchema.safeParse(session(["SYMPOSIUM"])).success).toBe(false);
    await expect(hold(county.people.secretary, county.first, session(["SYMPOSIUM"]))).rejects.toThrow(/session_guests/);
  });

  it("REV-48 the excellent members of a paired branch are invited by name; nobody else is, and no other office is told them", async () => {
    const { people, first, second, general } = county;
    const honour = newId();
    // Granted by hand: the way to an honour is proved elsewhere.
    await adminSql(`set session_replication_role = replica;
      insert into award_type (org_id, id, name, subject_kind, issuer_name, position) values ('${general.id}', '${honour}', '优秀共产党员', 'PERSON', '总支', 1);
      insert into award (org_id, id, award_type_id, holder_person_id, holder_name, holder_org_name, year, number, certificate_number, citation, granted_on)
      values ('${general.id}', '${newId()}', '${honour}', '${people.secondMember.id}', '党员丙', '二支', 2026, 1, 'T-48', '', '2026-06-01');`);
    const known = (person = people.secretary, org = first) => look(as(person, org), listPairedExcellent);
    const invite = (person: TestPerson) =>
      codeOf(hold(people.secretary, first, session(["ASSEMBLY"], { guests: "党代表 1 人", invited: [person.id] })));
    expect(await known()).toEqual([]);
    expect(await invite(people.secondMember)).toBe("INVALID");
    await adminSql(
      `insert into org_link (org_id, id, kind, holder_org_id, role, document, begins_on) values ('${second.id}', '${newId()}', 'PAIRING', '${first.id}', '', '', '2026-01-01')`,
    );
    expect((await known())?.map(({ name, honour: held }) => [name, held])).toEqual([["党员丙", "优秀共产党员"]]);
    expect(await known(people.member)).toEqual([]);
    expect(await known(people.generalHead, first)).toEqual([]);
    expect(await invite(people.secondSecretary)).toBe("INVALID");
    const id = await hold(
      people.secretary,
      first,
      session(["ASSEMBLY"], { guests: "党代表 1 人", invited: [people.secondMember.id] }),
    );
    const [kept] = await adminSql<{ guests: string }>("select guests from review_session where id = $1", [id]);
    expect(kept?.guests).toMatch(/^党代表 1 人、.+党员丙$/);
    await adminSql("update org_link set ends_on = '2026-06-01' where kind = 'PAIRING' and holder_org_id = $1", [
      first.id,
    ]);
    expect(await known()).toEqual([]);
  });

  it("REV-14 what is said in a private talk is not written into the sitting, in the form or by raw SQL", async () => {
    expect(holdSessionSchema.safeParse(session(["PRIVATE_TALK"], { opinions: "谈到家里困难" })).success).toBe(false);
    const { people, first } = county;
    await expect(hold(people.secretary, first, session(["PRIVATE_TALK"], { opinions: "谈" }))).rejects.toThrow(
      /session_talk/,
    );
  });

  it("REV-08 REV-19 SYS-36 the masses and the resident leader at an open day: guests and opinions are counted", async () => {
    const { people, first, general } = county;
    const id = await hold(
      people.secretary,
      first,
      session(["OPEN_DAY"], { guests: "驻村领导、服务对象 6 人", opinions: "窗口午间有人值守", opinionCount: 13 }),
    );
    const seen = await rawAs(
      people.generalHead,
      general,
      "select 1 from review_session where id = $1 and opinion_count = 13",
      [id],
    );
    expect(seen).toBe(1);
  });

  it("INV-12 entered by those who keep the round's papers, at home, never ahead of the day, and it stays as recorded", async () => {
    const { people, first, general, elsewhere } = county;
    const assembly = session(["ASSEMBLY"]);
    expect(await codeOf(hold(people.member, first, assembly))).toBe("NOT_AUTHORISED");
    expect(await codeOf(hold(people.generalHead, general, assembly))).toBe("NOT_FOUND");
    expect(await codeOf(hold(people.stranger, elsewhere, assembly))).toBe("NOT_FOUND");
    expect(await codeOf(hold(people.secretary, first, { ...assembly, heldOn: "2026-06-21" }))).toBe("INVALID");
    for (const text of ["update review_session set opinions = '改'", "delete from review_session"])
      expect(await codeOf(rawAs(people.secretary, first, text))).toBe("NOT_FOUND");
    const attack = `insert into review_session (org_id, id, round_id, modes, held_on, chair, attendees, recorded_by_person_id)
      values ('${first.id}', gen_random_uuid(), '${roundId}', '{ASSEMBLY}', '2026-06-18', '甲', 3, '${people.member.id}')`;
    expect(await codeOf(rawAs(people.member, first, attack))).toBe("NOT_FOUND");
    await adminSql("alter table review_session disable row level security");
    expect(await rawAs(people.member, first, attack)).toBe(1);
    await adminSql("alter table review_session enable row level security");
  });
});
