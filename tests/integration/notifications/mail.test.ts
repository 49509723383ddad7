import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { begin, look } from "@/lib/kernel/work";
import { sendReminders } from "@/lib/notifications/deliveries/commands";
import { askMail, chooseMail, confirmMail, endMail, stopMail } from "@/lib/notifications/mail/commands";
import { findOwnMail } from "@/lib/notifications/mail/queries";
import { as, asOwner, setDay } from "@/tests/support/county";
import { adminSql, sqlAs } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";

// Before anything is imported: the surroundings are read once.
const office = await vi.hoisted(async () => {
  const { startPostOffice } = await import("@/tests/support/sinks");
  const sink = await startPostOffice();
  Object.assign(process.env, { SMTP_URL: sink.url, MAIL_FROM: "争优 <noreply@county.example>" });
  return sink;
});

let county: County;
const morning = new Date("2026-06-22T01:00:00Z");
const night = new Date("2026-06-22T15:00:00Z");
const nextMorning = new Date("2026-06-23T01:00:00Z");
const member = () => as(county.people.colleague, county.first);
const lastMail = () => office.mails.at(-1);

beforeAll(() => setDay("2026-06-21"));
afterAll(() => office.stop());
beforeEach(async () => {
  county = await makeCounty();
  office.mails.length = 0;
  await asOwner(async (client) => {
    await client.query("delete from reminder_delivery");
    await client.query("delete from mail_address");
  });
});

async function confirmed(address = "member@county.example") {
  await begin(member(), (work) => askMail(work, { address }));
  await sendReminders(night);
  const code = /\d{6}/.exec(lastMail()?.text ?? "")?.[0] ?? "";
  await begin(member(), (work) => confirmMail(work, { code }));
  office.mails.length = 0;
}

describe("reminders by mail", () => {
  test("an address counts once its owner has typed the code that was sent there, even at night", async () => {
    await begin(member(), (work) => askMail(work, { address: "member@county.example" }));
    expect(await sendReminders(night)).toBe(1);
    expect(lastMail()?.to).toBe("member@county.example");
    await expect(begin(member(), (work) => confirmMail(work, { code: "000000" }))).rejects.toMatchObject({
      code: "INVALID",
    });
    expect(await sendReminders(morning)).toBe(0);
    const code = /\d{6}/.exec(lastMail()?.text ?? "")?.[0] ?? "";
    await begin(member(), (work) => confirmMail(work, { code }));
    expect(await look(member(), findOwnMail)).toMatchObject({ every: "DAY", muted: [] });
  });

  test("one mail a day says how many of what, links to it, and names nobody", async () => {
    await confirmed();
    expect(await sendReminders(morning)).toBe(1);
    expect(await sendReminders(morning)).toBe(0);
    const mail = lastMail();
    expect(mail?.text).toContain("1 份承诺书还没有写");
    expect(mail?.text).toContain("/me/pledges?org=");
    expect(mail?.headers).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
    expect(mail?.text).not.toContain("创先争优活动：");
  });

  test("quiet hours: at night nothing leaves, in the morning it follows", async () => {
    await confirmed();
    expect(await sendReminders(night)).toBe(0);
    expect(await sendReminders(nextMorning)).toBe(1);
  });

  test("the hours that count are those the organisation set", async () => {
    await confirmed();
    await asOwner((client) =>
      client.query(
        "insert into org_setting (org_id, id, name, value, set_person_id, set_at) values ($1, gen_random_uuid(), 'QUIET_TO', 12, $2, now())",
        [county.first.id, county.people.secretary.id],
      ),
    );
    expect(await sendReminders(morning)).toBe(0);
    expect(await sendReminders(new Date("2026-06-22T04:30:00Z"))).toBe(1);
  });

  test("whoever switched a topic off is not told of it, and whoever wants it weekly hears on the first day of the week", async () => {
    await confirmed();
    await begin(member(), (work) => chooseMail(work, { every: "DAY", workdays: "on", told: ["QUEUE"] }));
    expect(await sendReminders(morning)).toBe(0);
    await begin(member(), (work) => chooseMail(work, { every: "WEEK", workdays: "on", told: ["DUE"] }));
    expect(await sendReminders(nextMorning)).toBe(0);
    expect(await sendReminders(new Date("2026-06-29T01:00:00Z"))).toBe(1);
  });

  test("the link in the mail ends it without signing in, once looked at and pressed, and the log says so", async () => {
    await confirmed();
    await sendReminders(morning);
    const token = /reminders\/stop\/([0-9a-f]{64})/.exec(lastMail()?.text ?? "")?.[1] ?? "";
    expect(await stopMail(token)).toBe(true);
    expect(await stopMail("0".repeat(64))).toBe(false);
    expect(await sendReminders(nextMorning)).toBe(0);
    const [stopped] = await adminSql<{ n: number }>(
      "select count(*)::int as n from audit_event where kind = 'mail_address.stop' and actor_person_id = $1",
      [county.people.colleague.id],
    );
    expect(stopped?.n).toBe(1);
  });

  test("a mailbox refused for good is not written to again, and its owner is told", async () => {
    await confirmed();
    await asOwner((client) => client.query("update mail_address set address = 'gone@county.example'"));
    expect(await sendReminders(morning)).toBe(0);
    expect((await look(member(), findOwnMail))?.refusedAt).not.toBeNull();
    expect(await sendReminders(nextMorning)).toBe(0);
    expect(await adminSql("select fault, outcome from reminder_delivery where kind = 'DIGEST'")).toEqual([
      { fault: "MAILBOX", outcome: "GIVEN_UP" },
    ]);
  });

  test("INV-12 nobody reads or ends another's address, and the tables are shut to every login of a page", async () => {
    await confirmed();
    expect(await look(as(county.people.secretary, county.first), findOwnMail)).toBeNull();
    await expect(begin(as(county.people.secretary, county.first), (work) => endMail(work))).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    for (const login of ["app", "worker", "public"] as const)
      await expect(sqlAs(login, "select address from mail_address")).rejects.toThrow(/permission denied/);
    await begin(member(), (work) => endMail(work));
    expect(await adminSql("select * from mail_address")).toEqual([]);
  });

  test("INV-12 only the worker's login may ask in somebody's name", async () => {
    const asked = "select set_config('app.person', $1, true) is not null and session_person() is null as shut";
    const rows = await sqlAs("app", asked, [county.people.secretary.id]).catch(() => [{ shut: true }]);
    expect(rows).toEqual([{ shut: true }]);
  });
});
