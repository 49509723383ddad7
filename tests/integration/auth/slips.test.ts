import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { activate } from "@/lib/auth/activation/commands";
import { findSlip } from "@/lib/auth/activation/queries";
import { signIn } from "@/lib/auth/sign-in";
import { hashCode } from "@/lib/auth/slips/codes";
import { printSlips, resetAccount, type SignInSlip } from "@/lib/auth/slips/commands";
import { countAccounts, listAccounts } from "@/lib/auth/slips/queries";
import type { PrintSlips } from "@/lib/auth/slips/schema";
import { begin, look, lookAtSession } from "@/lib/kernel/work";
import { as, asOwner, makePerson, setDay, type TestPerson } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";

let county: County;
let newcomer: TestPerson;
const password = "Own-choice-26";

const withoutAccount = async (name: string) => {
  const person = await asOwner((client) => makePerson(client, name, { home: county.first }));
  await adminSql("delete from session where person_id = $1", [person.id]);
  await adminSql("delete from account where person_id = $1", [person.id]);
  return person;
};

beforeAll(async () => {
  county = await makeCounty();
  newcomer = await withoutAccount("新党员");
});
beforeEach(() => adminSql("delete from throttle"));

const print = (person: TestPerson, input: Partial<PrintSlips>): Promise<SignInSlip[]> =>
  begin(as(person, county.first), (work) => printSlips(work, { whom: "CHOSEN", personId: [], ...input }));
const reset = (target: TestPerson) =>
  begin(as(county.people.secretary, county.first), (work) => resetAccount(work, { personId: target.id, as: "SCREEN" }));
const use = (code: string, newPassword = password, repeatPassword = newPassword) =>
  activate({ code, newPassword, repeatPassword }, "test");

