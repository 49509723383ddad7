import "server-only";
import { randomInt } from "node:crypto";
import { record } from "@/lib/audit/commands";
import { Refusal } from "@/lib/kernel/refusal";
import { sql } from "@/lib/kernel/sql";
import type { Work } from "@/lib/kernel/work";
import { hashPassword } from "../passwords";
import { findManaged } from "./queries";
import type { AccountOf, OpenAccount } from "./schema";

// Without the letters and digits that look alike on a slip of paper.
const alphabet = "abcdefghjkmnpqrstuvwxyz23456789";
const oneTimePassword = (): string =>
  Array.from({ length: 12 }, (_, place) => (place % 5 === 4 ? "-" : alphabet[randomInt(alphabet.length)])).join("");

/** Opens an account with a password that is shown once and must be replaced at the first sign-in. */
export async function openAccount(work: Work, { personId, login }: OpenAccount): Promise<string> {
  const name = await findManaged(work, personId);
  const password = oneTimePassword();
  const hash = await hashPassword(password);
  const [row] = await work.rows<{ done: string }>(
    sql`select open_account(${personId}::uuid, ${login}, ${hash}) as done`,
  );
  if (row?.done === "EXISTS") throw new Refusal("WRONG_STATE");
  if (row?.done !== "OPENED") throw new Refusal("INVALID", { login: "duplicate" });
  await record(work, { kind: "account.open", subjectId: personId, facts: { name, login } });
  return password;
}

/** A new one-time password; nobody learns the old one, and every session of the person ends. */
export async function resetPassword(work: Work, { personId }: AccountOf): Promise<string> {
  const name = await findManaged(work, personId);
  const password = oneTimePassword();
  const hash = await hashPassword(password);
  const [row] = await work.rows<{ done: boolean }>(sql`select reset_password(${personId}::uuid, ${hash}) as done`);
  if (!row?.done) throw new Refusal("WRONG_STATE");
  await record(work, { kind: "account.reset", subjectId: personId, facts: { name } });
  return password;
}

export const disableAccount = (work: Work, input: AccountOf): Promise<void> => switchAccount(work, input, false);
export const enableAccount = (work: Work, input: AccountOf): Promise<void> => switchAccount(work, input, true);

async function switchAccount(work: Work, { personId }: AccountOf, enabled: boolean): Promise<void> {
  const name = await findManaged(work, personId);
  const [row] = await work.rows<{ done: boolean }>(sql`select switch_account(${personId}::uuid, ${enabled}) as done`);
  if (!row?.done) throw new Refusal("WRONG_STATE");
  await record(work, { kind: enabled ? "account.enable" : "account.disable", subjectId: personId, facts: { name } });
}
