import { beforeAll, describe, expect, it } from "vitest";
import { readWorkCalendar } from "@/lib/commendations/notices/queries";
import { listWallExceptions } from "@/lib/commendations/wall/queries";
import { lastWorkingDay } from "@/lib/kernel/calendar";
import { begin, look } from "@/lib/kernel/work";
import { listComingExceptions } from "@/lib/notifications/queries";
import { declareList, declareSpan } from "@/lib/orgs/calendars/commands";
import { listDayWords, listSpecialDays } from "@/lib/orgs/calendars/queries";
import type { DeclareSpan } from "@/lib/orgs/calendars/schema";
import { as, setDay, type TestOrg, type TestPerson } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";

let county: County;
beforeAll(async () => {
  county = await makeCounty();
  await setDay("2026-07-01");
});

const document = "关于州庆放假的通知";
const declare = (person: TestPerson, org: TestOrg, span: Partial<DeclareSpan>) =>
  begin(as(person, org), (work) =>
    declareSpan(work, { from: "2026-07-15", to: "", kind: "HOLIDAY", name: "州庆", document, ...span }),
  );
const workingDays = async (org: TestOrg, from = "2026-07-13", to = "2026-07-19") => {
  const [row] = await adminSql<{ n: number }>("select working_days($1, $2, $3) as n", [org.id, from, to]);
  return row?.n;
};

