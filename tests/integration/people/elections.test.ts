import { beforeAll, describe, expect, it } from "vitest";
import { begin, look } from "@/lib/kernel/work";
import { listTodos } from "@/lib/notifications/queries";
import { recordElection } from "@/lib/people/elections/commands";
import { listElections, listOffices, listVacant } from "@/lib/people/elections/queries";
import type { RecordElection } from "@/lib/people/elections/schema";
import { takeHandover } from "@/lib/people/handovers/commands";
import { findHandover } from "@/lib/people/handovers/queries";
import { as, asOwner, setDay, type TestOrg, type TestPerson } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";

let county: County;
beforeAll(async () => {
  county = await makeCounty();
  await setDay("2026-06-20");
});

type Seat = Omit<RecordElection["seats"][number], "at">;
const office = (kind: Seat["kind"], name: string, title: string, acting = false): Seat => ({
  kind,
  name,
  title,
  acting,
});
const turnover = (seats: Seat[], change: Partial<RecordElection> = {}): RecordElection => ({
  forCode: county.first.code,
  kind: "TERM",
  heldOn: "2026-06-15",
  effectiveOn: "2026-06-18",
  document: "选举结果报告单",
  seats: seats.map((seat, at) => ({ ...seat, at })),
  ...change,
});
const hold = (by: TestPerson, at: TestOrg, input: RecordElection) =>
  begin(as(by, at), (work) => recordElection(work, input));
const acts = async (by: TestPerson, at: TestOrg) =>
  (await look(as(by, at), async (scope) => scope.actor.capacity)) ?? null;
const heldNow = async (by: TestPerson) =>
  ((await look(as(by, county.first), (scope) => listOffices(scope, county.first.id))) ?? [])
    .filter(({ endsOn }) => !endsOn)
    .map(({ title, name }) => `${title} ${name}`);

