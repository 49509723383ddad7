/* What of these migrations is not applied; asked by the readiness check before any session exists. */
create function migrations_missing(names text[]) returns text[] language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return array(select n from unnest(names) n where not exists (
    select 1 from _prisma_migrations m where m.migration_name = n and m.finished_at is not null and m.rolled_back_at is null));
end $$;
revoke execute on function migrations_missing from public;
grant execute on function migrations_missing to zhengyou_app;
grant select on _prisma_migrations to zhengyou_owner;

/* People of one's own line by a part of the name or the beginning of its initials, for whoever keeps accounts above many organisations. */
create function search_people(wanted text) returns table (id uuid, name text, org_code text, org_name text) language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, p.name, o.code, o.short_name
    from person p join membership m on m.person_id = p.id and m.begins_on <= today() and (m.ends_on is null or m.ends_on >= today())
    join org_closure c on c.descendant = m.org_id and c.ancestor = acting_org() join org o on o.id = m.org_id
   where acting_capacity() in ('HOME', 'ADMIN') and length(wanted) > 0
     and (p.initials = lower(wanted) or p.name = wanted or strpos(p.name, wanted) > 0)
   order by p.pinyin, p.id limit 50
$$;
revoke execute on function search_people from public;
grant execute on function search_people to zhengyou_app;
