import { randomBytes } from "node:crypto";
import { generate } from "otplib";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { beginFactor, confirmFactor, proveFactor, removeFactor } from "@/lib/auth/factors/commands";
import { findFactor } from "@/lib/auth/factors/queries";
import { recoveryCodes, seal, unseal } from "@/lib/auth/factors/secrets";
import { hashPassword } from "@/lib/auth/passwords";
import { openSession, SecondProofWanted, signIn } from "@/lib/auth/sign-in";
import { resetAccount } from "@/lib/auth/slips/commands";
import { sha256 } from "@/lib/kernel/ids";
import { begin, look, lookAtSession } from "@/lib/kernel/work";
import { changeSettings } from "@/lib/orgs/settings/commands";
import { changeSettingsSchema } from "@/lib/orgs/settings/schema";
import { as, asOwner, giveDuty, makePerson, type TestPerson } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";

let county: County;
let head: TestPerson;
const password = "Songjian-2026";
const device = "test";

beforeAll(async () => {
  county = await makeCounty();
});
beforeEach(async () => {
  await adminSql("delete from throttle");
  await adminSql("delete from org_setting");
  await adminSql("update session set expires_at = now() + interval '1 day'");
  head = await asOwner((client) =>
    makePerson(client, "新书记", { home: county.second, duty: { org: county.second, kind: "DEPUTY_SECRETARY" } }),
  );
  await adminSql("update account set password_hash = $2, login = $3 where person_id = $1", [
    head.id,
    await hashPassword(password),
    `h${head.id.slice(-8)}`,
  ]);
});

const login = () => `h${head.id.slice(-8)}`;
const ask = (level: number) =>
  begin(as(county.people.generalHead, county.general), (work) =>
    changeSettings(work, { ...changeSettingsSchema.parse({}), SECOND_FACTOR: level }),
  );
const step = async (person = head) => {
  const token = randomBytes(32).toString("hex");
  await adminSql("select open_step($1, $2, 'PASSWORD')", [sha256(token), person.id]);
  return { token: sha256(token), secretHash: "" };
};
const codeOf = async (holder: { token: string; secretHash: string }, ahead = 0) => {
  const facts = await findFactor(holder);
  return generate({ secret: unseal(facts?.secret ?? ""), epoch: Math.floor(Date.now() / 1_000) + ahead * 30 });
};
const enrol = async () => {
  const holder = await step();
  await beginFactor(holder);
  await confirmFactor(holder, { code: await codeOf(holder, -1) });
  return holder;
};
const isAlive = async (secretHash: string) => (await lookAtSession(secretHash)) !== null;

describe("ORG-22 a second proof where the organisation asks for it", () => {
  it("the password alone opens nothing, in the product or in the database; sessions opened with it end", async () => {
    const { secret } = await signIn(login(), password, device);
    await ask(2);
    expect(await isAlive(sha256(secret))).toBe(false);
    expect(await look({ secretHash: sha256(secret), orgId: county.second.id }, async () => "in")).toBeNull();
    await expect(signIn(login(), password, device)).rejects.toBeInstanceOf(SecondProofWanted);
    await expect(openSession(head.id, { device, way: "PASSWORD" })).rejects.toThrow(/NOT_AUTHORISED/);
    await expect(signIn(login(), "wrong", device)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("enrolled before any session: the first code confirms, a session with two proofs has its rights", async () => {
    await ask(2);
    const holder = await step();
    expect(await findFactor(holder)).toMatchObject({ confirmed: false, needed: true, secret: null });
    await beginFactor(holder);
    await expect(confirmFactor(holder, { code: "000000" })).rejects.toMatchObject({ fields: { code: "wrongFactor" } });
    await confirmFactor(holder, { code: await codeOf(holder) });
    const secret = await openSession(head.id, { device, way: "PASSWORD", twoFactors: true });
    expect(await look({ secretHash: sha256(secret), orgId: county.second.id }, async (_s, view) => view.capacity)).toBe(
      "HOME",
    );
  });

  it("a code counts once, an older one never; a recovery code counts once", async () => {
    await enrol();
    const holder = await step();
    const code = await codeOf(holder);
    await proveFactor(holder, { code });
    await expect(proveFactor(holder, { code })).rejects.toMatchObject({ fields: { code: "wrongFactor" } });
    await expect(proveFactor(holder, { code: await codeOf(holder, -1) })).rejects.toMatchObject({ code: "INVALID" });
    const [word] = recoveryCodes(unseal((await findFactor(holder))?.secret ?? ""));
    await proveFactor(holder, { code: (word ?? "").toUpperCase() });
    await expect(proveFactor(holder, { code: word ?? "" })).rejects.toMatchObject({ code: "INVALID" });
    expect(await findFactor(holder)).toMatchObject({ codesLeft: 7 });
  });

  it("guesses are counted over all steps of one person", async () => {
    await enrol();
    for (let tried = 0; tried < 10; tried += 1)
      await proveFactor(await step(), { code: "111111" }).catch(() => undefined);
    const holder = await step();
    await expect(proveFactor(holder, { code: await codeOf(holder) })).rejects.toMatchObject({ code: "TOO_MANY" });
  });

  it("whoever chose it of their own will is asked for it too, and may put it away; nobody who must have it may", async () => {
    await enrol();
    await expect(signIn(login(), password, device)).rejects.toBeInstanceOf(SecondProofWanted);
    const session = sha256(await openSession(head.id, { device, way: "PASSWORD", twoFactors: true }));
    await ask(2);
    await expect(removeFactor(session)).rejects.toThrow(/NOT_AUTHORISED/);
    await ask(0);
    await removeFactor(session);
    expect((await signIn(login(), password, device)).personId).toBe(head.id);
  });

  it("1 asks administrators only; an appointment ends the sessions that lack the second proof", async () => {
    await ask(1);
    expect((await signIn(login(), password, device)).personId).toBe(head.id);
    const session = sha256(await openSession(head.id, { device, way: "PASSWORD" }));
    await asOwner((client) => giveDuty(client, head, county.second, "ADMINISTRATOR"));
    expect(await isAlive(session)).toBe(false);
  });

  it("a step lives ten minutes and gives no right; a reset forgets the app and its codes", async () => {
    await enrol();
    const holder = await step();
    await adminSql("update sign_in_step set expires_at = now() where token_hash = $1", [holder.token]);
    await expect(proveFactor(holder, { code: "111111" })).rejects.toMatchObject({ code: "TIMEOUT" });
    await begin(as(county.people.secondSecretary, county.second), (work) =>
      resetAccount(work, { personId: head.id, as: "SCREEN" }),
    );
    expect(await adminSql("select 1 from second_factor where person_id = $1", [head.id])).toEqual([]);
    expect(await adminSql("select 1 from recovery_code where person_id = $1", [head.id])).toEqual([]);
  });

  it("the database holds the secret sealed and no recovery code in plain", async () => {
    expect(seal("ABC")).not.toContain("ABC");
    expect(unseal(seal("ABC"))).toBe("ABC");
    const holder = await enrol();
    const secret = unseal((await findFactor(holder))?.secret ?? "");
    const [kept] = await adminSql<{ all: string }>(
      "select (select string_agg(f::text, '') from second_factor f) || (select string_agg(r::text, '') from recovery_code r) as all",
    );
    expect(kept?.all).not.toContain(secret);
    for (const word of recoveryCodes(secret)) expect(kept?.all).not.toContain(word);
    await expect(
      begin(as(county.people.secretary, county.first), (work) =>
        work.db.$queryRawUnsafe("select * from second_factor"),
      ),
    ).rejects.toThrow(/permission denied/);
  });
});
