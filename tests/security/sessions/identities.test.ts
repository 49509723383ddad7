import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { sha256 } from "@/lib/kernel/ids";
import { lookAtSession } from "@/lib/kernel/work";
import { asOwner, giveDuty, type TestPerson } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type Issued, startIssuer } from "@/tests/support/identity-issuer";
import { type County, makeCounty } from "@/tests/support/small-county";

const jar = vi.hoisted(() => new Map<string, string>());
vi.mock("next/headers", () => ({
  cookies: async () => ({
    get: (name: string) => (jar.get(name) ? { value: jar.get(name) } : undefined),
    set: (name: string, value: string) => jar.set(name, value),
  }),
  headers: async () => new Headers({ "user-agent": "test" }),
}));
vi.mock("next/navigation", () => ({ notFound: vi.fn(), redirect: vi.fn() }));

const issuer = await startIssuer();
Object.assign(process.env, {
  OIDC_ISSUER: issuer.url,
  OIDC_CLIENT_ID: "zhengyou",
  OIDC_CLIENT_SECRET: "a-secret-of-the-test",
  NEXTAUTH_URL: "http://localhost:3000",
});
// What is read of the surroundings is read at the first import, and the county above has imported it.
vi.resetModules();
const { authHandler } = await import("@/lib/auth/handler");
const { keepSession } = await import("@/lib/auth/cookie");
const { openSession } = await import("@/lib/auth/sign-in");
const { askToLink, linkIdentity, unlinkIdentity } = await import("@/lib/auth/identities/commands");
const { findHolder, findOwnLink } = await import("@/lib/auth/identities/queries");
const { keepIntent } = await import("@/lib/auth/identities/intent");
const { readSecretHash } = await import("@/lib/auth/session");

let county: County;
let member: TestPerson;
const device = "test";

beforeAll(async () => {
  county = await makeCounty();
  member = county.people.member;
});
afterAll(() => issuer.stop());
beforeEach(async () => {
  // next-auth tells the console of every attempt it refuses.
  vi.spyOn(console, "error").mockReturnValue();
  jar.clear();
  await adminSql("delete from linked_identity");
  await adminSql("delete from org_setting");
  await adminSql("update account set disabled_at = null");
});

