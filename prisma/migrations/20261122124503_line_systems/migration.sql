/* RPT-18: how many systems the orgs of a line belong to, and how many of these have a contact point in force; asked within one's own line only. */
create function line_systems(node uuid) returns table (systems integer, with_contact integer)
language sql stable security definer set search_path = public, pg_temp as $$
  with held as (
    select s.name, bool_or(exists (select 1 from org_link l where l.org_id = s.org_id and l.kind = 'CONTACT_POINT' and l.begins_on <= today() and (l.ends_on is null or l.ends_on >= today()))) as contact
      from org_closure k join org_closure c on c.ancestor = k.descendant join org_system s on s.org_id = c.descendant
     where k.ancestor = acting_org() and k.descendant = node and s.begins_on <= today() and (s.ends_on is null or s.ends_on >= today())
     group by s.name)
  select count(*)::int, (count(*) filter (where contact))::int from held
$$;
revoke execute on function line_systems from public;
grant execute on function line_systems to zhengyou_app;
