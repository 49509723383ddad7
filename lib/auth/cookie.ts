import "server-only";
import { cookies, headers } from "next/headers";
import { encode } from "next-auth/jwt";
import { env } from "@/lib/kernel/env";

/** As long as any organisation may let a session last; when it really ends is kept in the database. */
export const maxAge = 72 * 3_600;
const secure = env.NEXTAUTH_URL?.startsWith("https:") ?? false;
const name = secure ? "__Secure-next-auth.session-token" : "next-auth.session-token";

/** Gives the browser the session that was just opened, as next-auth would after a password. */
export async function keepSession(secret: string): Promise<void> {
  const token = await encode({ token: { sid: secret }, secret: env.NEXTAUTH_SECRET, maxAge });
  (await cookies()).set(name, token, { path: "/", httpOnly: true, sameSite: "lax", secure, maxAge });
}

/** What the list of one's own sessions calls this browser. */
export const readDevice = async (): Promise<string> => (await headers()).get("user-agent") ?? "";

/** The last address before this house, for counting guesses where there is no name to count them by. */
export const readAddress = async (): Promise<string> => {
  const given = await headers();
  return given.get("x-forwarded-for")?.split(",").at(-1)?.trim() || "here";
};
