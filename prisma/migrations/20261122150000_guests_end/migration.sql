-- LIFE-05, LIFE-14: guests of an org that ends leave it on its last day; those of its members who live elsewhere keep their place there and are counted at
-- home in the successor, unless it is the successor they live in.
create function end_guests_with_org() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  gone uuid := new.org_id;
  last_day date := new.effective_on - 1;
begin
  if not exists (select 1 from org o where o.id = gone and o.closed_on = new.effective_on) then return null; end if;
  update guest g set ends_on = greatest(g.begins_on, last_day)
   where (g.org_id = gone or (g.home_org_id = gone and g.org_id = new.successor_org_id)) and (g.ends_on is null or g.ends_on > last_day);
  update guest g set home_org_id = new.successor_org_id
   where g.home_org_id = gone and g.ends_on is null and new.successor_org_id is not null
     and exists (select 1 from org s join org_kind k on k.code = s.kind where s.id = new.successor_org_id and k.holds_members);
  return null;
end $$;
create trigger end_guests_with_org after insert on org_history for each row when (new.change in ('MERGE', 'CLOSE')) execute function end_guests_with_org();
revoke execute on function end_guests_with_org from public;
