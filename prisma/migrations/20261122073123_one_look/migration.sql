-- What every page pays before its first row: who asks, in which capacity, and what they hold.

-- Every policy of every read asks this, so the usual answer (a duty in the very org) comes from one statement.
create or replace function acting_capacity() returns text language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  here uuid := nullif(current_setting('app.org', true), '')::uuid;
  me uuid;
  day date;
  held text;
begin
  if here is null then return null; end if;
  if session_user = 'zhengyou_worker' then return 'JOB'; end if;
  select s.person_id, i.day,
         (select case when bool_or(d.kind <> 'ADMINISTRATOR') then 'HOME' when bool_or(true) then 'ADMIN' end
            from duty d where d.person_id = s.person_id and d.org_id = here and d.begins_on <= i.day and (d.ends_on is null or d.ends_on >= i.day))
    into me, day, held
    from session s join account a on a.person_id = s.person_id
   cross join (select coalesce((select demo_day from installation where id = 1), (now() at time zone 'Asia/Shanghai')::date) as day) i
   where s.secret_hash = nullif(current_setting('app.session', true), '')
     and s.revoked_at is null and s.expires_at > now() and s.authz_version = a.authz_version and a.disabled_at is null;
  if held is not null or me is null then return held; end if;
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

-- The org acted in for somebody who holds a duty there, else null: one question where `acting_org` and `acts_at_home` are two.
create function home_org() returns uuid language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return case when acting_capacity() in ('HOME', 'JOB') then nullif(current_setting('app.org', true), '')::uuid end;
end $$;
revoke execute on function home_org from public;
grant execute on function home_org to zhengyou_app, zhengyou_worker;

create or replace function session_view() returns jsonb language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  here uuid := nullif(current_setting('app.org', true), '')::uuid;
  held text := acting_capacity();
begin
  return (
  select jsonb_build_object(
    'person', jsonb_build_object('id', p.id, 'name', p.name), 'mustChange', a.must_change,
    'now', to_char(i.clock at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'today', i.day::text, 'demo', i.demo, 'capacity', held,
    'org', (select jsonb_build_object('id', o.id, 'code', o.code, 'name', o.name, 'shortName', o.short_name, 'kind', o.kind, 'isBranch', k.holds_members or o.kind = 'TEMPORARY_BRANCH',
                                      'publication', o.publication, 'parentCode', u.code, 'parentName', u.name, 'phone', o.phone)
              from org o join org_kind k on k.code = o.kind left join org u on u.id = o.parent_id where o.id = here and held is not null),
    'duties', coalesce((select jsonb_agg(jsonb_build_object('id', d.id, 'orgId', d.org_id, 'orgCode', o.code, 'orgName', o.name, 'orgShortName', o.short_name,
                                                            'orgKind', o.kind, 'kind', d.kind, 'title', d.title, 'acting', d.acting) order by o.path, d.kind)
                          from duty d join org o on o.id = d.org_id
                         where d.person_id = p.id and d.begins_on <= i.day and (d.ends_on is null or d.ends_on >= i.day) and o.closed_on is null), '[]'),
    'memberships', coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'orgId', m.org_id, 'orgCode', o.code, 'orgName', o.name, 'orgShortName', o.short_name))
                               from membership m join org o on o.id = m.org_id
                              where m.person_id = p.id and m.begins_on <= i.day and (m.ends_on is null or m.ends_on >= i.day)), '[]'))
    from session s join account a on a.person_id = s.person_id join person p on p.id = s.person_id
   cross join (select d.demo_day is not null as demo, coalesce(d.demo_day, local::date) as day,
                      case when d.demo_day is null then now() else (d.demo_day + local::time) at time zone 'Asia/Shanghai' end as clock
                 from (select (select demo_day from installation where id = 1), now() at time zone 'Asia/Shanghai' as local) d) i
   where s.secret_hash = nullif(current_setting('app.session', true), '')
     and s.revoked_at is null and s.expires_at > now() and s.authz_version = a.authz_version and a.disabled_at is null);
end $$;

-- The transaction's settings and what they prove, in one call. The settings last as long as the transaction.
create function enter(secret_hash text, org uuid) returns jsonb language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  perform set_config('app.session', coalesce(secret_hash, ''), true), set_config('app.org', coalesce(org::text, ''), true);
  return session_view();
end $$;
revoke execute on function enter from public;
grant execute on function enter to zhengyou_app;

-- Items are seen with their pledge. At home every pledge is, so there the pledge need not be asked row by row.
drop policy hide_remaking on pledge_item;
alter policy read_in_scope on pledge_item using (org_id = (select home_org()) or (
  select true from pledge p
   where p.org_id = pledge_item.org_id and p.id = pledge_item.pledge_id
     and (p.org_id = (select acting_org()) or p.state <> 'RETURNED') limit 1));