describe("LIFE-04 换届: offices end and begin on one day", () => {
  it("refuses two secretaries, a turnover without one, an acting member and a day before the meeting, beside the field", async () => {
    const { secretary } = county.people;
    const tried = (seats: Seat[], change: Partial<RecordElection> = {}) =>
      hold(secretary, county.first, turnover(seats, change));
    await expect(
      tried([office("SECRETARY", "副书记", "书记"), office("SECRETARY", "党员甲", "书记")]),
    ).rejects.toMatchObject({ fields: { "seats[1].name": "oneSecretary" } });
    await expect(tried([office("COMMITTEE_MEMBER", "党员甲", "组织委员")])).rejects.toMatchObject({
      fields: { "seats[0].name": "oneSecretary" },
    });
    await expect(
      tried([office("SECRETARY", "副书记", "书记"), office("COMMITTEE_MEMBER", "党员甲", "组织委员", true)]),
    ).rejects.toMatchObject({ fields: { "seats[1].acting": "actingHead" } });
    await expect(tried([office("SECRETARY", "副书记", "书记")], { effectiveOn: "2026-06-10" })).rejects.toMatchObject({
      fields: { effectiveOn: "beforeStart" },
    });
    await expect(tried([office("SECRETARY", "查无此人", "书记")])).rejects.toMatchObject({
      fields: { "seats[0].name": "nobodyNamed" },
    });
  });

  it("an officer, a deputy, a member and a neighbour may not; another tree is not found", async () => {
    const { officer, deputy, member, secondSecretary, stranger, workingHead } = county.people;
    const seats = [office("SECRETARY", "党员甲", "书记")];
    for (const by of [officer, deputy, member])
      await expect(hold(by, county.first, turnover(seats))).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
    await expect(hold(workingHead, county.first, turnover(seats))).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
    await expect(hold(secondSecretary, county.second, turnover(seats))).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(hold(stranger, county.elsewhere, turnover(seats))).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("LIFE-04, ORG-19 the committee is elected: old terms end the day before, history says who held what when, powers change with it", async () => {
    const { secretary, deputy } = county.people;
    await asOwner((client) =>
      client.query(
        "insert into rectification (org_id, id, number, campaign_org_id, campaign_id, source_kind, source_note, problem, owner_person_id, original_due_on, due_on, state, opened_at) values ($1, gen_random_uuid(), 1, $2, $3, 'SELF_CHECK', '自查', '台账不全', $4, '2026-07-30', '2026-07-30', 'IN_PROGRESS', now())",
        [county.first.id, county.root.id, county.campaign.id, secretary.id],
      ),
    );
    const held = await hold(
      secretary,
      county.first,
      turnover([
        office("SECRETARY", "副书记", "支部书记"),
        office("COMMITTEE_MEMBER", "党员甲", "组织委员"),
        office("DISCIPLINE_HEAD", "纪检委员", "纪检委员"),
      ]),
    );
    expect(held).toEqual({ code: county.first.code, stays: false });
    expect(await heldNow(deputy)).toEqual(["支部书记 副书记", "纪检委员 纪检委员", "组织委员 党员甲"]);
    const [past] = await adminSql("select ends_on::text as day from duty where person_id = $1 and kind = 'SECRETARY'", [
      secretary.id,
    ]);
    expect(past).toEqual({ day: "2026-06-17" });
    expect(await acts(secretary, county.first)).toBe("MEMBER");
    expect(await acts(deputy, county.first)).toBe("HOME");
    const [event] = await adminSql<{ kind: string }>(
      "select kind from audit_event where org_id = $1 order by seq desc limit 1",
      [county.first.id],
    );
    expect(event?.kind).toBe("election.record");
  });

  it("LIFE-04 the new secretary finds the list in the to-do, takes over once, and what hung on the old one moves", async () => {
    const { secretary, deputy, member } = county.people;
    const todo = (await look(as(deputy, county.first), listTodos))?.find(({ kind }) => kind === "HANDOVER_TAKE");
    expect(todo).toMatchObject({ title: "支部书记", detail: "支部书记" });
    const id = todo?.subjectId ?? "";
    const page = () => look(as(deputy, county.first), (scope) => findHandover(scope, id));
    expect((await page())?.matters).toContainEqual({ kind: "RECTIFICATION", count: 1, titles: "台账不全" });
    const take = (by: TestPerson, at: TestOrg) => begin(as(by, at), (work) => takeHandover(work, { handoverId: id }));
    await expect(take(member, county.first)).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
    await expect(take(county.people.secondSecretary, county.second)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await take(deputy, county.first);
    await expect(take(deputy, county.first)).rejects.toMatchObject({ code: "WRONG_STATE" });
    const [moved] = await adminSql("select owner_person_id as owner from rectification where problem = '台账不全'");
    expect(moved).toEqual({ owner: deputy.id });
    expect((await page())?.matters).toContainEqual({ kind: "RECTIFICATION", count: 1, titles: "台账不全" });
    expect(await acts(secretary, county.first)).toBe("MEMBER");
  });

  it("LIFE-04 a superior fills the vacant seat of a lower organisation with an acting head, who has the powers", async () => {
    const { generalHead, secondMember } = county.people;
    await adminSql("update duty set ends_on = '2026-06-01' where org_id = $1", [county.second.id]);
    expect(await look(as(generalHead, county.general), listVacant)).toMatchObject([
      { code: county.second.code, acting: null },
    ]);
    const input = turnover([office("SECRETARY", "党员丙", "支部书记", true)], {
      forCode: county.second.code,
      kind: "APPOINTMENT",
    });
    await hold(generalHead, county.general, input);
    expect(await look(as(generalHead, county.general), listVacant)).toMatchObject([{ acting: "党员丙" }]);
    expect(await acts(secondMember, county.second)).toBe("HOME");
    const [actor] = (await look(as(secondMember, county.second), async (scope) => scope.actor.duties)) ?? [];
    expect(actor).toMatchObject({ kind: "SECRETARY", acting: true });
    expect(await look(as(secondMember, county.second), listElections)).toMatchObject([
      { kind: "APPOINTMENT", recordedBy: "总支书记" },
    ]);
  });

  it("INV-12 the database lets nobody write a turnover, a list or a head's seat past its functions", async () => {
    const { generalHead, deputy, officer } = county.people;
    const raw = (by: TestPerson, at: TestOrg, text: string) =>
      begin(as(by, at), (work) => work.db.$executeRawUnsafe(text));
    await expect(raw(deputy, county.first, "update handover set state = 'OFFERED'")).rejects.toThrow(
      /permission denied/,
    );
    await expect(
      raw(
        officer,
        county.first,
        `select hold_election('${county.first.id}', gen_random_uuid(), 'TERM', '2026-06-19', '2026-06-20', 'x', '[]')`,
      ),
    ).rejects.toThrow(/NOT_AUTHORISED/);
    await expect(
      raw(
        generalHead,
        county.general,
        `insert into duty (org_id, id, person_id, kind, title, begins_on) values ('${county.first.id}', gen_random_uuid(), '${officer.id}', 'SECRETARY', 'x', '2026-06-20')`,
      ),
    ).rejects.toThrow(/row-level security/);
  });
});
