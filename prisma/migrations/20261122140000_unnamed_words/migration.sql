-- LIFE-11: a name that is hidden is hidden in free text too: progress, reasons, answers, closing statements.
create index membership_hidden on membership (org_id) where name_hidden;

/* The words without the hidden names of this org's members. Tells nobody which names are hidden. */
create function unnamed(org uuid, words text) returns text language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  hidden text;
begin
  for hidden in select p.name from membership m join person p on p.id = m.person_id
                 where m.org_id = org and m.name_hidden and length(p.name) > 1 order by length(p.name) desc loop
    words := replace(words, hidden, '×××');
  end loop;
  return words;
end $$;

/* What a posted notice says, without the names that are not shown on it. */
create function unnamed_on_notice(wall uuid, notice uuid, words text) returns text language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  e record;
begin
  for e in select x.subject_name, x.subject_org_name, s.name, s.org_name from notice_entry x join wall_subjects(wall, notice) s on s.position = x.position
            where x.org_id = wall and x.notice_id = notice and (s.name is null or s.org_name is null) loop
    if e.name is null and e.subject_name <> '' then words := replace(words, e.subject_name, '×××'); end if;
    if e.org_name is null and e.subject_org_name <> '' then words := replace(words, e.subject_org_name, '×××'); end if;
  end loop;
  return words;
end $$;

create or replace function wall_wording(wall uuid, notice uuid) returns text language sql stable security definer set search_path = public, pg_temp as $$
  select unnamed_on_notice(wall, notice, n.text) from award_notice n where n.org_id = wall and n.id = notice and is_public_org(n.org_id)
$$;

revoke execute on function unnamed, unnamed_on_notice from public;
grant execute on function unnamed, unnamed_on_notice to zhengyou_public;
