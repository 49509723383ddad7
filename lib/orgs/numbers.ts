import "server-only";
import { sql } from "@/lib/kernel/sql";
import type { Work } from "@/lib/kernel/work";

export type Paper =
  | "SUPERVISION"
  | "DRAW"
  | "CIRCULAR"
  | "ACCOUNTABILITY"
  | "RECTIFICATION"
  | "OPINION"
  | "CERTIFICATE"
  | "LEDGER"
  | "PLEDGE";

/** The next number of this paper in the org's register of that year; a rolled-back command gives it back. */
export async function nextNumber(work: Work, paper: Paper, year: number, orgId: string = work.orgId): Promise<number> {
  const [row] = await work.rows<{ number: number }>(
    sql`select next_number(${orgId}::uuid, ${paper}, ${year}::int) as number`,
  );
  return row?.number ?? 1;
}
