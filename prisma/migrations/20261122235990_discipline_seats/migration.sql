-- REV-50: whose discipline head watches over an organisation: its own, or where the seat is empty the nearest above.
create function discipline_seat(of_org uuid) returns uuid language sql stable security definer set search_path = public, pg_temp as $$
  select c.ancestor from org_closure c join duty d on d.org_id = c.ancestor and d.kind = 'DISCIPLINE_HEAD'
   where c.descendant = of_org and d.begins_on <= today() and (d.ends_on is null or d.ends_on >= today())
   order by c.depth limit 1
$$;
revoke execute on function discipline_seat from public;
grant execute on function discipline_seat to zhengyou_app, zhengyou_worker;

create policy read_by_nearest_discipline on review_outcome for select to zhengyou_app, zhengyou_worker using (
  (select serves(acting_org(), '{DISCIPLINE_HEAD}')) and discipline_seat(org_id) = (select acting_org()));
