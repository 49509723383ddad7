import { beforeAll, describe, expect, it } from "vitest";
import { begin, look } from "@/lib/kernel/work";
import { findFile } from "@/lib/people/files/queries";
import { admitGuest, endGuest } from "@/lib/people/guests/commands";
import { arrangeMember, endMembership } from "@/lib/people/memberships/commands";
import { countRollOn } from "@/lib/people/memberships/queries";
import type { ArrangeMember } from "@/lib/people/memberships/schema";
import { addParticipant, endParticipant } from "@/lib/people/participants/commands";
import { listGuests, listParticipants } from "@/lib/people/participants/queries";
import { logVisit } from "@/lib/people/visits/commands";
import { as, setDay, type TestPerson } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";

let county: County;
beforeAll(async () => {
  county = await makeCounty();
  await setDay("2026-06-20");
});

describe("ORG-32, ORG-33 somebody looks after every member", () => {
  const care = (change: Partial<ArrangeMember>): ArrangeMember => ({
    personId: county.people.member.id,
    post: "股长",
    manager: "",
    contact: "",
    nameHidden: false,
    ...change,
  });
  const arrange = (by: TestPerson, input: ArrangeMember) =>
    begin(as(by, county.first), (work) => arrangeMember(work, input));

  it("ORG-32 has a named manager who is not the member; ORG-33 a committee member in touch", async () => {
    const { secretary, member } = county.people;
    await expect(arrange(secretary, care({ manager: "党员甲" }))).rejects.toMatchObject({
      fields: { manager: "notOneself" },
    });
    await expect(arrange(secretary, care({ contact: "党员乙" }))).rejects.toMatchObject({
      fields: { contact: "noCommitteeSeat" },
    });
    await arrange(secretary, care({ manager: "党员乙", contact: "纪检委员" }));
    const [row] = await adminSql(
      "select a.name as manager, b.name as contact from membership m join person a on a.id = m.manager_person_id join person b on b.id = m.contact_person_id where m.person_id = $1",
      [member.id],
    );
    expect(row).toEqual({ manager: "党员乙", contact: "纪检委员" });
    await expect(arrange(county.people.colleague, care({}))).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
  });

  it("ORG-33, LIFE-10 visits and aid are read by the branch and the member, not by the superior", async () => {
    const { discipline, member, generalHead, secretary, colleague } = county.people;
    const visit = {
      personId: member.id,
      visitedOn: "2026-06-10",
      manner: "AID" as const,
      note: "家中有病人",
      aid: "送去慰问金",
    };
    const log = (by: TestPerson) => begin(as(by, county.first), (work) => logVisit(work, visit));
    await log(discipline);
    await expect(log(colleague)).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
    await expect(log(member)).rejects.toMatchObject({ code: expect.stringMatching(/NOT_AUTHORISED|OWN_WORK/) });
    const seen = async (by: TestPerson) =>
      (await look(as(by, county.first), (scope) => findFile(scope, member.id)))?.visits.length;
    expect([await seen(secretary), await seen(member), await seen(generalHead), await seen(colleague)]).toEqual([
      1, 1, 0, 0,
    ]);
  });
});

describe("those who take part without being counted", () => {
  it("ORG-31 activists and the masses stand on a register of their own", async () => {
    const { officer, secretary, member } = county.people;
    const add = (by: TestPerson) =>
      begin(as(by, county.first), (work) =>
        addParticipant(work, { name: "积极分子", kind: "ACTIVIST", note: "", beginsOn: "2026-03-01" }),
      );
    await add(officer);
    await expect(add(member)).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
    const [row] = (await look(as(secretary, county.first), listParticipants)) ?? [];
    await begin(as(secretary, county.first), (work) =>
      endParticipant(work, { participantId: row?.id ?? "", endsOn: "2026-06-01", endReason: "吸收为预备党员" }),
    );
    await expect(
      begin(as(county.people.secondSecretary, county.second), (work) =>
        endParticipant(work, { participantId: row?.id ?? "", endsOn: "2026-06-01", endReason: "x" }),
      ),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("LIFE-05 a member of another branch lives here as a guest and is counted once, at home", async () => {
    const { secretary, member } = county.people;
    const counts = async () =>
      (await look(as(secretary, county.first), (scope) => countRollOn(scope, "2026-06-20")))?.members;
    const before = await counts();
    const admit = (by: TestPerson, name: string, homeCode: string) =>
      begin(as(by, county.first), (work) =>
        admitGuest(work, { name, homeCode, kind: "DOUBLE", document: "", beginsOn: "2026-06-01" }),
      );
    await expect(admit(secretary, "党员甲", county.first.code)).rejects.toMatchObject({
      fields: { name: "nobodyNamed" },
    });
    await expect(admit(member, "党员丙", county.second.code)).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
    await admit(secretary, "党员丙", county.second.code);
    expect(await counts()).toBe(before);
    const [guest] = (await look(as(secretary, county.first), listGuests)) ?? [];
    expect(guest).toMatchObject({ name: "党员丙", kind: "DOUBLE" });
    await begin(as(secretary, county.first), (work) =>
      endGuest(work, { guestId: guest?.id ?? "", endsOn: "2026-06-15" }),
    );
  });
});

describe("LIFE-01 a membership ends for good", () => {
  it("LIFE-01 death or expulsion ends enrolment with the reason and closes the account; a holder of a duty is first relieved", async () => {
    const { secretary, colleague, deputy } = county.people;
    const end = (personId: string) =>
      begin(as(secretary, county.first), (work) =>
        endMembership(work, { personId, kind: "EXPELLED", endsOn: "2026-06-15", document: "处分决定" }),
      );
    await expect(end(deputy.id)).rejects.toMatchObject({ fields: { kind: "dutyHeld" } });
    await expect(end(secretary.id)).rejects.toMatchObject({ code: "OWN_WORK" });
    await end(colleague.id);
    await expect(end(colleague.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    const [row] = await adminSql(
      "select m.end_reason as reason, e.reason as left, a.disabled_at is not null as disabled from membership m join enrolment e on e.person_id = m.person_id join account a on a.person_id = m.person_id where m.person_id = $1",
      [colleague.id],
    );
    expect(row).toEqual({ reason: "EXPELLED", left: "EXPELLED", disabled: true });
    expect(await look(as(colleague, county.first), async () => true)).toBeNull();
  });
});
