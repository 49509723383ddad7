import "server-only";
import { sql } from "@/lib/kernel/sql";
import type { Work } from "@/lib/kernel/work";
import type { Verdict } from "../fields/schema";
import type { Batch } from "../queries";
import { linesOf, storedLine } from "../rows/rules";
import type { ReadFile } from "./queries";

/** Asks what the database knows and stores every row with its verdict, all in one statement; returns the counts. */
export async function storeCheck(work: Work, { id }: Batch, { judge }: ReadFile) {
  const judged = await judge(work);
  await work.db.importRow.deleteMany({ where: { orgId: work.orgId, batchId: id } });
  const lines = linesOf(judged.map((row) => storedLine(row, row.target, row.subject, row.before)));
  await work.rows(sql`
    with stored as (
      insert into import_row (org_id, id, batch_id, number, verdict, faults, facts, target_org_id, subject_id, before)
      select ${work.orgId}::uuid, gen_random_uuid(), ${id}::uuid, f[1]::int, f[2], coalesce(string_to_array(nullif(f[3], ''), E'\x1d'), '{}'),
             string_to_array(f[4], E'\x1d'), nullif(f[5], '')::uuid, coalesce(nullif(f[6], '')::uuid, gen_random_uuid()),
             coalesce(string_to_array(nullif(f[7], ''), E'\x1d'), '{}')
        from (select string_to_array(line, E'\x1f') as f from string_to_table(${lines}, E'\x1e') line) x
      returning 1)
    select count(*)::int from stored`);
  const count = (verdict: Verdict) => judged.reduce((sum, row) => sum + (row.verdict === verdict ? 1 : 0), 0);
  return {
    rowCount: judged.length,
    addCount: count("ADD"),
    updateCount: count("UPDATE"),
    sameCount: count("SAME"),
    keptCount: count("KEPT"),
    badCount: count("BAD"),
  };
}
