import { beforeAll, describe, expect, it } from "vitest";
import { disableAccount, enableAccount, openAccount, resetPassword } from "@/lib/auth/accounts/commands";
import { findAccount } from "@/lib/auth/accounts/queries";
import { signIn } from "@/lib/auth/sign-in";
import { begin, look, lookAtSession } from "@/lib/kernel/work";
import { as, asOwner, makePerson, type TestOrg, type TestPerson } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";

let county: County;
let newcomer: TestPerson;

beforeAll(async () => {
  county = await makeCounty();
  newcomer = await asOwner((client) => makePerson(client, "新党员", { home: county.first }));
  await adminSql("delete from session where person_id = $1", [newcomer.id]);
  await adminSql("delete from account where person_id = $1", [newcomer.id]);
});

type Command = typeof resetPassword | typeof disableAccount;
const act = (command: Command, person: TestPerson, org: TestOrg, target: TestPerson) =>
  begin(as(person, org), (work) => command(work, { personId: target.id }) as Promise<unknown>);
const open = (person: TestPerson, org: TestOrg, target: TestPerson, login: string) =>
  begin(as(person, org), (work) => openAccount(work, { personId: target.id, login }));
const last = async () =>
  (
    await adminSql<{ kind: string }>("select kind from audit_event where org_id = $1 order by seq desc limit 1", [
      county.first.id,
    ])
  )[0]?.kind;

describe("ORG-22 opening an account", () => {
  it("the administrator opens one; the password shown once works and must be changed", async () => {
    const password = await open(county.people.administrator, county.first, newcomer, "xindangyuan");
    const { personId } = await signIn("xindangyuan", password, "");
    expect(personId).toBe(newcomer.id);
    const account = await look(as(county.people.secretary, county.first), (scope) => findAccount(scope, newcomer.id));
    expect(account).toEqual({ manages: true, login: "xindangyuan", state: "MUST_CHANGE" });
    expect(await last()).toBe("account.open");
  });

  it("not twice, and not under a name that is taken", async () => {
    await expect(open(county.people.secretary, county.first, newcomer, "another")).rejects.toMatchObject({
      code: "WRONG_STATE",
    });
    const second = await asOwner((client) => makePerson(client, "又一位", { home: county.first }));
    await adminSql("delete from session where person_id = $1", [second.id]);
    await adminSql("delete from account where person_id = $1", [second.id]);
    await expect(
      open(county.people.secretary, county.first, second, "XinDangYuan".toLowerCase()),
    ).rejects.toMatchObject({
      fields: { login: "duplicate" },
    });
  });
});

describe("ORG-22 resetting, disabling, enabling", () => {
  it("a reset ends every session, forces a new password and leaves one event without it", async () => {
    const { member, secretary } = county.people;
    const password = await act(resetPassword, secretary, county.first, member);
    expect(await lookAtSession(member.secretHash)).toBeNull();
    const [event] = await adminSql<{ kind: string; payload: string }>(
      "select kind, payload from audit_event where org_id = $1 order by seq desc limit 1",
      [county.first.id],
    );
    expect(event?.kind).toBe("account.reset");
    expect(event?.payload).not.toContain(String(password));
  });

  it("a disabled account is out at once and comes back only by being enabled", async () => {
    const { colleague, secretary } = county.people;
    await act(disableAccount, secretary, county.first, colleague);
    expect(await lookAtSession(colleague.secretHash)).toBeNull();
    expect(await last()).toBe("account.disable");
    await expect(act(disableAccount, secretary, county.first, colleague)).rejects.toMatchObject({
      code: "WRONG_STATE",
    });
    await expect(act(resetPassword, secretary, county.first, colleague)).rejects.toMatchObject({ code: "WRONG_STATE" });
    await act(enableAccount, secretary, county.first, colleague);
    expect(await last()).toBe("account.enable");
  });

  it("a deputy, an officer and a member may not; nobody resets their own", async () => {
    const { deputy, officer, leader, retired, secretary } = county.people;
    for (const person of [deputy, officer, leader]) {
      await expect(act(resetPassword, person, county.first, retired)).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
    }
    await expect(act(resetPassword, secretary, county.first, secretary)).rejects.toMatchObject({
      code: "NOT_AUTHORISED",
    });
  });

  it("LIFE-02 a branch secretary does not reach a member who holds an office above the branch", async () => {
    const { secretary, generalHead, administrator } = county.people;
    for (const person of [secretary, administrator]) {
      await expect(act(resetPassword, person, county.first, generalHead)).rejects.toMatchObject({
        code: "NOT_AUTHORISED",
      });
    }
    const seen = await look(as(secretary, county.first), (scope) => findAccount(scope, generalHead.id));
    expect(seen).toEqual({ manages: false, login: null, state: null });
  });

  it("another org is not found; somebody of another org is not found", async () => {
    const { secondSecretary, retired, secretary, secondMember } = county.people;
    await expect(act(resetPassword, secondSecretary, county.first, retired)).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await expect(act(resetPassword, secretary, county.first, secondMember)).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("INV-12 the doors in the database refuse the same people", async () => {
    const { member: victim, officer, generalHead, secretary } = county.people;
    const raw = (person: TestPerson, target: string) =>
      begin(as(person, county.first), (work) =>
        work.db.$queryRawUnsafe("select reset_password($1::uuid, 'x')", target),
      );
    await expect(raw(officer, victim.id)).rejects.toThrow(/NOT_AUTHORISED/);
    await expect(raw(secretary, generalHead.id)).rejects.toThrow(/NOT_AUTHORISED/);
    await expect(
      begin(as(secretary, county.first), (work) => work.db.$queryRawUnsafe("select password_hash from account")),
    ).rejects.toThrow(/permission denied/);
  });
});
