import { beforeAll, describe, expect, it } from "vitest";
import { createCampaign } from "@/lib/campaigns/commands";
import { createCall } from "@/lib/commendations/calls/commands";
import { begin, look } from "@/lib/kernel/work";
import { changeSettings } from "@/lib/orgs/settings/commands";
import { type findSetting, listSettingChanges, listSettings } from "@/lib/orgs/settings/queries";
import { type ChangeSettings, changeSettingsSchema } from "@/lib/orgs/settings/schema";
import { as, type TestOrg, type TestPerson } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";

let county: County;
beforeAll(async () => {
  county = await makeCounty();
});

const change = (person: TestPerson, org: TestOrg, values: Partial<ChangeSettings>) =>
  begin(as(person, org), (work) => changeSettings(work, { ...changeSettingsSchema.parse({}), ...values }));
const setting = async (org: TestOrg, name: Parameters<typeof findSetting>[1]) => {
  const [row] = await adminSql<{ value: number }>("select setting_of($1, $2) as value", [org.id, name]);
  return row?.value;
};

describe("ORG-12 settings of an organisation", () => {
  it("what nobody decided is what is usual; a superior's word holds below, one's own comes first", async () => {
    const { root, general, first, people } = county;
    expect(await setting(first, "GRACE_DAYS")).toBe(3);
    expect(await change(people.rootHead, root, { GRACE_DAYS: 7, NOTICE_DAYS: 7 })).toBe(2);
    expect(await setting(first, "GRACE_DAYS")).toBe(7);
    await change(people.generalHead, general, { GRACE_DAYS: 0 });
    expect(await setting(first, "GRACE_DAYS")).toBe(0);
    const rows = await look(as(people.member, first), (scope) => listSettings(scope));
    expect(rows?.find(({ name }) => name === "GRACE_DAYS")).toMatchObject({ own: null, effective: 0, above: 0 });
    await change(people.generalHead, general, {});
    expect(await setting(first, "GRACE_DAYS")).toBe(7);
  });

  it("nobody below is laxer than the line above", async () => {
    const { working, first, people } = county;
    await expect(change(people.secretary, first, { NOTICE_DAYS: 5 })).rejects.toMatchObject({
      fields: { NOTICE_DAYS: "tooSmall" },
      details: { min: 7 },
    });
    await change(people.workingHead, working, { IDLE_MINUTES: 30 });
    await expect(change(people.secretary, first, { IDLE_MINUTES: 60 })).rejects.toMatchObject({
      fields: { IDLE_MINUTES: "tooLarge" },
    });
    await expect(change(people.secretary, first, { SLIP_DAYS: 61 })).rejects.toMatchObject({
      fields: { SLIP_DAYS: "tooLarge" },
    });
    await change(people.secretary, first, { IDLE_MINUTES: 10, NOTICE_DAYS: 9 });
    expect(await setting(first, "NOTICE_DAYS")).toBe(9);
  });

  it("every change is kept with who and when and leaves one event (INV-12)", async () => {
    const { first, people } = county;
    const count = await adminSql<{ n: number }>("select count(*)::int as n from audit_event where org_id = $1", [
      first.id,
    ]);
    await change(people.administrator, first, { SLIP_DAYS: 7, CORRECTION_DAYS: 20, IDLE_MINUTES: 10, NOTICE_DAYS: 9 });
    const events = await adminSql<{ kind: string; payload: string }>(
      "select kind, payload from audit_event where org_id = $1 order by seq desc",
      [first.id],
    );
    expect(events.length).toBe((count[0]?.n ?? 0) + 1);
    expect(events[0]).toMatchObject({ kind: "org_setting.change" });
    expect(JSON.parse(events[0]?.payload ?? "")).toEqual({ SLIP_DAYS: "- > 7", CORRECTION_DAYS: "- > 20" });
    const history = await look(as(people.secretary, first), (scope) => listSettingChanges(scope));
    expect(history?.slice(0, 2).map(({ name, who }) => [name, who])).toContainEqual(["SLIP_DAYS", "管理员"]);
    expect(
      await change(people.administrator, first, {
        SLIP_DAYS: 7,
        CORRECTION_DAYS: 20,
        IDLE_MINUTES: 10,
        NOTICE_DAYS: 9,
      }),
    ).toBe(0);
  });

  it("a new campaign takes its days of grace and of notice from the settings", async () => {
    const { root, people } = county;
    const id = await begin(as(people.rootHead, root), (work) =>
      createCampaign(work, {
        source: "CXZY",
        title: "活动",
        theme: "主题",
        year: 2026,
        beginsOn: "2026-01-01",
        endsOn: "2026-12-31",
        endsEvent: "",
        scheme: "",
        documentNumber: "",
        basisDocument: "",
      }),
    );
    const [row] = await adminSql("select grace_days, notice_days from campaign where id = $1", [id]);
    expect(row).toEqual({ grace_days: 7, notice_days: 7 });
  });

  it("quiet hours last from nine in the evening to seven in the morning until somebody in the line decides otherwise", async () => {
    const { root, first, second, people } = county;
    expect([await setting(second, "QUIET_FROM"), await setting(second, "QUIET_TO")]).toEqual([21, 7]);
    await change(people.rootHead, root, { GRACE_DAYS: 7, NOTICE_DAYS: 7, QUIET_FROM: 20 });
    await change(people.secondSecretary, second, { QUIET_TO: 6 });
    expect([await setting(first, "QUIET_FROM"), await setting(first, "QUIET_TO")]).toEqual([20, 7]);
    expect([await setting(second, "QUIET_FROM"), await setting(second, "QUIET_TO")]).toEqual([20, 6]);
    await expect(change(people.secondSecretary, second, { QUIET_TO: 24 })).rejects.toMatchObject({
      fields: { QUIET_TO: "tooLarge" },
    });
  });

  it("AWD-21 a call promises no shorter notice than the line above asks for", async () => {
    const { working, people } = county;
    const call = (noticeDays: number) =>
      begin(as(people.workingHead, working), (work) =>
        createCall(work, {
          kind: "usual:0",
          title: "评选",
          periodFrom: "2026-01-01",
          periodTo: "2026-06-30",
          minSatisfaction: 80,
          minFulfilment: 60,
          noticeDays,
        }),
      );
    await expect(call(6)).rejects.toMatchObject({ fields: { noticeDays: "tooSmall" }, details: { min: 7 } });
    await expect(call(7)).resolves.toEqual(expect.any(String));
  });

  it("INV-12 only the secretary and the administrator decide, each at home; nothing is changed afterwards", async () => {
    const { first, second, people } = county;
    for (const person of [people.deputy, people.officer, people.member]) {
      await expect(change(person, first, { SLIP_DAYS: 3 })).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
    }
    await expect(change(people.generalHead, first, { SLIP_DAYS: 3 })).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
    await expect(change(people.secretary, second, { SLIP_DAYS: 3 })).rejects.toMatchObject({ code: "NOT_FOUND" });
    const raw = (person: TestPerson, text: string) =>
      begin(as(person, first), (work) => work.db.$executeRawUnsafe(text));
    const row = (person: TestPerson, value: number) =>
      `insert into org_setting values ('${first.id}', gen_random_uuid(), 'SLIP_DAYS', ${value}, '${person.id}', now())`;
    await expect(raw(people.officer, row(people.officer, 3))).rejects.toThrow(/row-level security/);
    await expect(raw(people.secretary, row(people.secretary, 99))).rejects.toThrow(/INVALID/);
    await expect(raw(people.secretary, "update org_setting set value = 1")).rejects.toThrow(/permission denied/);
  });
});
