import "server-only";
import { randomBytes } from "node:crypto";
import { cookies } from "next/headers";
import { pool } from "@/lib/kernel/db";
import { env } from "@/lib/kernel/env";
import { sha256 } from "@/lib/kernel/ids";
import { readSecretHash } from "../session";
import type { Holder } from "./queries";

const cookie = "zhengyou-step";

/** After the first proof: a token in a cookie of ten minutes, and no session yet. */
export async function openStep(personId: string, way: "PASSWORD" | "SLIP" | "OIDC"): Promise<void> {
  const token = randomBytes(32).toString("hex");
  await pool("app").query("select open_step($1, $2, $3)", [sha256(token), personId, way]);
  (await cookies()).set(cookie, token, {
    path: "/sign-in",
    httpOnly: true,
    sameSite: "lax",
    secure: env.NEXTAUTH_URL?.startsWith("https:") ?? false,
    maxAge: 600,
  });
}

export async function readHolder(): Promise<Holder> {
  const token = (await cookies()).get(cookie)?.value;
  return { token: token ? sha256(token) : "", secretHash: (await readSecretHash()) ?? "" };
}

export async function closeStep({ token }: Holder): Promise<void> {
  await pool("app").query("select close_step($1)", [token]);
  (await cookies()).set(cookie, "", { path: "/sign-in", maxAge: 0 });
}
