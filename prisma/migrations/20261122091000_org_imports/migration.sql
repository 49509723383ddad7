-- Organisations by list: the document the founding rests on, and the job's doors for founding and taking back.
ALTER TABLE "import_batch" ADD COLUMN     "document_number" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "document_on" DATE,
ADD COLUMN     "document_title" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "effective_on" DATE;

alter table import_batch add constraint import_paper check (kind <> 'ORGS' or state not in ('APPLYING', 'APPLIED', 'UNDOING', 'UNDONE') or (document_title <> '' and effective_on is not null));

/* The facts of an org in the order of the kind ORGS in lib/imports/orgs/fields.ts. */
create function org_facts(o org) returns text[] language sql stable set search_path = public, pg_temp as $$
  select array[o.name, o.short_name, o.kind, o.level, o.field, o.parent_id::text, o.phone, o.address, o.code]
$$;

/* One event in the importer's chain and one in that of every superior that stood before and received or changed orgs; an org founded by the file has no chain yet. */
create function record_org_import(b import_batch, event text, body text) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform audit_write(x.org, app_now(), 'PERSON', b.confirmed_by_person_id, b.confirmed_capacity, x.event, 'import', b.id, x.body)
     from (select b.org_id as org, 'import.' || event as event, body as body
           union all
           select i.target_org_id, 'import.receive', jsonb_build_object('count', count(*), 'sha256', b.sha256, 'undone', event = 'undo')::text
             from import_row i where i.org_id = b.org_id and i.batch_id = b.id and i.verdict in ('ADD', 'UPDATE') and i.target_org_id <> b.org_id
              and i.target_org_id not in (select a.subject_id from import_row a where a.org_id = b.org_id and a.batch_id = b.id and a.verdict = 'ADD') group by 1
           order by 1) x;
end $$;

/* After found_orgs: nothing of the same name under the same superior, telephones and addresses up to date, the events. */
create function apply_orgs(batch uuid, body text) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare b import_batch := import_at_work(batch, 'APPLYING');
begin
  if exists (select 1 from import_row i left join org o on o.id = i.subject_id and o.parent_id = i.target_org_id and o.closed_on is null
              where i.org_id = b.org_id and i.batch_id = b.id and i.verdict in ('ADD', 'UPDATE')
                and (o.id is null or not exists (select 1 from org_closure c where c.ancestor = b.org_id and c.descendant = o.id))) then perform refuse('NOT_FOUND'); end if;
  if exists (select 1 from import_row i join org o on o.parent_id = i.target_org_id and o.name = i.facts[1] and o.id <> i.subject_id and o.closed_on is null
              where i.org_id = b.org_id and i.batch_id = b.id and i.verdict = 'ADD') then perform refuse('CONFLICT'); end if;
  update import_row i set before = org_facts(o) from org o where i.org_id = b.org_id and i.batch_id = b.id and i.verdict in ('ADD', 'UPDATE') and o.id = i.subject_id;
  update org o set phone = coalesce(nullif(i.facts[7], ''), o.phone), address = coalesce(nullif(i.facts[8], ''), o.address)
    from import_row i where i.org_id = b.org_id and i.batch_id = b.id and i.verdict = 'UPDATE' and o.id = i.subject_id;
  perform record_org_import(b, 'apply', body);
end $$;

/* Takes founded orgs back while they are as they came and nothing rests on them; else changes nothing and says what does. */
create function undo_orgs(batch uuid, body text) returns text[] language plpgsql security definer set search_path = public, pg_temp as $$
declare
  b import_batch := import_at_work(batch, 'UNDOING');
  added uuid[] := array(select subject_id from import_row i where i.org_id = b.org_id and i.batch_id = b.id and i.verdict = 'ADD');
  found text[] := depending_on('org', added, array['org', 'org_closure', 'org_history', 'org_census', 'code_directory', 'audit_head']);
  lower integer := (select count(*) from org o where o.parent_id = any (added) and o.id <> all (added))
                 + (select count(*) from org_history h where (h.parent_id = any (added) or h.successor_org_id = any (added)) and h.org_id <> all (added));
  changed integer;
begin
  if lower > 0 then found := found || ('org:' || lower); end if;
  select count(*) into changed from import_row i left join org o on o.id = i.subject_id
   where i.org_id = b.org_id and i.batch_id = b.id
     and (i.verdict = 'ADD' and (o.id is null or o.closed_on is not null or i.before <> org_facts(o) or (select count(*) from org_history h where h.org_id = o.id) > 1)
       or i.verdict = 'UPDATE' and (o.id is null or i.facts[7] not in ('', o.phone) or i.facts[8] not in ('', o.address)));
  if changed > 0 then found := found || ('changed:' || changed); end if;
  if cardinality(found) > 0 then return found; end if;
  update org o set phone = i.before[7], address = i.before[8] from import_row i
   where i.org_id = b.org_id and i.batch_id = b.id and i.verdict = 'UPDATE' and o.id = i.subject_id;
  delete from org_history where org_id = any (added);
  delete from code_directory where org_id = any (added);
  delete from org_closure where descendant = any (added);
  delete from org_census where org_id = any (added);
  delete from org where id = any (added);
  perform record_org_import(b, 'undo', body);
  return found;
end $$;

revoke execute on function org_facts, record_org_import, apply_orgs, undo_orgs from public;
grant execute on function apply_orgs, undo_orgs to zhengyou_worker;
