-- What `enter()` has proved holds for the rest of its transaction: the policies of every read compare a seal instead of
-- looking at session, account and duties again. A login cannot write one, since the key is the owner's alone, nor carry
-- one into another transaction, session or organisation, since all of them are sealed.

alter table installation add column proof_key bytea not null default sha256((gen_random_uuid()::text || gen_random_uuid()::text)::bytea);
revoke select on installation from zhengyou_app, zhengyou_worker;
grant select (id, demo_day, setup_token_hash, created_at) on installation to zhengyou_app, zhengyou_worker;

create function sealed(held text) returns text language plpgsql stable set search_path = public, pg_temp as $$
begin
  return (
  select held || ' ' || encode(sha256(i.proof_key || convert_to(concat_ws('|', held, pg_backend_pid(), extract(epoch from now()),
           current_setting('app.session', true), current_setting('app.org', true)), 'UTF8') || i.proof_key), 'hex')
    from installation i where i.id = 1);
end $$;
revoke execute on function sealed from public;

-- In which capacity somebody stands towards an organisation on a day: the nearest one.
create function capacity_in(here uuid, me uuid, day date) returns text language plpgsql stable set search_path = public, pg_temp as $$
declare
  held text := (select case when bool_or(d.kind <> 'ADMINISTRATOR') then 'HOME' when bool_or(true) then 'ADMIN' end
                  from duty d where d.person_id = me and d.org_id = here and d.begins_on <= day and (d.ends_on is null or d.ends_on >= day));
begin
  if held is not null or me is null or here is null then return held; end if;
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
revoke execute on function capacity_in from public;

create or replace function acting_capacity() returns text language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  here uuid := nullif(current_setting('app.org', true), '')::uuid;
  proof text := current_setting('app.proof', true);
  me uuid;
  day date;
begin
  if here is null then return null; end if;
  if proof <> '' and proof = sealed(split_part(proof, ' ', 1)) then return split_part(proof, ' ', 1); end if;
  if session_user = 'zhengyou_worker' then return 'JOB'; end if;
  select s.person_id, coalesce((select i.demo_day from installation i where i.id = 1), (now() at time zone 'Asia/Shanghai')::date) into me, day
    from session s join account a on a.person_id = s.person_id
   where s.secret_hash = nullif(current_setting('app.session', true), '')
     and s.revoked_at is null and s.expires_at > now() and s.authz_version = a.authz_version and a.disabled_at is null;
  return capacity_in(here, me, day);
end $$;

create or replace function session_view() returns jsonb language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  here uuid := nullif(current_setting('app.org', true), '')::uuid;
  held text;
  me record;
begin
  select p.id, p.name, a.must_change, i.demo_day is not null as demo, coalesce(i.demo_day, i.local::date) as day,
         case when i.demo_day is null then now() else (i.demo_day + i.local::time) at time zone 'Asia/Shanghai' end as clock into me
    from session s join account a on a.person_id = s.person_id join person p on p.id = s.person_id
   cross join (select (select demo_day from installation where id = 1), now() at time zone 'Asia/Shanghai' as local) i
   where s.secret_hash = nullif(current_setting('app.session', true), '')
     and s.revoked_at is null and s.expires_at > now() and s.authz_version = a.authz_version and a.disabled_at is null;
  if me.id is null then return null; end if;
  held := capacity_in(here, me.id, me.day);
  return jsonb_build_object(
    'person', jsonb_build_object('id', me.id, 'name', me.name), 'mustChange', me.must_change,
    'now', to_char(me.clock at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'today', me.day::text, 'demo', me.demo, 'capacity', held,
    'org', (select jsonb_build_object('id', o.id, 'code', o.code, 'name', o.name, 'shortName', o.short_name, 'kind', o.kind, 'isBranch', k.holds_members or o.kind = 'TEMPORARY_BRANCH',
                                      'publication', o.publication, 'parentCode', u.code, 'parentName', u.name, 'phone', o.phone)
              from org o join org_kind k on k.code = o.kind left join org u on u.id = o.parent_id where o.id = here and held is not null),
    'duties', coalesce((select jsonb_agg(to_jsonb(h)) from (
        select d.id, d.org_id as "orgId", o.code as "orgCode", o.name as "orgName", o.short_name as "orgShortName", o.kind as "orgKind", d.kind, d.title, d.acting
          from duty d join org o on o.id = d.org_id
         where d.person_id = me.id and d.begins_on <= me.day and (d.ends_on is null or d.ends_on >= me.day) and o.closed_on is null
         order by o.path, d.kind) h), '[]'),
    'memberships', coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'orgId', m.org_id, 'orgCode', o.code, 'orgName', o.name, 'orgShortName', o.short_name))
                               from membership m join org o on o.id = m.org_id
                              where m.person_id = me.id and m.begins_on <= me.day and (m.ends_on is null or m.ends_on >= me.day)), '[]'));
end $$;

create or replace function enter(secret_hash text, org uuid) returns jsonb language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  seen jsonb;
begin
  perform set_config('app.session', coalesce(secret_hash, ''), true), set_config('app.org', coalesce(org::text, ''), true), set_config('app.proof', '', true);
  seen := session_view();
  if seen ->> 'capacity' is not null then perform set_config('app.proof', sealed(seen ->> 'capacity'), true); end if;
  return seen;
end $$;

-- In PL/pgSQL, so that its plan is kept for the life of a connection.
create or replace function session_person() returns uuid language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return (
  select s.person_id
    from session s join account a on a.person_id = s.person_id
   where s.secret_hash = nullif(current_setting('app.session', true), '')
     and s.revoked_at is null and s.expires_at > now()
     and s.authz_version = a.authz_version and a.disabled_at is null);
end $$;
