/* REV-48: the excellent members of branches paired with the one acted in, whom its review meeting may invite to report: members there today with an
   honour in force. Told to those who act at home in the branch only, and without whoever's name is hidden. */
create function paired_excellent() returns table (person_id uuid, name text, org_name text, honour text)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  here constant uuid := acting_org();
  day constant date := today();
begin
  if not acts_at_home() then return; end if;
  return query
  select distinct on (o.path, p.pinyin, p.id) p.id, p.name, o.short_name, t.name
    from (select case when l.org_id = here then l.holder_org_id else l.org_id end as id
            from org_link l
           where l.kind = 'PAIRING' and here in (l.org_id, l.holder_org_id) and l.holder_org_id is not null
             and l.begins_on <= day and (l.ends_on is null or l.ends_on >= day)) k
    join org o on o.id = k.id and o.closed_on is null
    join membership m on m.org_id = o.id and m.begins_on <= day and (m.ends_on is null or m.ends_on >= day)
    join person p on p.id = m.person_id
    join award a on a.holder_person_id = p.id and a.state = 'GRANTED'
    join award_type t on t.org_id = a.org_id and t.id = a.award_type_id
   where not name_is_hidden(p.id)
   order by o.path, p.pinyin, p.id, a.granted_on desc limit 60;
end $$;
revoke execute on function paired_excellent from public;
grant execute on function paired_excellent to zhengyou_app;
