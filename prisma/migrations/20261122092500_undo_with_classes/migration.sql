/* As before, but a membership now has a history of classes: what the flags themselves wrote goes with it, what somebody arranged or a transfer keeps it. */
create or replace function undo_people(batch uuid, body text) returns text[] language plpgsql security definer set search_path = public, pg_temp as $$
declare
  b import_batch := import_at_work(batch, 'UNDOING');
  added uuid[] := array(select subject_id from import_row i where i.org_id = b.org_id and i.batch_id = b.id and i.verdict = 'ADD');
  found text[] := depending_on('person', added, array['membership', 'person_private']);
  changed integer;
begin
  select count(*)::integer into changed from import_row i
    left join membership m on m.org_id = i.target_org_id and m.person_id = i.subject_id and m.ends_on is null
   where i.org_id = b.org_id and i.batch_id = b.id and i.verdict in ('ADD', 'UPDATE')
     and (m.id is null or (i.verdict = 'ADD' and (i.before <> member_facts(m) or m.unit_id is not null or m.group_id is not null
            or exists (select 1 from membership x where x.person_id = i.subject_id and x.id <> m.id)
            or exists (select 1 from transfer t where t.org_id = m.org_id and t.membership_id = m.id)
            or exists (select 1 from member_class c where c.org_id = m.org_id and c.membership_id = m.id and (c.arranged_on is not null or c.begins_on <> m.begins_on))))
       or (i.verdict = 'UPDATE' and exists (select 1 from unnest(i.facts, member_facts(m)) u (given, stands) where u.given <> '' and u.given <> u.stands)));
  if changed > 0 then found := found || ('changed:' || changed); end if;
  if cardinality(found) > 0 then return found; end if;
  perform write_people(b.org_id, b.id, true);
  delete from member_class c using membership m where m.org_id = c.org_id and m.id = c.membership_id and m.person_id = any (added);
  delete from membership where person_id = any (added);
  delete from person_private where person_id = any (added);
  delete from person where id = any (added);
  perform record_import(b, 'undo', body);
  return found;
end $$;
