import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { pool } from "@/lib/kernel/db";
import { pageOf } from "@/lib/kernel/paging";
import { type Sql, sql } from "@/lib/kernel/sql";
import type { RecheckCode } from "./codes";

export type Recheck = {
  id: string;
  verification: number;
  channel: "SLIP" | "PHONE" | "VISIT" | "MEETING";
  asked: string;
  mark: "SATISFIED" | "BASICALLY" | "DISSATISFIED" | "UNKNOWN";
  words: string;
  answeredOn: Day;
  recordedBy: string | null;
};

/** What those who raised the matter said, the latest round first, a page at a time; a slip's answer names nobody. */
export const rechecksOf = ({ orgId, id }: { orgId: string; id: string }, after?: string): Sql =>
  pageOf(
    sql`
    select k.id, k.verification::int as verification, k.channel, k.asked, k.mark, k.words, k.answered_on::text as "answeredOn", p.name as "recordedBy"
      from rectification_recheck k left join person p on p.id = k.recorded_by_person_id
     where k.org_id = ${orgId}::uuid and k.rectification_id = ${id}::uuid`,
    [sql`verification`, sql`"answeredOn"`],
    after,
    { latest: true },
  );

export type AskedAgain = {
  orgName: string;
  phone: string;
  problem: string;
  measure: string;
  done: string | null;
  expiresOn: Day;
  standing: "OPEN" | "USED" | "LATE" | "CLOSED";
};

/** What stands behind a slip, read as the public role; null where the code leads nowhere. */
export async function readRecheck({ orgCode, hash }: RecheckCode): Promise<AskedAgain | null> {
  const { rows } = await pool("public").query<{ found: AskedAgain | null }>("select read_recheck($1, $2) as found", [
    orgCode,
    hash,
  ]);
  return rows[0]?.found ?? null;
}
