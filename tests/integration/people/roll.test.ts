import { beforeAll, describe, expect, it } from "vitest";
import { begin, look } from "@/lib/kernel/work";
import { addMember, beginDuty, endDuty } from "@/lib/people/commands";
import { countRoll, findPerson, listPeople } from "@/lib/people/queries";
import type { AddMember, BeginDuty } from "@/lib/people/schema";
import { as, type TestOrg, type TestPerson } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";

let county: County;
beforeAll(async () => {
  county = await makeCounty();
});

const member = (name: string, change: Partial<AddMember> = {}): AddMember => ({
  name,
  standing: "PROBATIONARY",
  leadingCadre: false,
  retired: false,
  floating: false,
  laidOff: false,
  noPost: false,
  infirm: false,
  lowSchooling: false,
  student: false,
  post: "",
  beginsOn: "2026-01-05",
  ...change,
});
const duty = (personId: string, change: Partial<BeginDuty> = {}): BeginDuty => ({
  personId,
  kind: "COMMITTEE_MEMBER",
  title: "组织委员",
  acting: false,
  nameHidden: false,
  beginsOn: "2026-02-01",
  document: "工发〔2026〕5号",
  ...change,
});
const add = (person: TestPerson, org: TestOrg, input: AddMember) =>
  begin(as(person, org), (work) => addMember(work, input));
const appoint = (person: TestPerson, org: TestOrg, input: BeginDuty) =>
  begin(as(person, org), (work) => beginDuty(work, input));
const last = async (org: TestOrg) =>
  (
    await adminSql<{ kind: string }>("select kind from audit_event where org_id = $1 order by seq desc limit 1", [
      org.id,
    ])
  )[0]?.kind;

describe("ORG-23 registering a member", () => {
  it("an officer registers one, found by name, initials and pinyin, with one event", async () => {
    const id = await add(county.people.officer, county.first, member("单知远", { phone: "0999-5550123" }));
    const found = await look(as(county.people.secretary, county.first), async (scope) => ({
      byName: (await listPeople(scope, { search: "知远" })).map((row) => row.id),
      byInitials: (await listPeople(scope, { search: "szy" })).map((row) => row.id),
      person: await findPerson(scope, id),
    }));
    expect(found).toMatchObject({ byName: [id], byInitials: [id], person: { phone: "0999-5550123" } });
    expect(await last(county.first)).toBe("person.add");
  });

  it("ORG-23, ORG-29 counts full and probationary, leading and general apart", async () => {
    const counts = await look(as(county.people.secretary, county.first), countRoll);
    expect(counts).toMatchObject({ full: 9, probationary: 1, leading: 2, general: 8, treeMembers: null });
  });

  it("LIFE-10 the telephone number stays with the branch: the superior does not see it", async () => {
    const [row] = await adminSql<{ id: string }>("select person_id as id from person_private");
    const seen = await look(as(county.people.generalHead, county.first), (scope) => findPerson(scope, row?.id ?? ""));
    expect(seen?.phone).toBeNull();
  });

  it("a plain member, an administrator and the superior looking in may not", async () => {
    for (const person of [county.people.member, county.people.administrator, county.people.generalHead]) {
      await expect(add(person, county.first, member("某人"))).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
    }
  });

  it("a general branch has no members of its own, and a day to come is refused", async () => {
    await expect(add(county.people.generalHead, county.general, member("某人"))).rejects.toMatchObject({
      code: "INVALID",
    });
    await expect(
      add(county.people.secretary, county.first, member("某人", { beginsOn: "2099-01-01" })),
    ).rejects.toMatchObject({
      fields: { beginsOn: "inTheFuture" },
    });
  });

  it("another org is not found", async () => {
    await expect(add(county.people.stranger, county.first, member("某人"))).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });
});

describe("LIFE-04 duties begin and end with date and document", () => {
  it("the secretary appoints and dismisses, each with one event; the row stays", async () => {
    await appoint(county.people.secretary, county.first, duty(county.people.member.id));
    expect(await last(county.first)).toBe("duty.begin");
    const [held] = await adminSql<{ id: string }>("select id from duty where person_id = $1", [
      county.people.member.id,
    ]);
    await begin(as(county.people.secretary, county.first), (work) =>
      endDuty(work, { dutyId: held?.id ?? "", endsOn: "2026-03-01", document: "工发〔2026〕9号" }),
    );
    expect(await last(county.first)).toBe("duty.end");
    const [ended] = await adminSql('select ends_on::text as "endsOn", document from duty where id = $1', [held?.id]);
    expect(ended).toEqual({ endsOn: "2026-03-01", document: "工发〔2026〕5号；工发〔2026〕9号" });
    await expect(
      begin(as(county.people.secretary, county.first), (work) =>
        endDuty(work, { dutyId: held?.id ?? "", endsOn: "2026-04-01", document: "x" }),
      ),
    ).rejects.toMatchObject({ code: "WRONG_STATE" });
  });

  it("nobody appoints or dismisses themselves", async () => {
    const me = county.people.deputy;
    await expect(appoint(me, county.first, duty(me.id, { kind: "LEADER" }))).rejects.toMatchObject({
      code: "OWN_WORK",
    });
    const [own] = await adminSql<{ id: string }>("select id from duty where person_id = $1", [me.id]);
    await expect(
      begin(as(me, county.first), (work) =>
        endDuty(work, { dutyId: own?.id ?? "", endsOn: "2026-03-01", document: "x" }),
      ),
    ).rejects.toMatchObject({ code: "OWN_WORK" });
  });

  it("an officer fills a committee seat but no head's seat; the same seat is not filled twice", async () => {
    const { officer, colleague } = county.people;
    await expect(appoint(officer, county.first, duty(colleague.id, { kind: "SECRETARY" }))).rejects.toMatchObject({
      code: "NOT_AUTHORISED",
    });
    await appoint(officer, county.first, duty(colleague.id));
    await expect(appoint(officer, county.first, duty(colleague.id))).rejects.toMatchObject({
      fields: { kind: "duplicate" },
    });
  });

  it("a person of another org and another org are not found", async () => {
    await expect(
      appoint(county.people.secretary, county.first, duty(county.people.secondMember.id)),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(
      appoint(county.people.secondSecretary, county.first, duty(county.people.member.id)),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("INV-12 the database refuses it too: one's own seat, a head's seat by an officer, the roll by a supervisor", async () => {
    const raw = (person: TestPerson, holder: string, kind: string) =>
      begin(as(person, county.first), (work) =>
        work.db.$executeRawUnsafe(
          "insert into duty (org_id, id, person_id, kind, title, begins_on) values ($1::uuid, gen_random_uuid(), $2::uuid, $3, 'x', '2026-01-01')",
          county.first.id,
          holder,
          kind,
        ),
      );
    const { officer, discipline, member: someone, secretary } = county.people;
    await expect(raw(officer, officer.id, "COMMITTEE_MEMBER")).rejects.toThrow(/row-level security/);
    await expect(raw(officer, someone.id, "DEPUTY_SECRETARY")).rejects.toThrow(/NOT_AUTHORISED/);
    await expect(raw(discipline, someone.id, "COMMITTEE_MEMBER")).rejects.toThrow(/row-level security/);
    await expect(
      begin(as(secretary, county.first), (work) =>
        work.db.$executeRawUnsafe("delete from duty where org_id = $1::uuid", county.first.id),
      ),
    ).resolves.toBe(0);
  });
});
