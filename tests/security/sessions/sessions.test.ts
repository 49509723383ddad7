import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { changePassword } from "@/lib/auth/commands";
import { hashPassword, passwordMatches } from "@/lib/auth/passwords";
import { signIn, signOut } from "@/lib/auth/sign-in";
import { sha256 } from "@/lib/kernel/ids";
import { look, lookAtSession } from "@/lib/kernel/work";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";

const password = "Songjian-2026";
let county: County;

beforeAll(async () => {
  county = await makeCounty();
});

beforeEach(async () => {
  await adminSql("delete from throttle");
  await adminSql(
    "update account set login = 'zjh', password_hash = $2, disabled_at = null, must_change = false where person_id = $1",
    [county.people.secretary.id, await hashPassword(password)],
  );
});

const open = async () => {
  const { secret } = await signIn("zjh", password, "test");
  return sha256(secret);
};
const isAlive = async (secretHash: string) => (await lookAtSession(secretHash)) !== null;

describe("ORG-22 sessions", () => {
  it("name and password open one, whatever the case of the name", async () => {
    const { secret, personId } = await signIn(" ZJH ", password, "test");
    expect(personId).toBe(county.people.secretary.id);
    expect((await lookAtSession(sha256(secret)))?.person.name).toBe("支部书记");
  });

  it("a wrong password, an unknown name and a disabled account are refused alike", async () => {
    await expect(signIn("zjh", "wrong", "")).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(signIn("nobody", password, "")).rejects.toMatchObject({ code: "NOT_FOUND" });
    await adminSql("update account set disabled_at = now() where login = 'zjh'");
    await expect(signIn("zjh", password, "")).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("the eleventh try is refused even with the right password, and a restart forgets nothing", async () => {
    for (let tried = 1; tried <= 10; tried += 1) await signIn("zjh", "wrong", "").catch(() => undefined);
    await expect(signIn("zjh", password, "")).rejects.toMatchObject({ code: "TOO_MANY" });
    const [kept] = await adminSql<{ points: number }>("select points from throttle where key = 'sign-in:zjh'");
    expect(kept?.points).toBeGreaterThan(10);
  });

  it("signing out ends the session at the next request", async () => {
    const session = await open();
    expect(await isAlive(session)).toBe(true);
    await signOut(session);
    expect(await isAlive(session)).toBe(false);
    expect(await look({ secretHash: session, orgId: county.first.id }, async () => "drawn")).toBeNull();
  });

  it("an expired session, a disabled account and a raised authz_version end it at once", async () => {
    const session = await open();
    await adminSql("update session set expires_at = now() - interval '1 second' where secret_hash = $1", [session]);
    expect(await isAlive(session)).toBe(false);
    const second = await open();
    await adminSql("update account set disabled_at = now() where login = 'zjh'");
    expect(await isAlive(second)).toBe(false);
    await adminSql("update account set disabled_at = null, authz_version = authz_version + 1 where login = 'zjh'");
    expect(await isAlive(second)).toBe(false);
  });

  it("an ended duty closes the desk in an open session", async () => {
    const session = await open();
    const visit = () => look({ secretHash: session, orgId: county.first.id }, async (_scope, view) => view.capacity);
    expect(await visit()).toBe("HOME");
    await adminSql("update duty set ends_on = today() - 1, begins_on = today() - 9 where person_id = $1", [
      county.people.secretary.id,
    ]);
    expect(await visit()).toBe("MEMBER");
    await adminSql("update duty set ends_on = null where person_id = $1", [county.people.secretary.id]);
  });
});

describe("ORG-22 the own password", () => {
  const change = (session: string, currentPassword: string, newPassword: string, repeatPassword = newPassword) =>
    changePassword(session, { currentPassword, newPassword, repeatPassword });

  it("changes with the old one, keeps this session, ends the others and is in the chain (INV-12)", async () => {
    const [here, other] = [await open(), await open()];
    await change(here, password, "Another-2026");
    expect([await isAlive(here), await isAlive(other)]).toEqual([true, false]);
    const [event] = await adminSql<{ kind: string; actor: string }>(
      "select kind, actor_person_id as actor from audit_event where org_id = $1 order by seq desc limit 1",
      [county.first.id],
    );
    expect(event).toEqual({ kind: "account.change_password", actor: county.people.secretary.id });
  });

  it("is refused with a wrong old one, a weak new one, two that differ, or the same again", async () => {
    const session = await open();
    await expect(change(session, "wrong", "Another-2026")).rejects.toMatchObject({
      fields: { currentPassword: "wrongPassword" },
    });
    await expect(change(session, password, "12345678")).rejects.toMatchObject({
      fields: { newPassword: "weakPassword" },
    });
    await expect(change(session, password, "Another-2026", "Else-2026")).rejects.toMatchObject({
      fields: { repeatPassword: "passwordsDiffer" },
    });
    await expect(change(session, password, password)).rejects.toMatchObject({
      fields: { newPassword: "weakPassword" },
    });
  });

  it("is refused without a live session", async () => {
    const session = await open();
    await signOut(session);
    await expect(change(session, password, "Another-2026")).rejects.toMatchObject({ code: "TIMEOUT" });
  });

  it("guesses at the old one are counted", async () => {
    const session = await open();
    for (let tried = 1; tried <= 10; tried += 1) await change(session, "wrong", "Another-2026").catch(() => undefined);
    await expect(change(session, password, "Another-2026")).rejects.toMatchObject({ code: "TOO_MANY" });
  });

  it("an account that does not exist takes as long and never matches", async () => {
    expect(await passwordMatches(undefined, "nobody has this password")).toBe(false);
  });
});
