/* One look at the session costs two statements rather than six: who is there and where in one, the duties held with the capacity they
   give in the other. Duties alone prove the commonest capacity; only without one is the way up the tree asked.
   Every join meets one row or a few: building a hash for it would cost more than the join. */
create or replace function session_view() returns jsonb language plpgsql stable security definer set search_path = public, pg_temp set enable_hashjoin = off as $$
declare
  here constant uuid := nullif(current_setting('app.org', true), '')::uuid;
  shown_day constant date := (select i.demo_day from installation i where i.id = 1);
  wall constant timestamp := now() at time zone 'Asia/Shanghai';
  day constant date := coalesce(shown_day, wall::date);
  clock constant timestamp := case when shown_day is null then now() at time zone 'UTC' else (shown_day + wall::time) at time zone 'Asia/Shanghai' at time zone 'UTC' end;
  me record;
  held text;
  duties jsonb;
begin
  select p.id, p.name, a.must_change, o.id as org, o.code, o.name as org_name, o.short_name, o.kind, o.publication, o.phone,
         k.holds_members or o.kind = 'TEMPORARY_BRANCH' as is_branch, u.code as parent_code, u.name as parent_name into me
    from session s join account a on a.person_id = s.person_id join person p on p.id = s.person_id
    left join org o on o.id = here left join org_kind k on k.code = o.kind left join org u on u.id = o.parent_id
   where s.secret_hash = nullif(current_setting('app.session', true), '')
     and s.revoked_at is null and s.expires_at > now() and s.authz_version = a.authz_version and a.disabled_at is null;
  if me.id is null then return null; end if;
  select case when bool_or(d.org_id = here and d.kind <> 'ADMINISTRATOR') then 'HOME' when bool_or(d.org_id = here) then 'ADMIN' end,
         jsonb_agg(jsonb_build_object('id', d.id, 'orgId', d.org_id, 'orgCode', o.code, 'orgName', o.name, 'orgShortName', o.short_name, 'orgKind', o.kind,
                                      'kind', d.kind, 'title', d.title, 'acting', d.acting) order by o.path, d.kind) filter (where o.closed_on is null) into held, duties
    from duty d join org o on o.id = d.org_id
   where d.person_id = me.id and d.begins_on <= day and (d.ends_on is null or d.ends_on >= day);
  if held is null then held := capacity_in(here, me.id, day); end if;
  return jsonb_build_object(
    'person', jsonb_build_object('id', me.id, 'name', me.name), 'mustChange', me.must_change,
    'now', to_char(clock, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'today', day::text, 'demo', shown_day is not null, 'capacity', held,
    'org', case when held is not null then jsonb_build_object('id', me.org, 'code', me.code, 'name', me.org_name, 'shortName', me.short_name, 'kind', me.kind,
             'isBranch', me.is_branch, 'publication', me.publication, 'parentCode', me.parent_code, 'parentName', me.parent_name, 'phone', me.phone) end,
    'duties', coalesce(duties, '[]'),
    'memberships', coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'orgId', m.org_id, 'orgCode', o.code, 'orgName', o.name, 'orgShortName', o.short_name))
                               from membership m join org o on o.id = m.org_id
                              where m.person_id = me.id and m.begins_on <= day and (m.ends_on is null or m.ends_on >= day)), '[]'));
end $$;
