-- The first seat of an organisation is filled by the secretary who founded it; from then on the seats are its own.
create function seat_first_secretary(target uuid, duty_id uuid, person uuid, named text, begins date, paper text, membership_id uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not coalesce(may_write(target, 'FOUND'), false) or target = acting_org() then perform refuse('NOT_FOUND'); end if;
  if not exists (select 1 from duty d where d.org_id = acting_org() and d.person_id = session_person() and d.kind = 'SECRETARY'
                   and d.begins_on <= today() and (d.ends_on is null or d.ends_on >= today())) then perform refuse('NOT_AUTHORISED'); end if;
  if exists (select 1 from duty d where d.org_id = target) then perform refuse('WRONG_STATE'); end if;
  if person = session_person() then perform refuse('OWN_WORK'); end if;
  insert into duty (org_id, id, person_id, kind, title, begins_on, document) values (target, duty_id, person, 'SECRETARY', named, begins, paper);
  if membership_id is not null and exists (select 1 from org o join org_kind k on k.code = o.kind where o.id = target and k.holds_members) then
    insert into membership (org_id, id, person_id, standing, begins_on) values (target, membership_id, person, 'FULL', begins);
  end if;
end $$;
revoke execute on function seat_first_secretary from public;
grant execute on function seat_first_secretary to zhengyou_app;

/* The operator's word for a new root beside those there are: the same one-time token as at the first run. */
create function await_root(token text) returns void language sql security definer set search_path = public, pg_temp as $$
  insert into installation (id, setup_token_hash) values (1, token) on conflict (id) do update set setup_token_hash = excluded.setup_token_hash
$$;
revoke execute on function await_root from public;

/* A second root stands after the first in the order of the whole tree. */
create or replace function set_up_installation(token text, person_id uuid, person_name text, person_initials text, new_login text, new_hash text, root_id uuid, duty_id uuid, root_code text, root_name text, root_kind text)
returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update installation set setup_token_hash = null where id = 1 and setup_token_hash = token;
  if not found then return false; end if;
  insert into org (id, code, name, short_name, kind, level, field, path) values (root_id, root_code, root_name, root_name, root_kind, 'COUNTY', 'ORGAN', lpad((select count(*) + 1 from org where parent_id is null)::text, 3, '0'));
  insert into org_closure values (root_id, root_id, 0);
  insert into code_directory values (root_code, root_id);
  insert into org_history values (gen_random_uuid(), root_id, 'FOUND', root_name, null, today(), '', null);
  insert into person (id, name, initials) values (person_id, person_name, person_initials);
  insert into account (person_id, login, password_hash, must_change) values (person_id, lower(new_login), new_hash, false);
  insert into duty (org_id, id, person_id, kind, title, begins_on) values (root_id, duty_id, person_id, 'SECRETARY', '书记', today());
  perform audit_write(root_id, app_now(), 'OPERATOR', person_id, '', 'org.found', 'org', root_id, '{}');
  return true;
end $$;
