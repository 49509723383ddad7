-- REV-14: the discipline head reads a private talk's text, and where the organisation has none the nearest above, as with penalties (REV-50).
create policy read_by_nearest_discipline on review for select to zhengyou_app, zhengyou_worker using (
  mode = 'PRIVATE_TALK' and state <> 'DRAFT' and exists (select 1 from duty d where d.org_id = discipline_seat(review.org_id)
    and d.person_id = (select session_person()) and d.kind = 'DISCIPLINE_HEAD' and d.begins_on <= today() and (d.ends_on is null or d.ends_on >= today())));

-- What goes with its record by itself, as a mark that it is to be counted anew, does not stand in the way of taking the record back.
create or replace function depending_on(target regclass, ids uuid[], besides text[]) returns text[] language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  c record;
  n integer;
  found text[] := '{}';
begin
  for c in
    select f.conrelid::regclass::text as holder, a.attname::text as col from pg_constraint f
      join pg_attribute a on a.attrelid = f.conrelid and a.attnum = f.conkey[1]
     where f.contype = 'f' and f.confrelid = target and cardinality(f.conkey) = 1 and f.confdeltype <> 'c' and f.conrelid::regclass::text <> all (besides)
     order by 1
  loop
    execute format('select count(distinct %I)::integer from %s where %I = any ($1)', c.col, c.holder, c.col) into n using ids;
    if n > 0 then found := found || (c.holder || ':' || n); end if;
  end loop;
  return found;
end $$;
