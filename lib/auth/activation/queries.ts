import "server-only";
import { pool } from "@/lib/kernel/db";
import { hashCode, readCode } from "../slips/codes";
import { countTry, forgetTries } from "../throttle";

export type SlipFacts =
  | { state: "OPEN"; person: string; personId: string; org: string; phone: string; login: string }
  | { state: "EXPIRED"; org: string; phone: string }
  | { state: "USED" | "VOID" | "UNKNOWN" };

/** What the code in somebody's hand leads to. Looking spends nothing: a messenger that previews the address may look too. */
export async function findSlip(typed: string, address: string): Promise<SlipFacts> {
  const code = readCode(typed);
  if (!code) return { state: "UNKNOWN" };
  await countTry(`slip:${address}`);
  const { rows } = await pool("app").query<{ facts: SlipFacts | null }>("select slip_facts($1) as facts", [
    hashCode(code),
  ]);
  const facts = rows[0]?.facts;
  // Only guesses count: an office of thirty behind one address signs in on the same afternoon.
  if (facts) await forgetTries(`slip:${address}`);
  return facts ?? { state: "UNKNOWN" };
}