type Asked = { action: "csrf" | "signin" | "callback"; body?: Record<string, string>; query?: Record<string, string> };
/** next-auth speaks to requests and answers of this older shape too, which need no server around them. */
async function knock({ action, body, query }: Asked): Promise<{ redirect?: string; body?: unknown }> {
  const answer: { redirect?: string; body?: unknown } = {};
  const keep = (name: string, value: string | string[]) => {
    if (name === "Location") answer.redirect = String(value);
    for (const line of name === "Set-Cookie" ? [value].flat() : []) {
      const [, key = "", kept = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      jar.set(key, decodeURIComponent(kept));
    }
    return response;
  };
  const say = (given: unknown) => {
    answer.body = given;
  };
  const response = {
    status: () => response,
    getHeader: () => [],
    setHeader: keep,
    json: say,
    send: say,
    end: () => undefined,
  };
  const nextauth = action === "csrf" ? [action] : [action, "oidc"];
  const request = {
    method: body ? "POST" : "GET",
    headers: {},
    cookies: Object.fromEntries(jar),
    body,
    query: { nextauth, ...query },
  };
  await authHandler(request, response);
  return answer;
}
/** From the button to the provider's door. */
async function leave(): Promise<string> {
  const { body } = await knock({ action: "csrf" });
  const { csrfToken } = body as { csrfToken: string };
  return (await knock({ action: "signin", body: { csrfToken, callbackUrl: "/" } })).redirect ?? "";
}
const comeBack = async (query: Record<string, string>) => (await knock({ action: "callback", query })).redirect;
const walk = async (issued: Issued) => comeBack(issuer.approve(await leave(), issued));
const secretHash = async () => (await readSecretHash()) ?? "";
const signedIn = async () => (await lookAtSession(await secretHash()))?.person.id ?? null;
async function link(sub: string): Promise<string | undefined> {
  await keepSession(await openSession(member.id, { device, way: "PASSWORD" }));
  await keepIntent(await askToLink(await secretHash()));
  return walk({ sub });
}
const linkAndLeave = async (sub: string) => {
  expect(await link(sub)).toBe("/me/security?identity=linked");
  jar.clear();
};
const lastEvent = async () =>
  (
    await adminSql<{ kind: string }>("select kind from audit_event where org_id = $1 order by seq desc limit 1", [
      county.first.id,
    ])
  )[0]?.kind;

describe("ORG-22 signing in through the organisation's identity provider", () => {
  it("a person links themselves once while signed in, and then comes in with it alone", async () => {
    await linkAndLeave("zhou");
    expect(await lastEvent()).toBe("account.link_identity");
    expect(await walk({ sub: "zhou" })).toBe("/");
    expect(await signedIn()).toBe(member.id);
    expect(
      await adminSql("select 1 from session where way = 'OIDC' and person_id = $1 and not two_factors", [member.id]),
    ).toHaveLength(1);
  });

  it("a subject nobody linked is led to the reason; no account, session or link comes of it", async () => {
    const before = await adminSql("select 1 from account");
    expect(await walk({ sub: "stranger" })).toBe("/sign-in/identity?why=unknown");
    expect(await signedIn()).toBeNull();
    expect(await adminSql("select 1 from account")).toHaveLength(before.length);
    expect(await findHolder(issuer.url, "stranger")).toBeNull();
  });

  it("somebody else's state, a code without one, a foreign nonce and a spent code open nothing", async () => {
    await linkAndLeave("zhou");
    const { code, state } = issuer.approve(await leave(), { sub: "zhou" });
    expect(await comeBack({ code, state: "forged" })).toMatch(/error=OAuthCallback/);
    expect(await comeBack({ code })).toMatch(/error=OAuthCallback/);
    expect(await walk({ sub: "zhou", nonce: "of-another-browser" })).toMatch(/error=OAuthCallback/);
    const spent = issuer.approve(await leave(), { sub: "zhou" });
    await comeBack(spent);
    jar.clear();
    expect(await comeBack({ ...spent, state })).toMatch(/error=OAuthCallback/);
    expect(await signedIn()).toBeNull();
  });

  it("a disabled account stays outside and is told so", async () => {
    await linkAndLeave("zhou");
    await adminSql("update account set disabled_at = now() where person_id = $1", [member.id]);
    expect(await walk({ sub: "zhou" })).toBe("/sign-in/identity?why=disabled");
    expect(await signedIn()).toBeNull();
  });

  it("where two proofs are asked for, the provider counts as one, unless its token names a second", async () => {
    await linkAndLeave("zhou");
    await asOwner((client) => giveDuty(client, member, county.first, "DEPUTY_SECRETARY"));
    await adminSql(
      "insert into org_setting (org_id, id, name, value, set_person_id, set_at) values ($1, gen_random_uuid(), 'SECOND_FACTOR', 2, $2, now())",
      [county.first.id, member.id],
    );
    expect(await walk({ sub: "zhou", amr: ["pwd"] })).toBe("/sign-in/second-factor");
    expect(await signedIn()).toBeNull();
    jar.clear();
    expect(await walk({ sub: "zhou", amr: ["pwd", "otp"] })).toBe("/");
    expect(await signedIn()).toBe(member.id);
    await adminSql("delete from duty where person_id = $1", [member.id]);
  });

  it("only the session that asked links, once, and one identity belongs to one person", async () => {
    await keepSession(await openSession(member.id, { device, way: "PASSWORD" }));
    const mine = await secretHash();
    const wish = { issuer: issuer.url, subject: "zhou" };
    const intent = await askToLink(mine);
    await expect(linkIdentity(county.people.colleague.secretHash, { intent, ...wish })).rejects.toThrow(/TIMEOUT/);
    await expect(askToLink(sha256("nobody"))).rejects.toMatchObject({ code: "TIMEOUT" });
    await linkIdentity(mine, { intent, ...wish });
    await expect(linkIdentity(mine, { intent, ...wish })).rejects.toThrow(/TIMEOUT/);
    const other = county.people.colleague.secretHash;
    await expect(linkIdentity(other, { intent: await askToLink(other), ...wish })).rejects.toThrow(/WRONG_STATE/);
    jar.set("zhengyou-link", "not a number");
    expect(await walk({ sub: "zhou" })).toBe("/me/security?identity=failed");
  });

  it("unlinking leaves one event and shuts the way; the only door left stays; a reset takes the link too", async () => {
    expect(await link("zhou")).toBe("/me/security?identity=linked");
    const mine = await secretHash();
    await adminSql("update account set password_hash = null where person_id = $1", [member.id]);
    await expect(unlinkIdentity(mine)).rejects.toThrow(/WRONG_STATE/);
    await adminSql("update account set password_hash = 'x' where person_id = $1", [member.id]);
    expect(await findOwnLink(mine)).toBeInstanceOf(Date);
    await unlinkIdentity(mine);
    expect(await lastEvent()).toBe("account.unlink_identity");
    await expect(unlinkIdentity(mine)).rejects.toThrow(/WRONG_STATE/);
    expect(await findHolder(issuer.url, "zhou")).toBeNull();
    await linkAndLeave("zhou");
    await adminSql("update account set password_hash = null, authz_version = authz_version + 1 where person_id = $1", [
      member.id,
    ]);
    expect(await findHolder(issuer.url, "zhou")).toBeNull();
  });
});
