-- Narrow doors for the time before a session exists, and the one look at a session that every page makes.

create function sign_in_account(asked_login text) returns table (person_id uuid, password_hash text, must_change boolean, disabled boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select a.person_id, a.password_hash, a.must_change, a.disabled_at is not null from account a where a.login = lower(asked_login)
$$;

create function open_session(person uuid, session_id uuid, secret text, device text, lifetime interval) returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into session (id, secret_hash, person_id, authz_version, expires_at, device)
  select session_id, secret, a.person_id, a.authz_version, now() + lifetime, left(device, 200) from account a where a.person_id = person and a.disabled_at is null
$$;

create function close_session(secret text) returns void language sql security definer set search_path = public, pg_temp as $$
  update session set revoked_at = now() where secret_hash = secret and revoked_at is null
$$;

/* Written at most once a minute, in a statement of its own. */
create function touch_session(secret text) returns void language sql security definer set search_path = public, pg_temp as $$
  update session set last_seen_at = now() where secret_hash = secret and last_seen_at < now() - interval '1 minute'
$$;

/* A changed password ends every other session of the person. */
create function change_password(new_hash text) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
  me uuid := session_person();
begin
  if me is null then raise exception 'NOT_FOUND' using errcode = 'ZY002'; end if;
  update account set password_hash = new_hash, must_change = false, authz_version = authz_version + 1 where person_id = me;
  update session set authz_version = authz_version + 1 where secret_hash = current_setting('app.session', true);
end $$;

create function own_password_hash() returns text language sql stable security definer set search_path = public, pg_temp as $$
  select password_hash from account where person_id = session_person()
$$;

/* Every page's one look: who is asking, where, in which capacity, and what the shell shows. Null without a live session. */
create function session_view() returns jsonb language sql stable security definer set search_path = public, pg_temp as $$
  with me as (
    select p.id, p.name, a.must_change from person p join account a on a.person_id = p.id where p.id = session_person()
  ), duties as (
    select d.*, o.code, o.name as org_name, o.short_name, o.kind as org_kind, o.path
      from duty d join me on d.person_id = me.id join org o on o.id = d.org_id
     where d.begins_on <= today() and (d.ends_on is null or d.ends_on >= today()) and o.closed_on is null
  ), homes as (
    select m.org_id, m.id, o.code, o.name as org_name, o.short_name from membership m join me on m.person_id = me.id join org o on o.id = m.org_id
     where m.begins_on <= today() and (m.ends_on is null or m.ends_on >= today())
  )
  select jsonb_build_object(
    'person', jsonb_build_object('id', me.id, 'name', me.name), 'mustChange', me.must_change,
    'now', to_char(app_now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'today', today()::text,
    'demo', (select demo_day is not null from installation where id = 1),
    'capacity', acting_capacity(),
    'org', (select jsonb_build_object('id', o.id, 'code', o.code, 'name', o.name, 'shortName', o.short_name, 'kind', o.kind, 'publication', o.publication,
                                      'parentCode', u.code, 'parentName', u.name, 'phone', o.phone)
              from org o left join org u on u.id = o.parent_id where o.id = acting_org()),
    'duties', coalesce((select jsonb_agg(jsonb_build_object('id', id, 'orgId', org_id, 'orgCode', code, 'orgName', org_name, 'orgShortName', short_name, 'orgKind', org_kind,
                                                            'kind', kind, 'title', title, 'acting', acting) order by path, kind) from duties), '[]'),
    'memberships', coalesce((select jsonb_agg(jsonb_build_object('id', id, 'orgId', org_id, 'orgCode', code, 'orgName', org_name, 'orgShortName', short_name)) from homes), '[]'))
  from me
$$;

/* First run: a one-time token printed on the console makes the root organisation and its first secretary, once. */
create function set_up_installation(token text, person_id uuid, person_name text, person_initials text, new_login text, new_hash text, root_id uuid, duty_id uuid, root_code text, root_name text, root_kind text)
returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update installation set setup_token_hash = null where id = 1 and setup_token_hash = token;
  if not found then return false; end if;
  insert into org (id, code, name, short_name, kind, level, field, path) values (root_id, root_code, root_name, root_name, root_kind, 'COUNTY', 'ORGAN', '001');
  insert into org_closure values (root_id, root_id, 0);
  insert into code_directory values (root_code, root_id);
  insert into org_history values (gen_random_uuid(), root_id, 'FOUND', root_name, null, today(), '', null);
  insert into person (id, name, initials) values (person_id, person_name, person_initials);
  insert into account (person_id, login, password_hash, must_change) values (person_id, lower(new_login), new_hash, false);
  insert into duty (org_id, id, person_id, kind, title, begins_on) values (root_id, duty_id, person_id, 'SECRETARY', '书记', today());
  perform audit_write(root_id, app_now(), 'OPERATOR', person_id, '', 'org.found', 'org', root_id, '{}');
  return true;
end $$;

create function awaits_setup() returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from installation where setup_token_hash is not null)
$$;

revoke execute on function sign_in_account, open_session, close_session, touch_session, change_password, own_password_hash, session_view, set_up_installation, awaits_setup from public;
grant execute on function sign_in_account, open_session, close_session, touch_session, change_password, own_password_hash, session_view, set_up_installation, awaits_setup to zhengyou_app;
