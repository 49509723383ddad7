import "server-only";
import { randomBytes } from "node:crypto";
import { pool } from "@/lib/kernel/db";
import { env } from "@/lib/kernel/env";
import { newId, sha256 } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import { passwordMatches } from "./passwords";
import type { Way } from "./sessions/queries";
import { countTry, forgetTries } from "./throttle";

type Account = { person_id: string; password_hash: string | null; disabled: boolean };

/** The password was right and is not enough. */
export class SecondProofWanted extends Error {
  constructor(readonly personId: string) {
    super("SECOND_FACTOR");
  }
}

/** Whether this person opens no session with one proof alone: their office asks for two, or they chose so themselves. */
export async function needsSecondProof(personId: string): Promise<boolean> {
  const { rows } = await pool("app").query<{ needed: boolean }>("select wants_second_proof($1) as needed", [personId]);
  return rows[0]?.needed ?? false;
}

/** Proves name and password and opens a session row. Refuses TOO_MANY, and NOT_FOUND for every other reason alike. */
export async function signIn(
  login: string,
  password: string,
  device: string,
): Promise<{ personId: string; secret: string }> {
  const name = login.trim().toLowerCase();
  await countTry(name);
  const { rows } = await pool("app").query<Account>("select * from sign_in_account($1)", [name]);
  const account = rows[0];
  const right = await passwordMatches(account?.password_hash ?? undefined, password);
  if (!account || !right || account.disabled) throw new Refusal("NOT_FOUND");
  await forgetTries(name);
  if (await needsSecondProof(account.person_id)) throw new SecondProofWanted(account.person_id);
  const secret = await openSession(account.person_id, { device, way: "PASSWORD" });
  return { personId: account.person_id, secret };
}

export type Proof = { device: string; way: Way; twoFactors?: boolean };

/** A session row for somebody who has just been proved; the secret goes into the cookie and nowhere else. */
export async function openSession(personId: string, { device, way, twoFactors = false }: Proof): Promise<string> {
  const secret = randomBytes(32).toString("hex");
  await pool("app").query("select open_session($1, $2, $3, $4, $5, $6, $7, $8)", [
    personId,
    newId(),
    sha256(secret),
    device,
    env.SESSION_IDLE_MINUTES,
    env.SESSION_HOURS,
    way,
    twoFactors,
  ]);
  return secret;
}

/** Ends the session at once; the next request with its cookie finds nothing. */
export async function signOut(secretHash: string): Promise<void> {
  await pool("app").query("select close_session($1)", [secretHash]);
}
