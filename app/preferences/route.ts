import { cookies } from "next/headers";
import { campaignCookie, dutyCookie } from "@/lib/auth/session";
import { localPath, refererPath } from "@/lib/i18n/local-path";
import { localeCookie, locales } from "@/lib/i18n/locales";
import { sizeCookie, sizes } from "@/lib/i18n/sizes";
import { isId } from "@/lib/kernel/ids";

const year = 60 * 60 * 24 * 365;
const choices = [
  { cookie: localeCookie, allowed: locales as readonly string[] },
  { cookie: sizeCookie, allowed: sizes as readonly string[] },
];

const wishes = [dutyCookie, campaignCookie];
const kept = [localeCookie, sizeCookie, ...wishes];
const isChoice = (cookie: string, value: string) =>
  wishes.includes(cookie)
    ? isId(value)
    : choices.some((choice) => choice.cookie === cookie && choice.allowed.includes(value));

/** Keeps language, type size, the duty and the campaign to act in, then leads back to where the person was. */
async function settle(request: Request, asked: URLSearchParams) {
  const jar = await cookies();
  for (const cookie of kept) {
    const value = asked.get(cookie);
    if (value && isChoice(cookie, value)) {
      jar.set(cookie, value, { path: "/", maxAge: year, sameSite: "lax", httpOnly: true });
    }
  }
  // Whoever acts in all their duties again chooses none of them.
  if (asked.get(dutyCookie) === "all") jar.delete(dutyCookie);
  const { headers } = request;
  const back = localPath(asked.get("back"), refererPath(headers.get("referer"), headers.get("host")));
  return new Response(null, { status: 303, headers: { Location: back } });
}

export const GET = (request: Request) => settle(request, new URL(request.url).searchParams);

export async function POST(request: Request) {
  const form = await request.formData();
  const asked = new URLSearchParams();
  for (const name of ["back", ...kept]) {
    const value = form.get(name);
    if (typeof value === "string") asked.set(name, value);
  }
  return settle(request, asked);
}
