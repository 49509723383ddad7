import "server-only";
import { pool } from "@/lib/kernel/db";
import { Refusal } from "@/lib/kernel/refusal";
import { checkNewPassword } from "../commands";
import { hashPassword } from "../passwords";
import { hashCode, readCode } from "../slips/codes";
import { findSlip } from "./queries";
import type { Activate } from "./schema";

/**
 * 启用账号: the code is spent, the password is the person's own, and every older session ends. Answers who it is.
 * Refuses WRONG_CODE for a code nobody has, USED_CODE for one that is used, void or late.
 */
export async function activate(input: Activate, address: string): Promise<string> {
  const facts = await findSlip(input.code, address);
  if (facts.state === "UNKNOWN") throw new Refusal("INVALID", { code: "wrongSlip" });
  if (facts.state !== "OPEN") throw new Refusal("USED_CODE");
  checkNewPassword(input.newPassword, input.repeatPassword);
  const { rows } = await pool("app").query<{ person: string | null }>("select activate_account($1, $2) as person", [
    hashCode(readCode(input.code) ?? ""),
    await hashPassword(input.newPassword),
  ]);
  if (!rows[0]?.person) throw new Refusal("USED_CODE");
  return rows[0].person;
}
