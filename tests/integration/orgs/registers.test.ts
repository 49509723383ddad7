import { beforeAll, describe, expect, it } from "vitest";
import { begin, look } from "@/lib/kernel/work";
import { addGroup, arrangeGroup, endGroup } from "@/lib/orgs/groups/commands";
import { listGroups, listUnits } from "@/lib/orgs/groups/queries";
import { endRegister, enterRegister } from "@/lib/orgs/registers/commands";
import { listRegister } from "@/lib/orgs/registers/queries";
import type { EnterRegister } from "@/lib/orgs/registers/schema";
import { addUnit, endUnit, renameUnit } from "@/lib/orgs/units/commands";
import { collectProgress } from "@/lib/pledges/collections/commands";
import { listGroupItems } from "@/lib/pledges/collections/queries";
import { prepareTargets } from "@/tests/support/attack-targets";
import { as, asOwner, makeOrg, type TestOrg, type TestPerson } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";

let county: County;
let ids: Record<string, string>;
beforeAll(async () => {
  county = await makeCounty();
  ids = await prepareTargets(county);
});

describe("ORG-06 sections and windows inside an organisation", () => {
  const add = (person: TestPerson, name: string) =>
    begin(as(person, county.first), (work) => addUnit(work, { name, kind: "OFFICE" }));

  it("are added, renamed and ended by whoever keeps the roll; ended ones stay named", async () => {
    const { officer, secretary } = county.people;
    await add(officer, "办公室");
    await expect(add(officer, "办公室")).rejects.toMatchObject({ fields: { name: "duplicate" } });
    const [unit] = (await look(as(secretary, county.first), listUnits)) ?? [];
    const unitId = unit?.id ?? "";
    await begin(as(secretary, county.first), (work) => renameUnit(work, { unitId, name: "综合办公室" }));
    await begin(as(secretary, county.first), (work) => endUnit(work, { unitId, endsOn: "2026-06-01" }));
    expect(await look(as(secretary, county.first), listUnits)).toMatchObject([
      { name: "综合办公室", endsOn: "2026-06-01" },
    ]);
    await expect(
      begin(as(secretary, county.first), (work) => endUnit(work, { unitId, endsOn: "2026-06-02" })),
    ).rejects.toMatchObject({ code: "WRONG_STATE" });
    await expect(
      begin(as(county.people.secondSecretary, county.second), (work) =>
        endUnit(work, { unitId, endsOn: "2026-06-02" }),
      ),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("not by a member, and raw SQL takes none away", async () => {
    await expect(add(county.people.member, "自设科")).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
    await begin(as(county.people.secretary, county.first), (work) => work.db.$executeRawUnsafe("delete from unit"));
    expect((await look(as(county.people.secretary, county.first), listUnits))?.length).toBe(1);
  });
});

describe("LIFE-12 a party group is part of a branch", () => {
  const arrange = (person: TestPerson, members: string[], headPersonId?: string) =>
    begin(as(person, county.first), async (work) => {
      const [group] = await listGroups(work);
      await arrangeGroup(work, {
        groupId: group?.id ?? "",
        name: "一组",
        members,
        ...(headPersonId ? { headPersonId } : {}),
      });
    });

  it("has members of the branch and one of them for its head", async () => {
    const { secretary, member, colleague, secondMember } = county.people;
    await begin(as(secretary, county.first), (work) => addGroup(work, { name: "一组" }));
    await arrange(secretary, [member.id, colleague.id], colleague.id);
    const [group] = (await look(as(secretary, county.first), listGroups)) ?? [];
    expect(group).toMatchObject({
      headName: colleague.name,
      members: expect.arrayContaining([{ id: member.id, name: member.name }]),
    });
    await expect(arrange(secretary, [member.id], colleague.id)).rejects.toMatchObject({
      fields: { headPersonId: "notAMember" },
    });
    await expect(arrange(secretary, [secondMember.id])).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(arrange(member, [member.id])).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
    await expect(
      begin(as(secretary, county.first), (work) =>
        work.db.$executeRawUnsafe("update party_group set head_person_id = $1::uuid", secretary.id),
      ),
    ).rejects.toThrow(/NOT_ELIGIBLE/);
  });

  it("its head collects progress for its members, marked as written for them; a colleague outside it may not", async () => {
    const { colleague, secretary, retired } = county.people;
    const entry = { itemId: ids.item ?? "", happenedOn: "2026-03-10", note: "已值守十次" };
    const collect = (person: TestPerson) => begin(as(person, county.first), (work) => collectProgress(work, entry));
    expect(await look(as(colleague, county.first), listGroupItems)).toMatchObject([
      { id: ids.item, groupName: "一组" },
    ]);
    await collect(colleague);
    const [row] = await adminSql("select proxy, entered_by_person_id from pledge_progress where item_id = $1", [
      ids.item,
    ]);
    expect(row).toEqual({ proxy: true, entered_by_person_id: colleague.id });
    for (const person of [secretary, retired])
      await expect(collect(person)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(
      begin(as(retired, county.first), (work) =>
        work.db.$executeRawUnsafe(
          "insert into pledge_progress (org_id, id, item_id, period, happened_on, entered_at, note, entered_by_person_id, proxy) values ($1::uuid, gen_random_uuid(), $2::uuid, '2026Q1', '2026-03-01', now(), 'x', $3::uuid, true)",
          county.first.id,
          ids.item,
          retired.id,
        ),
      ),
    ).rejects.toThrow(/row-level security/);
  });

  it("ends, and its members belong to no group then", async () => {
    const { secretary, member } = county.people;
    const [group] = (await look(as(secretary, county.first), listGroups)) ?? [];
    await begin(as(secretary, county.first), (work) =>
      endGroup(work, { groupId: group?.id ?? "", endsOn: "2026-06-01" }),
    );
    expect(await adminSql("select group_id from membership where person_id = $1", [member.id])).toEqual([
      { group_id: null },
    ]);
  });
});

describe("ORG-10 ORG-11 ORG-42 ORG-43 ORG-45 one register for venues, posts, teams and joint bodies", () => {
  const entry = (change: Partial<EnterRegister> = {}): EnterRegister => ({
    kind: "SERVICE_TEAM",
    name: "便民服务队",
    holder: "党员甲",
    place: "一楼",
    phone: "0999-5550199",
    allDay: true,
    approximate: false,
    document: "",
    note: "",
    beginsOn: "2026-02-01",
    ...change,
  });
  const enter = (person: TestPerson, at: TestOrg, change: Partial<EnterRegister> = {}) =>
    begin(as(person, at), (work) => enterRegister(work, entry(change)));

  it("each with holder, place and dates, once at a time; ended with a reason; the superior reads it", async () => {
    const { secretary, generalHead } = county.people;
    await enter(secretary, county.first);
    await enter(secretary, county.first, { kind: "VENUE", name: "活动室", allDay: false });
    await expect(enter(secretary, county.first)).rejects.toMatchObject({ fields: { name: "duplicate" } });
    const rows = (await look(as(generalHead, county.general), (scope) => listRegister(scope, county.first.id))) ?? [];
    expect(rows.map(({ kind }) => kind).sort()).toEqual(["SERVICE_TEAM", "VENUE"]);
    const end = (endsOn: string) =>
      begin(as(secretary, county.first), (work) =>
        endRegister(work, { entryId: rows[0]?.id ?? "", endsOn, endReason: "调整" }),
      );
    await expect(end("2025-01-01")).rejects.toMatchObject({ fields: { endsOn: "beforeStart" } });
    await end("2026-05-01");
    await expect(end("2026-05-02")).rejects.toMatchObject({ code: "WRONG_STATE" });
  });

  it("ORG-43 a line answered day and night needs its number", async () => {
    await expect(
      begin(as(county.people.secretary, county.first), (work) =>
        enterRegister(work, { ...entry({ name: "热线" }), phone: undefined }),
      ),
    ).rejects.toMatchObject({ fields: { phone: "required" } });
  });

  it("ORG-12 not by a member, and another branch neither writes nor reads it", async () => {
    const { member, secondSecretary } = county.people;
    await expect(enter(member, county.first, { name: "私设" })).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
    await expect(enter(secondSecretary, county.first, { name: "混入" })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await look(as(secondSecretary, county.second), (scope) => listRegister(scope, county.first.id))).toEqual([]);
  });
});

describe("ORG-03 LIFE-13 a temporary branch", () => {
  it("receives no members: they are counted where they belong", async () => {
    const temporary = await asOwner((client) =>
      makeOrg(client, "某工程临时党支部", "TEMPORARY_BRANCH", county.general),
    );
    const head = county.people.deputy;
    await asOwner((client) =>
      client.query(
        "insert into duty (org_id, id, person_id, kind, title, begins_on) values ($1, gen_random_uuid(), $2, 'SECRETARY', '书记', '2026-01-01')",
        [temporary.id, head.id],
      ),
    );
    await expect(
      begin(as(head, temporary), (work) =>
        work.db.$executeRawUnsafe(
          "insert into membership (org_id, id, person_id, standing, begins_on) values ($1::uuid, gen_random_uuid(), $2::uuid, 'FULL', '2026-01-01')",
          temporary.id,
          county.people.rootHead.id,
        ),
      ),
    ).rejects.toThrow(/WRONG_STATE/);
  });
});
