-- Yearly numbers without gaps: taken in the transaction of the paper that bears them, also across a declared grant.
create function next_number(org uuid, paper text, of_year integer) returns integer language plpgsql security definer set search_path = public, pg_temp as $$
declare taken integer;
begin
  if acting_org() is null or (org <> acting_org() and not exists (select 1 from write_right w where may_write(org, w.permit))) then
    raise exception 'NOT_FOUND' using errcode = 'ZY002';
  end if;
  insert into number_register (org_id, id, kind, year, last) values (org, gen_random_uuid(), paper, of_year, 1)
    on conflict (org_id, kind, year) do update set last = number_register.last + 1 returning last into taken;
  return taken;
end $$;
revoke execute on function next_number from public;
grant execute on function next_number to zhengyou_app, zhengyou_worker;
