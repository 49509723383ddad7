import { adminSql } from "../support/county";

/** What goes on by itself beside a story: who is signed in, the log, figures counted anew and reminders sent. */
const restless = "audit_event|audit_head|child_head|session|tally|tally_stale|adoption_tally|rehearsal|rehearsal_part";

/** Each table with the number and a checksum of the rows that belong to real organisations, none of a rehearsal's. */
export async function ofRealOrgs(): Promise<string[]> {
  const tables = await adminSql<{ name: string }>(
    `select k.relname as name from pg_class k join pg_attribute a on a.attrelid = k.oid and a.attname = 'org_id' and not a.attisdropped
      where k.relnamespace = 'public'::regnamespace and k.relkind = 'r' and k.relname !~ '^(${restless})$' order by 1`,
  );
  const sums = await adminSql<{ sum: string }>(
    tables
      .map(
        ({ name }) =>
          `select '${name} ' || count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') as sum
             from "${name}" t join org o on o.id = t.org_id and o.rehearsal_of is null`,
      )
      .join(" union all "),
  );
  return sums.map(({ sum }) => sum).sort();
}
