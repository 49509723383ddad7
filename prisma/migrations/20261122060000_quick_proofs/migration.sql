-- The proofs that every statement of a page repeats, with the same answers at a third of the cost: one look at the session,
-- one at the day, one at the duties held in the org. In PL/pgSQL their plans are kept for the life of a connection.

create or replace function acting_capacity() returns text language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  here uuid := nullif(current_setting('app.org', true), '')::uuid;
  me uuid;
  day date;
  held text;
begin
  if here is null then return null; end if;
  if session_user = 'zhengyou_worker' then return 'JOB'; end if;
  select s.person_id, coalesce((select i.demo_day from installation i where i.id = 1), (now() at time zone 'Asia/Shanghai')::date) into me, day
    from session s join account a on a.person_id = s.person_id
   where s.secret_hash = nullif(current_setting('app.session', true), '')
     and s.revoked_at is null and s.expires_at > now() and s.authz_version = a.authz_version and a.disabled_at is null;
  if me is null then return null; end if;
  select case when bool_or(d.kind <> 'ADMINISTRATOR') then 'HOME' when bool_or(true) then 'ADMIN' end into held
    from duty d where d.person_id = me and d.org_id = here and d.begins_on <= day and (d.ends_on is null or d.ends_on >= day);
  if held is not null then return held; end if;
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
create or replace function acting_org() returns uuid language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return case when acting_capacity() is not null then nullif(current_setting('app.org', true), '')::uuid end;
end $$;
create or replace function acts_at_home() returns boolean language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return coalesce(acting_capacity() in ('HOME', 'JOB'), false);
end $$;
create or replace function reads_widely() returns boolean language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return coalesce(acting_capacity() in ('HOME', 'SUPERIOR', 'LINK', 'JOB'), false);
end $$;

/* Every page's one look, the capacity proved once. */
create or replace function session_view() returns jsonb language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  here uuid := nullif(current_setting('app.org', true), '')::uuid;
  held text := acting_capacity();
  day date := today();
begin
  return (
  with me as (
    select p.id, p.name, a.must_change
      from session s join account a on a.person_id = s.person_id join person p on p.id = s.person_id
     where s.secret_hash = nullif(current_setting('app.session', true), '')
       and s.revoked_at is null and s.expires_at > now() and s.authz_version = a.authz_version and a.disabled_at is null
  ), duties as (
    select d.*, o.code, o.name as org_name, o.short_name, o.kind as org_kind, o.path
      from duty d join me on d.person_id = me.id join org o on o.id = d.org_id
     where d.begins_on <= day and (d.ends_on is null or d.ends_on >= day) and o.closed_on is null
  ), homes as (
    select m.org_id, m.id, o.code, o.name as org_name, o.short_name from membership m join me on m.person_id = me.id join org o on o.id = m.org_id
     where m.begins_on <= day and (m.ends_on is null or m.ends_on >= day)
  )
  select jsonb_build_object(
    'person', jsonb_build_object('id', me.id, 'name', me.name), 'mustChange', me.must_change,
    'now', to_char(app_now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'today', day::text,
    'demo', (select demo_day is not null from installation where id = 1),
    'capacity', held,
    'org', (select jsonb_build_object('id', o.id, 'code', o.code, 'name', o.name, 'shortName', o.short_name, 'kind', o.kind, 'publication', o.publication,
                                      'parentCode', u.code, 'parentName', u.name, 'phone', o.phone)
              from org o left join org u on u.id = o.parent_id where o.id = here and held is not null),
    'duties', coalesce((select jsonb_agg(jsonb_build_object('id', id, 'orgId', org_id, 'orgCode', code, 'orgName', org_name, 'orgShortName', short_name, 'orgKind', org_kind,
                                                            'kind', kind, 'title', title, 'acting', acting) order by path, kind) from duties), '[]'),
    'memberships', coalesce((select jsonb_agg(jsonb_build_object('id', id, 'orgId', org_id, 'orgCode', code, 'orgName', org_name, 'orgShortName', short_name)) from homes), '[]'))
  from me);
end $$;

-- A probe for each row, like every other rule of the tree: `exists` alone may be answered from a hashed set of all campaigns.
do $$
declare t text;
begin
  foreach t in array array['campaign_stage', 'campaign_action', 'criteria_set', 'pledge_category', 'campaign_deadline'] loop
    execute format('alter policy read_from_above on %I using (
      (select true from campaign p where p.org_id = %I.org_id and p.id = %I.campaign_id limit 1))', t, t, t);
  end loop;
end $$;
alter policy read_from_above on criterion using (
  (select true from criteria_set s where s.org_id = criterion.org_id and s.id = criterion.set_id limit 1));
