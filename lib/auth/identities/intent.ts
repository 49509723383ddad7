import "server-only";
import { cookies } from "next/headers";
import { env } from "@/lib/kernel/env";

const cookie = "zhengyou-link";
const place = {
  path: "/api/auth",
  httpOnly: true,
  sameSite: "lax",
  secure: env.NEXTAUTH_URL?.startsWith("https:") ?? false,
} as const;

/** That this browser went to the identity provider in order to link; what it names is spent once, by the session that asked. */
export async function keepIntent(id: string): Promise<void> {
  (await cookies()).set(cookie, id, { ...place, maxAge: 300 });
}

export async function takeIntent(): Promise<string | null> {
  const jar = await cookies();
  const id = jar.get(cookie)?.value ?? null;
  if (id) jar.set(cookie, "", { ...place, maxAge: 0 });
  return id;
}
