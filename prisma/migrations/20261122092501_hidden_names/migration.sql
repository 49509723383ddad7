/* LIFE-11: the public login never reads a name that is not to be shown. It loses the columns that hold names and asks these functions,
   which answer only for what hangs on a wall. Hidden is whoever's membership says so, today's first and the last one where there is none,
   and whoever belongs to an org that publishes nothing. */
create function name_is_hidden(person uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce((select bool_or(m.name_hidden or o.publication = 'NONE') from membership m join org o on o.id = m.org_id where m.person_id = person and m.ends_on is null),
    (select m.name_hidden or o.publication = 'NONE' from membership m join org o on o.id = m.org_id where m.person_id = person order by m.ends_on desc, m.id desc limit 1), false)
$$;
create function publishes_nothing(org uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from org o where o.id = org and o.publication = 'NONE')
$$;

/* The pledgers of one wall; null for a hidden name, whose title and place in the order of names would tell it. */
create function wall_pledgers(wall uuid) returns table (id uuid, name text, title text, sort_key text)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, case when not h.hidden then p.pledger_name end, case when h.hidden then '' else p.pledger_title end, case when not h.hidden then p.sort_key end
    from pledge p cross join lateral (select p.person_id is not null and name_is_hidden(p.person_id) as hidden) h
   where p.org_id = wall and p.state = 'PUBLISHED' and is_public_org(p.org_id)
$$;

/* The list of one posted notice, and its wording with the hidden names taken out. */
create function wall_subjects(wall uuid, notice uuid) returns table ("position" int, name text, org_name text)
language sql stable security definer set search_path = public, pg_temp as $$
  select e.position::int,
         case when not coalesce(name_is_hidden(n.person_id), false) and not publishes_nothing(coalesce(n.subject_org_id, n.org_id)) then e.subject_name end,
         case when not publishes_nothing(coalesce(n.subject_org_id, n.org_id)) then e.subject_org_name end
    from notice_entry e join nomination n on n.org_id = e.nomination_org_id and n.id = e.nomination_id
   where e.org_id = wall and e.notice_id = notice and is_public_org(e.org_id)
$$;
create function wall_wording(wall uuid, notice uuid) returns text language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  wording text;
  e record;
begin
  select n.text into wording from award_notice n where n.org_id = wall and n.id = notice and is_public_org(n.org_id);
  for e in select x.subject_name, x.subject_org_name, s.name, s.org_name from notice_entry x join wall_subjects(wall, notice) s on s.position = x.position
            where x.org_id = wall and x.notice_id = notice and (s.name is null or s.org_name is null) loop
    if e.name is null and e.subject_name <> '' then wording := replace(wording, e.subject_name, '×××'); end if;
    if e.org_name is null and e.subject_org_name <> '' then wording := replace(wording, e.subject_org_name, '×××'); end if;
  end loop;
  return wording;
end $$;

/* Whose certificate it is, asked by its number. */
create function wall_holder(certificate text) returns table (name text, org_name text)
language sql stable security definer set search_path = public, pg_temp as $$
  select case when not coalesce(name_is_hidden(a.holder_person_id), false) and not s.secret then a.holder_name end, case when not s.secret then a.holder_org_name end
    from award a cross join lateral (select coalesce(publishes_nothing(coalesce(a.holder_org_id, a.nomination_org_id)), false) as secret) s
   where a.certificate_number = certificate
$$;

revoke select (pledger_name, pledger_title, sort_key, post) on pledge from zhengyou_public;
revoke select (holder_name, holder_org_name, citation) on award from zhengyou_public;
revoke select on notice_entry, award_notice from zhengyou_public;
grant select (org_id, id, notice_id, position) on notice_entry to zhengyou_public;
grant select (org_id, id, call_id, title, content_hash, begins_on, ends_on, working_days, state, suspended_on, closing_statement, version) on award_notice to zhengyou_public;

/* The head says who reads what the org publishes; null answers that nothing changed. */
create function set_publication(wanted text) returns text language plpgsql security definer set search_path = public, pg_temp as $$
declare
  before text;
begin
  if not acts_at_home() then perform refuse('NOT_FOUND'); end if;
  if not exists (select 1 from duty d where d.org_id = acting_org() and d.person_id = session_person() and d.kind = 'SECRETARY'
                    and d.begins_on <= today() and (d.ends_on is null or d.ends_on >= today())) then perform refuse('NOT_AUTHORISED'); end if;
  select o.publication into before from org o where o.id = acting_org() for update;
  if before = wanted then return null; end if;
  update org set publication = wanted where id = acting_org();
  return before;
end $$;

revoke execute on function name_is_hidden, publishes_nothing, wall_pledgers, wall_subjects, wall_wording, wall_holder, set_publication from public;
grant execute on function wall_pledgers, wall_subjects, wall_wording, wall_holder to zhengyou_public;
grant execute on function set_publication to zhengyou_app;
