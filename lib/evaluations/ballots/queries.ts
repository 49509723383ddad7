import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { pool } from "@/lib/kernel/db";
import type { EvaluatorClass } from "../classes";

type Contact = { orgName: string; orgCode: string; phone: string };

/** A code that leads nowhere says whom to ask and, where one has been held, when the org's newest round runs. */
export type UnknownSlip = Contact & { state: "WRONG"; title?: string; opensOn?: Day; closesOn?: Day };

export type KnownSlip = Contact & {
  state: "VOIDED" | "NOT_YET" | "OPEN" | "CLOSED";
  title: string;
  evaluatorClass: EvaluatorClass;
  opensOn: Day;
  closesOn: Day;
  used: boolean;
  /** Slips of the whole round that can still come back or have. */
  issued: number;
  grades: number;
  questions: string[];
};

/** What stands behind a code, read as the public role. Null when not even the org is known. */
export async function readByCode(code: string): Promise<KnownSlip | UnknownSlip | null> {
  const { rows } = await pool("public").query<{ found: KnownSlip | UnknownSlip | null }>(
    "select read_by_code($1) as found",
    [code],
  );
  return rows[0]?.found ?? null;
}
