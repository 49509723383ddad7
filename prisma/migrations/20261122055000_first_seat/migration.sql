/* A head's seat is filled by the secretary alone; the first seat of an organisation is filled by whoever founds it. */
create or replace function guard_seats() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if pg_has_role(session_user, 'zhengyou_owner', 'usage') or not exists (select 1 from duty d where d.org_id = new.org_id) then return new; end if;
  if new.kind in ('SECRETARY', 'DEPUTY_SECRETARY', 'DISCIPLINE_HEAD', 'ADMINISTRATOR')
     and not exists (select 1 from duty d where d.org_id = new.org_id and d.person_id = session_person() and d.kind = 'SECRETARY'
                       and d.begins_on <= today() and (d.ends_on is null or d.ends_on >= today())) then
    perform refuse('NOT_AUTHORISED');
  end if;
  if tg_op = 'UPDATE' and (old.person_id, old.kind, old.begins_on) is distinct from (new.person_id, new.kind, new.begins_on) then perform refuse('WRONG_STATE'); end if;
  return new;
end $$;
