/* RPT-18: how many systems the orgs of a line belong to, and how many of these have a contact point in force. Asked name by name with one
   probe each, and from the contact points, so that a page never walks the line. */
create index org_system_name_org_id_idx on org_system (name, org_id);
create or replace function line_systems(node uuid) returns table (systems integer, with_contact integer)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  here constant uuid := acting_org();
  day constant date := today();
begin
  if not exists (select 1 from org_closure k where k.ancestor = here and k.descendant = node) then
    return query select 0, 0;
    return;
  end if;
  return query
  with recursive named as (
    (select s.name from org_system s order by s.name limit 1)
    union all
    select (select s.name from org_system s where s.name > n.name order by s.name limit 1) from named n where n.name is not null),
  held as (
    select n.name from named n
     where n.name is not null and (
       select true from org_system s
        where s.name = n.name and s.begins_on <= day and (s.ends_on is null or s.ends_on >= day)
          and (select true from org_closure c where c.ancestor = node and c.descendant = s.org_id limit 1)
        order by s.org_id limit 1)),
  contacted as (
    select distinct s.name
      from org_link l join org_system s on s.org_id = l.org_id
     where l.kind = 'CONTACT_POINT' and l.begins_on <= day and (l.ends_on is null or l.ends_on >= day)
       and s.begins_on <= day and (s.ends_on is null or s.ends_on >= day)
       and (select true from org_closure c where c.ancestor = node and c.descendant = l.org_id limit 1))
  select (select count(*) from held)::integer, (select count(*) from contacted)::integer;
end $$;
