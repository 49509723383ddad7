-- The roll and the accounts: narrow doors where the application has no rights of its own, each proving the office of whoever knocks.

/* Keeps the roll of the org acted in: its heads and its party-affairs officer, at home. */
create function keeps_roll() returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from duty d where d.org_id = acting_org() and d.person_id = session_person() and d.kind in ('SECRETARY', 'DEPUTY_SECRETARY', 'OFFICER')
                   and d.begins_on <= today() and (d.ends_on is null or d.ends_on >= today()))
$$;

create policy by_roll_keeper on membership as restrictive for insert to zhengyou_app with check ((select keeps_roll()));
create policy changed_by_roll_keeper on membership as restrictive for update to zhengyou_app using ((select keeps_roll()));
-- Nobody appoints or dismisses themselves.
create policy by_roll_keeper on duty as restrictive for insert to zhengyou_app with check ((select keeps_roll()) and person_id <> (select session_person()));
create policy changed_by_roll_keeper on duty as restrictive for update to zhengyou_app using ((select keeps_roll()) and person_id <> (select session_person()));
-- Who held what when is history: offices end, rows stay (LIFE-04).
create policy stays on duty as restrictive for delete to zhengyou_app using (false);
create policy stays on membership as restrictive for delete to zhengyou_app using (false);

/* A head's seat is filled by the secretary alone; the officer keeps the others. */
create function guard_seats() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if pg_has_role(session_user, 'zhengyou_owner', 'usage') then return new; end if;
  if new.kind in ('SECRETARY', 'DEPUTY_SECRETARY', 'DISCIPLINE_HEAD', 'ADMINISTRATOR')
     and not exists (select 1 from duty d where d.org_id = new.org_id and d.person_id = session_person() and d.kind = 'SECRETARY'
                       and d.begins_on <= today() and (d.ends_on is null or d.ends_on >= today())) then
    perform refuse('NOT_AUTHORISED');
  end if;
  if tg_op = 'UPDATE' and (old.person_id, old.kind, old.begins_on) is distinct from (new.person_id, new.kind, new.begins_on) then perform refuse('WRONG_STATE'); end if;
  return new;
end $$;
create trigger guard_seats before insert or update on duty for each row execute function guard_seats();

create function add_person(person uuid, person_name text, full_pinyin text, name_initials text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not keeps_roll() then perform refuse('NOT_AUTHORISED'); end if;
  insert into person (id, name, pinyin, initials) values (person, person_name, full_pinyin, name_initials);
end $$;

/* LIFE-02: somebody's branch may be led by their subordinate. An account is managed only where all its offices lie: here or below, never above or beside. */
create function manages_account(target uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select acting_org() is not null and target is distinct from session_person()
     and exists (select 1 from duty d where d.org_id = acting_org() and d.person_id = session_person() and d.kind in ('SECRETARY', 'ADMINISTRATOR')
                   and d.begins_on <= today() and (d.ends_on is null or d.ends_on >= today()))
     and exists (
       select 1 from org_closure c where c.ancestor = acting_org() and c.descendant in (
         select m.org_id from membership m where m.person_id = target and m.begins_on <= today() and (m.ends_on is null or m.ends_on >= today())
         union all select d.org_id from duty d where d.person_id = target and d.begins_on <= today() and (d.ends_on is null or d.ends_on >= today())))
     and not exists (
       select 1 from duty d where d.person_id = target and (d.ends_on is null or d.ends_on >= today())
          and not exists (select 1 from org_closure c where c.ancestor = acting_org() and c.descendant = d.org_id))
$$;

create function open_account(target uuid, new_login text, new_hash text) returns text language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not manages_account(target) then perform refuse('NOT_AUTHORISED'); end if;
  if exists (select 1 from account where person_id = target) then return 'EXISTS'; end if;
  insert into account (person_id, login, password_hash, must_change) values (target, lower(new_login), new_hash, true) on conflict do nothing;
  return case when found then 'OPENED' else 'TAKEN' end;
end $$;

/* The old password is never learnt; every session of the person ends with it. */
create function reset_password(target uuid, new_hash text) returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not manages_account(target) then perform refuse('NOT_AUTHORISED'); end if;
  update account set password_hash = new_hash, must_change = true, authz_version = authz_version + 1 where person_id = target and disabled_at is null;
  if not found then return false; end if;
  delete from throttle where key = 'sign-in:' || (select login from account where person_id = target);
  return true;
end $$;

create function switch_account(target uuid, enabled boolean) returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not manages_account(target) then perform refuse('NOT_AUTHORISED'); end if;
  update account set disabled_at = case when enabled then null else now() end, authz_version = authz_version + 1
   where person_id = target and (disabled_at is null) <> enabled;
  return found;
end $$;

/* What whoever manages an account sees of it. */
create function account_of(target uuid) returns table (login text, state text) language sql stable security definer set search_path = public, pg_temp as $$
  select a.login, case when a.disabled_at is not null then 'DISABLED' when a.must_change then 'MUST_CHANGE' else 'ACTIVE' end
    from account a where a.person_id = target and manages_account(target)
$$;

revoke execute on function keeps_roll, guard_seats, add_person, manages_account, open_account, reset_password, switch_account, account_of from public;
grant execute on function keeps_roll, add_person, manages_account, open_account, reset_password, switch_account, account_of to zhengyou_app;

create index org_initials on org (initials text_pattern_ops);
create index org_link_in_force on org_link (holder_person_id, kind) where holder_person_id is not null;
