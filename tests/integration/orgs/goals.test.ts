import { beforeAll, describe, expect, it } from "vitest";
import { foundingSentence } from "@/components/orgs/founding-rate";
import { begin, look } from "@/lib/kernel/work";
import { pairMany } from "@/lib/orgs/pairings/commands";
import type { PairMany } from "@/lib/orgs/pairings/schema";
import { enterRegister } from "@/lib/orgs/registers/commands";
import { countFounded, listPairingGoals } from "@/lib/orgs/registers/queries";
import type { EnterRegister } from "@/lib/orgs/registers/schema";
import { as, setDay, type TestOrg, type TestPerson } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";

let county: County;
beforeAll(async () => {
  county = await makeCounty();
  await setDay("2026-06-20");
});

const enter = (by: TestPerson, at: TestOrg, change: Partial<EnterRegister>) =>
  begin(as(by, at), (work) =>
    enterRegister(work, {
      kind: "ENTERPRISES",
      name: "规模以上非公企业",
      holder: "",
      place: "",
      allDay: false,
      document: "",
      note: "",
      approximate: false,
      beginsOn: "2026-01-10",
      ...change,
    }),
  );
const rate = async () =>
  foundingSentence("zh-CN", (await look(as(county.people.rootHead, county.root), countFounded)) ?? []);

describe("ORG-09 RPT-17 party organisations founded", () => {
  it("RPT-17 ORG-09 every enterprise above the set scale has one: 组建率 100 %; one without is not 100 %", async () => {
    await enter(county.people.generalHead, county.general, { total: 40, covered: 40 });
    expect(await rate()).toBe("规模以上非公有制企业40家，已建立党组织40家，组建率100%");
    await enter(county.people.secretary, county.first, { name: "新投产企业", total: 1, covered: 0 });
    expect(await rate()).toBe("规模以上非公有制企业41家，已建立党组织40家，组建率97.5%");
  });

  it("ORG-09 cooperatives, associations and chains are told apart, and a number nobody counted exactly says 约", async () => {
    await enter(county.people.generalHead, county.general, {
      kind: "COOPERATIVES",
      name: "农民合作社",
      total: 120,
      covered: 90,
      approximate: true,
    });
    expect(await rate()).toContain("；农民专业合作社约120家，已建立党组织约90家，组建率约75%");
  });

  it("ORG-09 more founded than there are is refused, by command and by raw SQL; a venue keeps no such number", async () => {
    const { generalHead, member } = county.people;
    const chain = { kind: "CHAINS", name: "茶产业链" } as const;
    await expect(enter(generalHead, county.general, { ...chain, total: 2, covered: 3 })).rejects.toMatchObject({
      fields: { covered: "tooLarge" },
    });
    await expect(enter(generalHead, county.general, chain)).rejects.toMatchObject({ fields: { total: "required" } });
    await expect(enter(member, county.first, { ...chain, total: 2, covered: 1 })).rejects.toMatchObject({
      code: "NOT_AUTHORISED",
    });
    const raw = (kind: string) =>
      begin(as(generalHead, county.general), (work) =>
        work.db.$executeRawUnsafe(
          `insert into register_entry (org_id, id, kind, name, begins_on, total, covered) values ('${county.general.id}', gen_random_uuid(), '${kind}', 'x', '2026-01-10', 2, 3)`,
        ),
      );
    await expect(raw("CHAINS")).rejects.toThrow(/register_figures/);
    await expect(raw("VENUE")).rejects.toThrow(/register_figures/);
  });
});

describe("SYS-43 many pairs under one goal with a number", () => {
  let goalId: string;
  const pair = (by: TestPerson, at: TestOrg, pairs: string, change: Partial<PairMany> = {}) =>
    begin(as(by, at), (work) =>
      pairMany(work, {
        goalId,
        pairingKind: "OTHER",
        document: "关于开展百企帮百村的通知",
        documentNumber: "",
        beginsOn: "2026-03-01",
        pairs,
        ...change,
      }),
    );
  const goals = () => look(as(county.people.generalHead, county.general), listPairingGoals);

  it("SYS-43 a goal of three pairs is set, two are pasted, and the page says 3 and 2", async () => {
    await enter(county.people.generalHead, county.general, { kind: "PAIRING_GOAL", name: "百企帮百村", total: 3 });
    goalId = (await goals())?.[0]?.id ?? "";
    const { first, second, general, people } = county;
    expect(
      await pair(people.generalHead, general, `${first.code}\t${second.code}\n${general.code}，${first.code}`),
    ).toBe(2);
    expect(await goals()).toMatchObject([{ name: "百企帮百村", total: 3, made: 2 }]);
    const [event] = await adminSql<{ n: number }>(
      "select count(*)::int as n from audit_event where kind = 'org_link.begin'",
    );
    expect(event?.n).toBe(2);
  });

  it("SYS-43 all or none: unknown, repeated and paired lines are named and nothing is written", async () => {
    const { first, second, general, people } = county;
    const tried = (pairs: string) => pair(people.generalHead, general, pairs);
    await expect(tried(`${second.code},${first.code}\n无此组织,${first.code}`)).rejects.toMatchObject({
      fields: { pairs: "pairUnknown" },
      details: { lines: "2" },
    });
    await expect(tried(`${county.elsewhere.code},${first.code}`)).rejects.toMatchObject({
      fields: { pairs: "pairUnknown" },
    });
    await expect(tried(`${first.code},${second.code}`)).rejects.toMatchObject({ fields: { pairs: "pairTwice" } });
    await expect(tried("只有一个")).rejects.toMatchObject({ fields: { pairs: "pairLines" } });
    expect(await goals()).toMatchObject([{ made: 2 }]);
  });

  it("SYS-43 not by a member, not under somebody else's goal, not after the goal has ended", async () => {
    const { first, second, general, people } = county;
    const list = `${second.code},${first.code}`;
    await expect(pair(people.member, first, list)).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
    await expect(pair(people.secretary, first, list)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await adminSql("update register_entry set ends_on = '2026-06-01', end_reason = '完成' where id = $1", [goalId]);
    await expect(pair(people.generalHead, general, list)).rejects.toMatchObject({ code: "WRONG_STATE" });
  });
});
