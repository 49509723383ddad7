import type { Client } from "pg";

/** A list that a branch has uploaded and not yet let in: two people to come, one row to be corrected. */
export async function loadImports(client: Client): Promise<void> {
  await client.query(
    `with place as (
       select o.id as org, d.person_id as person from org o join duty d on d.org_id = o.id and d.kind = 'SECRETARY' and d.ends_on is null where o.code = 'sj05' limit 1
     ), batch as (
       insert into import_batch (org_id, id, kind, file_name, sha256, bytes, sheet_name, header_row, header_end, state, row_count, done_count, add_count, bad_count, uploaded_by_person_id, uploaded_at)
       select org, $1, 'PEOPLE', '新调入同志.csv', encode(sha256(convert_to($2, 'UTF8')), 'hex'), octet_length(convert_to($2, 'UTF8')), 'CSV', 1, 1, 'UPLOADED', 3, 3, 2, 1, person, app_now() - interval '1 hour' from place
       returning org_id, id
     ), file as (
       insert into import_file (org_id, id, batch_id, content) select org_id, gen_random_uuid(), id, convert_to($2, 'UTF8') from batch
     ), columns as (
       insert into import_column (org_id, id, batch_id, position, header, field, samples)
       select org_id, gen_random_uuid(), id, (n - 1)::smallint, h, (array['name', 'standing', 'phone'])[n], s
         from batch, unnest(array['姓名', '党员类别', '手机号']) with ordinality u (h, n),
              lateral (select array_agg(x) as s from unnest(case n when 1 then array['祁望舒', '卢景行', '温知夏'] when 2 then array['正式党员', '预备党员', '群众'] else array['0999-5550761', '0999-5550762', '0999-5550763'] end) x) v
     )
     insert into import_row (org_id, id, batch_id, number, verdict, facts, faults, target_org_id, subject_id)
     select org_id, gen_random_uuid(), id, n + 1, case when n < 3 then 'ADD' else 'BAD' end,
            array[(array['祁望舒', '卢景行', '温知夏'])[n], '', '', '', (array['FULL', 'PROBATIONARY', ''])[n], '', '', org_id::text, '', '0999-555076' || n] || array_fill(''::text, array[8]),
            case when n = 3 then array['1:notAnOption:'] else '{}'::text[] end, case when n < 3 then org_id end, gen_random_uuid()
       from batch, generate_series(1, 3) n`,
    [batchId, file],
  );
  await client.query("update import_batch set state = 'CHECKING' where id = $1", [batchId]);
  await client.query("update import_batch set state = 'CHECKED' where id = $1", [batchId]);
}

const batchId = "0197a000-0000-7000-8000-0000000000a1";
const file =
  "姓名,党员类别,手机号\r\n祁望舒,正式党员,0999-5550761\r\n卢景行,预备党员,0999-5550762\r\n温知夏,群众,0999-5550763\r\n";
