-- Who is asking: two settings travel with a transaction, app.session (hash of the session's secret) and app.org.
-- Every answer is proved by index lookups; a spent setting reads as '' and proves nothing.

create function today() returns date language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce((select demo_day from installation where id = 1), (now() at time zone 'Asia/Shanghai')::date)
$$;

create function app_now() returns timestamptz language sql stable security definer set search_path = public, pg_temp as $$
  select (today() + (now() at time zone 'Asia/Shanghai')::time) at time zone 'Asia/Shanghai'
$$;

create function session_person() returns uuid language sql stable security definer set search_path = public, pg_temp as $$
  select s.person_id
    from session s join account a on a.person_id = s.person_id
   where s.secret_hash = nullif(current_setting('app.session', true), '')
     and s.revoked_at is null and s.expires_at > now()
     and s.authz_version = a.authz_version and a.disabled_at is null
$$;

create function asked_org() returns uuid language sql stable set search_path = public, pg_temp as $$
  select nullif(current_setting('app.org', true), '')::uuid
$$;

/* HOME: holds a duty there · ADMIN: only the technical one · SUPERIOR: holds a leading duty above · LINK: a declared link in force
   · MEMBER: belongs there · JOB: a job of the worker. Null: nothing proves a right to act there. */
create function acting_capacity() returns text language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  me uuid := session_person();
  here uuid := asked_org();
  day date := today();
begin
  if here is null then return null; end if;
  if session_user = 'zhengyou_worker' then return 'JOB'; end if;
  if me is null then return null; end if;
  if exists (select 1 from duty d where d.person_id = me and d.org_id = here and d.kind <> 'ADMINISTRATOR'
               and d.begins_on <= day and (d.ends_on is null or d.ends_on >= day)) then return 'HOME'; end if;
  if exists (select 1 from duty d where d.person_id = me and d.org_id = here and d.kind = 'ADMINISTRATOR'
               and d.begins_on <= day and (d.ends_on is null or d.ends_on >= day)) then return 'ADMIN'; end if;
  if exists (select 1 from duty d join org_closure c on c.ancestor = d.org_id
              where d.person_id = me and c.descendant = here and c.depth > 0 and d.kind <> 'ADMINISTRATOR'
                and d.begins_on <= day and (d.ends_on is null or d.ends_on >= day)) then return 'SUPERIOR'; end if;
  if exists (select 1 from org_link l join link_grant g on g.kind = l.kind and g.permit = 'VIEW'
              where l.org_id = here and l.begins_on <= day and (l.ends_on is null or l.ends_on >= day)
                and (l.holder_person_id = me or (l.holder_person_id is null and exists (
                  select 1 from duty d where d.person_id = me and d.org_id = l.holder_org_id and d.kind <> 'ADMINISTRATOR'
                     and d.begins_on <= day and (d.ends_on is null or d.ends_on >= day))))) then return 'LINK'; end if;
  if exists (select 1 from membership m where m.person_id = me and m.org_id = here
               and m.begins_on <= day and (m.ends_on is null or m.ends_on >= day)) then return 'MEMBER'; end if;
  return null;
end $$;

create function acting_org() returns uuid language sql stable security definer set search_path = public, pg_temp as $$
  select case when acting_capacity() is not null then asked_org() end
$$;

/* Writes as an office holder of exactly this org (or as its job). */
create function acts_at_home() returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(acting_capacity() in ('HOME', 'JOB'), false)
$$;

/* Plain members see what is published and what is their own; administrators see accounts, not content (LIFE-10). */
create function reads_widely() returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(acting_capacity() in ('HOME', 'SUPERIOR', 'LINK', 'JOB'), false)
$$;

insert into link_grant (kind, permit) values
  ('CONTACT_POINT', 'VIEW'), ('CONTACT_POINT', 'REVIEW'), ('CONTACT_POINT', 'APPROVE'), ('CONTACT_POINT', 'RECTIFY'),
  ('DUAL_RESPONSIBILITY', 'VIEW'), ('DUAL_RESPONSIBILITY', 'REVIEW'),
  ('ENTRUSTED', 'VIEW'), ('ENTRUSTED', 'REVIEW'), ('PAIRING', 'REVIEW'), ('GUIDANCE', 'VIEW');

insert into write_right (permit, relation) values
  ('REVIEW', 'HOME'), ('REVIEW', 'PARENT'), ('REVIEW', 'CONTACT_POINT'), ('REVIEW', 'DUAL_RESPONSIBILITY'), ('REVIEW', 'ENTRUSTED'), ('REVIEW', 'PAIRING'),
  ('EXAMINE', 'HOME'), ('EXAMINE', 'PARENT'),
  ('ORDER', 'HOME'), ('ORDER', 'ANCESTOR'),
  ('APPROVE', 'HOME'), ('APPROVE', 'PARENT'), ('APPROVE', 'CONTACT_POINT'),
  ('RECTIFY', 'HOME'), ('RECTIFY', 'PARENT'), ('RECTIFY', 'CONTACT_POINT'),
  ('AWARD', 'HOME'), ('AWARD', 'ANCESTOR'),
  ('LINK', 'HOME'), ('LINK', 'ANCESTOR');

/* Writing across orgs is by named grant (INV-03, INV-12): each right lists the relations that carry it. */
create function may_write(target uuid, needed text) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select case
    when target is null or acting_org() is null then false
    when session_user = 'zhengyou_worker' then target = acting_org()
    else exists (
      select 1 from write_right w where w.permit = needed and (
        (w.relation = 'HOME' and target = acting_org() and acts_at_home())
        or (w.relation = 'PARENT' and acts_at_home() and exists (select 1 from org_closure c where c.ancestor = acting_org() and c.descendant = target and c.depth = 1))
        or (w.relation = 'ANCESTOR' and acts_at_home() and exists (select 1 from org_closure c where c.ancestor = acting_org() and c.descendant = target and c.depth > 0))
        or exists (select 1 from org_link l where l.org_id = target and l.kind = w.relation
                     and l.begins_on <= today() and (l.ends_on is null or l.ends_on >= today()) and acts_at_home()
                     and (l.holder_person_id = session_person() or (l.holder_person_id is null and l.holder_org_id = acting_org())))))
  end
$$;