describe("ORG-22 登录条: a branch of 26 signs in without a message to any telephone", () => {
  it("the secretary prints for everybody without an account; the name is in pinyin and nobody knows a password", async () => {
    const [slip, ...others] = await print(county.people.secretary, { whom: "WITHOUT" });
    expect(others).toEqual([]);
    expect(slip).toMatchObject({ name: "新党员", login: "xindangyuan" });
    const [kept] = await adminSql("select password_hash from account where login = 'xindangyuan'");
    expect(kept).toEqual({ password_hash: null });
    const [row] = await adminSql("select code_hash from sign_in_slip where person_id = $1", [newcomer.id]);
    expect(row).toEqual({ code_hash: hashCode(slip?.code ?? "") });
    const [event] = await adminSql<{ kind: string; payload: string }>(
      "select kind, payload from audit_event where org_id = $1 order by seq desc limit 1",
      [county.first.id],
    );
    expect(event?.kind).toBe("account.issue_slips");
    expect(event?.payload).not.toContain(slip?.code);
    await expect(signIn("xindangyuan", "", "")).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("the holder looks as often as a messenger does, chooses a password once, and the code is spent", async () => {
    const [slip] = await print(county.people.administrator, { personId: [newcomer.id] });
    const code = slip?.code ?? "";
    const typed = ` ${code.slice(0, 4)}-${code.slice(4)} `.toUpperCase();
    expect(await findSlip(typed, "test")).toMatchObject({ state: "OPEN", person: "新党员", login: "xindangyuan" });
    expect(await findSlip(code, "test")).toMatchObject({ state: "OPEN" });
    await expect(use(code, "1234567")).rejects.toMatchObject({ fields: { newPassword: "weakPassword" } });
    await expect(use(code, password, "another")).rejects.toMatchObject({
      fields: { repeatPassword: "passwordsDiffer" },
    });
    expect(await use(typed)).toBe(newcomer.id);
    await expect(use(code)).rejects.toMatchObject({ code: "USED_CODE" });
    expect(await findSlip(code, "test")).toEqual({ state: "USED" });
    expect((await signIn("xindangyuan", password, "")).personId).toBe(newcomer.id);
    const [event] = await adminSql<{ kind: string }>(
      "select kind from audit_event where org_id = $1 order by seq desc limit 1",
      [county.first.id],
    );
    expect(event?.kind).toBe("account.activate");
  });

  it("printing again voids the older slip and leaves the password in use until the new one is used", async () => {
    const [old] = await print(county.people.secretary, { personId: [newcomer.id] });
    const [fresh] = await print(county.people.secretary, { personId: [newcomer.id] });
    await expect(use(old?.code ?? "")).rejects.toMatchObject({ code: "USED_CODE" });
    expect((await signIn("xindangyuan", password, "")).personId).toBe(newcomer.id);
    await use(fresh?.code ?? "", "Another-one-27");
    await expect(signIn("xindangyuan", password, "")).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("a reset with the member present ends every session and the old password at once", async () => {
    const { member } = county.people;
    const slip = await reset(member);
    expect(await lookAtSession(member.secretHash)).toBeNull();
    expect(await findSlip(slip.code, "test")).toMatchObject({ state: "OPEN", person: "党员甲" });
    const [seen] = await look(as(county.people.secretary, county.first), (scope) =>
      listAccounts(scope, { search: "党员甲" }),
    ).then((rows) => rows ?? []);
    expect(seen).toMatchObject({ state: "INVITED" });
    await use(slip.code);
    expect(await lookAtSession(member.secretHash)).toBeNull();
  });

  it("a slip expires after fourteen days", async () => {
    await setDay("2026-06-01");
    const slip = await reset(county.people.colleague);
    expect(slip.until).toBe("2026-06-15");
    await setDay("2026-06-14");
    expect(await findSlip(slip.code, "test")).toMatchObject({ state: "OPEN" });
    await setDay("2026-06-16");
    expect(await findSlip(slip.code, "test")).toMatchObject({ state: "EXPIRED" });
    await expect(use(slip.code)).rejects.toMatchObject({ code: "USED_CODE" });
    await setDay(null);
  });

  it("guesses from one address are stopped after ten; a right code wipes the slate", async () => {
    for (let tried = 0; tried < 10; tried += 1)
      expect(await findSlip("aaaabbbbcccc", "guesser")).toEqual({ state: "UNKNOWN" });
    await expect(findSlip("aaaabbbbcccc", "guesser")).rejects.toMatchObject({ code: "TOO_MANY" });
    expect(await findSlip("aaaabbbbcccc", "elsewhere")).toEqual({ state: "UNKNOWN" });
  });

  it("two of one name get two sign-in names; a disabled account gets no slip", async () => {
    const twin = await withoutAccount("新党员");
    expect(await print(county.people.secretary, { personId: [twin.id] })).toMatchObject([{ login: "xindangyuan2" }]);
    await adminSql("update account set disabled_at = now() where person_id = $1", [twin.id]);
    await expect(print(county.people.secretary, { personId: [twin.id] })).rejects.toMatchObject({
      code: "WRONG_STATE",
    });
    const names = (await print(county.people.secretary, { whom: "ALL" })).map(({ name }) => name);
    expect(names).toContain("党员乙");
    expect(names).not.toContain("支部书记");
    expect(names.filter((name) => name === "新党员")).toHaveLength(1);
  });

  it("the list shows who has no account, who never came and who is locked out", async () => {
    await withoutAccount("没账号");
    const locked = await withoutAccount("锁住了");
    const [slip] = await print(county.people.secretary, { personId: [locked.id] });
    await use(slip?.code ?? "");
    for (let tried = 0; tried < 11; tried += 1) await signIn(slip?.login ?? "", "wrong", "").catch(() => undefined);
    const scope = as(county.people.administrator, county.first);
    expect(await look(scope, countAccounts)).toMatchObject({ none: 1, locked: 1 });
    expect(await look(scope, (s) => listAccounts(s, { state: "LOCKED" }))).toMatchObject([{ name: "锁住了" }]);
    expect(await look(scope, (s) => listAccounts(s, { state: "NONE" }))).toMatchObject([
      { name: "没账号", login: null },
    ]);
  });

  it("INV-12 a deputy, an officer and a plain member print nothing; another org's people are not there", async () => {
    const { deputy, officer, member, secretary, secondMember, retired } = county.people;
    await adminSql(
      "update session set authz_version = a.authz_version from account a where a.person_id = session.person_id",
    );
    for (const person of [deputy, officer, member]) {
      await expect(print(person, { personId: [retired.id] })).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
    }
    await expect(print(secretary, { personId: [secondMember.id] })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(
      begin(as(secretary, county.first), (work) => work.db.$queryRawUnsafe("select * from sign_in_slip")),
    ).rejects.toThrow(/permission denied/);
  });
});
