import { beforeAll, describe, expect, it } from "vitest";
import { disableAccount, enableAccount } from "@/lib/auth/accounts/commands";
import { findAccount } from "@/lib/auth/accounts/queries";
import { resetAccount, type SignInSlip } from "@/lib/auth/slips/commands";
import { begin, look, lookAtSession } from "@/lib/kernel/work";
import { as, type TestOrg, type TestPerson } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";

let county: County;

beforeAll(async () => {
  county = await makeCounty();
});

const act = (command: typeof disableAccount, person: TestPerson, org: TestOrg, target: TestPerson) =>
  begin(as(person, org), (work) => command(work, { personId: target.id }));
const reset = (person: TestPerson, org: TestOrg, target: TestPerson): Promise<SignInSlip> =>
  begin(as(person, org), (work) => resetAccount(work, { personId: target.id, as: "SCREEN" }));
const last = async () =>
  (
    await adminSql<{ kind: string }>("select kind from audit_event where org_id = $1 order by seq desc limit 1", [
      county.first.id,
    ])
  )[0]?.kind;

describe("ORG-22 resetting, disabling, enabling", () => {
  it("a reset ends every session, and leaves one event without the code", async () => {
    const { member, secretary } = county.people;
    const { code } = await reset(secretary, county.first, member);
    expect(await lookAtSession(member.secretHash)).toBeNull();
    const [event] = await adminSql<{ kind: string; payload: string }>(
      "select kind, payload from audit_event where org_id = $1 order by seq desc limit 1",
      [county.first.id],
    );
    expect(event?.kind).toBe("account.reset");
    expect(event?.payload).not.toContain(code);
  });

  it("a disabled account is out at once and comes back only by being enabled", async () => {
    const { colleague, secretary } = county.people;
    await act(disableAccount, secretary, county.first, colleague);
    expect(await lookAtSession(colleague.secretHash)).toBeNull();
    expect(await last()).toBe("account.disable");
    await expect(act(disableAccount, secretary, county.first, colleague)).rejects.toMatchObject({
      code: "WRONG_STATE",
    });
    await expect(reset(secretary, county.first, colleague)).rejects.toMatchObject({ code: "WRONG_STATE" });
    await act(enableAccount, secretary, county.first, colleague);
    expect(await last()).toBe("account.enable");
  });

  it("a deputy, an officer and a member may not; nobody resets their own", async () => {
    const { deputy, officer, leader, retired, secretary } = county.people;
    for (const person of [deputy, officer, leader]) {
      await expect(reset(person, county.first, retired)).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
    }
    await expect(reset(secretary, county.first, secretary)).rejects.toMatchObject({
      code: "NOT_AUTHORISED",
    });
  });

  it("LIFE-02 a branch secretary does not reach a member who holds an office above the branch", async () => {
    const { secretary, generalHead, administrator } = county.people;
    for (const person of [secretary, administrator]) {
      await expect(reset(person, county.first, generalHead)).rejects.toMatchObject({
        code: "NOT_AUTHORISED",
      });
    }
    const seen = await look(as(secretary, county.first), (scope) => findAccount(scope, generalHead.id));
    expect(seen).toBeNull();
  });

  it("another org is not found; somebody of another org is not found", async () => {
    const { secondSecretary, retired, secretary, secondMember } = county.people;
    await expect(reset(secondSecretary, county.first, retired)).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await expect(reset(secretary, county.first, secondMember)).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("INV-12 the doors in the database refuse the same people", async () => {
    const { member: victim, officer, generalHead, secretary } = county.people;
    const raw = (person: TestPerson, target: string) =>
      begin(as(person, county.first), (work) =>
        work.db.$queryRawUnsafe(
          "select issue_sign_in_slips(array[$1::uuid], array[repeat('a', 64)], array['xxx'], 14, true)",
          target,
        ),
      );
    await expect(raw(officer, victim.id)).rejects.toThrow(/NOT_AUTHORISED/);
    await expect(raw(secretary, generalHead.id)).rejects.toThrow(/NOT_AUTHORISED/);
    await expect(
      begin(as(secretary, county.first), (work) => work.db.$queryRawUnsafe("select password_hash from account")),
    ).rejects.toThrow(/permission denied/);
  });
});