describe("ORG-12 the working calendar of a line", () => {
  it("a root's days off and worked weekends count below at once, in every count of working days, and nowhere else", async () => {
    const { root, first, elsewhere, people } = county;
    expect(await workingDays(first)).toBe(5);
    expect(await declare(people.rootHead, root, { from: "2026-07-15", to: "2026-07-16" })).toBe(2);
    const list = "2026-07-18 上班 州庆调休";
    expect(await begin(as(people.rootHead, root), (work) => declareList(work, { lines: list, document }))).toBe(1);
    expect([await workingDays(first), await workingDays(root), await workingDays(elsewhere)]).toEqual([4, 4, 5]);
    const exceptions = await look(as(people.secretary, first), (scope) => listComingExceptions(scope));
    expect(exceptions?.get("2026-07-15")).toBe("HOLIDAY");
    const noticed = await look(as(people.secretary, first), (scope) => readWorkCalendar(scope, "2026-07-13"));
    expect(lastWorkingDay("2026-07-13", 5, noticed?.exceptions ?? new Map())).toBe("2026-07-20");
    expect((await listWallExceptions(first.id, "2026-07-13", "2026-07-19")).size).toBe(3);
    expect((await listWallExceptions(elsewhere.id, "2026-07-13", "2026-07-19")).size).toBe(0);
  });

  it("an org nearer says otherwise for its own line and can hand the day back; who said what stays, with one event each (INV-12)", async () => {
    const { root, working, first, people } = county;
    expect(await declare(people.workingHead, working, { from: "2026-07-16", kind: "WORKDAY", name: "防汛值守" })).toBe(
      1,
    );
    expect([await workingDays(first), await workingDays(root)]).toEqual([5, 4]);
    expect(await declare(people.workingHead, working, { from: "2026-07-16", kind: "WORKDAY", name: "防汛值守" })).toBe(
      0,
    );
    expect(await declare(people.workingHead, working, { from: "2026-07-16", kind: "ABOVE", name: "" })).toBe(1);
    expect(await workingDays(first)).toBe(4);
    const said = await look(as(people.workingHead, working), (scope) => listDayWords(scope));
    expect(said?.map(({ kind, who }) => [kind, who])).toEqual([
      [null, "工委书记"],
      ["WORKDAY", "工委书记"],
    ]);
    const days = await look(as(people.member, first), (scope) => listSpecialDays(scope, "2026-07-13", "2026-07-19"));
    expect(days?.[0]).toMatchObject({ day: "2026-07-15", name: "州庆", document, from: "某县委员会", own: false });
    const events = await adminSql<{ kind: string }>("select kind from audit_event where org_id = $1 order by seq", [
      working.id,
    ]);
    expect(events.map(({ kind }) => kind)).toEqual(["org_calendar.declare", "org_calendar.declare"]);
  });

  it("a superior's national day may be worked here: the nearest word comes before the national calendar", async () => {
    const { root, first, people } = county;
    expect(await workingDays(first, "2026-10-08", "2026-10-10")).toBe(3);
    await declare(people.rootHead, root, { from: "2026-10-10", kind: "HOLIDAY", name: "不调休" });
    expect(await workingDays(first, "2026-10-08", "2026-10-10")).toBe(2);
  });

  it("days that have passed, spans that run backwards, a list nobody can read and a missing reason are refused beside the field", async () => {
    const { root, people } = county;
    const refusal = (fields: Record<string, string>) => ({ code: "INVALID", fields });
    await expect(declare(people.rootHead, root, { from: "2026-06-30" })).rejects.toMatchObject(
      refusal({ from: "inThePast" }),
    );
    await expect(declare(people.rootHead, root, { to: "2026-07-10" })).rejects.toMatchObject(
      refusal({ to: "beforeStart" }),
    );
    await expect(declare(people.rootHead, root, { to: "2026-12-31" })).rejects.toMatchObject(
      refusal({ to: "spanTooLong" }),
    );
    await expect(declare(people.rootHead, root, { name: "" })).rejects.toMatchObject(refusal({ name: "required" }));
    const list = (lines: string) => begin(as(people.rootHead, root), (work) => declareList(work, { lines, document }));
    await expect(list("2026-08-01 放假\n2026-08-02")).rejects.toMatchObject({
      fields: { lines: "badDayLine" },
      details: { row: 2 },
    });
    await expect(list("好的")).rejects.toMatchObject(refusal({ lines: "noDays" }));
  });

  it("INV-12 only who keeps the settings of an org that leads others declares: no branch, no officer, no superior, nobody from elsewhere", async () => {
    const { root, general, first, elsewhere, people } = county;
    const refused = { code: "NOT_AUTHORISED" };
    await expect(declare(people.secretary, first, {})).rejects.toMatchObject(refused);
    await expect(declare(people.officer, first, {})).rejects.toMatchObject(refused);
    await expect(declare(people.rootHead, general, {})).rejects.toMatchObject(refused);
    await expect(declare(people.stranger, root, {})).rejects.toMatchObject({ code: "NOT_FOUND" });
    const words = await look(as(people.stranger, elsewhere), (scope) =>
      listSpecialDays(scope, "2026-07-01", "2026-07-31"),
    );
    expect(words).toEqual([]);
  });

  it("INV-12 the function of the database is the only door, and it asks the same questions", async () => {
    const { general, root, first, people } = county;
    const raw = (person: TestPerson, org: TestOrg, text: string) =>
      begin(as(person, org), (work) => work.db.$executeRawUnsafe(text));
    const call = (day: string, paper = "文件") =>
      `select declare_days('[{"day":"${day}","kind":"HOLIDAY","name":"假"}]', '${paper}')`;
    await expect(raw(people.secretary, first, call("2026-08-01"))).rejects.toThrow(/NOT_ELIGIBLE/);
    await expect(raw(people.officer, first, call("2026-08-01"))).rejects.toThrow(/NOT_AUTHORISED/);
    await expect(raw(people.rootHead, general, call("2026-08-01"))).rejects.toThrow(/NOT_AUTHORISED/);
    await expect(raw(people.rootHead, root, call("2026-06-30"))).rejects.toThrow(/INVALID/);
    await expect(raw(people.rootHead, root, call("2026-08-01", " "))).rejects.toThrow(/org_calendar_day_basis/);
    const row = `insert into org_calendar_day values ('${root.id}', gen_random_uuid(), '2026-08-01', 'HOLIDAY', '假', '文件', '${people.rootHead.id}', now())`;
    await expect(raw(people.rootHead, root, row)).rejects.toThrow(/permission denied/);
    await expect(raw(people.rootHead, root, "delete from org_calendar_day")).rejects.toThrow(/permission denied/);
    await expect(raw(people.rootHead, root, "delete from calendar")).rejects.toThrow(/permission denied/);
  });
});
