import type { APIRequestContext } from "@playwright/test";
import { cookieName, cookieOf } from "./county";

const cookies = new Map<string, string>();
/** The bare answer of an address to a person's session, or to nobody's. */
export async function ask(request: APIRequestContext, path: string, personId: string | null) {
  if (personId && !cookies.has(personId)) cookies.set(personId, await cookieOf(personId));
  const headers: Record<string, string> = personId ? { cookie: `${cookieName}=${cookies.get(personId)}` } : {};
  const answer = await request.get(path, { headers, maxRedirects: 0 });
  return { status: answer.status(), body: await answer.text() };
}

/** A page that streams has begun its answer with 200; it then carries the redirect, and nothing else, in its body. */
export const isTurnedAway = ({ status, body }: { status: number; body: string }) =>
  status >= 300 || (status === 200 && body.includes("__next-page-redirect"));

/** The words of the page will not do: every page carries them for the case that something is missing. */
export const isMissing = ({ status, body }: { status: number; body: string }) =>
  status === 404 || status === 405 || (status === 200 && body.includes("NEXT_HTTP_ERROR_FALLBACK;404"));
