import "server-only";
import { pool } from "@/lib/kernel/db";
import { newId, sha256 } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import { initialsOf } from "@/lib/people/pinyin";
import { inSession } from "./in-session";
import { hashPassword, isWeak, passwordMatches } from "./passwords";
import type { ChangePassword, SetUp } from "./schema";
import { countTry, forgetTries } from "./throttle";

/** Refuses a password that is weak or typed differently the second time. */
export function checkNewPassword(newPassword: string, repeatPassword: string): void {
  if (isWeak(newPassword)) throw new Refusal("INVALID", { newPassword: "weakPassword" });
  if (newPassword !== repeatPassword) throw new Refusal("INVALID", { repeatPassword: "passwordsDiffer" });
}

/** The old password proves the person once more; the new one ends every other session. */
export async function changePassword(secretHash: string, input: ChangePassword): Promise<void> {
  checkNewPassword(input.newPassword, input.repeatPassword);
  const kept = await inSession(secretHash, async (client) => {
    const { rows } = await client.query<{ hash: string | null }>("select own_password_hash() as hash");
    return rows[0]?.hash;
  });
  if (!kept) throw new Refusal("TIMEOUT");
  await countTry(`password:${secretHash}`);
  if (!(await passwordMatches(kept, input.currentPassword))) {
    throw new Refusal("INVALID", { currentPassword: "wrongPassword" });
  }
  if (input.newPassword === input.currentPassword) throw new Refusal("INVALID", { newPassword: "weakPassword" });
  const fresh = await hashPassword(input.newPassword);
  await inSession(secretHash, (client) => client.query("select change_password($1)", [fresh]));
  await forgetTries(`password:${secretHash}`);
}

/** First run: the one-time token makes the root organisation and its first secretary, once. */
export async function setUp(input: SetUp): Promise<void> {
  checkNewPassword(input.newPassword, input.repeatPassword);
  await countTry("setup");
  const { rows } = await pool("app").query<{ done: boolean }>(
    "select set_up_installation($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) as done",
    [
      sha256(input.token),
      newId(),
      input.secretaryName,
      initialsOf(input.secretaryName),
      input.login,
      await hashPassword(input.newPassword),
      newId(),
      newId(),
      input.orgCode,
      input.orgName,
      input.orgKind,
    ],
  );
  if (!rows[0]?.done) throw new Refusal("INVALID", { token: "invalid" });
  await forgetTries("setup");
}
