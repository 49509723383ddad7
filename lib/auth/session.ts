import "server-only";
import { cookies, headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { decode } from "next-auth/jwt";
import { cache } from "react";
import { localPath } from "@/lib/i18n/local-path";
import { pool } from "@/lib/kernel/db";
import { env } from "@/lib/kernel/env";
import { isId, sha256 } from "@/lib/kernel/ids";
import { type Caller, look, lookAtSession, type Scope, type SessionView } from "@/lib/kernel/work";
import { findOrgByCode } from "@/lib/orgs/codes";

export const sessionCookies = ["__Secure-next-auth.session-token", "next-auth.session-token"];

type Opened = { secretHash: string; until: number };

/** Cookies opened before. Deriving the key again for each would be a tenth of a small page; what a cookie says never changes. */
const opened = new Map<string, Opened>();
const mostOpened = 10_000;

async function openCookie(token: string): Promise<Opened | null> {
  const kept = opened.get(token);
  if (kept) return kept;
  const read = await decode({ token, secret: env.NEXTAUTH_SECRET }).catch(() => null);
  if (typeof read?.sid !== "string") return null;
  const found = { secretHash: sha256(read.sid), until: Number(read.exp) * 1_000 };
  if (opened.size >= mostOpened) opened.clear();
  opened.set(token, found);
  return found;
}

/** The hash of this request's session secret, or null without a valid cookie. Proves nothing by itself: the database does. */
export const readSecretHash = cache(async (): Promise<string | null> => {
  const jar = await cookies();
  const token = sessionCookies.map((name) => jar.get(name)?.value).find(Boolean);
  if (!token) return null;
  const found = await openCookie(token);
  return found && found.until > Date.now() ? found.secretHash : null;
});

export const dutyCookie = "duty";
export const campaignCookie = "campaign";

/** The duty (LIFE-05) and the campaign the person chose to act in; wishes that the duties held and what runs here decide about. */
async function chosen(): Promise<Pick<Caller, "dutyId" | "campaignId">> {
  const jar = await cookies();
  const [dutyId, campaignId] = [jar.get(dutyCookie)?.value, jar.get(campaignCookie)?.value];
  return {
    ...(dutyId && isId(dutyId) ? { dutyId } : {}),
    ...(campaignId && isId(campaignId) ? { campaignId } : {}),
  };
}

/** The address being asked for, as proxy.ts notes it; only ever used to come back to after signing in. */
const comeBack = async (): Promise<string> =>
  `/sign-in?from=${encodeURIComponent(localPath((await headers()).get("x-asked-path")))}`;

/** Who asks, acting in the org with this code. Null when there is no session or no such org. */
export async function findCaller(code: string): Promise<Caller | null> {
  const [secretHash, orgId] = [await readSecretHash(), await findOrgByCode(code)];
  return secretHash && orgId ? { secretHash, orgId, ...(await chosen()) } : null;
}

const touched = new Map<string, number>();
/** A sign of life, written at most once a minute. Its own statement, apart from the page: a page that fails still counts. */
export async function touch(secretHash: string): Promise<void> {
  const now = Date.now();
  if (now - (touched.get(secretHash) ?? 0) < 60_000) return;
  if (touched.size > 10_000) touched.clear();
  touched.set(secretHash, now);
  await pool("app")
    .query("select touch_session($1)", [secretHash])
    .catch(() => undefined);
}

/**
 * A page's one look: sends away to sign in without a session, to a new password before anything else, and
 * answers "not found" for an org the person has no business in.
 */
export async function visit<T>(code: string, draw: (scope: Scope, view: SessionView) => Promise<T>): Promise<T> {
  const secretHash = await readSecretHash();
  if (!secretHash) redirect(await comeBack());
  const orgId = await findOrgByCode(code);
  void touch(secretHash);
  const session = orgId ? undefined : await lookAtSession(secretHash);
  if (session === null) redirect(`${await comeBack()}&ended=1`);
  if (!orgId) notFound();
  const found = await look({ secretHash, orgId, ...(await chosen()) }, async (scope, view) => {
    if (view.mustChange) return { mustChange: true as const };
    if (view.org && view.org.code !== code) return { movedTo: view.org.code };
    return { drawn: await draw(scope, view) };
  });
  if (found === null) {
    if (!(await lookAtSession(secretHash))) redirect(`${await comeBack()}&ended=1`);
    notFound();
  }
  if ("mustChange" in found) redirect("/sign-in/password");
  // LIFE-14: an address with the code of an org that was merged away leads to the same page of its successor.
  if ("movedTo" in found)
    redirect(localPath((await headers()).get("x-asked-path")).replace(`/o/${code}`, `/o/${found.movedTo}`));
  return found.drawn;
}

/** The session alone, for `/`, `/me` and the choice of an org; sends away to sign in without one. */
export async function whoAsks(): Promise<{ secretHash: string; view: SessionView }> {
  const secretHash = await readSecretHash();
  if (!secretHash) redirect(await comeBack());
  const view = await lookAtSession(secretHash);
  if (!view) redirect(`${await comeBack()}&ended=1`);
  void touch(secretHash);
  return { secretHash, view };
}

/** The session when there is one; for pages that stand open to everybody. */
export async function findSession(): Promise<SessionView | null> {
  const secretHash = await readSecretHash();
  return secretHash ? lookAtSession(secretHash) : null;
}
