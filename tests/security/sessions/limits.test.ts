import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { endOwnSessions } from "@/lib/auth/sessions/commands";
import { deviceOf } from "@/lib/auth/sessions/devices";
import { findSessionLeft, listOwnSessions } from "@/lib/auth/sessions/queries";
import { openSession, signOut } from "@/lib/auth/sign-in";
import { resetAccount } from "@/lib/auth/slips/commands";
import { newId, sha256 } from "@/lib/kernel/ids";
import { begin, look, lookAtSession } from "@/lib/kernel/work";
import { endDuty } from "@/lib/people/commands";
import { as, asOwner, giveDuty, makePerson, type TestPerson } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";

let county: County;
let person: TestPerson;

beforeAll(async () => {
  county = await makeCounty();
});
beforeEach(async () => {
  person = await asOwner((client) => makePerson(client, "党员丁", { home: county.first }));
});

const open = async () =>
  sha256(await openSession(person.id, { device: "Mozilla/5.0 (Windows NT 10.0) Chrome/120", way: "PASSWORD" }));
const decide = (name: string, value: number) =>
  adminSql("insert into org_setting values ($1, $2, $3, $4, $5, now())", [
    county.first.id,
    newId(),
    name,
    value,
    county.people.secretary.id,
  ]);
const age = (secretHash: string, minutes: number) =>
  adminSql(
    "update session set last_seen_at = last_seen_at - make_interval(mins => $2), expires_at = expires_at - make_interval(mins => $2), ends_at = ends_at - make_interval(mins => $2) where secret_hash = $1",
    [secretHash, minutes],
  );
const touch = (secretHash: string) => adminSql("select touch_session($1)", [secretHash]);
const isAlive = async (secretHash: string) => (await lookAtSession(secretHash)) !== null;

describe("ORG-22 a session ends by itself", () => {
  it("after the minutes without a sign of life that the organisation allows; asking how long is no sign", async () => {
    await decide("IDLE_MINUTES", 30);
    const session = await open();
    await age(session, 20);
    expect((await findSessionLeft(session))?.left).toBeLessThanOrEqual(600);
    await touch(session);
    expect((await findSessionLeft(session))?.left).toBeGreaterThan(1_700);
    await age(session, 31);
    expect(await isAlive(session)).toBe(false);
    await touch(session);
    expect(await isAlive(session)).toBe(false);
    expect(await findSessionLeft(session)).toBeNull();
  });

  it("after the hours that one session may last, however busy", async () => {
    await decide("SESSION_HOURS", 1);
    const session = await open();
    for (let step = 0; step < 5; step += 1) {
      await age(session, 11);
      await touch(session);
    }
    expect((await findSessionLeft(session))?.left).toBeLessThanOrEqual(300);
    await age(session, 6);
    await touch(session);
    expect(await isAlive(session)).toBe(false);
  });

  it("LIFE-05 the strictest of several organisations counts", async () => {
    await asOwner((client) => giveDuty(client, person, county.second, "OFFICER"));
    await adminSql("insert into org_setting values ($1, $2, 'IDLE_MINUTES', 5, $3, now())", [
      county.second.id,
      newId(),
      county.people.secondSecretary.id,
    ]);
    expect((await findSessionLeft(await open()))?.left).toBeLessThanOrEqual(300);
  });
});

describe("ORG-22 my own sessions", () => {
  it("each device is listed, one can be ended or all others, and the chain says so", async () => {
    const [here, other, third] = [await open(), await open(), await open()];
    const list = await listOwnSessions(here);
    expect(list[0]).toMatchObject({ current: true, way: "PASSWORD" });
    const [target] = await adminSql<{ id: string }>("select id from session where secret_hash = $1", [other]);
    await endOwnSessions(here, { sessionId: target?.id });
    expect([await isAlive(here), await isAlive(other), await isAlive(third)]).toEqual([true, false, true]);
    await endOwnSessions(here, {});
    expect([await isAlive(here), await isAlive(third)]).toEqual([true, false]);
    await expect(endOwnSessions(here, {})).rejects.toMatchObject({ code: "WRONG_STATE" });
    const [event] = await adminSql<{ kind: string }>(
      "select kind from audit_event where org_id = $1 order by seq desc limit 1",
      [county.first.id],
    );
    expect(event?.kind).toBe("account.end_sessions");
  });

  it("INV-12 nobody ends a session of somebody else", async () => {
    const here = await open();
    const [foreign] = await adminSql<{ id: string }>("select id from session where person_id = $1", [
      county.people.secretary.id,
    ]);
    await endOwnSessions(here, {}).catch(() => undefined);
    await expect(endOwnSessions(here, { sessionId: foreign?.id })).rejects.toMatchObject({ code: "WRONG_STATE" });
    expect(await isAlive(county.people.secretary.secretHash)).toBe(true);
  });

  it("a device is called what people call it", () => {
    expect(deviceOf("Mozilla/5.0 (Linux; Android 13) MicroMessenger/8.0")).toEqual({ machine: "wechat", browser: "" });
    expect(deviceOf("Mozilla/5.0 (Windows NT 6.1) Chrome/109.0 Safari/537.36")).toEqual({
      machine: "windows",
      browser: "Chrome",
    });
    expect(deviceOf("")).toEqual({ machine: "other", browser: "" });
  });
});

describe("INV-12 what was revoked is refused on the next request, in an open tab too", () => {
  const capacity = (session: string) =>
    look({ secretHash: session, orgId: county.first.id }, async (_scope, view) => view.capacity);
  const write = (session: string) => begin({ secretHash: session, orgId: county.first.id }, async () => "written");

  it("after signing out", async () => {
    const session = await open();
    expect(await write(session)).toBe("written");
    await signOut(session);
    await expect(write(session)).rejects.toMatchObject({ code: "TIMEOUT" });
  });

  it("LIFE-04 after an office has ended", async () => {
    const dutyId = await asOwner((client) => giveDuty(client, person, county.first, "COMMITTEE_MEMBER"));
    const session = await open();
    expect(await capacity(session)).toBe("HOME");
    await adminSql("update duty set begins_on = today() - 9 where id = $1", [dutyId]);
    const [yesterday] = await adminSql<{ day: string }>("select (today() - 1)::text as day");
    await begin(as(county.people.secretary, county.first), (work) =>
      endDuty(work, { dutyId, endsOn: yesterday?.day ?? "", document: "免职通知" }),
    );
    expect(await capacity(session)).toBe("MEMBER");
  });

  it("LIFE-01 after the membership has moved away", async () => {
    const session = await open();
    expect(await capacity(session)).toBe("MEMBER");
    await adminSql("update membership set begins_on = today() - 9, ends_on = today() - 1 where person_id = $1", [
      person.id,
    ]);
    expect(await capacity(session)).toBeNull();
    await expect(write(session)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("after a reset and after the account was disabled", async () => {
    const session = await open();
    await begin(as(county.people.secretary, county.first), (work) =>
      resetAccount(work, { personId: person.id, as: "SCREEN" }),
    );
    await expect(write(session)).rejects.toMatchObject({ code: "TIMEOUT" });
    const fresh = await open();
    await adminSql("update account set disabled_at = now() where person_id = $1", [person.id]);
    await expect(write(fresh)).rejects.toMatchObject({ code: "TIMEOUT" });
  });
});
