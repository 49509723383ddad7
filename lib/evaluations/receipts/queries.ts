import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { pool } from "@/lib/kernel/db";
import { type AskedReceipt, isAsked } from "./rules";

export type ListedReceipt = { receipt: string; orgName: string; title: string | null; closedOn: Day | null };

/** The closed round whose list holds this receipt, for anyone who asks; null when none does. */
export async function findReceipt(asked: AskedReceipt): Promise<ListedReceipt | null> {
  const { rows } = await pool("public").query<ListedReceipt>(
    `select e.receipt, o.name as "orgName", r.title, (r.closed_at at time zone 'Asia/Shanghai')::date::text as "closedOn"
       from code_directory d join org o on o.id = d.org_id or o.code = d.code join evaluation_receipt e on e.org_id = o.id
       left join evaluation_round r on r.org_id = e.org_id and r.id = e.round_id
      where d.code = $1 and e.receipt >= $2 and e.receipt < $3`,
    [asked.orgCode, asked.prefix, `${asked.prefix}g`],
  );
  return rows.find(({ receipt }) => isAsked(asked, receipt)) ?? null;
}
